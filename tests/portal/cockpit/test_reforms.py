"""What a district left when it ended is drawn with its heir: figures month by month, reports, and who is missing."""

from datetime import date
from decimal import Decimal

import pytest

from portal.clock.models import BusinessDate
from portal.cockpit.asked import Asked
from portal.cockpit.boards import board
from portal.cockpit.reporting import heats, missing
from portal.indicators.models import RollUp
from portal.indicators.states import Stage
from portal.people.roles import Role
from portal.policies import registry
from portal.regions.models import Region
from tests.portal.cases.factories import ZHEJIANG, make_official
from tests.portal.indicators.factories import PREFIX, make_confirmed, make_report, make_reporters

pytestmark = pytest.mark.django_db
XIACHENG, GONGSHU = "330103", "330105"
AFTER = date(2021, 4, 9)
BASE = f"{PREFIX}base_wan_mu"


def policy():
    return next(one for one in registry if one.label == "afforestation")


def asked(region_code=GONGSHU):
    region = Region.objects.on(AFTER).get(code=region_code)
    return Asked(region=region, on=AFTER, today=AFTER, stage=Stage.FLASH, own=region_code, code=BASE)


def test_the_trend_of_the_heir_holds_what_went_before():
    for region_code, amount in ((XIACHENG, 30_000), (GONGSHU, 20_000)):
        RollUp.objects.create(indicator=BASE, region_code=region_code, month=date(2021, 3, 1), flash=amount, final=None)
    drawn = board(policy(), asked(), policy().indicators)
    assert drawn.own.shown_value == drawn.trend[-1].value == drawn.trend[-2].value == Decimal(5)


@pytest.mark.parametrize("region_code", ["330100", GONGSHU])
def test_reports_that_a_district_left_are_told_in_the_line_of_its_heir(region_code):
    make_report(XIACHENG)
    make_report(GONGSHU)
    [heat] = heats(policy(), asked(region_code))
    assert [row.cells[0].note for row in heat.rows if row.cells[0]] == ["2 个县（市、区）中 0 个已审核"]
    assert [one.regions for one in missing(policy(), asked(region_code))] == [2]


@pytest.mark.parametrize(("on", "is_there"), [("2021-04-08", False), ("2021-04-09", True)])
def test_the_rows_behind_the_heirs_figure_are_all_there_from_the_day_of_the_reform(sign_in, on, is_there):
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": AFTER})
    make_confirmed(make_reporters(XIACHENG))
    viewer = sign_in(make_official(Role.VIEWER, kind="government_office", region_code=ZHEJIANG, level="province"))
    page = viewer.get(f"/desk/cockpit/2018-82/rows/?region={GONGSHU}&indicator={BASE}&on={on}").content.decode()
    assert ("下城区" in page) is is_there
