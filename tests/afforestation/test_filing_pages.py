"""Filing on pages: a sign-up from the self-check to the receipt, with one mistake on the way."""

from uuid import uuid4

import pytest
from django.urls import reverse

from portal.cases.models import Case
from portal.cases.states import State
from tests.afforestation.factories import Forestry, make_household
from tests.portal.cases.factories import ANJI

pytestmark = pytest.mark.django_db
START = {
    "condition_able": "yes", "applicant": "person", "region_code": ANJI, "contact_name": "农户甲",
    "contact_phone": "13800000000",
}  # fmt: skip


def test_a_sign_up_is_filed_page_by_page(browser_of):
    event, browser = Forestry().trees(), browser_of(make_household())
    browser.post("/apply/tree-sign-up/", {**START, "key": str(uuid4())})
    case = Case.objects.get()
    page = reverse("cases:topic", args=[case.key, "sign-up"])
    assert "古银杏（最长5年，示例林场，余 1 个名额）" in browser.get(page).content.decode()
    typed = {"event": str(event.pk), "places": "１", "years": "", "certificate_name": "农户甲", "wish": ""}
    assert "请填写认养年限" in browser.post(page, typed).content.decode()
    for bent in ({"event": "x"}, {"event": "9" * 30}, {"places": "-1"}, {"years": "9" * 9}, {"wish": "长" * 61}):
        assert browser.post(page, {**typed, "years": "3", **bent}).status_code == 422
    assert browser.post(page, {**typed, "years": "3"}).status_code == 302
    case.refresh_from_db()
    check = reverse("cases:check", args=[case.key])
    assert "可以报名，本次占用 1 个名额" in browser.get(check).content.decode()
    assert browser.post(check, {"version": case.version, "has_committed": "on"}).status_code == 302
    case.refresh_from_db()
    assert case.state == State.SUBMITTED
