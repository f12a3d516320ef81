"""The staff's pages of works: found, opened, carried on; what may not be done comes back with the reason."""

import io
import json

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from portal.people.roles import Role
from portal.projects.models import Project
from portal.projects.states import State
from tests.portal.cases.factories import ANJI, DEQING, PDF, days_later, make_agent, make_official
from tests.portal.files.factories import JPEG_BYTES
from tests.portal.projects.factories import (
    CODE,
    POINT,
    advance,
    make_checkable,
    make_checked,
    make_clerk,
    make_completed,
    make_crew,
    make_project,
    report,
)

pytestmark = pytest.mark.django_db
PROJECTS = "/desk/projects/"
QUERIES_OF_THE_LIST = 6  # session, business date, account, calendar, rows, and places of the filter


def url(project, *steps):
    return f"{PROJECTS}{project.number}/" + "".join(f"{step}/" for step in steps)


def text(response):
    return response.content.decode()


def found(response):
    return [line.project for line in response.context["lines"]]


@pytest.fixture
def clerk(browser_of, crew):
    return browser_of(crew.county)


@pytest.fixture
def city(browser_of, crew):
    return browser_of(crew.city)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_one_row_and_for_three(city, crew, django_assert_num_queries, rows):
    for number in range(rows):
        make_project(crew, name=f"工程{number}")
    city.get(PROJECTS)  # the first visit also notes the session
    with django_assert_num_queries(QUERIES_OF_THE_LIST):
        response = city.get(PROJECTS)
    assert len(found(response)) == rows


def test_projects_are_found_by_words_kind_stage_state_lamp_and_place(city, crew):
    first = make_project(crew, name="东山工程")
    second = advance(make_project(crew, name="西山工程"), crew.county)
    third = make_project(make_crew(DEQING), name="德清工程", on=days_later(-60))
    done = make_completed(crew, name="南山工程")
    for query, expected in (
        ({"q": "东山"}, [first]),
        ({"q": second.number.lower()}, [second]),
        ({"kind": CODE}, [done, third, second, first]),
        ({"stage": "self-check"}, [second]),
        ({"state": State.COMPLETED}, [done]),
        ({"lamp": "red"}, [third]),
        ({"lamp": "green"}, [second, first]),
        ({"lamp": "yellow"}, []),
        ({"county": DEQING}, [third]),
        ({"county": ANJI, "stage": "build"}, [first]),
    ):
        assert found(city.get(PROJECTS, query)) == expected, query
    assert "没有符合条件的项目" in text(city.get(PROJECTS, {"q": "无"}))


def test_who_has_nothing_to_do_with_works_has_no_such_page(browser_of, crew):
    project = make_project(crew)
    neighbour = browser_of(make_clerk(DEQING, "county"))
    assert neighbour.get(url(project)).status_code == 404
    assert neighbour.post(url(project, "advance")).status_code == 404
    for actor in (make_official(Role.HANDLER), make_official(Role.CLERK, kind="service_center"), make_agent()):
        assert browser_of(actor).get(PROJECTS).status_code == 403
    supervisor = browser_of(crew.supervisor)
    assert supervisor.get(url(project)).status_code == 200
    assert supervisor.get(f"{PROJECTS}new/").status_code == 403
    assert "安吉县林业局的项目管理岗位办理" in text(supervisor.get(url(project)))


def test_the_export_holds_what_the_filters_leave(city, crew):
    make_project(crew, name="=东山工程")
    make_project(crew, name="西山工程")
    response = city.get(f"{PROJECTS}export/", {"q": "东山"})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    head, *rows = sheet.iter_rows(values_only=True)
    assert head[:3] == ("项目编号", "原编号", "项目名称")
    assert [(row[2], row[3], row[12], row[13]) for row in rows] == [("=东山工程", "样例工程", 400000, 0)]


def filled(**fields):
    return {
        "project_name": "新工程",
        "region": ANJI,
        "planned_start_on": "2019年11月1日",
        "planned_end_on": "20200630",
        "units": "１２",
        "money_county": "120,000",
        "longitude": "119.68",
        "latitude": "30.63",
        **fields,
    }


def test_a_project_is_registered_after_a_look_at_what_it_may_double(clerk, crew):
    assert "样例工程" in text(clerk.get(f"{PROJECTS}new/"))
    address = f"{PROJECTS}new/{CODE}/"
    assert "建设件数" in text(clerk.get(address))
    response = clerk.post(address, filled())
    project = Project.objects.get()
    assert response["Location"] == url(project)
    assert (project.name, project.place, project.money.get().planned_yuan) == ("新工程", POINT, 120000)
    response = clerk.post(address, filled())
    assert response.status_code == 422
    assert project.number in text(response)
    assert clerk.post(address, filled(is_no_double="on")).status_code == 302
    assert Project.objects.count() == 2


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"units": "0"}, "units"),
        ({"units": ""}, "units"),
        ({"region": DEQING}, "region"),
        ({"planned_end_on": "2019-10-31"}, "planned_end_on"),
        ({"latitude": ""}, "longitude"),
        ({"latitude": "0"}, "longitude"),
        ({"money_county": "很多"}, "money_county"),
        ({"project_name": "长" * 121}, "project_name"),
    ],
)
def test_what_can_not_be_registered_is_named(clerk, fields, reason):
    response = clerk.post(f"{PROJECTS}new/{CODE}/", filled(**fields))
    assert response.status_code == 422
    assert reason in response.context["form"].errors or response.context["form"].non_field_errors()
    assert not Project.objects.exists()


def test_a_border_comes_as_a_file(clerk):
    ring = [[119.5, 30.5], [119.7, 30.5], [119.7, 30.6], [119.5, 30.5]]
    border = json.dumps({"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [ring]}}).encode()
    file = SimpleUploadedFile("范围.geojson", border)
    clerk.post(f"{PROJECTS}new/{CODE}/", filled(place_file=file, longitude="", latitude=""))
    project = Project.objects.get()
    assert (project.place["type"], str(project.longitude)) == ("Polygon", "119.600000")
    assert "东经 119.6000°" in text(clerk.get(url(project)))
    answer = clerk.get(url(project) + "place.geojson")
    assert json.loads(answer.content)["geometry"] == project.place
    broken = SimpleUploadedFile("范围.geojson", b"PK\x03\x04")
    response = clerk.post(f"{PROJECTS}new/{CODE}/", filled(place_file=broken, project_name="另一个"))
    assert "不是 GeoJSON" in text(response)


def test_a_stage_is_finished_on_its_page(clerk, city, crew):
    project = make_checkable(crew)
    page = text(clerk.get(url(project)))
    assert "提交自查" in page
    assert "通过验收" not in page
    address = url(project, "advance")
    assert "自查合格件数" in text(clerk.get(address))
    sent = {"version": project.version, "stage": "self-check", "checked_units": "11"}
    response = clerk.post(address, sent)
    assert (response.status_code, "不能多于建设件数" in text(response)) == (422, True)
    assert clerk.post(address, {**sent, "checked_units": "9"})["Location"] == url(project)
    stale = clerk.post(address, {**sent, "checked_units": "9"})
    assert (stale.status_code, "stage" in stale.context["form"].fields) == (409, True)
    assert clerk.get(address)["Location"] == url(project)
    project.refresh_from_db()
    sent = {"version": project.version, "stage": "acceptance", "opinion": "质量合格"}
    assert city.post(url(project, "advance"), sent).status_code == 302
    page = text(city.get(url(project)))
    assert "质量合格" in page
    assert "项目已完成" in page


def test_what_stands_in_the_way_is_said_before_anybody_tries(clerk, crew):
    project = advance(make_project(crew), crew.county)
    page = text(clerk.get(url(project)))
    for words in ("上传自查报告", "上传现场照片", "实施进度只有0%"):
        assert words in page
    sent = {"version": project.version, "stage": "self-check", "checked_units": "1"}
    response = clerk.post(url(project, "advance"), sent)
    assert response.status_code == 409
    assert "还缺佐证材料" in text(response)


def test_the_city_sends_back_with_a_reason_and_the_line_of_life_shows_it(clerk, city, crew):
    project = make_checked(crew)
    address = url(project, "return")
    assert city.post(address, {"version": project.version, "to_stage": "build"}).status_code == 422
    sent = {"version": project.version, "to_stage": "self-check", "reason": "照片不清楚"}
    assert city.post(address, sent).status_code == 302
    response = clerk.get(url(project))
    steps = [(step.title, step.state, step.note) for step in response.context["steps"]]
    assert steps == [
        ("立项", "done", "2019-10-15"),
        ("县级实施", "done", "2019-10-15"),
        ("县级自查", "current", "2019-10-15 退回"),
        ("市级验收", "next", ""),
        ("完成", "next", "计划 2020-06-30"),
    ]
    assert "照片不清楚" in text(response)
    assert clerk.post(address, sent).status_code == 422  # nothing lies before what it is now: 县级实施 only


def test_evidence_is_uploaded_slot_by_slot(clerk, city, crew):
    project = advance(make_project(crew), crew.county)
    address = url(project, "evidence", "photo")
    photo = SimpleUploadedFile("现场.jpg", JPEG_BYTES, "image/jpeg")
    part = clerk.post(address, {"file": photo}, headers={"HX-Request": "true"})
    assert (part.status_code, "现场.jpg" in text(part), "<html" in text(part)) == (200, True, False)
    wrong = clerk.post(address, {"file": SimpleUploadedFile("a.pdf", PDF)}, headers={"HX-Request": "true"})
    assert (wrong.status_code, "此处不接收" in text(wrong)) == (409, True)
    assert clerk.post(address).status_code == 422
    assert clerk.post(url(project, "evidence", "nothing"), {"file": photo}).status_code == 409
    assert city.post(address, {"file": SimpleUploadedFile("b.jpg", JPEG_BYTES)}).status_code == 409
    row = project.evidence.get()
    file = url(project, "files", row.pk)
    assert city.get(file)["Content-Type"] == "image/jpeg"
    assert "attachment" in city.get(file, {"download": ""})["Content-Disposition"]
    assert city.post(url(project, "files", row.pk, "remove")).status_code == 409
    assert clerk.post(url(project, "files", row.pk, "remove")).status_code == 302
    assert clerk.get(file).status_code == 404


def test_progress_is_reported_with_money_by_source(clerk, crew):
    project = make_project(crew)
    sent = {
        "version": project.version, "on": "2019-10-14", "percent": "40", "text": "已完成四成",
        "money_county": "300,001", "money_own": "0",
    }  # fmt: skip
    response = clerk.post(url(project, "report"), sent)
    assert (response.status_code, "到位资金超过计划" in text(response)) == (409, True)
    assert clerk.post(url(project, "report"), {**sent, "explanation": "追加"}).status_code == 302
    page = text(clerk.get(url(project)))
    for words in ("已完成四成", "300,001.00", "追加", "40%"):
        assert words in page


@pytest.mark.parametrize(
    "asked",
    [
        ("name", {"name": "新名称"}, "安吉样例工程", "新名称"),
        ("planned_dates", {"start": "2019-10-01", "end": "2020-12-31"}, "2020-06-30", "2020-12-31"),
        ("money", {"money_county": "1", "money_own": "100000"}, "300,000.00 元", "1.00 元"),
        ("place", {"longitude": "120", "latitude": "30"}, "点：119.680000, 30.630000", "点：120.000000, 30.000000"),
        ("termination", {}, "进行中", "已终止"),
    ],
)
def test_a_change_is_asked_for_and_decided_beside_what_stands(clerk, city, crew, asked):
    field, fields, old, new = asked
    project = make_project(crew)
    address = url(project, "changes", "new", field)
    assert clerk.get(address).status_code == 200
    assert clerk.post(address, {"version": project.version, **fields}).status_code == 422
    assert clerk.post(address, {"version": project.version, "reason": "须调整", **fields}).status_code == 302
    change = project.changes.get()
    page = text(city.get(url(project, "changes", change.pk)))
    assert old in page
    assert new in page
    project.refresh_from_db()
    sent = {"version": project.version, "is_agreed": "yes"}
    assert city.post(url(project, "changes", change.pk), {"version": project.version}).status_code == 422
    assert city.post(url(project, "changes", change.pk), sent).status_code == 302
    assert city.get(url(project, "changes", change.pk)).status_code == 302
    assert "已同意" in text(clerk.get(url(project)))


def test_only_what_can_change_can_be_asked_for(clerk, city, crew):
    project = make_project(crew)
    assert clerk.get(url(project, "changes", "new", "region")).status_code == 404
    assert city.get(url(project, "changes", "new", "name")).status_code == 302
    assert city.post(url(project, "terminate"), {"version": project.version}).status_code == 422
    assert city.post(url(project, "terminate"), {"version": project.version, "reason": "征地未果"}).status_code == 302
    assert [step.title for step in clerk.get(url(project)).context["steps"]][-1] == "终止"


def test_a_whole_life_costs_a_fixed_number_of_statements(clerk, crew, django_assert_max_num_queries):
    project = make_checkable(crew)
    report(project, crew.county)
    clerk.get(url(project))
    with django_assert_max_num_queries(30):
        clerk.get(url(project))
