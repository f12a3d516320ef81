"""Every printed office is explained, and what names mean is what the documents say."""

import pytest

from portal.duties.addressees import meant_by, table, unexplained
from portal.duties.checks import plans_are_plans, printed_offices_are_explained
from portal.duties.declarations import serves_tasks
from portal.people.office_kinds import table as office_kinds
from portal.policies.registry import Policy, registry
from portal.regions.scoped import CITY, COUNTY, PROVINCE
from portal.rules.law import Kind, Part
from tests.portal.duties.factories import clause_of, make_policy

KINDS = {(row.kind, row.level) for row in office_kinds()}


@pytest.mark.parametrize("policy", list(registry), ids=lambda policy: policy.app)
def test_every_printed_office_has_a_line(policy):
    assert list(unexplained(policy)) == []


def test_every_line_means_an_office_that_there_is():
    meant = {(addressee.kind, addressee.level) for names in table().values() for addressee in names}
    assert meant <= KINDS
    assert {level for _, level in meant} == {PROVINCE, CITY, COUNTY}


def test_an_unexplained_name_is_an_error_before_the_site_starts(monkeypatch):
    policy = make_policy(clause_of("1", "无名单位"))
    assert list(unexplained(policy)) == ["无名单位"]
    with pytest.raises(LookupError):
        meant_by(policy, "无名单位")
    monkeypatch.setitem(registry._policies, "test", policy)
    assert [error.id for error in printed_offices_are_explained()] == ["duties.E002"]


def test_duties_that_are_no_plan_are_an_error(monkeypatch):
    policy = make_policy(clause_of("1"))
    wrong = Policy(app="test", document=policy.document, clauses=policy.clauses, duties="2020-12-31")
    monkeypatch.setitem(registry._policies, "test", wrong)
    assert [error.id for error in plans_are_plans()] == ["duties.E001"]


def test_only_parts_that_are_mere_tasks_are_served_by_duties():
    task = Part(id="t-1", gist="落实", kinds=(Kind.TASK,))
    other = Part(id="t-2", gist="指标", kinds=(Kind.TASK, Kind.INDICATOR))
    assert serves_tasks((clause_of("1", "省农业厅", parts=(task, other)),)) == {"t-1": ("duty:test-duties/1",)}


def test_a_task_that_the_text_gives_to_nobody_stays_open():
    assert serves_tasks((clause_of("1"),)) == {}
