"""Which villages stand on the two lists, and what keeps another off them: a village is counted once."""

from collections.abc import Sequence
from datetime import date

from afforestation.clauses import TREE_VILLAGES
from afforestation.models import PublishedVillage, VillageKind
from portal.regions.succession import Line, lines, predecessors
from portal.rules.refusal import Refusal

COUNTY_DIGITS = 6
# On which lists a village may not stand to come on one: a 推进村 becomes a 示范村, but not the other way round.
NOT_BESIDE = {VillageKind.DEMO: (VillageKind.DEMO,), VillageKind.PUSH: (VillageKind.DEMO, VillageKind.PUSH)}


def places_of(region_code: str, changes: Sequence[Line]) -> tuple[str, ...]:
    """Where a village may be listed: under its township, its county, or a county that ended in it."""
    county = region_code[:COUNTY_DIGITS]
    return region_code, county, *predecessors(county, changes)


def listed(region_code: str, village: str, kind: str, changes: Sequence[Line]) -> PublishedVillage | None:
    """What keeps a village off a list: that it stands on it, or on the one above."""
    rows = PublishedVillage.objects.standing().filter(
        kind__in=NOT_BESIDE[VillageKind(kind)], village=village, region_code__in=places_of(region_code, changes)
    )
    return rows.order_by("-region_code").first()


def already_listed(village: PublishedVillage) -> Refusal:
    return Refusal(
        "already_listed",
        f"{village}已在公布的名单上。",
        TREE_VILLAGES,
        "请在“一村万树”公布名单中核对；同名不同村的，先把名单上的村撤销后按乡镇重新公布。",
    )


class Standing:
    """Whatever of some villages' names stands on a list, locked, by region, name and kind."""

    def __init__(self, villages: Sequence[PublishedVillage], on: date) -> None:
        self._changes = lines(until=on)
        places = {code for village in villages for code in places_of(village.region_code, self._changes)}
        rows = PublishedVillage.objects.standing().select_for_update(of=("self",)).order_by("pk")
        rows = rows.filter(village__in={village.village for village in villages}, region_code__in=places)
        self._rows = {(row.region_code, row.village, row.kind): row for row in rows}
        self._new = {(one.region_code, one.village): one for one in villages if one.kind == VillageKind.DEMO}

    def find(self, village: PublishedVillage, kind: str) -> PublishedVillage | None:
        """The village as it stands on the list of a kind."""
        places = places_of(village.region_code, self._changes)
        found = (self._rows.get((code, village.village, kind)) for code in places)
        return next(filter(None, found), None)

    def against(self, village: PublishedVillage) -> PublishedVillage | None:
        """What keeps a village off its list, standing or about to be published with it."""
        found = (self.find(village, kind) for kind in NOT_BESIDE[VillageKind(village.kind)])
        twin = self._new.get((village.region_code, village.village))
        return next(filter(None, found), None) or (twin if village.kind == VillageKind.PUSH else None)
