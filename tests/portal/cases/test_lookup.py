"""Look-up without an account: one answer for every wrong pair, the state and nothing else for a right one."""

import pytest
from django.core.cache import cache

from portal.cases.states import State
from tests.portal.cases.factories import make_accepted, make_staff, make_submitted

pytestmark = pytest.mark.django_db
LOOKUP = "/lookup/"


@pytest.fixture(autouse=True)
def _fresh_limits():
    cache.clear()


@pytest.fixture
def visitor(browser_of):
    return browser_of()


def ask(visitor, number, code, **extra):
    return visitor.post(LOOKUP, {"number": number, "code": code}, **extra)


def stripped(response, number):
    """The page without what the visitor himself typed and without tokens."""
    lines = response.content.decode().replace(number, "").splitlines()
    return [line for line in lines if "csrf" not in line]


def test_number_and_code_show_the_state_and_no_name(visitor):
    case = make_accepted(make_staff())
    page = ask(visitor, case.number, case.lookup)
    assert page.status_code == 200
    shown = page.content.decode()
    assert "已受理" in shown
    assert "2019年10月29日" in shown
    assert case.applicant_name not in shown
    assert case.title not in shown
    assert "no-store" in page.headers["Cache-Control"]


def test_every_wrong_pair_has_the_same_answer(visitor):
    case = make_submitted()
    wrong_code = "000000" if case.lookup != "000000" else "111111"
    answers = [
        (ask(visitor, case.number, wrong_code), case.number),
        (ask(visitor, "3305232019101599999", wrong_code), "3305232019101599999"),
        (ask(visitor, "不是编号", wrong_code), "不是编号"),
    ]
    assert {answer.status_code for answer, _ in answers} == {404}
    pages = [stripped(answer, number) for answer, number in answers]
    assert pages[0] == pages[1] == pages[2]


def test_a_right_and_a_wrong_number_cost_the_same_statements(visitor, django_assert_num_queries):
    case = make_submitted()
    ask(visitor, "1", "000000")
    for number in (case.number, "3305232019101599999"):
        with django_assert_num_queries(2):
            ask(visitor, number, "no")


def test_an_empty_form_says_what_to_fill_in(visitor):
    page = ask(visitor, "", "")
    assert page.status_code == 422
    assert "请填写查询码" in page.content.decode()


def test_guessing_a_code_is_stopped(visitor):
    case = make_submitted()
    for guess in range(5):
        assert ask(visitor, case.number, f"{guess:06d}x").status_code == 404
    assert ask(visitor, case.number, case.lookup).status_code == 429
    other = make_submitted()
    assert ask(visitor, other.number, other.lookup).status_code == 200


def test_guessing_numbers_is_stopped(visitor):
    for guess in range(30):
        assert ask(visitor, str(guess), "000000").status_code == 404
    assert ask(visitor, "31", "000000").status_code == 429
    assert ask(visitor, "31", "000000", REMOTE_ADDR="10.0.0.9").status_code == 404


def test_a_draft_is_not_found(visitor):
    assert ask(visitor, "None", "000000").status_code == 404
    assert make_submitted().state == State.SUBMITTED
