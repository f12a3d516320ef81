"""The catalogue as the public sees it: each offered item with its policy, its office and whether it is open today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.catalog.declarations import AUDIENCE_NAMES, Audience, Item
from portal.catalog.models import ServiceItem
from portal.catalog.queries import Opening, opening
from portal.catalog.registry import entry
from portal.people.office_kinds import kind_in_charge, table
from portal.policies import Policy

LEVEL_NAMES = {"province": "省级", "city": "市级", "county": "县级", "township": "乡镇级"}
ANYWHERE = {"name": "设区市", "full": "各县（市、区）"}  # how the table's patterns read for all regions of a level


@dataclass(frozen=True, slots=True)
class Listed:
    """One offered item as lists show it."""

    row: ServiceItem
    policy: Policy
    item: Item
    opening: Opening
    office: str

    @property
    def audiences(self) -> str:
        return "、".join(AUDIENCE_NAMES[audience] for audience in self.item.audiences)

    @property
    def level(self) -> str:
        return LEVEL_NAMES[self.item.level]

    @property
    def is_online(self) -> bool:
        """Whether the whole way is online, without a visit."""
        return self.item.visits == 0


def offered(on: date) -> list[Listed]:
    """All items on offer, policy by policy. Two queries, whatever their number."""
    rows = ServiceItem.objects.filter(is_offered=True).prefetch_related("rounds")
    return sorted((listed(row, on) for row in rows), key=lambda found: found.policy.document.issued_on)


def listed(row: ServiceItem, on: date) -> Listed:
    """One item with all that lists show of it."""
    policy, item = entry(row.code)
    return Listed(row, policy, item, opening(row, on), office_name(item.office_kind, item.level, on))


def for_audience(found: Iterable[Listed], audience: Audience) -> list[Listed]:
    """The items that a kind of applicant may file."""
    return [each for each in found if audience in each.item.audiences]


def by_office(found: Iterable[Listed]) -> dict[str, list[Listed]]:
    """The items under the name of the office that decides."""
    grouped: dict[str, list[Listed]] = {}
    for each in found:
        grouped.setdefault(each.office, []).append(each)
    return grouped


def office_name(kind: str, level: str, on: date) -> str:
    """The name of an office of a kind without saying in which region: 各县（市、区）科学技术局. Raises LookupError."""
    in_charge = kind_in_charge(kind, level, on)
    for row in table():
        if row.kind == in_charge and row.level == level and row.stands_on(on):
            return row.name.format_map(ANYWHERE)
    raise LookupError(f"nobody has the work of {kind} at level {level} on {on}")
