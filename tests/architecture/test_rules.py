"""Every rule can be explained: it cites, it speaks Chinese, and what it finds leads back to what it stands on."""

import re
from datetime import date

import pytest

from portal import policies
from portal.rules.facts import fields_of
from portal.rules.law import Article, Clause
from portal.rules.reading import read
from portal.rules.rule import Given, book
from portal.workdays.announced import AnnouncedCalendar, AnnouncedDay
from tests.afforestation.annex import ANNEX

CHINESE = re.compile(r"[\u4e00-\u9fff]")
NEW_YEARS = [date(year, 1, 1) for year in (2018, 2019, 2020)]
CALENDAR = AnnouncedCalendar(AnnouncedDay(day, is_workday=False, name="元旦", source="样例") for day in NEW_YEARS)
DEAL = {"channel": "online", "deal_amount_yuan": "3000000", "is_industrialisation": True}
REFUSED = {"is_industrialisation": False, "is_subsidised_before": True, "is_cancelled": True}
STOP = {"from": "2019-10-09", "to": "2019-10-10"}
SIGN_UP = {"asked_on": "2019-10-15", "until_on": "2019-10-15", "capacity": "8", "taken": "6"}
NO_RATINGS = {"5": "0", "4": "0", "3": "0", "2": "0", "1": "0"}

# For each rule inputs that together bring up its findings and steps. A new rule brings its own.
SAMPLES = {
    "innovation.tech_trade_subsidy": [
        DEAL,
        {**DEAL, "channel": "auction"},
        {**DEAL, "deal_amount_yuan": "1"},
        {**DEAL, **REFUSED},
    ],
    "afforestation.annex_check": [{"rows": ANNEX}, {"rows": ANNEX[:3]}],
    "afforestation.progress": [{"target": "2", "done": done} for done in ("1", "2")] + [{"target": None, "done": "1"}],
    "afforestation.forest_city_share": [{"named": named, "units": "7"} for named in ("2", "3")]
    + [{"named": "0", "units": "0"}],
    "afforestation.township_coverage": [
        {"townships": [{"name": "甲镇", "villages": "1"}, {"name": "乙乡", "villages": villages}]}
        for villages in ("0", "1")
    ]
    + [{"townships": []}],
    "afforestation.park_coverage": [
        {"is_forest_county": is_forest, "reserves": "1", "wetland_parks": parks, "forest_parks": parks}
        for is_forest in (True, False)
        for parks in ("0", "1")
    ],
    "afforestation.income_per_mu": [{"area_mu": "2", "output_yuan": output} for output in ("19999", "20000")],
    "afforestation.seedling_gift": [
        {"applicant": "village", "asked": "60", "limit": limit, "has_live": limit == "50"}
        for limit in ("50", "60", None)
    ],
    "afforestation.sign_up": [
        {**SIGN_UP, "places": "2"},
        {**SIGN_UP, "places": "9", "asked_on": "2019-10-16", "has_live": True, "most_years": "3"},
        {**SIGN_UP, "places": "1", "years": "4", "most_years": "3"},
    ],
    "afforestation.village_acceptance": [
        {"kind": "demo", "planted": planted, "survived": survived, "score": score}
        for planted, survived, score in (("10000", "9800", "90"), ("299", "300", "74"), ("299", None, "74"))
    ],
    "samplepolicy.grant": [{"amount_yuan": "3000"}, {"amount_yuan": "0"}],
    "cases.compression": [
        {"statutory_days": "20", "promised_days": "8"},
        {"statutory_days": "0", "promised_days": "1"},
    ],
    "cases.rating_share": [{"counts": {**NO_RATINGS, "5": "3"}}, {"counts": NO_RATINGS}],
    "people.uscc": [{"value": "91330000MA27XXXXXX"}, {"value": "1"}],
    "people.citizen_id": [{"value": "11010519491231002X"}, {"value": "1"}],
    "workdays.deadline": [
        {
            "start_on": "2019-10-08",
            "working_days": "5",
            "stops": [{**STOP, "is_notified": True}, {**STOP, "is_notified": False}],
        },
        {"start_on": "2031-10-08", "working_days": "5"},
    ],
    "workdays.light": [
        {"due_on": "2019-10-15", "today": "2019-10-15"},
        {"due_on": "2019-10-15", "today": "2019-10-17"},
        {"due_on": "2031-10-15", "today": "2031-10-14"},
    ],
}
RULES = [pytest.param(rule, id=key) for key, rule in book.items()]


def answers(rule):
    figures = {parameter.name: parameter.default for parameter in rule.parameters}
    given = Given(on=date(2019, 10, 15), figures=figures, calendar=CALENDAR)
    return [rule.answer(read(rule.facts, sample), given) for sample in SAMPLES[rule.key]]


def test_every_rule_has_its_samples():
    assert set(SAMPLES) == set(book)


@pytest.mark.parametrize("rule", RULES)
def test_every_finding_and_step_cites_what_the_rule_stands_on(rule):
    for result in answers(rule):
        for row in (*result.findings, *result.steps):
            assert row.citation in rule.citations or isinstance(row.citation, Article)
            assert CHINESE.search(row.citation.cite) or row.citation.cite.startswith("GB")


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_speaks_chinese(rule):
    words = [rule.title, *labels(rule.facts), *(parameter.label for parameter in rule.parameters)]
    words += [finding.text for result in answers(rule) for finding in result.findings]
    words += [step.label for result in answers(rule) for step in result.steps]
    assert [word for word in words if not CHINESE.search(word)] == []


def labels(facts):
    for field in fields_of(facts):
        yield field.label
        kind = field.row or field.kind
        yield from field.choices.values()
        if hasattr(kind, "__dataclass_fields__"):
            yield from labels(kind)


@pytest.mark.parametrize("rule", RULES)
def test_every_figure_cites_and_has_an_owner(rule):
    for parameter in rule.parameters:
        assert parameter.citation in rule.citations or isinstance(parameter.citation, Article)
    assert rule.owner or not rule.parameters


@pytest.mark.parametrize("policy", list(policies.registry), ids=lambda policy: policy.app)
def test_a_rule_of_a_policy_stands_on_a_clause_of_its_document(policy):
    for rule in policy.rules:
        clauses = [citation for citation in rule.citations if isinstance(citation, Clause)]
        assert clauses
        assert set(clauses) <= set(policy.clauses)


@pytest.mark.parametrize("policy", list(policies.registry), ids=lambda policy: policy.app)
def test_a_part_that_a_rule_serves_belongs_to_a_clause_that_the_rule_cites(policy):
    clause_of = {part.id: clause for clause in policy.clauses for part in clause.parts}
    for part, references in policy.serves.items():
        for key in (reference.removeprefix("rule:") for reference in references if reference.startswith("rule:")):
            assert clause_of[part] in book[key].citations
