"""Asking a rule of the document with its figures of the clause."""

from datetime import date

from portal.rules.reading import read
from portal.rules.rule import Given

TODAY = date(2019, 10, 15)


def ask(rule, **data):
    """The rule's answer. A name in `figures` takes the place of the clause's own figure."""
    figures = {parameter.name: parameter.default for parameter in rule.parameters} | data.pop("figures", {})
    return rule.answer(read(rule.facts, data), Given(TODAY, figures, calendar=None))


def texts(result):
    return "".join(finding.text for finding in result.findings)
