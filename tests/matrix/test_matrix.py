"""Every address × everybody: the answers stand in `tests.matrix.table`; an address without a row fails."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import pytest

from tests.database import standing_world
from tests.matrix import bent
from tests.matrix.asked import Address, ask
from tests.matrix.groups import (
    alike,
    cockpit,
    desk,
    duties,
    filing,
    greening,
    money,
    registers,
    reports,
    sheets,
    staff,
    verbs,
    works,
)
from tests.matrix.people import COLUMNS, OFFICIALS, REPORTING_COLUMNS
from tests.matrix.served import served
from tests.matrix.table import ALIKE, ALIKE_COLUMNS, REPORTING, SCOPED, rows
from tests.matrix.world import World, build

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.xdist_group("matrix"),
]  # one worker builds the world, and begins with it


@dataclass(frozen=True)
class Grid:
    """One of the great tables: its people, its answers by group, the addresses of each group."""

    columns: tuple[str, ...]
    answers: dict[str, list[str]]
    groups: dict[str, tuple[Address, ...]]


GRIDS = (
    Grid(COLUMNS, rows(SCOPED), {**filing.GROUPS, **verbs.GROUPS, **desk.GROUPS, **staff.GROUPS, **money.GROUPS}),
    Grid(
        REPORTING_COLUMNS,
        rows(REPORTING),
        reports.GROUPS
        | cockpit.GROUPS
        | duties.GROUPS
        | works.GROUPS
        | sheets.GROUPS
        | greening.GROUPS
        | registers.GROUPS,
    ),
)
APPLICANT = "own"
LISTS_OF_TODAY = 15  # so that a change of the framework can't empty the test
REFUSED = {"403", "404", "405", "409", "pwd"}
# Views of the library that lead people elsewhere before they look at the method.
BY_LIBRARY = {name for name in served() if name.startswith("account_")}
NOWHERE = {("/nowhere/", "GET"), ("/api/v1/nowhere/", "GET")}


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[World]:
    """Built once; each request is rolled back to it, and the whole at the end."""
    with standing_world(django_db_blocker):
        yield build()


@pytest.mark.parametrize("column", dict.fromkeys(chain(COLUMNS, REPORTING_COLUMNS)))
def test_everybody_gets_the_answer_of_the_table(world, column):
    wrong = [
        f"{address}: {given}, not {expected}"
        for address, expected in chain(_alike(column), _scoped(column))
        if (given := ask(world, column, address)) != expected
    ]
    assert not wrong, "\n".join([column, *wrong])


def test_table_and_groups_name_each_other():
    assert set(rows(ALIKE)) == set(alike.GROUPS)
    assert {len(answers) for answers in rows(ALIKE).values()} == {len(ALIKE_COLUMNS)}
    for grid in GRIDS:
        assert set(grid.answers) == set(grid.groups)
        assert {len(answers) for answers in grid.answers.values()} <= {len(grid.columns)}


def test_each_address_stands_in_one_group():
    found = [str(address) for address in _addresses()]
    assert len(found) == len(set(found))


def test_every_address_of_the_portal_stands_in_the_table():
    listed = {(address.name, address.method) for address in _addresses()}
    answering = {(name, method) for name, methods in served().items() for method in methods}
    assert answering - listed == set()
    assert listed - answering == NOWHERE


def test_a_method_that_no_address_names_is_refused(world):
    known = {address.name: address for address in _addresses()}
    own = {name: methods for name, methods in served().items() if name not in BY_LIBRARY}
    for name, methods in own.items():
        for method in {"GET", "POST", "DELETE"} - methods:
            asked = Address(method, name, known[name].args)
            assert ask(world, APPLICANT, asked) in REFUSED, str(asked)


def _addresses() -> Iterator[Address]:
    return chain.from_iterable(chain(alike.GROUPS.values(), *(grid.groups.values() for grid in GRIDS)))


def _scoped(column: str) -> Iterator[tuple[Address, str]]:
    """All that the table says of a column; only where a page's gate turns it away, columns take turns."""
    for grid in GRIDS:
        if column not in grid.columns:
            continue
        place = grid.columns.index(column)
        listed = [(group, address) for group, found in grid.groups.items() for address in found]
        for order, (group, address) in enumerate(listed):
            expected = grid.answers[group][place]
            if expected != "403" or address.is_for_machines or (order + place) % 3 == 0:
                yield address, expected


def _alike(column: str) -> Iterator[tuple[Address, str]]:
    """What the address answers to a visitor, an applicant and one official: the officials take turns."""
    answers, turns = rows(ALIKE), list(OFFICIALS)
    listed = [(group, address) for group, found in alike.GROUPS.items() for address in found]
    for order, (group, address) in enumerate(listed):
        walked = ("visitor", APPLICANT, turns[order % len(turns)])
        if column in walked:
            yield address, answers[group][walked.index(column)]


@pytest.mark.parametrize("query", bent.EVERYWHERE)
def test_no_bent_query_is_a_fault_of_ours(world, query):
    """Every address that shows something, asked by whoever may see it."""
    faults = [
        f"{column}: {address}: {given}"
        for column, address in _shown()
        if (given := ask(world, column, address.with_query(query))) not in bent.SAID
    ]
    assert not faults, "\n".join(faults)


def test_no_parameter_of_a_list_takes_a_bent_word_for_good(world):
    shown = {address.name: (column, address) for column, address in _shown()}
    lists = {name: found for name, found in bent.queries_of_lists().items() if name in shown}
    assert len(lists) >= LISTS_OF_TODAY
    faults = [
        f"{name} {query}: {given}"
        for name, queries in lists.items()
        for query in queries
        if (given := ask(world, shown[name][0], shown[name][1].with_query(query))) not in bent.SAID
    ]
    assert not faults, "\n".join(faults)


def _shown() -> Iterator[tuple[str, Address]]:
    """Each address that is opened, with the first person to whom the table shows it."""
    for columns, table, groups in (
        (("visitor", APPLICANT, "superv"), rows(ALIKE), alike.GROUPS),
        *((grid.columns, grid.answers, grid.groups) for grid in GRIDS),
    ):
        for group, found in groups.items():
            if "200" in table[group]:
                column = columns[table[group].index("200")]
                yield from ((column, address) for address in found if address.method == "GET")
