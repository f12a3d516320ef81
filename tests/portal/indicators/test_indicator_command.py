"""`manage.py indicator`: what a region has reached by the end of a period, as one JSON object."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from portal.clock.models import BusinessDate
from portal.indicators.models import RollUp
from tests.portal.cases.factories import ANJI, TODAY

pytestmark = pytest.mark.django_db
BASE = "afforestation.base_wan_mu"


@pytest.fixture(autouse=True)
def today():
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})


def ask(*arguments, code=BASE):
    out = StringIO()
    call_command("indicator", code, "--json", *arguments, stdout=out)
    return json.loads(out.getvalue())


def test_a_figure_stands_beside_its_task_in_the_printed_unit():
    RollUp.objects.create(indicator=BASE, region_code=ANJI, month=date(2018, 9, 1), flash=51_000, final=None)
    assert ask("--region", "330500", "--period", "2018-09") == {
        "region": "330500", "name": "湖州市", "value": "5.1", "target": "10.2", "task": "set", "rate": "0.500000",
        "unit": "万亩", "as_of": "2018-09-30",
    }  # fmt: skip


def test_a_year_is_known_by_its_last_day_and_never_runs_ahead_of_today():
    assert ask("--period", "2018")["as_of"] == "2018-12-31"
    assert ask("--period", "2019")["as_of"] == "2019-10-15"


def test_only_what_the_province_confirmed_is_final():
    RollUp.objects.create(indicator=BASE, region_code=ANJI, month=date(2018, 9, 1), flash=51_000, final=None)
    assert ask("--period", "2018", "--final")["value"] is None


def test_nothing_reported_is_null_and_a_dash_is_no_task():
    found = ask("--region", "330400", "--period", "2018", code="afforestation.income_base_wan_mu")
    assert (found["value"], found["target"], found["task"], found["rate"]) == (None, None, "none", None)


def test_the_level_below_comes_on_request():
    found = ask("--period", "2018", "--children")
    assert [child["region"] for child in found["children"]] == [f"33{number:02}00" for number in range(1, 12)]
    assert ask("--region", ANJI, "--period", "2018", "--children")["children"] == []


@pytest.mark.parametrize("period", ["2018-13", "18", "2018-9", "二〇一八", "0000", "2018-09-01"])
def test_what_is_no_period_is_refused(period):
    with pytest.raises(CommandError):
        ask("--period", period)


def test_for_people_the_lines_have_dashes_for_what_is_not_known():
    out = StringIO()
    call_command("indicator", BASE, "--period", "2018", "--region", ANJI, stdout=out)
    assert out.getvalue() == f"{ANJI}\t安吉县\t—\t—\t—\n"


def test_an_unknown_code_or_region_is_refused():
    with pytest.raises(CommandError, match="指标"):
        ask("--period", "2018", code="afforestation.nothing")
    with pytest.raises(CommandError, match="行政区划"):
        ask("--period", "2018", "--region", "999999")


def test_a_township_has_no_figure_of_its_own_and_not_its_countys():
    with pytest.raises(CommandError, match="不统计到这一级"):
        ask("--period", "2018", "--region", "330523001")
