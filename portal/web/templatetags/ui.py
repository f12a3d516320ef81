"""The parts of pages as tags; each draws `templates/portal/_NAME.html`. The page `/_ui/` shows them all."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.timezone import localtime

from portal.web import menu as menus
from portal.web.addresses import address
from portal.web.drawing import drawn_once

register = template.Library()

LAMPS = {"green": "正常", "amber": "临期", "red": "超期", "paused": "暂停计时", "off": "不计时"}
TONES = ("", "good", "look", "bad", "quiet")


@register.simple_tag(takes_context=True)
def menu(context: dict[str, Any], area: str, label: str = "") -> SafeString:
    """The links of an area that the reader may use."""
    return drawn_once("portal/_menu.html", links=tuple(menus.links(area, context["request"])), label=label)


@register.simple_tag
def fixed(template_name: str) -> SafeString:
    """A part that is the same on every page for everybody, drawn once."""
    return drawn_once(template_name)


@register.simple_tag(name="address")
def address_tag(name: str, *args: str) -> str:
    """The address of a page, remembered: for the frame, where `{% url %}` would work it out on every page."""
    return address(name, *args)


@register.simple_tag
def printed_at() -> str:
    """The moment at which the page is drawn, as its printed head says it."""
    return f"{localtime():%Y-%m-%d %H:%M}"


@register.simple_tag
def lamp(colour: str, text: str = "") -> SafeString:
    """A traffic light: colour, shape and words. Raises KeyError for a colour that does not exist."""
    return drawn_once("portal/_lamp.html", colour=colour, name=LAMPS[colour], text=text)


@register.simple_tag
def tag(text: Any, tone: str = "") -> SafeString:
    """A short state in a coloured box: good, look, bad, quiet or plain. Raises ValueError for another tone."""
    if tone not in TONES:
        raise ValueError(f"no tone {tone!r}")
    return drawn_once("portal/_tag.html", text=text if isinstance(text, str) else str(text), tone=tone)


@register.inclusion_tag("portal/_upload.html")
def upload(slot: Any) -> dict[str, Any]:
    """One material in its slot; what a slot has is said in the template."""
    return {"slot": slot}


@register.inclusion_tag("portal/_confirm.html")
def confirm(
    action_url: str,
    label: str,
    text: str,
    *,
    fields: Any = None,
    submit_label: str = "",
    danger: bool = False,
    primary: bool = False,
) -> dict[str, Any]:
    """A step to be thought over: asks in place, with a form of its own fields if it needs any."""
    return {
        "action_url": action_url,
        "label": label,
        "text": text,
        "fields": fields,
        "submit_label": submit_label,
        "danger": danger,
        "primary": primary,
    }


@register.inclusion_tag("portal/_crumb.html")
def crumb(title: str, url: str) -> dict[str, str]:
    """One step of 当前位置 before the page itself."""
    return {"title": title, "url": url}


@register.simple_block_tag
def card(content: SafeString, title: str = "", url: str = "", more: str = "更多", *, flush: bool = False) -> SafeString:
    """A box with a headline; `flush` lets a table or tabs reach its edges."""
    parts = {"content": content, "title": title, "url": url, "more": more, "flush": flush}
    return render_to_string("portal/_card.html", parts)


@register.simple_block_tag
def table(content: SafeString, caption: str, columns: str, *, cards: bool = True) -> SafeString:
    """A table: `columns` parted by |, a leading > for figures; the content is its rows.

    On a phone each row becomes a card: the cells carry `data-label`, the first thing to read has class `title`.
    """
    heads = [{"title": name.lstrip(">"), "is_figure": name.startswith(">")} for name in columns.split("|")]
    return render_to_string(
        "portal/_table.html", {"content": content, "caption": caption, "columns": heads, "cards": cards}
    )
