"""Reports of several counties and months carried about at random: what is summed is what is there, after every step."""

import random

import pytest

from portal.indicators.actions import entry, review, wishing
from portal.indicators.figures import read
from portal.indicators.lines import Line
from portal.indicators.models import Report, ReportEvent
from portal.indicators.recount import differences
from portal.indicators.registry import report_form
from portal.indicators.states import MOVES, ReportState, Stage, Verb
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, moment
from tests.portal.indicators.factories import FORM, SEPTEMBER, amounts, make_report, make_reporters, save

pytestmark = pytest.mark.django_db
CODES = report_form(FORM).indicators
MONTHS = [SEPTEMBER.replace(month=month) for month in (7, 8, 9)]
COUNTIES = (ANJI, DEQING, "330522")
STEPS = 60
COUNTS = {
    Stage.FLASH: {ReportState.ENDORSED, ReportState.CONFIRMED},
    Stage.FINAL: {ReportState.CONFIRMED},
}


def slow_figures(reports, stage, month):
    """The last figures of each county up to a month, by indicator, looked up in Python; `reports` oldest first."""
    found: dict[str, dict] = {code: {} for code in CODES}
    for report in reports:
        if report.as_state in COUNTS[stage] and report.period.month <= month:
            for value in report.values.all():
                found[value.indicator][report.region_code] = value.amount
    return found


def some_lines(chance, month):
    """One to three townships whose parts add up; as a rule more than the month before."""
    for place in range(chance.randint(1, 3)):
        new, infill, trees = (str(chance.randint(30 * month.month, 45 * month.month)) for _ in range(3))
        base = str(int(new) + int(infill))
        yield Line(
            f"第{place}镇",
            amounts(base_wan_mu=base, new_forest_wan_mu=new, infill_wan_mu=infill, precious_trees=trees),
        )


def wish(report, people, at):
    """The county asks for a correction, and the province lets it in."""
    asked = wishing.ask(report=report, reason="更正", by=people.clerk, at=at)
    wishing.answer(wish=asked, is_granted=True, text="", by=people.province, at=at)


def step(chance, report, people):
    """One act at random, most often one that the state allows; what the portal refuses is no step."""
    given = {"report": report, "at": moment()}
    words = dict.fromkeys(CODES, "当期变化较大")
    lines = list(some_lines(chance, report.period.month))
    acts = {
        Verb.SAVE: lambda: save(report, people, lines=lines, explanations=words),
        Verb.SUBMIT: lambda: entry.submit(version=report.version, by=people.clerk, **given),
        Verb.WITHDRAW: lambda: entry.withdraw(by=people.clerk, **given),
        Verb.RETURN: lambda: review.return_(
            reason="核对", notes={("", CODES[0]): "?"}, by=chance.choice([people.city, people.province]), **given
        ),
        Verb.ENDORSE: lambda: review.endorse(by=people.city, **given),
        Verb.CONFIRM: lambda: review.confirm(by=people.province, **given),
        Verb.REOPEN: chance.choice([
            lambda: review.reopen(reason="更正", by=people.province, **given), lambda: wish(people=people, **given)
        ]),
    }  # fmt: skip
    allowed = [verb for verb, (sources, _) in MOVES.items() if report.as_state in sources]
    onward = [verb for verb in allowed if verb in {Verb.SUBMIT, Verb.ENDORSE, Verb.CONFIRM}]
    chosen = chance.choice([*onward, *onward, *allowed, chance.choice(list(Verb))])
    if chosen is Verb.SUBMIT and report.as_state is not ReportState.FILLING:
        chosen = Verb.SAVE  # nothing has been filled in, or nothing mended
    try:
        acts[chosen]()
    except Refusal:
        return


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_sums_stay_true_whatever_happens(seed):
    chance = random.Random(seed)
    people = {county: make_reporters(county) for county in COUNTIES}
    pks = [make_report(county, month).pk for county in COUNTIES for month in MONTHS]
    for _ in range(STEPS):
        report = Report.objects.select_related("period", "office").get(pk=chance.choice(pks))
        step(chance, report, people[report.region_code])
        assert differences() == []
        month = chance.choice(MONTHS)
        reports = Report.objects.order_by("period__month").select_related("period").prefetch_related("values")
        for stage in Stage:
            reading = read(CODES, region_code=HUZHOU, months=[month], stage=stage)
            assert {code: reading.of(code, month) for code in CODES} == slow_figures(reports, stage, month)
    taken = set(ReportEvent.objects.values_list("verb", flat=True))
    assert taken == set(Verb), "a walk that stands still proves nothing"
