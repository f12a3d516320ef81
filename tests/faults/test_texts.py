"""Texts that are no plain text: HTML is shown as text wherever it appears, NULs and half characters are no fault."""

import io
import json
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from portal.cases.actions import deciding, review, window
from portal.cases.models import Case
from portal.cases.states import Outcome
from portal.notices.models import PublicNotice
from portal.papers.models import Paper
from portal.people.roles import Role
from portal.workdays.calendar import load
from tests.faults.answers import error, text
from tests.faults.applications import make_draft, submit
from tests.portal.cases.factories import make_agent, make_official, make_staff, moment
from tests.portal.cases.filed_forms import TOPICS
from tests.portal.people.factories import citizen_number

pytestmark = pytest.mark.django_db
HTML = '<img src=x onerror="alert(1)">竹&amp;'
ESCAPED = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;竹&amp;amp;"


@pytest.fixture
def granted(today):
    """A grant on notice whose applicant, title and reasons are HTML, with its people."""
    agent, staff = make_agent(name=HTML), make_staff()
    people = {
        "finance": make_official(Role.REVIEWER, kind="finance"),
        "reviewer": make_official(Role.REVIEWER),
        "city": make_official(Role.REVIEWER, region_code="330500", level="city"),
        "treasury": make_official(Role.REVIEWER, kind="finance", region_code="330000", level="province"),
        "approver": make_official(Role.APPROVER, region_code="330000", level="province"),
    }
    case = submit(make_draft(agent, achievement={"achievement_title": HTML, "field": HTML}), agent)
    given = {"at": moment(), "calendar": load()}
    case = window.accept(case=case, by=staff.clerk, **given)
    for by in (staff.handler, people["reviewer"], people["finance"], people["city"], people["treasury"]):
        case = review.give_opinion(case=case, is_agreed=True, opinion=HTML, by=by, **given)
    deciding.decide(case=case, outcome=Outcome.GRANT, reason=HTML, by=people["approver"], **given)
    case.refresh_from_db()
    return case, agent, staff, people


def test_html_in_a_name_is_text_on_every_page(granted, browser_of):
    case, agent, staff, people = granted
    notice = PublicNotice.objects.get(about=case.reference)
    token = Paper.objects.filter(about=case.reference).latest("pk").token
    number = [case.number]
    seen = {
        agent: [reverse("cases:mine"), reverse("cases:case", args=number), reverse("cases:submitted", args=number)],
        staff.handler: [reverse("desk:done"), reverse("desk:cases"), reverse("desk:case", args=number)],
        staff.supervisor: [reverse("desk:cases"), reverse("desk:why", args=number)],
        people["approver"]: [reverse("desk:case", args=number), reverse("desk:objections")],
        None: [notice.get_absolute_url(), reverse("notices:list"), reverse("papers:check", args=[token])],
    }
    for actor, pages in seen.items():
        for page in pages:
            shown = text(browser_of(actor).get(page))
            assert "<img src=x" not in shown, page
            assert '"alert(1)' not in shown, page
    assert ESCAPED.replace("&quot;", "&quot;") in text(browser_of(agent).get(reverse("cases:case", args=number)))


def test_html_in_a_name_stays_what_it_is_in_papers_notices_and_sheets(granted, browser_of):
    """Outside HTML nothing is escaped: the name is kept and printed as it was typed."""
    case, _, staff, _ = granted
    papers = Paper.objects.filter(about=case.reference)
    assert papers.count() >= 3
    assert all(paper.pdf.startswith(b"%PDF") for paper in papers.defer(None))
    assert any(HTML in str(paper.facts) for paper in papers)
    assert any(HTML in cell for row in PublicNotice.objects.get(about=case.reference).rows for cell in row)
    sheet = browser_of(staff.handler).get(reverse("desk:cases_export"))
    rows = list(load_workbook(io.BytesIO(b"".join(sheet.streaming_content))).active.values)
    assert any(HTML in row for row in rows)


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_a_formula_in_a_name_is_text_in_the_sheet(today, browser_of, formula):
    agent, staff = make_agent(name=formula), make_staff()
    submit(make_draft(agent), agent)
    sheet = browser_of(staff.clerk).get(reverse("desk:to_do_export"))
    cells = [cell for row in load_workbook(io.BytesIO(b"".join(sheet.streaming_content))).active for cell in row]
    assert [cell.data_type for cell in cells if cell.value == formula] == ["s"]


def test_html_in_a_person_s_name_at_the_counter_is_text(browser_of):
    staff = make_staff()
    clerk = browser_of(staff.clerk)
    begun = clerk.post(
        "/desk/counter/sample-grant/",
        {
            "condition_spent": "yes", "audience": "person", "name": HTML, "identity": citizen_number(9), "key": uuid4(),
            "region_code": "330523", "contact_name": HTML, "contact_phone": "0572-5123456",
        },
    )  # fmt: skip
    assert begun.status_code == 302
    case = Case.objects.get()
    for page in (reverse("desk:started"), reverse("cases:check", args=[case.key])):
        shown = text(clerk.get(page))
        assert "<img src=x" not in shown
        assert "&lt;img src=x" in shown


@pytest.mark.parametrize("typed", ["a\0b", "\ud800", {"a": 1}, [["x"]], 10**400, None, True])
def test_machines_can_type_nothing_that_breaks_a_page(browser_of, machine_of, typed):
    agent = make_agent()
    case, machine = make_draft(agent), machine_of(agent)
    before = case.draft.answers
    url = f"/api/v1/drafts/{case.key}/answers/achievement/"
    body = json.dumps({**TOPICS["achievement"], "field": typed})  # half a character travels as its escape
    answer = machine.put(url, body, content_type="application/json")
    assert answer.status_code in {200, 422}
    case.draft.refresh_from_db()
    if answer.status_code == 422:
        assert "field" in error(answer, 422)["fields"]
        assert case.draft.answers == before
    page = browser_of(agent).get(reverse("cases:topic", args=[case.key, "achievement"]) + "?check=1")
    assert page.status_code == 200
    assert browser_of(agent).get(reverse("cases:check", args=[case.key])).status_code == 200


@pytest.mark.parametrize("reason", ["a\0b", "\ud800", " ", "长" * 2001])
def test_a_reason_of_no_words_moves_nothing(browser_of, machine_of, reason):
    agent, staff = make_agent(), make_staff()
    case = submit(make_draft(agent), agent)
    url, body = f"/api/v1/cases/{case.number}/decline/", json.dumps({"reason": reason})
    assert "reason" in error(machine_of(staff.clerk).post(url, body, content_type="application/json"), 422)["fields"]
    sent = urlencode({"reason": reason.encode("utf-8", "surrogatepass"), "version": case.version})
    page = browser_of(staff.clerk).post(
        reverse("desk:decline", args=[case.number]), sent, content_type="application/x-www-form-urlencoded"
    )
    assert page.status_code in {200, 422}  # 200: the page showed what would happen, without what can't be read
    case.refresh_from_db()
    assert case.state == "submitted"
