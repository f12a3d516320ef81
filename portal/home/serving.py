"""How coverage finds what serves a part: items, rules, payments and pages, each with the page that opens it.

The hall stands above all rooms and so can say it for each of them.
"""

from django.urls import NoReverseMatch, resolve, reverse

from portal.catalog.registry import item as declared_item
from portal.indicators.registry import indicator as declared_indicator
from portal.policies import registry
from portal.policies.coverage import Served, resolver
from portal.rules.rule import book


def item(code: str) -> Served:
    """A service item, opened at its guide. Raises LookupError."""
    return Served(declared_item(code).name, "home:guide", (code,))


def rule(key: str) -> Served:
    """A rule of the book, opened at its calculator. Raises LookupError."""
    return Served(f"{book[key].title}测算", "parameters:rule", (key,))


def payment(code: str) -> Served:
    """The payment that follows a grant, opened where the guide tells of it.

    Raises LookupError for an item that pays nothing, or for which nothing happens when the decision takes effect.
    """
    declared = declared_item(code)
    if not (declared.is_fiscal and registry.effect(code, "take_effect")):
        raise LookupError(f"{code} orders no payment")
    return Served(f"{declared.name}资金拨付", "home:guide", (code,), fragment="payment")


def indicator(code: str) -> Served:
    """A figure, opened at its definition. Raises LookupError."""
    return Served(declared_indicator(code).name, "indicators:definition", (code,))


def page(name: str) -> Served:
    """A page by the name of its address. Raises LookupError."""
    try:
        view = resolve(reverse(name)).func
    except NoReverseMatch as error:
        raise LookupError(name) from error
    return Served(view.view_class.title, name)  # type: ignore[attr-defined]


def register() -> None:
    """Tell coverage how each word is found."""
    resolver("item", item)
    resolver("rule", rule)
    resolver("payment", payment)
    resolver("indicator", indicator)
    resolver("page", page)
