"""What the matrix reports: a report that waits for the city, one that is being filled in, a wish and a split."""

from collections.abc import Iterator

from portal.indicators.actions import splitting, wishing
from portal.indicators.models import Target
from portal.people.actors import Actor
from portal.people.roles import Role
from tests.portal.cases.factories import ANJI, HUZHOU, TODAY, make_official, moment
from tests.portal.indicators.factories import (
    SEPTEMBER,
    Reporters,
    make_confirmed,
    make_report,
    make_submitted,
    save,
)

BASE = "afforestation.base_wan_mu"


def make_reports(people: dict[str, Actor]) -> Iterator[tuple[str, str]]:
    """Words of the world, with the number or version that each stands for."""
    anji = Reporters(people["dclerk"], people["dcity"], people["dprov"])
    july, august = SEPTEMBER.replace(month=7), SEPTEMBER.replace(month=8)
    confirmed = make_confirmed(anji, make_report(ANJI, july))
    wish = wishing.ask(report=confirmed, reason="更正面积", by=anji.clerk, at=moment())
    filling = save(make_report(ANJI, august), anji)
    submitted = make_submitted(anji, make_report(ANJI, SEPTEMBER))
    yield "wish", str(wish.pk)
    yield "open report", str(filling.pk)
    yield "open period", str(filling.period_id)
    yield "report", str(submitted.pk)
    yield "report version", str(submitted.version)
    yield "period", str(submitted.period_id)
    yield "split", str(_split().pk)


def _split() -> "splitting.TargetSplit":
    """Proposed by a colleague of the city's reviewer."""
    colleague = make_official(Role.DATA_REVIEWER, kind="forestry", region_code=HUZHOU, level="city")
    target = Target.objects.get(indicator=BASE, region_code=HUZHOU).amount
    shares = dict.fromkeys(splitting.counties_of(HUZHOU, TODAY), target)
    return splitting.propose(indicator_code=BASE, shares=shares, reason="x", by=colleague, at=moment(), on=TODAY)
