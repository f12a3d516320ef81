"""Works of the sample policy, brought to a stage by the room's own actions; and the people who carry them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile

from portal.people.actors import Actor
from portal.people.roles import Role
from portal.projects.actions import advancing, creating, evidence, reporting
from portal.projects.actions.creating import NewProject
from portal.projects.models import Project
from portal.projects.registry import project_type
from portal.projects.states import Source
from portal.workdays.calendar import load
from tests.portal.cases.factories import ANJI, HUZHOU, PDF, TODAY, ZHEJIANG, make_official, moment
from tests.portal.files.factories import JPEG_BYTES
from tests.samplepolicy.models import SampleWorks

CODE = "sample-works"
POINT = {"type": "Point", "coordinates": [119.68, 30.63]}


@dataclass
class Crew:
    """Everybody who has to do with works of one county."""

    county: Actor
    city: Actor
    province: Actor
    supervisor: Actor


def make_crew(region_code=ANJI, city_code=HUZHOU) -> Crew:
    return Crew(
        county=make_clerk(region_code, "county"),
        city=make_clerk(city_code, "city"),
        province=make_clerk(ZHEJIANG, "province"),
        supervisor=make_official(Role.SUPERVISOR, kind="government_office", region_code=region_code),
    )


def make_clerk(region_code, level, kind="forestry") -> Actor:
    return make_official(Role.PROJECT_CLERK, kind=kind, region_code=region_code, level=level)


def new(name="安吉样例工程", region_code=ANJI, **fields) -> NewProject:
    return NewProject(
        name=name,
        region_code=region_code,
        **{
            "planned_start_on": date(2019, 9, 1),
            "planned_end_on": date(2020, 6, 30),
            "planned_yuan": {Source.COUNTY: Decimal(300000), Source.OWN: Decimal(100000)},
            "place": POINT,
            **fields,
        },
    )


def make_project(crew: Crew, name="安吉样例工程", *, on=TODAY, units=10, **fields) -> Project:
    region_code = fields.pop("region_code", crew.county.region_code)
    return creating.create(
        declared=project_type(CODE),
        new=new(name, region_code, **fields),
        record=SampleWorks(units=units),
        by=crew.county,
        at=moment(on),
        calendar=load(),
    )


def advance(project: Project, by: Actor, *, on=TODAY, **more) -> Project:
    return advancing.advance(project=project, by=by, at=moment(on, 14), calendar=load(), **more)


def report(project: Project, by: Actor, *, percent=100, on=TODAY, **more):
    more = {"text": "全部完成", **more}
    return reporting.report_progress(project=project, on=on, percent=percent, by=by, at=moment(on, 12), **more)


def attach(project: Project, by: Actor, slot="report", *, on=TODAY, **more):
    upload = (
        SimpleUploadedFile("现场.jpg", JPEG_BYTES, "image/jpeg")
        if slot == "photo"
        else SimpleUploadedFile("自查报告.pdf", PDF, "application/pdf")
    )
    more = {"upload": upload, **more}
    return evidence.attach(project=project, slot=slot, by=by, at=moment(on, 13), **more)


def make_checkable(crew: Crew, **fields) -> Project:
    """Works that have been built and stand before the county's own check, with evidence."""
    project = advance(make_project(crew, **fields), crew.county)
    report(project, crew.county)
    for slot in ("report", "photo"):
        attach(project, crew.county, slot)
    project.refresh_from_db()
    return project


def make_checked(crew: Crew, **fields) -> Project:
    """Works that wait for their acceptance."""
    return advance(make_checkable(crew, **fields), crew.county, answers={"checked_units": 9})


def make_completed(crew: Crew, **fields) -> Project:
    """Accepted works."""
    return advance(make_checked(crew, **fields), crew.city)
