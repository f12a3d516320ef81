"""What holds for all registers alike: who enters, who sees, what is kept, what is refused in words."""

import json

import pytest
from django.db import connection

from afforestation.models.base import RegisterQuerySet
from afforestation.registers import actions
from afforestation.registers.registry import REGISTERS
from portal.journal.models import JournalEntry
from portal.people.actors import NOBODY
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.afforestation.factories import make_forester
from tests.afforestation.registers.factories import (
    ENTERED_BY,
    change,
    enter_any,
    hand,
    parents_of,
    remove,
    values_of,
)
from tests.portal.cases.factories import ANJI, DEQING, HUZHOU, ZHEJIANG, make_official

pytestmark = pytest.mark.django_db
OF_COUNTIES = [code for code in REGISTERS if code not in ENTERED_BY]
CHANGEABLE = [code for code, register in REGISTERS.items() if not register.is_append_only]


@pytest.mark.parametrize("code", REGISTERS)
def test_a_row_is_entered_seen_by_those_above_and_noted(people, code):
    register = REGISTERS[code]
    row = enter_any(code, people)
    for actor in (people.clerk, people.city, people.province, make_forester(Role.VIEWER, ZHEJIANG, "province")):
        assert row in register.model.objects.visible_to(actor)
    entry = JournalEntry.objects.get(subject=register.subject(row))
    assert entry.action == "afforestation.enter"
    assert json.loads(entry.payload)["after"]["region_code"] == row.region_code


@pytest.mark.parametrize("code", OF_COUNTIES)
def test_the_neighbour_neither_sees_nor_changes_nor_enters(people, code):
    register = REGISTERS[code]
    row = enter_any(code, people)
    assert row not in register.model.objects.visible_to(people.neighbour)
    with pytest.raises(Refusal, match="您的岗位不能登记"):
        remove(code, row, people.neighbour)
    with pytest.raises(Refusal) as refused:
        actions.enter(
            register=register,
            values={**values_of(code), **parents_of_row(register, row), "region_code": ANJI},
            hand=hand(people.neighbour),
        )
    assert refused.value.code == "afforestation.forbidden"


def parents_of_row(register, row):
    found = {register.parent: getattr(row, register.parent)} if register.parent else {}
    return found | ({"species": row.species} if register.code == "movements" else {})


@pytest.mark.parametrize("code", CHANGEABLE)
def test_a_change_keeps_old_and_new_and_two_people_do_not_overwrite_each_other(people, code):
    register = REGISTERS[code]
    row = enter_any(code, people)
    by = getattr(people, ENTERED_BY.get(code, "clerk"))
    name = next(field for field in ("name", "title", "species", "text", "dead_trees", "households", "filed_on",
                                    "valid_from") if field in register.fields)  # fmt: skip
    new = {"dead_trees": 77, "households": 77, "filed_on": "2017-02-01", "valid_from": "2018-08-15"}.get(name, "新名")
    changed = change(code, row, by, **{name: new})
    assert changed.version == 2
    payload = json.loads(JournalEntry.objects.filter(action="afforestation.change").latest("id").payload)
    assert list(payload["before"]) == list(payload["after"]) == [name]
    assert payload["reason"] == "更正"
    with pytest.raises(Refusal, match="他人已修改") as refused:
        change(code, row, by, version=1)
    assert refused.value.code == "afforestation.edited_elsewhere"


@pytest.mark.parametrize("code", CHANGEABLE)
def test_a_row_leaves_with_a_reason_and_may_be_entered_again(people, code):
    register = REGISTERS[code]
    row = enter_any(code, people)
    by = getattr(people, ENTERED_BY.get(code, "clerk"))
    with pytest.raises(Refusal, match="须写明理由"):
        remove(code, row, by, reason=" ")
    removed = remove(code, row, by)
    assert removed not in register.model.objects.live()
    assert removed.removed_reason == "登记有误"
    with pytest.raises(Refusal, match="已移出"):
        remove(code, row, by)
    with pytest.raises(Refusal, match="已移出"):
        change(code, row, by)


@pytest.mark.parametrize("code", REGISTERS)
def test_every_constraint_of_the_database_has_words(code):
    register = REGISTERS[code]
    table = register.model._meta.db_table
    with connection.cursor() as cursor:
        found = connection.introspection.get_constraints(cursor, table)
        cursor.execute("SELECT conname FROM pg_constraint WHERE conrelid = %s::regclass AND contype = 'x'", [table])
        exclusions = {name for (name,) in cursor.fetchall()}
    named = {name for name, about in found.items() if about["check"] or about["unique"]} | exclusions
    own = {constraint.name for constraint in register.model._meta.constraints} | exclusions
    assert own <= named
    assert own <= set(register.words)
    assert register.columns[0].name
    assert isinstance(register.model.objects.none(), RegisterQuerySet)


@pytest.mark.parametrize(
    ("role", "kind", "region", "level"),
    [
        (Role.PROJECT_CLERK, "science", ANJI, "county"),
        (Role.HANDLER, "forestry", ANJI, "county"),
        (Role.DATA_CLERK, "forestry", DEQING, "county"),
        (Role.DATA_CLERK, "forestry", HUZHOU, "city"),
    ],
)
def test_only_forestry_of_the_county_enters(people, role, kind, region, level):
    by = make_official(role, kind=kind, region_code=region, level=level)
    with pytest.raises(Refusal) as refused:
        actions.enter(register=REGISTERS["trees"], values=values_of("trees") | {"region_code": ANJI}, hand=hand(by))
    assert refused.value.code == "afforestation.forbidden"


def test_people_without_a_post_and_other_offices_see_nothing_of_the_desk(people):
    enter_any("trees", people)
    model = REGISTERS["trees"].model
    for actor in (NOBODY, make_official(Role.PROJECT_CLERK), make_official(Role.HANDLER, kind="forestry")):
        assert not model.objects.visible_to(actor).exists()
    assert model.objects.visible_to(make_official(Role.SUPERVISOR, kind="government_office")).exists()
    assert model.open_to_all.visible_to(NOBODY).exists()


def test_a_sample_stands_for_each_register(people):
    assert all(values_of(code) for code in REGISTERS)
    assert parents_of("trees", people) == {}
