"""Duties follow documents, offices and regions, once and for nothing the second time."""

from collections import Counter
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from portal.duties import apps, daily
from portal.duties.actions import assigning
from portal.duties.models import Duty, Origin, Standing, State
from portal.duties.planning import plan
from portal.duties.sync import sync
from portal.journal.models import JournalEntry
from portal.people.models import Office
from portal.people.roles import Role
from portal.regions.models import Region
from portal.rules.law import Kind, Part
from tests.portal.cases.factories import TODAY, ZHEJIANG, make_official, moment
from tests.portal.duties.factories import DOCUMENT, clause_of, make_policy

pytestmark = pytest.mark.django_db
REFORM = date(2021, 4, 9)
BEFORE_THE_BODIES_CHANGED, AFTER = date(2018, 10, 24), date(2018, 10, 25)


def rows(**conditions):
    return Duty.objects.filter(document=DOCUMENT.slug, **conditions)


def test_a_clause_to_cities_and_counties_is_one_duty_for_each_that_stands_on_the_day():
    policy = make_policy(clause_of("1", "各地", "各市、县（市、区）政府"))
    sync(TODAY, [policy])
    regions = Region.objects.on(TODAY).filter(level__in=["city", "county"])
    assert set(rows().values_list("region_code", flat=True)) == set(regions.values_list("code", flat=True))
    assert rows().count() == 101
    assert set(rows().values_list("printed", "kind", "standing")) == {
        ("各地、各市、县（市、区）政府", "government", Standing.LISTED)
    }


def test_a_second_run_changes_nothing_and_asks_three_times():
    policy = make_policy(clause_of("1", "各市"), clause_of("2", "省科技厅"), clause_of("3"))
    assert sync(TODAY, [policy]).created == 13
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert not sync(TODAY, [policy])
    assert len([query for query in asked if "SELECT" in query["sql"]]) == 3


def test_leading_is_only_what_the_text_calls_so():
    policy = make_policy(
        clause_of("1", "省科技厅", "省财政厅"), clause_of("2", "省科技厅", "省财政厅", lead="省财政厅")
    )  # fmt: skip
    sync(TODAY, [policy])
    assert set(rows().values_list("clause", "kind", "standing")) == {
        ("1", "science", Standing.FIRST),
        ("1", "finance", Standing.LISTED),
        ("2", "science", Standing.SUPPORTING),
        ("2", "finance", Standing.LEAD),
    }


def test_a_clause_that_names_nobody_waits_for_the_province():
    policy = make_policy(clause_of("1"), clause_of("2", "各有关部门"), clause_of("3", "各有关部门", "省科技厅"))
    sync(TODAY, [policy])
    assert set(rows(office=None).values_list("clause", "region_code", "origin")) == {
        ("1", ZHEJIANG, Origin.UNNAMED),
        ("2", ZHEJIANG, Origin.UNNAMED),
    }


def test_a_part_that_addresses_others_is_a_duty_of_its_own():
    parts = (Part(id="t-1", gist="三市领先", kinds=(Kind.TASK,), offices=("杭州市", "省科技厅")),)
    sync(TODAY, [make_policy(clause_of("1", "省科技厅", parts=parts))])
    assert set(rows().values_list("part", "region_code", "kind")) == {
        ("", ZHEJIANG, "science"),
        ("t-1", "330100", "government"),
    }


def test_two_names_of_one_body_are_one_duty_and_a_reform_joins_two():
    policy = make_policy(clause_of("1", "省质监局", "省工商局"))
    sync(BEFORE_THE_BODIES_CHANGED, [policy])
    rows(kind="quality").update(percent=60)
    rows(kind="industry_commerce").update(percent=30)
    outcome = sync(AFTER, [policy])
    assert (outcome.created, outcome.ended) == (1, 2)
    joined = rows(kind="market_supervision").get()
    assert (joined.printed, joined.percent, joined.laid_on) == ("省质监局、省工商局", 30, AFTER)
    assert set(rows(state=State.ENDED).values_list("taken_over_by", flat=True)) == {joined.pk}
    assert {row.to_office for old in rows(state=State.ENDED) for row in old.assignments.all()} == {joined.office}


def test_what_was_closed_is_not_opened_again_by_a_reform():
    policy = make_policy(clause_of("1", "省质监局"))
    sync(BEFORE_THE_BODIES_CHANGED, [policy])
    rows().update(state=State.CLOSED, closed_on=BEFORE_THE_BODIES_CHANGED, is_touched=True)
    assert not sync(AFTER, [policy])
    assert rows().get().state == State.CLOSED


def test_an_office_that_only_changed_its_name_keeps_its_duty():
    policy = make_policy(clause_of("1", "省经信委"))
    sync(BEFORE_THE_BODIES_CHANGED, [policy])
    before = rows().get()
    assert sync(AFTER, [policy]).moved == 1
    after = rows().get()
    assert (after.pk, after.office.short_name, after.state) == (before.pk, "省经信厅", State.OPEN)
    assert str(after.assignments.get()) == "省经信委 → 省经信厅"


def test_successors_of_regions_take_over():
    policy = make_policy(clause_of("1", "县级政府"))
    sync(REFORM.replace(day=8), [policy])
    outcome = sync(REFORM, [policy])
    assert outcome.dropped == 0
    old, heir = rows(region_code="330103").get(), rows(region_code="330105").get()
    assert (old.state, old.taken_over_by) == (State.ENDED, heir)
    assert (heir.state, rows(region_code="330113").get().state) == (State.OPEN, State.OPEN)
    assert not sync(REFORM, [policy])


def test_what_no_document_explains_is_dropped_and_what_has_a_history_ends():
    sync(TODAY, [make_policy(clause_of("1", "省科技厅", "省财政厅"))])
    rows(kind="finance").update(is_touched=True)
    outcome = sync(TODAY, [make_policy(clause_of("1", "省教育厅"))])
    assert (outcome.created, outcome.dropped, outcome.ended) == (1, 1, 1)
    assert Counter(rows().values_list("kind", "state")) == {("education", "open"): 1, ("finance", "ended"): 1}


def test_a_new_window_reaches_every_duty_that_was_not_extended():
    clauses = (clause_of("1", "省科技厅", "省财政厅"),)
    sync(TODAY, [make_policy(*clauses)])
    rows(kind="finance").update(due_on=date(2023, 1, 1))
    assert sync(TODAY, [make_policy(*clauses, window_on=date(2021, 12, 31))]).refreshed == 2
    assert dict(rows().values_list("kind", "due_on")) == {
        "science": date(2021, 12, 31),
        "finance": date(2023, 1, 1),
    }  # fmt: skip


def test_what_the_province_named_stays_and_follows_its_office():
    policy = make_policy(clause_of("1"))
    sync(BEFORE_THE_BODIES_CHANGED, [policy])
    by = make_official(Role.SUPERVISOR, kind="service_center", region_code=ZHEJIANG, level="province")
    office = Office.objects.get(kind="quality", region_code=ZHEJIANG)
    at = moment(BEFORE_THE_BODIES_CHANGED)
    duty = assigning.assign(duty=rows().get(), office=office, reason="按职责", by=by, at=at)
    assert not sync(BEFORE_THE_BODIES_CHANGED, [policy])
    sync(AFTER, [policy])
    duty.refresh_from_db()
    assert (duty.office.kind, duty.state) == ("market_supervision", State.OPEN)


def test_laid_out_before_the_site_went_back_a_duty_counts_from_the_earlier_day():
    policy = make_policy(clause_of("1", "省科技厅"))
    sync(date(2026, 1, 1), [policy])
    sync(TODAY, [policy])
    assert rows().get().laid_on == TODAY


def test_all_documents_are_laid_out_by_migration_and_each_clause_has_a_duty():
    planned = plan(TODAY)
    governments = [key for key in planned if (*key[:3], key.kind) == ("2018-82", "3-1", "", "government")]
    assert len(governments) == 101
    assert len({(key.document, key.clause) for key in planned if key.document.startswith("2018-")}) == 151


def test_an_emptied_database_is_left_empty(django_assert_num_queries):
    with django_assert_num_queries(0):
        apps.lay_duties()


def test_the_daily_job_puts_on_record_what_moved_and_nothing_else():
    daily.run(TODAY)
    before = JournalEntry.objects.filter(action="duties.sync").count()
    daily.run(TODAY)
    assert JournalEntry.objects.filter(action="duties.sync").count() == before
