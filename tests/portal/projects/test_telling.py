"""The clerks of the owning office hear what others did to their project; nobody hears of his own deeds."""

from datetime import date

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from portal.inbox.models import Message
from portal.projects import jobs
from portal.projects.actions import advancing
from portal.projects.telling import TELL
from portal.workdays.calendar import load
from tests.portal.cases.factories import moment
from tests.portal.projects.factories import advance, make_checked, make_clerk, make_crew, make_project

pytestmark = pytest.mark.django_db


def deliver():
    """Do what waits in the queue."""
    for job in ProcrastinateJob.objects.filter(task_name=TELL).order_by("id"):
        jobs.tell(**job.args)


def told(actor):
    return list(Message.objects.filter(recipient=actor.user).order_by("pk").values_list("subject", flat=True))


def send_back(project, by):
    return advancing.return_(
        project=project, to_stage="build", reason="照片不清楚", by=by, at=moment(hour=15), calendar=load()
    )


def test_the_owner_s_clerks_hear_of_a_return_with_its_reason(crew):
    project, colleague = make_checked(crew), make_clerk("330523", "county")
    send_back(project, crew.city)
    deliver()
    deliver()
    assert told(crew.county) == told(colleague) == ["安吉样例工程：退回到“县级实施”"]
    message = Message.objects.filter(recipient=crew.county.user).get()
    assert "照片不清楚" in message.body
    assert project.number in message.link
    assert told(crew.city) == []


def test_nobody_is_told_what_his_own_office_did(crew):
    advance(make_project(crew), crew.county)
    assert not ProcrastinateJob.objects.filter(task_name=TELL).exists()


def test_after_a_reform_whoever_carries_on_is_told():
    crew = make_crew("330104", "330100")
    project = make_checked(crew)
    heir = make_clerk("330102", "county")
    after = date(2021, 7, 1)
    advancing.return_(
        project=project, to_stage="build", reason="照片不清楚", by=crew.city, at=moment(after), calendar=load()
    )
    deliver()
    assert told(heir) == ["安吉样例工程：退回到“县级实施”"]
    assert told(crew.county) == []
