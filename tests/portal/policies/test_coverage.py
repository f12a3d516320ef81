"""What serves a part is a registered object; counts follow from nothing else."""

import json
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command

from portal.policies import checks, registry
from portal.policies.coverage import Served, of_all, of_clause, of_document, open_reference, resolver
from portal.rules.law import Kind, Part
from tests.samplepolicy import clauses
from tests.samplepolicy.policy import POLICY


def printed(*arguments):
    out = StringIO()
    call_command("coverage", *arguments, stdout=out)
    return out.getvalue()


def as_json():
    return json.loads(printed("--json"))


def test_the_json_has_every_clause_and_part_and_the_counts_that_follow():
    answer = as_json()
    assert set(answer) == {"clauses", "total", "served", "parts_total", "parts_served"}
    assert (answer["total"], answer["parts_total"]) == (151 + 1, 342 + 1)  # the sample's one clause with its one part
    assert answer["total"] == len(answer["clauses"])
    parts = [part for clause in answer["clauses"] for part in clause["parts"]]
    assert answer["parts_total"] == len(parts)
    assert answer["parts_served"] == sum(bool(part["served_by"]) for part in parts)
    assert answer["served"] == sum(clause["served"] for clause in answer["clauses"])


def test_a_clause_in_the_json():
    (clause,) = (row for row in as_json()["clauses"] if row["document"] == "样政发〔2018〕1号")
    assert clause == {
        "document": "样政发〔2018〕1号",
        "clause": "一",
        "summary": "样例补助的比例与上限",
        "parts": [{"id": "sample-01", "served_by": ["item:sample-grant", "rule:samplepolicy.grant"]}],
        "served": True,
    }


def test_people_read_one_line_per_document_and_the_total():
    lines = printed().splitlines()
    assert len(lines) == len(registry) + 1
    assert "样政发〔2018〕1号  条款 1/1  任务 1/1" in lines
    answer = as_json()
    counts = f"条款 {answer['served']}/152  任务 {answer['parts_served']}/343"
    assert lines[-1] == f"合计  {counts}"


def test_a_clause_is_served_when_all_its_parts_are():
    second = Part(id="sample-02", gist="第二项", kinds=(Kind.TASK,))
    clause = replace(clauses.SUBSIDY, parts=(*clauses.SUBSIDY.parts, second))
    coverage = of_clause(replace(POLICY, clauses=(clause,)), clause)
    assert [part.is_served for part in coverage.parts] == [True, False]
    assert (coverage.is_served, coverage.parts_served) == (False, 1)


def test_a_document_counts_its_clauses_and_parts():
    coverage = of_document(POLICY)
    assert (coverage.served, coverage.parts_served, coverage.parts_total) == (1, 1, 1)


@pytest.mark.parametrize(
    "reference",
    [
        "item:nothing", "rule:samplepolicy.nothing", "payment:sample-grant", "payment:nothing", "page:no:where",
        "word:code", "item", "",
    ],
)  # fmt: skip
def test_a_reference_to_nothing_does_not_open(reference):
    with pytest.raises(LookupError):
        open_reference(reference)


def test_the_system_check_names_what_is_served_by_nothing(monkeypatch):
    broken = replace(POLICY, serves={"sample-01": ("item:sample-grant", "item:nothing")})
    monkeypatch.setattr(checks, "registry", [broken])
    (message,) = checks.references_open()
    assert (message.id, "item:nothing" in message.msg) == ("policies.E002", True)


def test_a_word_has_one_resolver():
    with pytest.raises(ValueError, match="item"):
        resolver("item", lambda code: Served(code, "home:front"))


REFERENCES = sorted(
    {reference for document in of_all() for clause in document.clauses for part in clause.parts
     for reference in part.references}
)  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("reference", REFERENCES)
def test_everything_that_serves_opens_for_a_visitor(client, reference):
    served = open_reference(reference)
    response = client.get(served.url)
    assert response.status_code == 200
    _, _, fragment = served.url.partition("#")
    assert f'id="{fragment}"' in response.content.decode() if fragment else served.label
