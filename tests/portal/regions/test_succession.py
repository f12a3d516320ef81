from datetime import date

import pytest

from portal.regions.models import RegionChange
from portal.regions.succession import heir, lines, scope_codes, successors, taken_over

pytestmark = pytest.mark.django_db

BEFORE = date(2021, 4, 8)
AFTER = date(2021, 4, 9)


@pytest.mark.parametrize(
    ("code", "on", "codes"),
    [
        ("330105", BEFORE, {"330105"}),
        ("330105", AFTER, {"330105", "330103"}),  # 拱墅 sees 下城
        ("330102", AFTER, {"330102", "330104"}),  # 上城 sees 江干
        ("330114", AFTER, {"330114", "330104"}),  # 钱塘 sees 江干, not 萧山 that stands on
        ("330113", AFTER, {"330113"}),  # 临平 does not see 余杭 that stands on
        ("330383", date(2019, 10, 15), {"330383"}),  # 龙港 does not see 苍南
        ("330327", date(2019, 10, 15), {"330327"}),
        ("330500", AFTER, {"330500"}),
        ("330000", AFTER, {"330000"}),
    ],
)
def test_scope_takes_in_predecessors_that_ended(code, on, codes):
    found = scope_codes(code, on)
    assert found[0] == code
    assert set(found) == codes
    assert len(found) == len(codes)


@pytest.mark.parametrize(
    ("code", "on", "codes"),
    [
        ("330103", BEFORE, ["330103"]),
        ("330103", AFTER, ["330105"]),
        ("330104", AFTER, ["330102", "330114"]),
        ("330110", AFTER, ["330110", "330113"]),
        ("330109", AFTER, ["330109", "330114"]),
        ("330327", date(2019, 8, 15), ["330327"]),
        ("330327", date(2019, 8, 16), ["330327", "330383"]),
        ("330523", AFTER, ["330523"]),
    ],
)
def test_roll_ups_follow_the_mapping(code, on, codes):
    assert list(successors(code, on)) == codes


def test_a_row_of_the_day_after_belongs_to_the_region_that_stands():
    assert successors("330110", date(2022, 1, 1), since=AFTER) == ("330110",)


@pytest.mark.parametrize(
    ("code", "on", "expected"),
    [
        ("330104", BEFORE, "330104"),
        ("330104", AFTER, "330102"),
        ("330103", AFTER, "330105"),
        ("330110", AFTER, "330110"),
        ("330523", AFTER, "330523"),
    ],
)
def test_one_region_carries_on(code, on, expected):
    assert heir(code, on) == expected


@pytest.mark.parametrize(
    ("code", "on", "codes"),
    [
        ("330105", BEFORE, ()),
        ("330105", AFTER, ("330103",)),
        ("330102", AFTER, ("330104",)),
        ("330114", AFTER, ()),  # 钱塘 got a part of 江干, whose business 上城 carries on
        ("330109", AFTER, ()),
        ("330327", date(2019, 10, 15), ()),
    ],
)
def test_business_is_taken_over_from_what_ended(code, on, codes):
    assert taken_over(code, lines(until=on)) == codes


def chain_of_changes():
    """1 splits off 2 and stands; later it ends in 3; later still, on one day, 2 ends in 3 and 3 in 4."""
    for old, new, year, takes_over in [
        ("339901", "339901", 2030, True),
        ("339901", "339902", 2030, False),
        ("339901", "339903", 2031, True),
        ("339902", "339903", 2032, True),
        ("339903", "339904", 2032, True),
    ]:
        RegionChange.objects.create(old_code=old, new_code=new, changed_on=date(year, 1, 1), takes_over=takes_over)


def test_successions_chain_but_never_within_one_day():
    chain_of_changes()
    on = date(2033, 1, 1)
    assert successors("339901", on) == ("339903", "339904")
    assert successors("339902", on) == ("339903",)
    assert set(scope_codes("339904", on)) == {"339904", "339903", "339901"}
    assert set(scope_codes("339903", on)) == {"339903", "339902", "339901"}
    assert set(taken_over("339904", lines(until=on))) == {"339903", "339901"}
    assert set(taken_over("339903", lines(until=on))) == {"339902"}
    assert heir("339901", date(2031, 6, 1)) == "339903"
    assert heir("339902", on) == "339903"
