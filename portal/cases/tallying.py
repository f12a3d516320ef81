"""Which counters a case stands in: county × deciding window × item × state × month of filing."""

from datetime import date

from django.db.models import DateField, OuterRef, QuerySet, Subquery
from django.db.models.functions import TruncMonth

from portal.cases.models import Case, CaseStage
from portal.cases.states import State
from portal.clock.today import day_of
from portal.tallies.actions import move
from portal.tallies.recount import Difference, differences, rebuild


def month_of(case: Case) -> date:
    """The month in which a case was filed; counters keep it there whatever happens later."""
    assert case.submitted_at is not None
    return day_of(case.submitted_at).replace(day=1)


def count_move(case: Case, *, from_state: State, to_state: State) -> None:
    """Move a case from one counter to another, in the caller's transaction. A draft is not counted."""
    if to_state in {from_state, State.DRAFT}:
        return
    window = case.stages.get(position=0)
    move(
        region_code=case.region_code,
        office_id=window.office_id,
        item=case.item.code,
        month=month_of(case),
        from_state=None if from_state == State.DRAFT else from_state,
        to_state=to_state,
    )


def recount() -> None:
    """Set every counter to what the cases say, in one statement over the cases."""
    rebuild(_counted())


def drift() -> list[Difference]:
    """Counters that differ from what the cases say; empty when the books are right."""
    return differences(_counted())


def _counted() -> "QuerySet[Case, tuple[object, ...]]":
    window = CaseStage.objects.filter(case=OuterRef("pk"), position=0).values("office_id")
    return Case.objects.exclude(state=State.DRAFT).values_list(
        "region_code",
        Subquery(window),
        "item__code",
        TruncMonth("submitted_at", output_field=DateField()),
        "state",
    )
