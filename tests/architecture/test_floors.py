"""The floors of the house, held against the real import graph. Arrows point down only (design, section 2)."""

import ast
from pathlib import Path

import grimp
import pytest
from django.conf import settings

ROOT = Path(__file__).parents[2]

# Highest floor first. Rooms of one floor have no door between them, save the pairs in DOORS.
FLOORS: tuple[tuple[str, ...], ...] = (
    ("portal.settings", "portal.urls", "portal.wsgi", "portal.serve", "portal.environment"),
    tuple(settings.POLICY_APPS),
    ("portal.home", "portal.cockpit", "portal.imports", "portal.replay"),
    ("portal.cases", "portal.indicators", "portal.projects", "portal.ledgers", "portal.inspections", "portal.duties",
     "portal.payments"),
    ("portal.catalog", "portal.notices", "portal.papers", "portal.parameters", "portal.tallies"),
    ("portal.workdays", "portal.people", "portal.regions"),
    ("portal.journal",),
    ("portal.web", "portal.api", "portal.exchange", "portal.files", "portal.inbox", "portal.clock"),
    ("portal.policies",),
    ("portal.rules",),
    ("portal.database",),
)  # fmt: skip
DOORS = {
    ("portal.workdays", "portal.people"),
    ("portal.workdays", "portal.regions"),
    ("portal.people", "portal.regions"),
    ("portal.settings", "portal.environment"),
    ("portal.wsgi", "portal.settings"),
    ("portal.serve", "portal.settings"),
    ("portal.serve", "portal.environment"),
}
FLOOR = {room: depth for depth, rooms in enumerate(FLOORS) for room in rooms}
PACKAGES = ("portal", *dict.fromkeys(app.partition(".")[0] for app in settings.POLICY_APPS if app[:6] != "tests."))


def room_of(module: str) -> str | None:
    """The longest listed prefix of a module."""
    inside = [room for room in FLOOR if module == room or module.startswith(f"{room}.")]
    return max(inside, key=len, default=None)


def arrows() -> set[tuple[str, str]]:
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    pairs = {
        (module, imported)
        for module in graph.modules
        for imported in graph.find_modules_directly_imported_by(module)
    }  # fmt: skip
    return pairs | string_keys() | migration_dependencies()


def sources() -> list[Path]:
    return [path for package in PACKAGES for path in (ROOT / package.replace(".", "/")).rglob("*.py")]


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def string_keys() -> set[tuple[str, str]]:
    """Foreign keys that name their model as "app_label.Model" count as imports."""
    labels = {room.rpartition(".")[2]: room for room in FLOOR}
    found = set()
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text())):
            is_key = isinstance(node, ast.Call) and getattr(node.func, "attr", "") in {
                "ForeignKey", "OneToOneField", "ManyToManyField",
            }  # fmt: skip
            if not is_key or "migrations" in path.parts:
                continue
            for argument in [*node.args, *(keyword.value for keyword in node.keywords)]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str) and "." in argument.value:
                    label = argument.value.partition(".")[0]
                    found.add((module_of(path), labels.get(label, label)))
    return found


def migration_dependencies() -> set[tuple[str, str]]:
    labels = {room.rpartition(".")[2]: room for room in FLOOR}
    found = set()
    for path in sources():
        if path.parent.name != "migrations" or path.name == "__init__.py":
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "dependencies":
                for item in ast.walk(node.value):
                    if isinstance(item, ast.Tuple) and isinstance(item.elts[0], ast.Constant):
                        label = item.elts[0].value
                        found.add((module_of(path), labels.get(label, label)))
    return found


def is_allowed(upper: str, lower: str) -> bool:
    return upper == lower or FLOOR[upper] < FLOOR[lower] or (upper, lower) in DOORS


def breaches(pairs: set[tuple[str, str]]) -> list[str]:
    found = []
    for module, imported in pairs:
        upper, lower = room_of(module), room_of(imported)
        if upper and lower and not is_allowed(upper, lower):
            found.append(f"{module} -> {imported}")
    return sorted(found)


def test_every_arrow_points_down():
    assert breaches(arrows()) == []


def test_every_module_lives_in_a_listed_room():
    homeless = {module_of(path) for path in sources() if room_of(module_of(path)) is None} - {"portal"}
    assert homeless == set()


@pytest.mark.parametrize(
    ("module", "imported"),
    [
        ("portal.journal.models", "portal.people.models"),
        ("portal.web.views", "portal.api.errors"),
        ("innovation.rules", "innovation.standards.rules"),
        ("landreform.rules", "foodsafety.rules"),
        ("portal.rules.rule", "portal.policies.registry"),
        ("portal.catalog.models", "portal.notices.models"),
        ("portal.cases.models", "innovation.models"),
    ],
)
def test_the_contract_would_catch(module, imported):
    assert breaches({(module, imported)})


def test_the_rules_know_no_django():
    graph = grimp.build_graph("portal", include_external_packages=True, cache_dir=None)
    users = graph.find_modules_that_directly_import("django")
    assert not [module for module in users if module.startswith("portal.rules")]
