"""Bulletins: looked at, issued as seen, read by whom, opened to everybody once."""

from datetime import date

import pytest

from portal.duties.actions import bulletins, watching
from portal.duties.models import Bulletin
from portal.people.roles import Role
from portal.policies.registry import registry
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load
from tests.portal.cases.factories import ANJI, DEQING, days_later, make_official, moment
from tests.portal.duties.factories import make_duty

pytestmark = pytest.mark.django_db
BULLETINS = "/desk/duties/bulletins/"


@pytest.fixture
def supervisor():
    return make_official(Role.SUPERVISOR, kind="government_office", region_code=ANJI)


@pytest.fixture
def lagging():
    """One overdue, one behind, one that keeps up."""
    make_duty("science", due_on=date(2019, 10, 14))
    make_duty("finance", percent=90)
    return make_duty()


def issue(by, **fields):
    return bulletins.issue_bulletin(
        **{
            "policy": registry.by_slug("2018-82"), "opening": "现通报如下。", "is_public": False, "by": by,
            "at": moment(), "calendar": load(), **fields,
        }
    )  # fmt: skip


def test_it_names_what_is_overdue_behind_or_urged(supervisor, lagging):
    watching.urge(duty=lagging, by=supervisor, at=moment())
    issued = issue(supervisor)
    table = issued.paper.facts["table"]["rows"]
    lines = {office: (percent, why) for _, _, offices, percent, why in table for office in offices.split("、")}
    assert lines["安吉县政府"] == ("0%", "进度滞后；已催办1次")
    assert lines["安吉县科技局"] == ("0%", "超期 1 工作日")
    assert "安吉县财政局" not in lines
    assert not any("德清" in office for office in lines)
    assert "通字〔2019〕" in issued.paper.number
    assert issued.paper.issuer == "安吉县人民政府办公室"


def test_it_is_issued_once_a_day_by_supervisors_and_about_something(supervisor, lagging):
    issue(supervisor)
    with pytest.raises(Refusal, match="今天已就该文件制发过"):
        issue(supervisor)
    assert issue(supervisor, at=moment(days_later(1)))
    with pytest.raises(Refusal, match="只有督查岗位"):
        issue(make_official(Role.APPROVER, kind="government", region_code=ANJI))
    with pytest.raises(Refusal, match="无需通报"):
        issue(supervisor, policy=registry.by_slug("2018-31"))


def test_it_is_seen_before_it_is_issued_and_issued_only_as_seen(browser_of, supervisor, lagging):
    browser = browser_of(supervisor)
    sent = {"document": "2018-82", "opening": "现通报如下。"}
    preview = browser.post(f"{BULLETINS}new/", sent)
    assert preview.context["pages"]
    assert not Bulletin.objects.exists()
    seen = preview.context["form"].data["seen"]
    changed = browser.post(f"{BULLETINS}new/", {**sent, "opening": "另一段话。", "seen": seen})
    assert changed.context["pages"]
    assert browser.post(f"{BULLETINS}new/", {**sent, "seen": seen})["Location"] == BULLETINS
    assert Bulletin.objects.get().paper.facts["paragraphs"][0] == "现通报如下。"
    nothing = browser.post(f"{BULLETINS}new/", {"document": "2018-31"})
    assert (nothing.status_code, "无需通报" in nothing.content.decode()) == (422, True)


def test_its_issuer_opens_it_to_everybody(browser_of, client, supervisor, lagging):
    issued = issue(supervisor)
    public = f"/duties/bulletins/{issued.pk}/"
    assert client.get(public).status_code == 404
    neighbour = browser_of(make_official(Role.SUPERVISOR, kind="government_office", region_code=DEQING))
    assert neighbour.get(f"/papers/{issued.paper_id}/").status_code == 404
    assert neighbour.post(f"{BULLETINS}{issued.pk}/publish/").status_code == 404
    browser = browser_of(supervisor)
    assert browser.get(f"/papers/{issued.paper_id}/").status_code == 200
    assert "公开" in browser.get(BULLETINS).content.decode()
    browser.post(f"{BULLETINS}{issued.pk}/publish/")
    assert client.get(public)["Content-Type"] == "application/pdf"
    assert issued.paper.number in client.get("/duties/2018-82/3-1/").content.decode()
    with pytest.raises(Refusal, match="已经公开"):
        bulletins.publish(bulletin=issued, by=supervisor)
    other = make_official(Role.SUPERVISOR, kind="service_center", region_code=ANJI)
    with pytest.raises(Refusal, match="只有通报机关"):
        bulletins.publish(bulletin=issued, by=other)


def test_lists_ask_the_same_number_of_questions_for_one_row_and_for_three(
    browser_of, supervisor, lagging, django_assert_num_queries
):
    browser = browser_of(supervisor)
    issue(supervisor)
    browser.get(BULLETINS)
    with django_assert_num_queries(4):
        browser.get(BULLETINS)
    for days in (1, 2):
        issue(supervisor, at=moment(days_later(days)))
    with django_assert_num_queries(4):
        browser.get(BULLETINS)
