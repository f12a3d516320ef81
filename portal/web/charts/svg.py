"""A pen that writes SVG: with class names for a page, with colours and a face for a file or a paper."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from xml.sax.saxutils import escape, quoteattr

from portal.web.charts.base import Chart
from portal.web.charts.palette import FAMILY, PAINT

Length = float | str
REM = 16  # units of a drawing to one rem of the page
EM = 14  # and to one em, where it stands alone
WIDEST_ON_A_PHONE = 400
SLIM = "drawing slim"
KEPT_VALUES = 4096  # a drawing repeats the same few words and addresses
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # by XML


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes elements. `kind` names the paint of one (see palette)."""

    is_standalone: bool = False

    def mark(self, name: str, kind: str = "", /, *inner: str, **attributes: Length) -> str:
        """One element with what is inside it."""
        if kind and self.is_standalone:
            attributes = {**PAINT[kind], **attributes}
        head = f'{name} class="{kind}"' if kind and not self.is_standalone else name
        for key, value in attributes.items():
            written = _quoted(value) if isinstance(value, str) else f'"{number(value)}"'
            head += f" {_name(key)}={written}"
        content = "".join(inner)
        return f"<{head}>{content}</{name}>" if content else f"<{head}/>"

    def words(self, said: str, kind: str = "ink", *, bold: bool = False, **attributes: Length) -> str:
        """A line of text; nothing for no words."""
        weight: dict[str, Length] = {"font_weight": 700} if bold else {}
        halo: dict[str, Length] = {"paint_order": "stroke", "stroke_width": 3} if kind == "halo" else {}
        return self.mark("text", kind, text(said), **halo, **weight, **attributes) if said else ""

    def link(self, url: str, label: str, *inner: str, **attributes: Length) -> str:
        """A group that leads somewhere and says where; in a file, and without address, a plain group."""
        if not url or self.is_standalone:
            return self.mark("g", "", tip(label), *inner, **attributes)
        return self.mark("a", "", tip(label), *inner, href=url, **attributes)

    def sheet(self, chart: Chart, width: float, height: float, *inner: str, has_links: bool = False) -> str:
        """The drawing as a whole: scaled to its place, or as wide as it is where a phone is too narrow for it."""
        shown: dict[str, Length] = {"viewBox": f"0 0 {number(width)} {number(height)}"}
        if self.is_standalone:
            return self._alone(chart, width, height, *inner, **shown)
        if width > WIDEST_ON_A_PHONE:
            return self._root(
                chart, "drawing wide", *inner, has_links=has_links, **shown, width=f"{width / REM:.2f}rem"
            )
        return self._root(chart, "drawing narrow", *inner, has_links=has_links, **shown)

    def fluid_sheet(
        self, chart: Chart, width: float, rows_em: float, *inner: str, has_links: bool = False, is_slim: bool = False
    ) -> str:
        """A drawing in percent and em: it takes the width there is and its text keeps its size. A file has `width`.

        A slim one fits anywhere.
        """
        if self.is_standalone:
            height = rows_em * EM
            shown: dict[str, Length] = {"viewBox": f"0 0 {number(width)} {number(height)}", "font_size": EM}
            return self._alone(chart, width, height, *inner, **shown)
        height_em = f"{number(rows_em)}em"
        return self._root(
            chart, SLIM if is_slim else "drawing fluid", *inner, has_links=has_links, width="100%", height=height_em
        )

    def _root(self, chart: Chart, kind: str, *inner: str, has_links: bool, **attributes: Length) -> str:
        role = "group" if has_links else "img"
        return self.mark("svg", kind, *inner, role=role, aria_label=chart.finding or chart.title, **attributes)

    def _alone(self, chart: Chart, width: float, height: float, *inner: str, **attributes: Length) -> str:
        paper = self.mark("rect", "paper", width="100%", height="100%")
        return self.mark(
            "svg", "", tip(chart.title), paper, *inner, xmlns="http://www.w3.org/2000/svg", role="img",
            aria_label=chart.finding or chart.title, width=width, height=height, font_family=FAMILY, **attributes,
        )  # fmt: skip


def is_slim(drawn: str) -> bool:
    """Whether a drawing fits anywhere; any other, in large letters on a phone, needs a place to scroll in."""
    return f'class="{SLIM}"' in drawn


def number(value: Length) -> str:
    """A coordinate with at most two decimals; text stays as it is."""
    if isinstance(value, str):
        return value
    if value == int(value):
        return str(int(value))
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def percent(value: float) -> str:
    """A coordinate as a share of the width."""
    return f"{number(value)}%"


def em(value: float) -> str:
    """A coordinate in heights of the text."""
    return f"{number(value)}em"


def tip(said: str) -> str:
    """What appears over the element that it stands in."""
    return f"<title>{text(said)}</title>" if said else ""


def text(said: str) -> str:
    """Words as XML takes them: no markup, no character that it forbids."""
    return escape(FORBIDDEN.sub("", said))


def breadth(said: str) -> float:
    """About how many heights of its letters a text is wide: one for a Chinese character, less for a Latin one."""
    return sum(0.6 if sign.isascii() else 1.0 for sign in said)


def clipped(said: str, room: float) -> str:
    """A text cut to a breadth, with an ellipsis where something is missing."""
    if breadth(said) <= room:
        return said
    kept = ""
    for sign in said:
        if breadth(kept + sign) > room - 1:
            break
        kept += sign
    return f"{kept}…"


@cache
def _name(key: str) -> str:
    return key if key == "viewBox" else key.replace("_", "-")


@lru_cache(maxsize=KEPT_VALUES)
def _quoted(value: str) -> str:
    return quoteattr(FORBIDDEN.sub("", value))
