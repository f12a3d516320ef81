"""Registers by the REST API: the forms, steps, rights and refusals of the pages."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afforestation.models import OldTree, Plot
from afforestation.registers.registry import REGISTERS
from portal.people.roles import Role
from tests.afforestation.factories import make_forester
from tests.afforestation.registers.factories import (
    SAMPLES,
    enter_any,
    make_base,
    make_plot,
    make_problem,
    png,
)
from tests.portal.cases.factories import ANJI, DEQING, TODAY, make_official

pytestmark = pytest.mark.django_db
REGISTERS_AT = "/api/v1/afforestation/registers/"
TREE = {**SAMPLES["trees"], "region_code": ANJI}


def at(code, row=None, word=""):
    return f"{REGISTERS_AT}{code}/" + (f"{row.pk}/" if row else "") + (f"{word}/" if word else "")


def send(browser, address, **body):
    return browser.post(address, body, content_type="application/json")


def test_registers_are_described_with_what_they_ask(people, browser_of):
    described = {one["code"]: one for one in browser_of(people.clerk).get(REGISTERS_AT).json()}
    assert set(described) == set(REGISTERS)
    assert described["trees"]["asks"][:2] == [
        {"name": "region_code", "title": "行政区划代码"}, {"name": "number", "title": "古树编号"}
    ]  # fmt: skip
    assert [step["code"] for step in described["plots"]["steps"]] == ["check", "accept", "return"]


def test_a_row_is_entered_listed_read_changed_and_removed(people, browser_of):
    browser = browser_of(people.clerk)
    made = send(browser, at("trees"), **TREE)
    assert (made.status_code, made.json()["values"]["species"], made.json()["region_name"]) == (201, "银杏", "安吉县")
    tree = OldTree.objects.get()
    listed = browser.get(at("trees"), {"q": "银杏", "grade": "1"}).json()["results"]
    assert [row["id"] for row in listed] == [tree.pk]
    assert browser.get(at("trees"), {"q": "樟"}).json()["results"] == []
    assert {"title": "保护级别", "text": "一级"} in browser.get(at("trees", tree)).json()["columns"]
    changed = send(browser, at("trees", tree, "change"), **{**TREE, "keeper": "新单位", "version": 1, "reason": "移交"})
    assert (changed.status_code, changed.json()["version"]) == (200, 2)
    stale = send(browser, at("trees", tree, "change"), **{**TREE, "version": 1, "reason": "移交"})
    assert (stale.status_code, stale.json()["error"]["code"]) == (409, "afforestation.edited_elsewhere")
    assert send(browser, at("trees", tree, "remove")).status_code == 422
    assert send(browser, at("trees", tree, "remove"), reason="枯死").json()["is_removed"]
    assert browser.get(at("trees")).json()["results"] == []


def test_what_the_register_refuses_is_refused_with_its_clause(people, browser_of):
    browser = browser_of(people.clerk)
    refused = send(browser, at("trees"), **{**TREE, "age_years": 60})
    assert (refused.status_code, refused.json()["error"]["code"]) == (409, "afforestation.old_tree_old_or_famous")
    assert "82号" in refused.json()["error"]["clause"]
    wrong = send(browser, at("trees"), **{**TREE, "age_years": "很老", "region_code": DEQING})
    assert (wrong.status_code, set(wrong.json()["error"]["fields"])) == (422, {"age_years", "region_code"})
    assert send(browser, at("trees"), **{**TREE, "age_years": [1]}).status_code == 422
    assert browser.get(at("no-such")).status_code == 404
    assert browser.get(at("trees"), {"grade": "no-such"}).status_code == 422
    assert browser.get(f"{at('trees')}999999999999999999/").status_code == 404


def test_steps_are_the_posts_and_in_turn(people, browser_of):
    plot = make_plot(people.clerk, make_base(people.clerk, area_mu="100", infill_mu="0"))
    check = {"checked_on": f"{TODAY}", "check_result": "合格"}
    own = send(browser_of(people.clerk), at("plots", plot, "steps/check"), **check)
    assert own.status_code == 403
    done = send(browser_of(people.checker), at("plots", plot, "steps/check"), **check)
    assert (done.status_code, done.json()["values"]["state"]) == (200, "checked")
    assert browser_of(people.city).get(at("plots", plot)).json()["steps"] == ["accept", "return"]
    assert send(browser_of(people.city), at("plots", plot, "steps/accept")).status_code == 422
    send(browser_of(people.city), at("plots", plot, "steps/accept"), accepted_on=f"{TODAY}")
    assert Plot.objects.get().state == "accepted"
    assert send(browser_of(people.city), at("plots", plot, "steps/no-such")).status_code == 404
    assert send(browser_of(people.city), at("plots", plot, "steps/return"), reason="重测").status_code == 200


def test_files_come_as_a_form(people, browser_of):
    problem = make_problem(people.city)
    address = at("problems", problem, "steps/mend")
    body = {"mended_on": f"{TODAY}", "mending": "已补植"}
    assert send(browser_of(people.clerk), address, **body).status_code == 422
    assert browser_of(people.clerk).post(address, {**body, "evidence": png()}).status_code == 200
    bad = SimpleUploadedFile("照片.png", b"not a picture", "image/png")
    refused = browser_of(people.clerk).post(at("trees"), {**TREE, "photo": bad})
    assert (refused.status_code, OldTree.objects.count()) == (409, 0)


def test_others_see_nothing_and_enter_nothing(people, browser_of):
    tree = enter_any("trees", people)
    for actor, entering in (
        (people.neighbour, 422), (make_official(Role.HANDLER), 403), (make_forester(Role.DATA_REVIEWER), 403)
    ):  # fmt: skip
        browser = browser_of(actor)
        is_reader = actor.post.office.region_code == ANJI and actor.holds(Role.DATA_REVIEWER)
        assert bool(browser.get(at("trees")).json()["results"]) is is_reader
        assert browser.get(at("trees", tree)).status_code == (200 if is_reader else 404)
        assert send(browser, at("trees"), **TREE).status_code == entering


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_statements_for_any_number_of_rows(
    people, browser_of, count, django_assert_num_queries
):
    for number in range(count):
        enter_any("trees", people, number=str(number))
    browser = browser_of(people.clerk)
    browser.get(at("trees"))
    with django_assert_num_queries(4):
        assert len(browser.get(at("trees")).json()["results"]) == count
