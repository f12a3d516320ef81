"""The menus of the frame. Rooms register entries in their own `menu.py`, which is found at start."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from django.http import HttpRequest
from django.urls import get_script_prefix, get_urlconf
from django.utils.html import escape
from django.utils.safestring import SafeString

from portal.web.access import PUBLIC, Access, actor_of
from portal.web.addresses import address


class Area(StrEnum):
    """Where an entry stands."""

    PUBLIC = "public"  # main navigation of the public pages
    DESK = "desk"  # main navigation of the staff pages
    PLACE = "place"  # utility bar, left: which region
    ACCOUNT = "account"  # utility bar, right: sign in, register, user and post
    FOOTER = "footer"


@dataclass(frozen=True)
class Entry:
    """One link of a menu; the title may depend on the request (the user's name, the chosen region).

    `under` names a page below which all pages belong to this entry as well, though its own address lies beside them.
    """

    title: str | Callable[[HttpRequest], str]
    url_name: str
    access: Access = PUBLIC
    area: str = Area.PUBLIC
    order: int = 100
    url_args: tuple[str, ...] = field(default=())
    under: str = ""

    @property
    def url(self) -> str:
        return address(self.url_name, *self.url_args)


@dataclass(frozen=True)
class Placed:
    """An entry with its address, and what the addresses of its pages begin with."""

    entry: Entry
    url: str
    roots: tuple[str, ...]

    def reach(self, path: str) -> int:
        """How much of an address the entry accounts for; 0 where the page is none of its own."""
        return max((len(root) for root in self.roots if _leads_to(root, path)), default=0)


class Link(NamedTuple):
    """An entry as drawn."""

    title: SafeString  # escaped, so that equal links are drawn equal
    url: str
    is_current: bool


class Menus:
    """All entries. Where each stands is worked out once, for every page draws four areas."""

    def __init__(self) -> None:
        self._entries: dict[tuple[str, str, tuple[str, ...]], Entry] = {}
        self._placed: dict[tuple[str, str | None, str], tuple[Placed, ...]] = {}

    def add(self, entry: Entry) -> None:
        """Add an entry. Raises ValueError when its page is entered in the area already, in other words."""
        key = (Area(entry.area).value, entry.url_name, entry.url_args)
        if self._entries.get(key, entry) != entry:
            raise ValueError(f"menu {key[0]} has two entries for {entry.url_name}")
        self._entries[key] = entry
        self._placed.clear()

    def entries(self, area: str) -> list[Entry]:
        """The entries of an area in their order."""
        return sorted((entry for entry in self._entries.values() if entry.area == area), key=lambda entry: entry.order)

    def placed(self, area: str) -> tuple[Placed, ...]:
        """The entries of an area in their order, with their addresses for the site that is asked."""
        key = (area, get_urlconf(), get_script_prefix())
        found = self._placed.get(key)
        if found is None:
            found = self._placed[key] = tuple(map(_place, self.entries(area)))
        return found


_menus = Menus()


def register(*entries: Entry) -> None:
    """Add entries. Raises ValueError when a page is entered twice in one area."""
    for entry in entries:
        _menus.add(entry)


def entries(area: str) -> list[Entry]:
    """The entries of an area in their order."""
    return _menus.entries(area)


def links(area: str, request: HttpRequest) -> list[Link]:
    """What the reader may use of an area; the entry that accounts for most of the address is the current one."""
    actor = actor_of(request)
    shown = [placed for placed in _menus.placed(area) if not placed.entry.access.refusal(actor)]
    reaches = [placed.reach(request.path) for placed in shown]
    most = max(reaches, default=0)
    here = shown[reaches.index(most)] if most else None
    return [Link(_title(placed.entry, request), placed.url, is_current=placed is here) for placed in shown]


def _place(entry: Entry) -> Placed:
    roots = (entry.url, address(entry.under)) if entry.under else (entry.url,)
    return Placed(entry, entry.url, roots)


def _title(entry: Entry, request: HttpRequest) -> SafeString:
    return escape(entry.title if isinstance(entry.title, str) else entry.title(request))


def _leads_to(url: str, path: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))


register(
    Entry("网站地图", "web:sitemap", area=Area.FOOTER, order=10),
    Entry("隐私保护", "web:privacy", area=Area.FOOTER, order=20),
    Entry("无障碍声明", "web:accessibility", area=Area.FOOTER, order=30),
)
