"""Where the pages of a case are, for whoever fills it in."""

from django.urls import reverse

from portal.cases.models import Case
from portal.cases.steps import CHECK, MATERIALS
from portal.people.actors import Actor


def page_url(case: Case, code: str) -> str:
    """The address of a page of an application: a topic, the materials or the check."""
    if code in {MATERIALS, CHECK}:
        return reverse(f"cases:{code}", args=[case.key])
    return reverse("cases:topic", args=[case.key, code])


def followed_at(case: Case, actor: Actor) -> str:
    """Where whoever filled a case in follows it once it is filed; at the counter that is the receipt."""
    return reverse("cases:submitted" if actor.is_official else "cases:case", args=[case.number])
