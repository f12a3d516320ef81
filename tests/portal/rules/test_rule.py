"""The rule book keeps rules by key and takes none that can't be explained."""

from datetime import date
from decimal import Decimal

import pytest

from portal.rules.findings import Result, ok
from portal.rules.law import Figure, Relation
from portal.rules.reading import read
from portal.rules.rule import Parameter, RuleBook, UnknownYearError
from tests.portal.rules.factories import LAW, Everything, everything, given, rule


def test_the_book_lists_keys_in_order():
    book = RuleBook()
    book.register(rule("b.two"), rule("a.one"))
    assert list(book) == ["a.one", "b.two"]
    assert len(book) == 2
    assert book["a.one"].title == "样例"


def test_the_same_rule_may_be_registered_again():
    book, one = RuleBook(), rule()
    book.register(one, one)
    assert len(book) == 1


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (rule(citations=()), "cites no clause"),
        (rule(parameters=(Parameter("x", "", "", LAW), Parameter("x", "", "", LAW))), "a parameter twice"),
    ],
)
def test_the_book_takes_no_rule_that_cannot_be_explained(wrong, words):
    with pytest.raises(ValueError, match=words):
        RuleBook().register(wrong)


def test_a_key_is_taken_once():
    book = RuleBook()
    book.register(rule())
    with pytest.raises(ValueError, match="twice"):
        book.register(rule())


def test_a_rule_answers_in_exact_arithmetic():
    def decide(facts, _given):
        return Result({"product": facts.amount_yuan * Decimal("1.000000000000000000000000000001")}, (ok(LAW, "是"),))

    facts = read(Everything, everything(amount_yuan="1.000000000000000000000000000001"))
    product = rule(decide=decide).answer(facts, given()).value["product"]
    assert str(product) == "1.000000000000000000000000000002000000000000000000000000000001"


def test_a_parameter_is_found_by_name():
    assert rule().parameter("limit_yuan").label == "限额"
    with pytest.raises(LookupError):
        rule().parameter("nothing")


def test_a_figure_that_is_open_is_not_taken_for_zero():
    assert given(limit_yuan=Decimal(0)).figure("limit_yuan") == 0
    with pytest.raises(LookupError):
        given(limit_yuan=None).figure("limit_yuan")


def test_an_unknown_year_says_its_year():
    error = UnknownYearError(2031)
    assert (error.year, str(error)) == (2031, "2031年的工作日安排尚未录入")


def test_a_figure_of_a_clause_reads_as_printed():
    assert str(Figure("成交金额", Relation.ABOVE, Decimal(1_000_000), "元")) == "成交金额>1,000,000元"
    assert str(Figure("补助比例", Relation.EQUAL, Decimal(15), "%")) == "补助比例15%"


def test_given_knows_its_day():
    assert given().on == date(2019, 10, 15)
