"""Applications for the technology-trade subsidy, whole but for what a test wants wrong."""

from django.core.files.uploadedfile import SimpleUploadedFile

from portal.cases.actions import drafting, filing
from portal.cases.models import Case
from portal.catalog.models import ServiceItem
from portal.people.actors import Actor
from portal.workdays.calendar import load
from tests.portal.cases.factories import ANJI, PDF, moment
from tests.portal.cases.filed_forms import MATERIALS, TOPICS


def make_draft(agent: Actor, **changed: dict[str, str]) -> Case:
    """A whole draft; `changed` replaces answers, topic by topic."""
    case = drafting.start_draft(
        item=ServiceItem.objects.get(code="tech-trade"), audience="organisation", region_code=ANJI,
        organisation=agent.organisations[0], by=agent, at=moment(),
    )  # fmt: skip
    for topic, answers in TOPICS.items():
        typed = {**answers, **changed.get(topic, {})}
        drafting.save_answers(case=case, topic=topic, answers=typed, by=agent, at=moment(), is_done=True)
    for slot in MATERIALS:
        upload = SimpleUploadedFile(f"{slot}.pdf", PDF, "application/pdf")
        drafting.attach(case=case, slot=slot, upload=upload, by=agent, at=moment())
    case.refresh_from_db()
    return case


def submit(case: Case, agent: Actor) -> Case:
    return filing.submit(
        case=case, by=agent, at=moment(), calendar=load(), has_committed=True, version=case.version
    )  # fmt: skip
