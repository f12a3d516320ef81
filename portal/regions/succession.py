"""What became of regions: whose rows one may see, where an old one's figures go, who carries on its business."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from itertools import chain

from portal.regions.models import RegionChange

Heirs = dict[str, list[str]]
Line = tuple[date, str, str, bool]  # day, old code, new code, whether the new one carries on the old one's business


def lines(*, since: date = date.min, until: date) -> list[Line]:
    """Every change after `since` up to `until`, oldest first."""
    rows = RegionChange.objects.filter(changed_on__gt=since, changed_on__lte=until).order_by("changed_on", "old_code")
    return list(rows.values_list("changed_on", "old_code", "new_code", "takes_over"))


def scope_codes(code: str, on: date) -> tuple[str, ...]:
    """The code and those of its predecessors that have ended: what `within()` takes to find the region's rows."""
    return code, *predecessors(code, lines(until=on))


def predecessors(code: str, changes: Iterable[Line]) -> tuple[str, ...]:
    """The codes of the region's predecessors that have ended.

    A predecessor that stands on (苍南县 after 龙港市 left it) keeps its rows to itself: they bear its code, old and new
    alike, and no county may see its neighbour's.
    """
    found = [code]
    for heirs in reversed(_days(changes)):
        found += [old for old, new in heirs.items() if old not in new and not set(new).isdisjoint(found)]
    return tuple(dict.fromkeys(found))[1:]


def taken_over(code: str, changes: Iterable[Line]) -> tuple[str, ...]:
    """The codes of the ended regions whose business this one carries on: each has one heir, however it was divided."""
    found, before = [code], {code}
    for heirs in reversed(_days(change for change in changes if change[3])):
        before = {old for old, (new,) in heirs.items() if new in before} | (before - heirs.keys())
        found += sorted(before)
    return tuple(dict.fromkeys(found))[1:]


def successors(code: str, on: date, *, since: date = date.min) -> tuple[str, ...]:
    """The regions that lie on a day where `code` lay at the end of the day `since`; the code itself if it stands."""
    found = {code}
    for heirs in _days(lines(since=since, until=on)):
        found = set(chain.from_iterable(heirs.get(old, [old]) for old in found))
    return tuple(sorted(found))


def heir(code: str, on: date) -> str:
    """The one region whose offices carry on, on a day, the business of the region's offices."""
    return heir_by(code, lines(until=on))


def heir_by(code: str, changes: Iterable[Line]) -> str:
    """The same by changes that were read before."""
    for heirs in _days(change for change in changes if change[3]):
        [code] = heirs.get(code, [code])
    return code


def _days(changes: Iterable[Line]) -> list[Heirs]:
    """What each region became, one table per day of change, in the order given."""
    days: dict[date, Heirs] = defaultdict(lambda: defaultdict(list))
    for changed_on, old, new, _ in changes:
        days[changed_on][old].append(new)
    return list(days.values())
