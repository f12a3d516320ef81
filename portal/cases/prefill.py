"""What a page may be filled with before anybody types: the answers of the applicant's last case, where declared."""

from typing import Any

from portal.cases.declarations import Topic
from portal.cases.models import Case, CaseDraft


def prefilled(case: Case, topic: Topic) -> dict[str, Any]:
    """Answers to offer on a page on which nothing has been typed yet; empty where there are none."""
    if not topic.carried:
        return {}
    last = (
        CaseDraft.objects.filter(case__item=case.item_id, case__submitted_at__isnull=False)
        .filter(case__organisation=case.organisation_id, **_person(case))
        .exclude(case=case.pk)
        .order_by("-case__submitted_at")
        .first()
    )
    answers = last.answers.get(topic.code, {}) if last else {}
    return {name: answers[name] for name in topic.carried if answers.get(name)}


def _person(case: Case) -> dict[str, Any]:
    """A person's cases are his own; those of an organisation belong to it, whoever filed them."""
    return {} if case.organisation_id else {"case__filer": case.filer_id, "case__filer__isnull": False}
