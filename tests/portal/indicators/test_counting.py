"""What the portal counts itself moves the roll-ups at once, for ever adding, and is proved from the records."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from afforestation.models import PublishedVillage
from portal.indicators import daily
from portal.indicators.figures import read
from portal.indicators.models import RollUp, Stamp
from portal.indicators.recount import differences, rebuild
from portal.indicators.rollups import count
from portal.journal.models import JournalEntry
from tests.portal.cases.factories import ANJI, TODAY, ZHEJIANG, moment
from tests.portal.indicators.factories import PREFIX, SEPTEMBER, make_confirmed, make_report, make_reporters

pytestmark = pytest.mark.django_db
DEMO = f"{PREFIX}demo_villages"
AUGUST, OCTOBER = date(2019, 8, 1), date(2019, 10, 1)


def publish(name="上溪村", on=TODAY, **fields):
    PublishedVillage.objects.create(region_code=f"{ANJI}100", village=name, kind="demo", published_on=on, **fields)
    count(indicator=DEMO, region_code=f"{ANJI}100", on=on, at=moment(on))


def total():
    return read([DEMO], region_code=ZHEJIANG, months=[OCTOBER]).total(DEMO, OCTOBER)


def test_a_record_counts_for_the_county_and_month_of_its_day():
    publish()
    publish("下溪村")
    row = RollUp.objects.get()
    assert (row.region_code, row.month, row.flash, row.final) == (ANJI, OCTOBER, 2, 2)
    assert differences() == []


def test_taking_one_back_leaves_the_rest():
    publish()
    publish("下溪村")
    PublishedVillage.objects.filter(village="上溪村").update(left_on=TODAY)
    count(indicator=DEMO, region_code=ANJI, on=TODAY, by=-1, at=moment())
    assert total() == 1
    assert differences() == []


def test_each_move_makes_cached_pages_fall():
    publish()
    before = Stamp.objects.get(policy_app="afforestation").number
    publish("下溪村")
    assert Stamp.objects.get(policy_app="afforestation").number == before + 1


def test_what_people_report_is_not_counted():
    with pytest.raises(ValueError, match="reported"):
        count(indicator=f"{PREFIX}base_wan_mu", region_code=ANJI, on=TODAY, at=moment())


def test_a_record_that_nobody_counted_is_found_and_mended():
    PublishedVillage.objects.create(region_code=ANJI, village="上溪村", kind="demo", published_on=TODAY)
    with pytest.raises(CommandError, match=DEMO):
        call_command("verify_rollups")
    rebuild()
    out = StringIO()
    call_command("verify_rollups", stdout=out)
    assert "一致" in out.getvalue()


def test_a_reported_figure_that_somebody_bent_is_found():
    make_confirmed(make_reporters())
    RollUp.objects.filter(indicator=f"{PREFIX}base_wan_mu").update(final=1)
    found = differences()
    assert [(one.indicator, one.counted, one.kept) for one in found] == [
        (f"{PREFIX}base_wan_mu", (300, 300), (300, 1))
    ]  # fmt: skip


def test_a_roll_up_that_holds_too_long_is_found_and_mended():
    people = make_reporters()
    for month in (AUGUST, SEPTEMBER):
        make_confirmed(people, make_report(month=month))
    row = RollUp.objects.filter(indicator=f"{PREFIX}base_wan_mu", month=AUGUST)
    assert row.get().flash_until == SEPTEMBER
    row.update(flash_until=None)
    [found] = differences()
    assert str(found).endswith("应为 至 2019-09 止 / 至 2019-09 止，现为 无 / 至 2019-09 止")
    rebuild()
    assert (row.get().flash_until, differences()) == (SEPTEMBER, [])


def test_a_roll_up_without_any_report_is_found():
    RollUp.objects.create(indicator=f"{PREFIX}base_wan_mu", region_code=ANJI, month=OCTOBER, flash=1, final=None)
    assert len(differences()) == 1


def test_the_daily_proof_tells_the_journal_and_mends_nothing(caplog):
    daily.run(TODAY)
    assert not JournalEntry.objects.filter(action="indicators.differ").exists()
    RollUp.objects.create(indicator=DEMO, region_code=ANJI, month=OCTOBER, flash=1, final=1)
    daily.run(TODAY)
    assert JournalEntry.objects.filter(action="indicators.differ").count() == 1
    assert total() == 1
    assert "differ" in caplog.text
