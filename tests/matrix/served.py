"""What the portal serves: every address of its resolver with the methods that its view has."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLResolver, get_resolver

VERBS = ("GET", "POST", "PUT", "PATCH", "DELETE")
PAGE_VERBS = ("GET", "POST")  # a form view of the framework takes PUT for POST
METHODS_OF_FUNCTIONS = {"account_verify_phone": {"GET", "POST"}}  # views that are functions name no methods
NAMELESS = ["api/v1/"]  # what the API answers to every address that no room claims


def served() -> dict[str, set[str]]:
    """The methods of each address, by name. Raises ValueError for an address without a name."""
    found: dict[str, set[str]] = {}
    nameless = []
    for path, name, view in walk(get_resolver()):
        if name:
            found.setdefault(name, set()).update(_methods(name, view))
        else:
            nameless.append(path)
    if nameless != NAMELESS:
        raise ValueError(f"addresses without a name: {nameless}")
    return found


def walk(resolver: URLResolver, path: str = "", space: str = "") -> Iterator[tuple[str, str, Any]]:
    """Path, name and view of each address."""
    for entry in resolver.url_patterns:
        here = path + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from walk(entry, here, f"{space}{entry.namespace}:" if entry.namespace else space)
        else:
            yield here, f"{space}{entry.name}" if entry.name else "", entry.callback


def _methods(name: str, view: Any) -> set[str]:
    if name in METHODS_OF_FUNCTIONS:
        return METHODS_OF_FUNCTIONS[name]
    if actions := getattr(view, "actions", None):
        return {method.upper() for method in actions} & set(VERBS)
    is_machine = hasattr(view, "cls")
    kind = view.cls if is_machine else view.view_class
    verbs = VERBS if is_machine else PAGE_VERBS
    return {verb for verb in verbs if verb.lower() in kind.http_method_names and hasattr(kind, verb.lower())}
