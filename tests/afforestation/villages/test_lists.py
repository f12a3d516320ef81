"""Villages come on the lists and leave them; what is counted is what a recount finds."""

from datetime import date

import pytest

from afforestation.actions.listing import strike_off, waiting_for_publication
from afforestation.actions.spot_checks import waiting_for_draw
from afforestation.models import PublishedVillage, TreeVillage, VillageClaim
from afforestation.rules.villages import drawn, ranked
from portal.indicators.models import RollUp
from portal.indicators.recount import differences
from portal.journal.models import JournalEntry
from portal.notices.models import PublicNotice
from portal.projects.models import Project
from tests.afforestation.villages.factories import (
    SPOT,
    XIAOFENG,
    draw,
    make_accepted,
    make_foresters,
    make_listed,
    make_published,
    make_recognised,
    make_village,
    on_day,
    publish,
)
from tests.afforestation.villages.test_stages import refused
from tests.portal.cases.factories import ANJI, TODAY, moment
from tests.portal.projects.factories import advance

pytestmark = pytest.mark.django_db
AFTER = date(2021, 6, 15)
HANGZHOU, JIANGGAN, SHANGCHENG = "330100", "330104", "330102"
DEMO, PUSH = "afforestation.demo_villages", "afforestation.push_villages"


def counted(indicator):
    return {row.month.month: row.final for row in RollUp.objects.filter(indicator=indicator, region_code=ANJI)}


def accepted(crew, count, **fields):
    return [make_accepted(crew, f"第{number}村", **fields) for number in range(count)]


def strike(crew, village, reason="成活率弄虚作假", on=TODAY):
    return strike_off(village=village, reason=reason, by=crew.publisher, at=moment(on, 17))


def test_publication_counts_in_the_same_transaction(crew):
    make_published(crew)
    assert counted(DEMO) == {10: 1}
    assert differences() == []


def test_a_village_stands_once_on_a_list(crew):
    project = make_recognised(crew)
    PublishedVillage.objects.create(
        region_code=ANJI, village="示例村", kind="demo", published_on=TODAY, is_migrated=True
    )
    with refused("already_listed"):
        publish(crew, project)
    with refused("already_listed"):
        advance(project, crew.publisher, answers={"document": "x"})
    VillageClaim.objects.all().delete()
    with refused("already_listed"):
        make_village(crew)
    assert counted(DEMO) == {}


def test_a_push_village_that_is_raised_leaves_the_first_list(crew):
    make_published(crew, kind="push", on=on_day(9, 20))
    assert counted(PUSH) == {9: 1}
    make_published(crew)
    old = PublishedVillage.objects.get(kind="push")
    assert (old.left_on, old.left_reason) == (TODAY, "已升为示范村")
    assert (counted(DEMO), counted(PUSH)) == ({10: 1}, {9: 1, 10: -1})
    assert differences() == []
    assert list(VillageClaim.objects.values_list("kind", flat=True)) == ["demo"]


def test_a_demonstration_village_does_not_become_a_push_village(crew):
    make_listed("示例村")
    with refused("already_listed"):
        make_village(crew, kind="push")
    projects = [make_recognised(crew, "同村", kind="push"), make_recognised(crew, "同村")]
    with refused("already_listed"):
        publish(crew, *projects)
    publish(crew, projects[1])
    with refused("already_listed"):
        publish(crew, projects[0])
    with refused("already_listed"):
        advance(projects[0], crew.publisher, answers={"document": "x"})
    assert (counted(DEMO), counted(PUSH)) == ({10: 1}, {})


def test_after_a_reform_a_village_is_the_one_that_the_ended_county_listed(crew):
    make_listed("示例村", region_code=JIANGGAN, kind="push")
    make_listed("已公布村", region_code=JIANGGAN)
    heirs = make_foresters(SHANGCHENG, HANGZHOU, on=AFTER)
    with refused("already_listed"):
        make_village(heirs, "已公布村", region_code=SHANGCHENG, on=AFTER)
    make_published(heirs, region_code=SHANGCHENG, on=AFTER)
    old = PublishedVillage.objects.get(kind="push")
    assert (old.left_on, old.left_reason) == (AFTER, "已升为示范村")


def test_after_a_reform_a_village_under_way_is_not_entered_again(crew):
    make_village(make_foresters(JIANGGAN, HANGZHOU), region_code=JIANGGAN)
    with refused("claimed"):
        make_village(make_foresters(SHANGCHENG, HANGZHOU, on=AFTER), region_code=SHANGCHENG, on=AFTER)


def test_an_old_entry_of_the_county_is_raised_as_well(crew):
    PublishedVillage.objects.create(
        region_code=ANJI, village="示例村", kind="push", published_on=TODAY, is_migrated=True
    )
    make_published(crew)
    assert PublishedVillage.objects.get(kind="push").left_on == TODAY


def test_a_village_that_is_struck_off_counts_no_more_and_may_come_again(crew):
    make_published(crew, on=on_day(9, 20))
    village = PublishedVillage.objects.get()
    with refused("no_reason"):
        strike(crew, village, reason=" ")
    for by in (crew.clerk, crew.city, crew.spotter):
        with refused("forbidden"):
            strike_off(village=village, reason="x", by=by, at=moment())
    strike(crew, village)
    with refused("left"):
        strike(crew, village)
    assert counted(DEMO) == {9: 1, 10: -1}
    assert differences() == []
    assert JournalEntry.objects.filter(action="afforestation.strike_off").count() == 1
    make_published(crew)
    assert counted(DEMO) == {9: 1, 10: 0}
    assert differences() == []


@pytest.mark.parametrize("count", [1, 30])
def test_a_list_costs_the_same_however_long(crew, count, django_assert_num_queries):
    template = make_accepted(crew)
    draw(crew)
    projects = [advance(template, crew.spotter, answers=SPOT), *clones(template, count - 1)]
    publish_first = make_recognised(crew, "先公布的村")
    publish(crew, publish_first)
    with django_assert_num_queries(PUBLISHING):
        notice = publish(crew, *projects)
    assert counted(DEMO) == {10: count + 1}
    assert (len(notice.rows), notice.kind) == (count, "result")
    assert JournalEntry.objects.filter(action="projects.advance", subject="projects:tree-village").count() == 2
    assert differences() == []


PUBLISHING = 26


def clones(template, count):
    """More villages at the same stage, without walking each of them there."""
    record = TreeVillage.objects.get(project=template)
    for number in range(count):
        project = Project.objects.get(pk=template.pk)
        project.pk, project.number = None, f"XM{ANJI}20190{number:05d}"
        project._state.adding = True
        project.save()
        copy = TreeVillage.objects.get(pk=record.pk)
        copy.pk, copy.project, copy.village = None, project, f"第{number}村"
        copy.save()
        yield project


def test_a_list_is_published_whole_or_not_at_all(crew):
    good, bad = make_recognised(crew, "甲村"), make_recognised(crew, "乙村")
    PublishedVillage.objects.create(region_code=XIAOFENG, village="乙村", kind="demo", published_on=TODAY)
    with refused("already_listed"):
        publish(crew, good, bad)
    assert set(waiting_for_publication()) == {good, bad}
    assert not PublicNotice.objects.filter(kind="result").exists()
    with refused("nothing_chosen"):
        publish(crew)
    with refused("not_here"):
        publish(crew, make_accepted(crew, "丙村"))
    for by in (crew.spotter, crew.city):
        with refused("forbidden"):
            publish(type(crew)(**{**vars(crew), "publisher": by}), good)


def test_the_draw_is_published_and_anybody_can_draw_again(crew):
    projects = accepted(crew, 3)
    check = draw(crew, percent=34)
    numbers = [project.number for project in projects]
    assert check.pool == ranked(numbers, "20191015")
    chosen = set(TreeVillage.objects.filter(is_drawn=True).values_list("project__number", flat=True))
    assert chosen == drawn(numbers, "20191015", 34) == set(check.pool[:2])
    assert "20191015" in "".join(check.notice.body)
    assert [row[-1] for row in check.notice.rows] == ["抽中", "抽中", "未抽中"]
    assert [project.number for project in waiting_for_publication()] == [check.pool[2]]
    with refused("nothing_waits"):
        draw(crew)


def test_only_what_was_drawn_is_looked_at(crew):
    project = make_accepted(crew)
    with refused("not_drawn"):
        advance(project, crew.spotter, answers=SPOT)
    draw(crew)
    with refused("not_passing"):
        advance(project, crew.spotter, answers={**SPOT, "spot_score": 80})
    with refused("not_passing"):
        advance(project, crew.spotter, answers={**SPOT, "spot_survived_trees": 11_001})
    assert list(waiting_for_draw()) == []
    assert advance(project, crew.spotter, answers=SPOT).stage == "publication"


@pytest.mark.parametrize(("size", "percent", "chosen"), [(1, 1, 1), (10, 10, 1), (11, 10, 2), (3, 100, 3)])
def test_a_share_is_rounded_up(size, percent, chosen):
    numbers = [f"XM{number}" for number in range(size)]
    assert len(drawn(numbers, "x", percent)) == chosen
    assert ranked(numbers, "x") == ranked(numbers[::-1], "x")


def test_the_draw_is_the_provinces(crew):
    make_accepted(crew)
    for by in (crew.clerk, crew.city, crew.publisher):
        with refused("forbidden"):
            draw(type(crew)(**{**vars(crew), "spotter": by}))
    for seed, percent in ((" ", 10), ("x", 0), ("x", 101)):
        with refused("draw"):
            draw(crew, percent, seed)


def test_two_counties_are_counted_each_for_itself(crew):
    others = make_foresters("330521")
    projects = [make_accepted(crew), make_accepted(others, region_code="330521101", kind="push")]
    draw(crew)
    projects = [advance(project, crew.spotter, answers=SPOT) for project in projects]
    publish(crew, *projects)
    rows = RollUp.objects.exclude(final=0).values_list("indicator", "region_code", "final")
    assert set(rows) == {(DEMO, ANJI, 1), (PUSH, "330521", 1)}
