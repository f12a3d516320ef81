"""Reports of several counties and months carried about at random: what is summed is what is there, after every step."""

import random
from collections import defaultdict
from decimal import Decimal

import pytest

from portal.indicators.actions import entry, review
from portal.indicators.figures import read
from portal.indicators.lines import Line
from portal.indicators.models import Report
from portal.indicators.recount import differences
from portal.indicators.states import ReportState, Stage
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, moment
from tests.portal.indicators.factories import PREFIX, SEPTEMBER, amounts, make_report, make_reporters, save

pytestmark = pytest.mark.django_db
BASE = f"{PREFIX}base_wan_mu"
MONTHS = [SEPTEMBER.replace(month=month) for month in (7, 8, 9)]
COUNTIES = (ANJI, DEQING, "330522")
STEPS = 40
COUNTS = {
    Stage.FLASH: {ReportState.ENDORSED, ReportState.CONFIRMED},
    Stage.FINAL: {ReportState.CONFIRMED},
}


def slow_total(stage, month):
    """The last figure of each county up to a month, added in Python."""
    latest: dict[str, tuple] = {}
    for report in Report.objects.select_related("period").prefetch_related("values"):
        if report.as_state in COUNTS[stage] and report.period.month <= month:
            amount = next(value.amount for value in report.values.all() if value.indicator == BASE)
            latest[report.region_code] = max(latest.get(report.region_code, (report.period.month, amount)),
                                             (report.period.month, amount))  # fmt: skip
    return sum((amount for _, amount in latest.values()), Decimal(0)) if latest else None


def some_lines(chance):
    """One to three townships whose parts add up."""
    for place in range(chance.randint(1, 3)):
        new, infill = chance.randint(0, 50), chance.randint(0, 50)
        yield Line(f"第{place}镇", amounts(base_wan_mu=str(new + infill), new_forest_wan_mu=str(new),
                                         infill_wan_mu=str(infill)))  # fmt: skip


def step(chance, report, people):
    """One act at random; what the portal refuses is no step."""
    given = {"report": report, "at": moment()}
    words = defaultdict(lambda: "当期变化较大")
    words |= dict.fromkeys(amounts(), "当期变化较大")
    acts = [
        lambda: save(report, people, lines=list(some_lines(chance)), explanations=dict(words)),
        lambda: entry.submit(version=report.version, by=people.clerk, **given),
        lambda: entry.submit(version=report.version, by=people.clerk, **given),
        lambda: entry.withdraw(by=people.clerk, **given),
        lambda: review.return_(reason="核对", notes={("", BASE): "?"}, by=people.city, **given),
        lambda: review.return_(reason="核对", notes={}, by=people.province, **given),
        lambda: review.endorse(by=people.city, **given),
        lambda: review.endorse(by=people.city, **given),
        lambda: review.confirm(by=people.province, **given),
        lambda: review.reopen(reason="更正", by=people.province, **given),
    ]
    try:
        chance.choice(acts)()
    except Refusal:
        return


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_sums_stay_true_whatever_happens(seed):
    chance = random.Random(seed)
    people = {county: make_reporters(county) for county in COUNTIES}
    pks = [make_report(county, month).pk for county in COUNTIES for month in MONTHS]
    for _ in range(STEPS):
        report = Report.objects.select_related("period").get(pk=chance.choice(pks))
        step(chance, report, people[report.region_code])
        assert differences() == []
        month = chance.choice(MONTHS)
        for stage in Stage:
            found = read([BASE], region_code=HUZHOU, months=[month], stage=stage).total(BASE, month)
            assert found == slow_total(stage, month)
