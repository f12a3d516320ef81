"""The eight documents as data: every clause and part is there, once, in our own words."""

import re
from collections import Counter

import pytest

from portal.policies import registry
from portal.rules.law import Relation

# Document: its number of clauses, its number of parts (the rows of the survey of what a portal can serve).
DOCUMENTS = {
    "浙政发〔2018〕31号": (24, 77),
    "浙政发〔2018〕32号": (25, 48),
    "浙政办发〔2018〕66号": (2, 5),
    "浙政办发〔2018〕70号": (19, 37),
    "浙政办发〔2018〕79号": (32, 77),
    "浙政办发〔2018〕80号": (18, 43),
    "浙政办发〔2018〕82号": (13, 20),
    "浙政办发〔2018〕84号": (18, 35),
}
DOCUMENTS_THAT_NAME_LEADS = {"浙政办发〔2018〕70号": 10, "浙政办发〔2018〕84号": 1}
LATIN_NAMES = {"5G", "APP", "IP", "IPv6", "N"}  # as printed: 1+N, IP address
LONGEST_SUMMARY = 60

POLICIES = {policy.document.number: policy for policy in registry}
CLAUSES = [clause for policy in registry for clause in policy.clauses]
PARTS = [part for clause in CLAUSES for part in clause.parts]


def latin_words(text):
    return set(re.findall(r"[A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*", text)) - LATIN_NAMES


@pytest.mark.parametrize(("number", "counts"), DOCUMENTS.items())
def test_each_document_is_whole(number, counts):
    clauses = POLICIES[number].clauses
    assert (len(clauses), sum(len(clause.parts) for clause in clauses)) == counts


def test_together_they_are_151_clauses_and_342_parts():
    assert tuple(map(sum, zip(*DOCUMENTS.values(), strict=True))) == (151, 342)


def test_a_part_has_one_id_in_the_whole_portal():
    assert [name for name, times in Counter(part.id for part in PARTS).items() if times > 1] == []


def test_a_reference_names_one_clause_of_its_document():
    cites = Counter(clause.cite for clause in CLAUSES)
    assert [cite for cite, times in cites.items() if times > 1] == []


@pytest.mark.parametrize("clause", CLAUSES, ids=lambda clause: clause.cite)
def test_a_clause_is_said_in_one_line_of_chinese(clause):
    assert 0 < len(clause.summary) <= LONGEST_SUMMARY
    texts = [clause.summary, clause.reference, *clause.offices]
    for part in clause.parts:
        texts += [part.gist, part.reference, *part.left_open, *part.offices]
        texts += [figure.label + figure.unit for figure in part.figures]
    assert [text for text in texts if "\n" in text or latin_words(text)] == []


def test_every_clause_has_parts_and_every_part_says_what_it_takes():
    assert [clause.cite for clause in CLAUSES if not clause.parts] == []
    assert [part.id for part in PARTS if not (part.kinds and part.gist)] == []


def test_a_lead_stands_only_where_the_text_says_so():
    leads = Counter(clause.document.number for clause in CLAUSES if clause.lead)
    assert leads == DOCUMENTS_THAT_NAME_LEADS
    assert [clause.cite for clause in CLAUSES if clause.lead and clause.lead not in clause.offices] == []


def test_figures_are_positive_and_zero_only_where_something_must_not_fall():
    def is_sound(figure):
        return figure.amount > 0 or (figure.amount == 0 and figure.relation is Relation.AT_LEAST)

    assert [part.id for part in PARTS if not all(map(is_sound, part.figures))] == []


def test_addresses_of_clauses_are_safe_to_type():
    slugs = [policy.slug for policy in registry] + [clause.slug for clause in CLAUSES]
    assert [slug for slug in slugs if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)] == []
