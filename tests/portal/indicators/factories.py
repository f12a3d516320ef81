"""Reports of greening, brought to a state by the portal's own actions; and the people who act on them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from portal.indicators.actions import entry, review
from portal.indicators.initial import open_period
from portal.indicators.lines import Line
from portal.indicators.models import Report, ReportPeriod
from portal.indicators.registry import report_form
from portal.indicators.states import PeriodState
from portal.people.actors import Actor
from portal.people.models import Office
from portal.people.roles import Role
from portal.regions.models import Region
from portal.workdays.calendar import load
from tests.portal.cases.factories import ANJI, TODAY, ZHEJIANG, make_official, moment

FORM = "afforestation.monthly"
SEPTEMBER = date(2019, 9, 1)
PREFIX = "afforestation."
GOOD = {
    "base_wan_mu": "300", "new_forest_wan_mu": "100", "infill_wan_mu": "200", "colour_forest_wan_mu": "50.5",
    "income_base_wan_mu": "0", "precious_trees": "1200", "corridors_li": "3.25",
}  # fmt: skip


@dataclass
class Reporters:
    """Everybody on a report's way."""

    clerk: Actor
    city: Actor
    province: Actor


def make_reporters(region_code=ANJI) -> Reporters:
    city = f"{region_code[:4]}00"
    return Reporters(
        clerk=make_official(Role.DATA_CLERK, kind="forestry", region_code=region_code),
        city=make_official(Role.DATA_REVIEWER, kind="forestry", region_code=city, level="city"),
        province=make_official(Role.DATA_REVIEWER, kind="forestry", region_code=ZHEJIANG, level="province"),
    )


def make_period(month=SEPTEMBER, form=FORM, state=PeriodState.OPEN) -> ReportPeriod:
    return open_period(report_form(form), month, load(), state=state)


def make_report(region_code=ANJI, month=SEPTEMBER, form=FORM) -> Report:
    office = Office.objects.responsible(kind="forestry", region_code=region_code, level="county", on=TODAY)
    name = Region.objects.name_on(region_code, TODAY)
    return Report.objects.create(
        period=make_period(month, form), region_code=region_code, region_name=name, office=office
    )  # fmt: skip


def amounts(**changed) -> dict[str, Decimal | None]:
    """Good figures, or those changed, in own units."""
    return {PREFIX + name: None if text is None else Decimal(text) for name, text in {**GOOD, **changed}.items()}


def one_line(**changed) -> list[Line]:
    """A grid of one line, with good figures or those changed."""
    return [Line("递铺街道", amounts(**changed))]


def save(report, people, *, lines=None, explanations=None, **changed) -> Report:
    return entry.save_lines(
        report=report, lines=one_line(**changed) if lines is None else lines, explanations=explanations or {},
        version=report.version, by=people.clerk, at=moment(),
    )  # fmt: skip


def make_submitted(people, report=None, **changed) -> Report:
    report = save(report or make_report(people.clerk.region_code), people, **changed)
    return entry.submit(report=report, version=report.version, by=people.clerk, at=moment())


def make_endorsed(people, report=None, **changed) -> Report:
    return review.endorse(report=make_submitted(people, report, **changed), by=people.city, at=moment())


def make_confirmed(people, report=None, **changed) -> Report:
    return review.confirm(report=make_endorsed(people, report, **changed), by=people.province, at=moment())
