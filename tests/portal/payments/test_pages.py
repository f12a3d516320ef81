"""The pages of cashiers: tabs, one payment, every step with its refusal."""

import pytest

from portal.payments import actions
from portal.payments.models import State
from portal.people.roles import Role
from tests.portal.cases.factories import ANJI, HUZHOU, days_later, make_agent, make_official, moment
from tests.portal.payments.factories import make_payment, make_treasury

pytestmark = pytest.mark.django_db
PAYMENTS = "/desk/payments/"


@pytest.fixture
def treasury():
    return make_treasury()


def url(payment, step=""):
    return f"{PAYMENTS}{payment.pk}/{step + '/' if step else ''}"


def text(response):
    return response.content.decode()


def rows(response):
    return list(response.context["page"].rows)


def test_each_payment_lies_on_the_tab_of_what_has_to_be_done(browser_of, treasury):
    ordered = make_payment(treasury.first)
    checked = actions.check(payment=make_payment(treasury.first), by=treasury.first, at=moment())
    cashier = browser_of(treasury.first)
    assert rows(cashier.get(PAYMENTS)) == [ordered]
    assert rows(cashier.get(PAYMENTS, {"tab": "release"})) == [checked]
    assert rows(cashier.get(PAYMENTS, {"tab": "settled"})) == []
    assert [tab["count"] for tab in cashier.get(PAYMENTS).context["tabs"]] == [1, 1, "", "", ""]


def test_payments_are_found_by_payee_purpose_and_number(browser_of, treasury):
    payment = make_payment(treasury.first)
    make_payment(treasury.first, payee="湖州绿源公司")
    cashier = browser_of(treasury.first)
    assert len(rows(cashier.get(PAYMENTS, {"q": "样例"}))) == 2
    assert rows(cashier.get(PAYMENTS, {"q": "安吉示例"})) == [payment]
    assert rows(cashier.get(PAYMENTS, {"q": payment.about.removeprefix("case:")})) == [payment]


def test_other_offices_find_none_and_other_roles_have_no_such_page(browser_of, treasury):
    payment = make_payment(treasury.first)
    city = make_official(Role.CASHIER, kind="finance", region_code=HUZHOU, level="city")
    county = make_official(Role.SUPERVISOR, kind="service_center", region_code=ANJI)
    for actor in (city, county):
        assert rows(browser_of(actor).get(PAYMENTS)) == []
        assert browser_of(actor).get(url(payment)).status_code == 404
    assert browser_of(city).post(url(payment, "check")).status_code == 404
    for actor in (make_official(Role.APPROVER), make_official(Role.CLERK, kind="service_center"), make_agent()):
        assert browser_of(actor).get(PAYMENTS).status_code == 403


def test_the_account_is_whole_for_whoever_compares_it_and_masked_for_all_others(browser_of, treasury):
    payment = make_payment(treasury.first)
    assert "6222000000001234" in text(browser_of(treasury.first).get(url(payment)))
    for actor in (treasury.first, treasury.supervisor):
        assert "6222000000001234" not in text(browser_of(actor).get(PAYMENTS))
    assert "****1234" in text(browser_of(treasury.supervisor).get(url(payment)))
    payment = actions.check(payment=payment, by=treasury.first, at=moment())
    actions.release(payment=payment, by=treasury.second, at=moment())
    assert "6222000000001234" not in text(browser_of(treasury.first).get(url(payment)))


def test_a_payment_on_its_way_through_two_hands(browser_of, treasury):
    payment = make_payment(treasury.first, amount="1040000")
    first, second = browser_of(treasury.first), browser_of(treasury.second)
    assert "壹佰零肆万元整" in text(first.get(url(payment)))
    assert first.post(url(payment, "check"))["Location"] == url(payment)
    mine = text(first.get(url(payment)))
    assert "您已复核这笔拨付，须由另一名拨付人员放行" in mine
    assert url(payment, "release") not in mine
    answer = first.post(url(payment, "release"))
    assert answer.status_code == 409
    assert "会计基础工作规范 第十二条" in text(answer)
    assert second.post(url(payment, "release")).status_code == 302
    assert second.post(url(payment, "settle"), {"on": "2019-10-15"}).status_code == 302
    payment.refresh_from_db()
    assert payment.state == State.SETTLED
    page = text(second.get(url(payment)))
    for actor in (treasury.first, treasury.second):
        assert str(actor.user) in page


def test_what_was_typed_comes_back_with_what_is_wrong(browser_of, treasury):
    payment = actions.check(payment=make_payment(treasury.first), by=treasury.first, at=moment())
    cashier = browser_of(treasury.second)
    answer = cashier.post(url(payment, "cancel"), {"reason": ""})
    assert answer.status_code == 422
    assert "请填写理由" in text(answer)
    actions.release(payment=payment, by=treasury.second, at=moment())
    answer = cashier.post(url(payment, "settle"), {"on": days_later(3).isoformat()})
    assert answer.status_code == 409
    assert "到账日期不能早于放行日期" in text(answer)
    assert days_later(3).isoformat() in text(answer)


def test_the_slower_of_two_is_told_how_it_stands(browser_of, treasury):
    payment = make_payment(treasury.first)
    second = browser_of(treasury.second)
    actions.check(payment=payment, by=treasury.first, at=moment())
    answer = second.post(url(payment, "check"))
    assert answer.status_code == 409
    assert "该拨付单当前为“待放行”" in text(answer)
    assert url(payment, "release") in text(answer)


def test_back_and_off_say_why_and_who(browser_of, treasury):
    payment = actions.check(payment=make_payment(treasury.first), by=treasury.first, at=moment())
    cashier = browser_of(treasury.second)
    assert cashier.post(url(payment, "send-back"), {"reason": "账号与决定书不符"}).status_code == 302
    page = text(cashier.get(url(payment)))
    assert "账号与决定书不符" in page
    assert treasury.second.label in page
    assert cashier.post(url(payment, "cancel"), {"reason": "决定撤销"}).status_code == 302
    assert "这笔拨付已经结束" in text(cashier.get(url(payment)))


def test_supervisors_look_and_do_nothing(browser_of, treasury):
    payment = make_payment(treasury.first)
    supervisor = browser_of(treasury.supervisor)
    assert "由浙江省财政厅的资金拨付岗位办理" in text(supervisor.get(url(payment)))
    assert supervisor.post(url(payment, "check")).status_code == 409


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_statements_for_any_number_of_rows(
    browser_of, treasury, count, django_assert_num_queries
):
    for _ in range(count):
        make_payment(treasury.first)
    browser = browser_of(treasury.first)
    browser.get(PAYMENTS)
    with django_assert_num_queries(5):
        assert len(rows(browser.get(PAYMENTS))) == count
    payment = rows(browser.get(PAYMENTS))[0]
    with django_assert_num_queries(4):
        browser.get(url(payment))
