"""Which duties there ought to be on a day: the clauses of all documents, laid out over the offices of that day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from portal.duties.addressees import meant_by, plan_of
from portal.duties.declarations import Addressee
from portal.duties.models import Standing
from portal.people.models import Office
from portal.people.office_kinds import kind_in_charge
from portal.policies.registry import Policy, registry
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, PROVINCE
from portal.rules.law import Clause

ZHEJIANG = "330000"
LONGEST_PRINTED = 200


class Key(NamedTuple):
    """What makes a duty the same one on another day."""

    document: str
    clause: str
    part: str
    region_code: str
    kind: str


@dataclass(frozen=True, slots=True)
class Planned:
    """A duty as it ought to be. Without an office it waits for the province to name one."""

    key: Key
    place: int
    level: str
    office_id: int | None
    printed: str
    standing: Standing
    position: int
    window_on: date | None


@dataclass(frozen=True, slots=True)
class Ground:
    """The regions of a day by level, and the office of each kind in each region."""

    on: date
    regions: Mapping[str, tuple[str, ...]]
    offices: Mapping[tuple[str, str], int]

    def places(self, addressee: Addressee) -> Iterator[tuple[str, str, int]]:
        """Region, kind in charge and office for each place that an addressee means. Where nobody is, there is none."""
        kind = kind_in_charge(addressee.kind, addressee.level, self.on)
        for code in self.regions[addressee.level]:
            office_id = self.offices.get((kind, code))
            if office_id and (not addressee.regions or code in addressee.regions):
                yield code, kind, office_id


def ground(on: date) -> Ground:
    """Read once what stands on a day."""
    rows = Region.objects.on(on).filter(level__in=[CITY, COUNTY]).order_by("code").values_list("level", "code")
    regions = {PROVINCE: (ZHEJIANG,), CITY: (), COUNTY: ()}
    for level, code in rows:
        regions[level] += (code,)
    codes = [code for level in regions.values() for code in level]
    offices = Office.objects.on(on).filter(region_code__in=codes).values_list("kind", "region_code", "pk")
    return Ground(on, regions, {(kind, code): pk for kind, code, pk in offices})


def plan(on: date, policies: Iterable[Policy] = registry) -> dict[Key, Planned]:
    """Every duty of the documents on a day."""
    here = ground(on)
    found: dict[Key, Planned] = {}
    for policy in policies:
        for place, clause in enumerate(policy.clauses, start=1):
            for planned in _of_clause(policy, clause, place, here):
                found[planned.key] = _joined(found.get(planned.key), planned)
    return found


def _of_clause(policy: Policy, clause: Clause, place: int, here: Ground) -> Iterator[Planned]:
    laid = list(_laid(policy, clause, clause.offices, place, here))
    yield from laid
    if not laid:
        yield _unnamed(policy, clause, place)
    for part in clause.parts:
        own = [printed for printed in part.offices if printed not in clause.offices]
        yield from _laid(policy, clause, own, place, here, part=part.id)


def _laid(
    policy: Policy, clause: Clause, names: Iterable[str], place: int, here: Ground, *, part: str = ""
) -> Iterator[Planned]:
    for position, printed in enumerate(names):
        for addressee in _meant(policy, printed):
            for code, kind, office_id in here.places(addressee):
                yield Planned(
                    key=Key(clause.document.slug, clause.slug, part, code, kind),
                    place=place,
                    level=addressee.level,
                    office_id=office_id,
                    printed=printed,
                    standing=_standing(clause, printed, is_first=not position and addressee.level == PROVINCE),
                    position=position,
                    window_on=plan_of(policy).window_on,
                )


def _meant(policy: Policy, printed: str) -> tuple[Addressee, ...]:
    """Nobody for a name that no line explains: the system check says so before a site starts."""
    try:
        return meant_by(policy, printed)
    except LookupError:
        return ()


def _unnamed(policy: Policy, clause: Clause, place: int) -> Planned:
    """The province's duty for a clause that names nobody: it waits for an office, which is a warning by itself."""
    return Planned(
        key=Key(clause.document.slug, clause.slug, "", ZHEJIANG, ""),
        place=place,
        level=PROVINCE,
        office_id=None,
        printed="、".join(clause.offices)[:LONGEST_PRINTED],
        standing=Standing.LISTED,
        position=0,
        window_on=plan_of(policy).window_on,
    )


def _standing(clause: Clause, printed: str, *, is_first: bool) -> Standing:
    """Leading only where the text says so. Being first is being first, and of a hundred governments none is."""
    if clause.lead:
        return Standing.LEAD if printed == clause.lead else Standing.SUPPORTING
    return Standing.FIRST if is_first else Standing.LISTED


def _joined(first: Planned | None, second: Planned) -> Planned:
    """Two printed names whose work lies with one office make one duty under both names."""
    if first is None:
        return second
    if second.printed in first.printed.split("、"):
        return first
    return replace(first, printed=f"{first.printed}、{second.printed}"[:LONGEST_PRINTED])
