"""The counters say what counting would say."""

import threading
from collections import Counter
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from portal.tallies.actions import MiscountError, move
from portal.tallies.models import Tally
from portal.tallies.queries import by_item, by_month, by_region_below, by_state, counted

ANJI, DEQING, HUZHOU, LINAN, ZHEJIANG = "330523", "330521", "330500", "330112", "330000"
OCTOBER = date(2019, 10, 1)


def count(region_code=ANJI, to="submitted", by=1, **changes):
    values = {"office_id": 1, "item": "tech-trade", "month": OCTOBER, "from_state": None, "to_state": to, "by": by}
    move(region_code=region_code, **{**values, **changes})


@pytest.mark.django_db
def test_a_new_thing_is_counted():
    count()
    count()
    assert by_state(counted(region_code=ANJI)) == {"submitted": 2}


@pytest.mark.django_db
def test_a_thing_that_moves_is_counted_once():
    count()
    count(from_state="submitted", to="accepted")
    assert by_state(counted(region_code=ANJI)) == {"accepted": 1}


@pytest.mark.django_db
def test_a_thing_that_goes_is_no_longer_counted():
    count()
    count(from_state="submitted", to=None)
    assert by_state(counted(region_code=ANJI)) == {}


@pytest.mark.django_db
def test_any_day_stands_for_its_month():
    count(month=date(2019, 10, 31))
    assert by_month(counted(region_code=ANJI)) == {OCTOBER: {"submitted": 1}}


@pytest.mark.django_db
def test_a_township_counts_for_its_county():
    count("330523100")
    assert Tally.objects.get().region_code == ANJI


@pytest.mark.django_db
@pytest.mark.parametrize("by", [1, 3])
def test_what_is_not_there_can_not_move(by):
    count(by=by - 1) if by > 1 else None
    with pytest.raises(MiscountError), transaction.atomic():
        count(from_state="submitted", to="accepted", by=by)
    assert "accepted" not in by_state(counted(region_code=ANJI))


@pytest.mark.django_db
@pytest.mark.parametrize("change", [{"count": -1}, {"month": date(2019, 10, 2)}])
def test_the_database_refuses_nonsense(change):
    count()
    with pytest.raises(IntegrityError), transaction.atomic():
        Tally.objects.update(**change)


@pytest.mark.django_db
def test_levels_are_sums():
    count(ANJI, by=3)
    count(ANJI, to="accepted", by=1)
    count(DEQING, by=5)
    count(HUZHOU, by=7)
    count(LINAN, by=11)
    count(ZHEJIANG, by=13)
    assert by_region_below(counted(region_code=ZHEJIANG), ZHEJIANG) == {
        HUZHOU: {"submitted": 15, "accepted": 1}, "330100": {"submitted": 11}, ZHEJIANG: {"submitted": 13},
    }  # fmt: skip
    assert by_region_below(counted(region_code=HUZHOU), HUZHOU) == {
        ANJI: {"submitted": 3, "accepted": 1}, DEQING: {"submitted": 5}, HUZHOU: {"submitted": 7},
    }  # fmt: skip
    assert by_state(counted(region_code=ZHEJIANG)) == {"submitted": 39, "accepted": 1}


@pytest.mark.django_db
def test_sums_can_be_narrowed():
    count(item="a", office_id=1)
    count(item="b", office_id=2, month=date(2019, 11, 5))
    assert by_item(counted(region_code=ANJI)) == {"a": {"submitted": 1}, "b": {"submitted": 1}}
    assert by_item(counted(region_code=ANJI, items=["a"])) == {"a": {"submitted": 1}}
    assert by_item(counted(region_code=ANJI, office_ids=[2])) == {"b": {"submitted": 1}}
    assert by_item(counted(region_code=ANJI, first_month=date(2019, 11, 9))) == {"b": {"submitted": 1}}
    assert by_item(counted(region_code=ANJI, last_month=date(2019, 10, 31))) == {"a": {"submitted": 1}}
    assert by_item(counted(region_code=ANJI, items=[])) == {}


@pytest.mark.django_db
def test_a_move_is_two_statements(django_assert_num_queries):
    count()
    with django_assert_num_queries(2):
        count(from_state="submitted", to="accepted")


STATES = [None, "submitted", "accepted", "decided"]
MOVES = st.lists(
    st.tuples(st.sampled_from([ANJI, DEQING]), st.sampled_from(STATES), st.sampled_from(STATES)), max_size=40
)


class RandomMoves(TestCase):
    @given(MOVES)
    def test_random_moves_equal_a_count(self, moves):
        expected = Counter()
        for region, wanted, after in moves:
            before = wanted if expected[region, wanted] else None
            expected[region, before] -= before is not None
            expected[region, after] += after is not None
            count(region, from_state=before, to=after)
        kept = {(row.region_code, row.state): row.count for row in Tally.objects.filter(count__gt=0)}
        assert kept == {key: total for key, total in expected.items() if total}


@pytest.mark.django_db(transaction=True)
def test_opposite_moves_at_once_neither_lose_a_count_nor_block_each_other():
    count(to="submitted", by=100)
    count(to="accepted", by=100)
    failures = []

    def work(before, after):
        try:
            for _ in range(25):
                with transaction.atomic():
                    count(from_state=before, to=after)
        except Exception as error:  # noqa: BLE001 -- told by the test
            failures.append(error)
        finally:
            connection.close()

    ways = [("submitted", "accepted"), ("accepted", "submitted")] * 2
    threads = [threading.Thread(target=work, args=way) for way in ways]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert failures == []
    assert by_state(counted(region_code=ANJI)) == {"submitted": 100, "accepted": 100}
