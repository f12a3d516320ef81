"""Who has reported: the matrix of regions and periods, and who is missing, as reports stand now."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from portal.cockpit.asked import Asked
from portal.database.columns import Columns
from portal.indicators.declarations import ReportForm
from portal.indicators.models import Report, ReportPeriod
from portal.indicators.places import Place, below, counted_for, scope_of
from portal.indicators.states import COUNTED, STATE_NAMES, ReportState
from portal.policies import Policy
from portal.regions.scoped import inside_sql, within
from portal.web.charts.heat import Cell, Heat, HeatRow, Shape, State, Tone

PERIODS_SHOWN = 6
SHOWN = {
    ReportState.NOT_REPORTED: State(label="未报", tone=Tone.BAD, shape=Shape.RING),
    ReportState.FILLING: State(label="填报中", tone=Tone.LOOK, shape=Shape.HALF),
    ReportState.RETURNED: State(label="已退回", tone=Tone.BAD, shape=Shape.TRIANGLE),
    ReportState.SUBMITTED: State(label="已提交", tone=Tone.PLAIN, shape=Shape.SQUARE),
    ReportState.ENDORSED: State(label="已审核", tone=Tone.GOOD, shape=Shape.HALF),
    ReportState.CONFIRMED: State(label="已审定", tone=Tone.GOOD, shape=Shape.DISC),
}
PERIOD = Columns(ReportPeriod, "period")
MISSING = """
    SELECT {period}, late.regions
    FROM indicators_reportperiod period
    JOIN (SELECT report.period_id, count(*) AS regions FROM indicators_report report
          WHERE NOT report.state = ANY (%(passed)s) AND {inside} GROUP BY 1) late ON late.period_id = period.id
    WHERE period.form = ANY (%(forms)s) AND period.due_on < %(on)s
    ORDER BY period.month, period.form
"""
OF_COUNTIES = "report.county_code = ANY (%(counties)s)"
WORST_FIRST = tuple(SHOWN)
States = Mapping[int, Counter[ReportState]]  # by period


@dataclass(frozen=True, slots=True)
class Missing:
    """A period that is due, and how many regions have not passed it on."""

    form: ReportForm
    period: ReportPeriod
    regions: int


def heats(policy: Policy, asked: Asked) -> list[Heat]:
    """For each form of the policy the last periods, one line per region below; nothing before the first period.

    Three statements, however many forms.
    """
    periods = _last_periods(policy, asked)
    if not periods:
        return []
    scope = scope_of(asked.region.code)
    states = _states(scope, [period for some in periods.values() for period in some])
    places = below(scope, on=asked.on, known=states)
    forms = [form for form in policy.report_forms if form.code in periods]
    return [_heat(form, periods[form.code], states, places, asked) for form in forms]


def missing(policy: Policy, asked: Asked) -> list[Missing]:
    """What is due on the day and not passed on by every county of the region, oldest first.

    One statement, and one more for a county.
    """
    forms = {form.code: form for form in policy.report_forms}
    codes = counted_for(asked.region.code, asked.on)
    facts: dict[str, Any] = {
        "forms": list(forms),
        "on": asked.on,
        "region": asked.region.code,
        "counties": list(codes),
        "passed": [state.value for state in COUNTED],
    }
    inside = OF_COUNTIES if len(codes) > 1 else inside_sql("report", asked.region.code)
    with connection.cursor() as cursor:
        cursor.execute(MISSING.format(period=PERIOD.sql, inside=inside), facts)
        rows = [(PERIOD.row(row), row[PERIOD.count]) for row in cursor.fetchall()]
    return [Missing(forms[period.form], period, regions) for period, regions in rows]


def _last_periods(policy: Policy, asked: Asked) -> dict[str, list[ReportPeriod]]:
    """The last periods of each form up to the month, oldest first."""
    codes = [form.code for form in policy.report_forms]
    rank = Window(RowNumber(), partition_by="form", order_by=F("month").desc())
    rows = ReportPeriod.objects.filter(form__in=codes, month__lte=asked.month).annotate(rank=rank)
    found: dict[str, list[ReportPeriod]] = defaultdict(list)
    for period in rows.filter(rank__lte=PERIODS_SHOWN).order_by("month"):
        found[period.form].append(period)
    return dict(found)


def _heat(
    form: ReportForm,
    periods: list[ReportPeriod],
    states: Mapping[str, States],
    places: Iterable[Place],
    asked: Asked,
) -> Heat:
    rows = tuple(
        HeatRow(
            label=place.name,
            cells=tuple(_cell(_together(states, place, period)) for period in periods),
            url=asked.query(region=place.code),
            is_own=bool(asked.own) and asked.own.startswith(place.code.rstrip("0")),
        )
        for place in places
    )
    return Heat(
        title=f"{form.name}填报情况",
        finding=_finding(form, periods[-1], states.values()),
        columns=tuple(f"{period.month:%y-%m}" for period in periods),
        rows=rows,
    )


def _states(scope: str, periods: Iterable[ReportPeriod]) -> dict[str, States]:
    """For each region below how many reports stand in each state, by period. One statement."""
    column = "city_code" if scope.endswith("0000") else "county_code"
    rows = Report.objects.filter(within(scope), period__in=list(periods)).order_by(column)
    found: dict[str, dict[int, Counter[ReportState]]] = defaultdict(lambda: defaultdict(Counter))
    for code, period, state, count in rows.values_list(column, "period", "state").annotate(count=Count("pk")):
        found[code][period][ReportState(state)] += count
    return dict(found)


def _together(states: Mapping[str, States], place: Place, period: ReportPeriod) -> Counter[ReportState]:
    """The reports of a place and of those that it took over."""
    return sum((states.get(code, {}).get(period.pk, Counter()) for code in place.known_as), Counter())


def _cell(states: Counter[ReportState]) -> Cell | None:
    """A region with several reports is as far as its last one, and says how many have been passed on."""
    if not states:
        return None
    worst = next(state for state in WORST_FIRST if states[state])
    total = sum(states.values())
    if total == 1:
        return Cell(state=SHOWN[worst], note=STATE_NAMES[worst])
    done = sum(states[state] for state in COUNTED)
    return Cell(state=SHOWN[worst], note=f"{total} 个县（市、区）中 {done} 个已审核")


def _finding(form: ReportForm, period: ReportPeriod, lines: Iterable[States]) -> str:
    states: Counter[ReportState] = sum((line.get(period.pk, Counter()) for line in lines), Counter())
    total = sum(states.values())
    if not total:
        return f"{form.name} {period}：尚未开始填报。"
    done = sum(states[state] for state in COUNTED)
    return f"{form.name} {period}：{total} 个填报单位，{done} 个已审核，{states[ReportState.NOT_REPORTED]} 个未报。"
