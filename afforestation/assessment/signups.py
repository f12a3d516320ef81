"""Sign-ups: is there time, is there room, is it the first."""

from datetime import date

from afforestation.models import PlantingEvent, PlantingPlace, SignUpApplication
from portal.cases.assessment import Assessment
from portal.cases.models import Case
from portal.clock.today import day_of
from portal.parameters.evaluation import evaluate
from portal.rules.facts import InputError


def holder_of(case: Case) -> str:
    """Who holds the places: an organisation, an account, or a name at the counter."""
    if case.organisation_id:
        return f"organisation:{case.organisation_id}"
    return f"user:{case.filer_id}" if case.filer_id else case.applicant_name


def assess_sign_up(*, record: SignUpApplication, case: Case, on: date) -> Assessment:
    """Ask the rule with the places as they stand, this case's own left out. 82 三(五).

    Raises InputError while nothing has been chosen.
    """
    event = PlantingEvent.objects.filter(pk=record.event_id).first()
    if event is None:
        raise InputError("event", "缺少必填项")
    held = PlantingPlace.objects.filter(event=event)
    own = sum(held.filter(case=case).values_list("places", flat=True))
    is_in = own > 0  # signed up before the offer was closed, which then does not concern it
    facts = {
        "asked_on": day_of(case.submitted_at) if case.submitted_at else on,
        "until_on": event.sign_up_until_on,
        "capacity": str(event.capacity),
        "taken": str(event.taken - own),
        "places": None if record.places is None else str(record.places),
        "years": None if record.years is None else str(record.years),
        "most_years": None if event.most_years is None else str(event.most_years),
        "has_live": held.filter(holder=holder_of(case)).exclude(case=case).exists(),
        "is_closed": event.closed_at is not None and not is_in,
    }
    return Assessment(evaluate("afforestation.sign_up", facts, on))


def describe_sign_up(record: SignUpApplication) -> list[tuple[str, str]]:
    """The sign-up as rows for pages, papers and snapshots."""
    event = record.event
    rows = [
        ("类别", event.get_kind_display()),
        ("活动或树木", event.title),
        ("地点", event.place),
        ("名额数", f"{record.places}"),
        ("证书署名", record.certificate_name),
    ]
    if event.held_on:
        rows.insert(3, ("活动日期", f"{event.held_on:%Y-%m-%d}"))
    if record.years:
        rows.insert(4, ("认养年限", f"{record.years}年"))
    if record.wish:
        rows.append(("寄语", record.wish))
    return rows
