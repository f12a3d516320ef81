"""A reform of regions or offices hides no project from whoever carries on."""

from datetime import date

import pytest

from portal.people.actors import actor_for
from portal.people.roles import Role
from portal.projects.models import Project
from tests.portal.cases.factories import make_official
from tests.portal.projects.factories import advance, make_crew, make_project

pytestmark = pytest.mark.django_db
JIANGGAN, SHANGCHENG, HANGZHOU = "330104", "330102", "330100"
AFTER = date(2021, 7, 1)


def heir(role=Role.PROJECT_CLERK, kind="forestry"):
    official = make_official(role, kind=kind, region_code=SHANGCHENG, on=AFTER)
    return actor_for(official.user, official.post.pk, on=AFTER)


def test_whoever_took_a_district_over_carries_its_works_on():
    crew = make_crew(JIANGGAN, HANGZHOU)
    project = make_project(crew)
    clerk = heir()
    for actor in (clerk, heir(Role.SUPERVISOR, "government_office"), heir(Role.VIEWER, "government_office")):
        assert list(Project.objects.visible_to(actor)) == [project]
    assert advance(project, clerk, on=AFTER).stage == "self-check"
