"""Villages of the years before come in by a sheet and are counted at once; nonsense is named cell by cell."""

from datetime import timedelta

import pytest

from afforestation.actions.listing import strike_off
from afforestation.models import PublishedVillage
from afforestation.resources import OLD_VILLAGES
from portal.imports.direct import bring_in
from portal.indicators.models import RollUp
from portal.indicators.recount import differences
from tests.afforestation.villages.factories import MEIXI, XIAOFENG, make_published
from tests.portal.cases.factories import ANJI, DEQING, TODAY, moment
from tests.portal.exchange.sheets import csv

pytestmark = pytest.mark.django_db


def old(village="上溪村", **changes):
    values = {
        "region_code": XIAOFENG, "village": village, "kind": "示范村", "published_on": "2018-12-20",
        "tree_count": 12_000, "left_on": "", "left_reason": "",
    } | changes  # fmt: skip
    return list(values.values())


def bring(crew, *rows, **options):
    return bring_in(
        resource=OLD_VILLAGES, file=csv(*rows, titles=OLD_VILLAGES.titles), name="历年公布村.csv", by=crew.clerk,
        at=moment(), **options,
    )  # fmt: skip


def counted():
    rows = RollUp.objects.exclude(final=0).values_list("indicator", "month", "final")
    return {(code.rpartition(".")[2], f"{month:%Y-%m}"): int(total) for code, month, total in rows}


def test_old_villages_are_counted_and_come_in_once(crew):
    raised = old("下溪村", kind="推进村", left_on="2019-09-20", left_reason="已升为示范村")
    rows = [old(), raised, old("下溪村", published_on="2019-09-20")]
    assert bring(crew, *rows, is_dry=True).counts.new == 3
    assert counted() == {}
    assert bring(crew, *rows).counts.new == 3
    assert counted() == {
        ("demo_villages", "2018-12"): 1, ("demo_villages", "2019-09"): 1,
        ("push_villages", "2018-12"): 1, ("push_villages", "2019-09"): -1,
    }  # fmt: skip
    assert bring(crew, *rows).counts.same == 3
    assert differences() == []
    assert set(PublishedVillage.objects.values_list("is_migrated", flat=True)) == {True}


def test_a_corrected_row_moves_the_count(crew):
    bring(crew, old())
    assert bring(crew, old(left_on="2019-03-01", left_reason="撤并")).counts.changed == 1
    assert counted() == {("demo_villages", "2018-12"): 1, ("demo_villages", "2019-03"): -1}
    assert differences() == []


def test_what_contradicts_the_lists_is_named(crew):
    bring(crew, old("在册村"))
    outcome = bring(
        crew,
        old("在册村", published_on="2019-01-01"),
        old("两次村"),
        old("两 次　村", published_on="2019-01-01"),
        old("没有原因", left_on="2019-01-01"),
        old("明天的村", published_on=f"{TODAY + timedelta(days=1)}"),
        old("别县的村", region_code=DEQING),
        old("倒退的村", left_on="2018-01-01", left_reason="x"),
    )
    reasons = {cell.row: cell.reason for cell in outcome.bad_cells}
    assert "名单上已有" in reasons[2]
    assert "两条未退出" in reasons[4]
    assert "退出原因" in reasons[5]
    assert "不能晚于今天" in reasons[6]
    assert "行政区划范围" in reasons[7]
    assert set(reasons) == {2, 4, 5, 6, 7, 8}
    assert PublishedVillage.objects.count() == 1


def test_a_village_does_not_come_to_stand_on_both_lists(crew):
    outcome = bring(crew, old(), old(kind="推进村"))
    assert {cell.row: cell.reason[:8] for cell in outcome.bad_cells} == {3: "这个村已是示范村"}
    bring(crew, old("推进的村", kind="推进村"))
    assert "请一并填写它的退出日期" in bring(crew, old("推进的村")).bad_cells[0].reason
    raised = old("推进的村", kind="推进村", left_on="2019-09-20", left_reason="已升为示范村")
    assert bring(crew, old("推进的村"), raised).counts.new == 1
    assert bring(crew, old("推进的村", kind="推进村", published_on="2019-01-01")).bad_cells


def test_a_village_of_a_township_is_not_listed_once_more_under_its_county(crew):
    bring(crew, old("在册村"))
    both = [old("两级村"), old("两级村", region_code=ANJI)]
    outcome = bring(crew, old("在册村", region_code=ANJI), *both, old("在册村", region_code=MEIXI))
    assert [(cell.row, cell.reason[:7]) for cell in outcome.bad_cells] == [
        (2, "名单上已有这个"),
        (4, "表中已有这个村"),
        (5, "表中已有这个村"),
    ]
    gone = old("在册村", left_on="2019-03-01", left_reason="改按县级登记")
    assert bring(crew, gone, old("在册村", region_code=ANJI)).counts.new == 1
    assert bring(crew, old("在册村", region_code=ANJI)).counts.same == 1


def test_what_the_portal_published_is_not_rewritten(crew):
    make_published(crew)
    outcome = bring(crew, old("示例村", published_on=f"{TODAY}"))
    assert [cell.reason for cell in outcome.bad_cells] == ["该村由本系统公布，不能由表格改写"]


def test_a_list_taken_out_and_brought_in_again_changes_nothing(crew):
    project = make_published(crew)
    listed = PublishedVillage.objects.get()
    row = old(
        listed.village, kind=listed.get_kind_display(), published_on=f"{listed.published_on}",
        tree_count=listed.tree_count, region_code=listed.region_code,
    )  # fmt: skip
    assert bring(crew, row).counts.same == 1
    listed.refresh_from_db()
    assert (listed.is_migrated, listed.project_id) == (False, project.pk)


def test_an_old_village_is_struck_off_like_any_other(crew):
    bring(crew, old(region_code=MEIXI))
    strike_off(village=PublishedVillage.objects.get(), reason="弄虚作假", by=crew.publisher, at=moment())
    assert counted() == {("demo_villages", "2018-12"): 1, ("demo_villages", "2019-10"): -1}
    assert differences() == []
