"""The same reports by data: what is sent ends in the same actions, what can't be kept is named by its cell."""

import pytest
from django.urls import reverse

from portal.clock.models import BusinessDate
from portal.indicators.history import amounts_of
from portal.indicators.models import CellNote, Report, ValueChange
from portal.indicators.states import ReportState
from tests.portal.cases.factories import DEQING, TODAY
from tests.portal.indicators.factories import (
    PREFIX,
    amounts,
    make_confirmed,
    make_report,
    make_reporters,
    make_submitted,
    save,
)

pytestmark = pytest.mark.django_db
BASE = f"{PREFIX}base_wan_mu"


@pytest.fixture
def people():
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})
    return make_reporters()


def values(label="递铺街道", **changed):
    return {"label": label, "amounts": {code: str(amount) for code, amount in amounts(**changed).items()}}


def put(client, report, **given):
    sent = {"version": report.version, "lines": [values()], **given}
    return client.put(reverse("api-report-values", args=[report.pk]), sent, content_type="application/json")


def post(client, verb, report, **given):
    address = reverse(f"api-report-{verb}", args=[report.pk])
    return client.post(address, given, content_type="application/json")


def test_a_report_goes_its_whole_way_by_data(people, at_desk):
    report = make_report()
    answer = put(at_desk(people.clerk), report)
    assert answer.status_code == 200, answer.content
    assert answer.json()["lines"][0]["amounts"][BASE] == "300"
    assert set(ValueChange.objects.values_list("way", flat=True)) == {"api"}
    version = post(at_desk(people.clerk), "submit", report, version=answer.json()["version"]).json()["version"]
    notes = [{"line": "递铺街道", "indicator": BASE, "text": "请核对"}]
    assert post(at_desk(people.city), "return", report, reason="核对", notes=notes, version=version).status_code == 200
    assert CellNote.objects.get().line == "递铺街道"
    report.refresh_from_db()
    version = post(at_desk(people.clerk), "submit", report, version=report.version).json()["version"]
    version = post(at_desk(people.city), "endorse", report, version=version).json()["version"]
    assert post(at_desk(people.province), "confirm", report, version=version).json()["state"] == "confirmed"


def test_a_cell_that_can_not_be_read_is_named(people, at_desk):
    answer = put(at_desk(people.clerk), make_report(), lines=[{"label": "递铺街道", "amounts": {BASE: "约三百"}}])
    assert answer.status_code == 422
    assert f"cell-0-{BASE}" in answer.content.decode()


@pytest.mark.parametrize("lines", [[{"label": "a", "amounts": {"unknown": "1"}}], [{"label": "a"}], "x", [1]])
def test_bent_values_are_refused(people, at_desk, lines):
    report = make_report()
    assert put(at_desk(people.clerk), report, lines=lines).status_code == 422
    assert amounts_of(report) == {}


@pytest.mark.parametrize("note", [{"line": "无此镇", "indicator": BASE}, {"line": "", "indicator": "unknown"}])
def test_a_note_that_nobody_would_see_is_refused(people, at_desk, note):
    report = make_submitted(people)
    notes = [{"line": "递铺街道", "indicator": BASE, "text": "请核对"}, {**note, "text": "请核对"}]
    answer = post(at_desk(people.city), "return", report, reason="核对", notes=notes, version=report.version)
    assert answer.json()["error"]["code"] == "reports.no_such_cell"
    assert not CellNote.objects.exists()


def test_an_old_version_never_writes_over_a_newer(people, at_desk):
    report = save(make_report(), people)
    assert put(at_desk(people.clerk), report, version=0).status_code == 409


def test_the_neighbours_report_is_not_there(people, at_desk):
    assert put(at_desk(people.clerk), make_report(DEQING)).status_code == 404


def test_a_figure_is_answered_as_by_the_command(people, at_desk):
    make_confirmed(people)
    client = at_desk(people.city)
    answer = client.get(reverse("api-figure", args=[BASE]), {"period": "2019-09", "children": "1"}).json()
    assert (answer["region"], answer["value"], len(answer["children"])) == ("330500", "0.03", 5)
    for bent in ({}, {"period": "x"}, {"period": "2019-09", "region": "999999"}):
        assert client.get(reverse("api-figure", args=[BASE]), bent).status_code == 422
    assert client.get(reverse("api-figure", args=["unknown"]), {"period": "2019"}).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_reports_cost_the_same_for_one_and_three(people, at_desk, count, django_assert_num_queries):
    for county in ("330523", DEQING, "330522")[:count]:
        make_report(county)
    client = at_desk(people.city)
    with django_assert_num_queries(4):
        answer = client.get(reverse("api-report-list"))
    assert len(answer.json()["results"]) == count
    assert Report.objects.filter(state=ReportState.NOT_REPORTED).count() == count


def test_definitions_are_for_everybody(client):
    found = {row["code"] for row in client.get(reverse("api-indicators")).json()}
    assert BASE in found
