"""The menus of the frame. Rooms register entries in their own `menu.py`, which is found at start."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from django.http import HttpRequest
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

    def reach(self, path: str) -> int:
        """How much of an address the entry accounts for; 0 where the page is none of its own."""
        roots = [self.url, address(self.under)] if self.under else [self.url]
        return max((len(root) for root in roots if _leads_to(root, path)), default=0)


@dataclass(frozen=True)
class Link:
    """An entry as drawn."""

    title: SafeString  # escaped, so that equal links are drawn equal
    url: str
    is_current: bool


_entries: dict[tuple[str, str, tuple[str, ...]], Entry] = {}


def register(*entries: Entry) -> None:
    """Add entries. Raises ValueError when a page is entered twice in one area."""
    for entry in entries:
        key = (Area(entry.area).value, entry.url_name, entry.url_args)
        if _entries.get(key, entry) != entry:
            raise ValueError(f"menu {key[0]} has two entries for {entry.url_name}")
        _entries[key] = entry


def entries(area: str) -> Iterator[Entry]:
    """The entries of an area in their order."""
    return iter(sorted((entry for entry in _entries.values() if entry.area == area), key=lambda entry: entry.order))


def links(area: str, request: HttpRequest) -> list[Link]:
    """What the reader may use of an area; the entry that accounts for most of the address is the current one."""
    actor = actor_of(request)
    shown = [entry for entry in entries(area) if not entry.access.refusal(actor)]
    here = max(shown, key=lambda entry: entry.reach(request.path), default=None)
    is_known = here is not None and here.reach(request.path) > 0
    return [Link(_title(entry, request), entry.url, is_current=is_known and entry is here) for entry in shown]


def _title(entry: Entry, request: HttpRequest) -> SafeString:
    return escape(entry.title if isinstance(entry.title, str) else entry.title(request))


def _leads_to(url: str, path: str) -> bool:
    return path == url or (url != "/" and path.startswith(url))


register(
    Entry("网站地图", "web:sitemap", area=Area.FOOTER, order=10),
    Entry("隐私保护", "web:privacy", area=Area.FOOTER, order=20),
    Entry("无障碍声明", "web:accessibility", area=Area.FOOTER, order=30),
)
