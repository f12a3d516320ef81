"""Two people at one project in the same moment."""

import threading

import pytest
from django.db import connection

from portal.rules.refusal import Refusal
from tests.portal.projects.factories import advance, make_crew, make_project


@pytest.mark.django_db(transaction=True)
def test_of_two_who_finish_one_stage_at_once_one_is_told_that_the_other_was_faster():
    crew = make_crew()
    project = make_project(crew)
    ready, said = threading.Barrier(2), []

    def finish():
        ready.wait()
        try:
            advance(project, crew.county, version=project.version)
            said.append("done")
        except Refusal as refusal:
            said.append(refusal.code)
        finally:
            connection.close()

    workers = [threading.Thread(target=finish) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert sorted(said) == ["done", "stale"]
    project.refresh_from_db()
    assert (project.stage, project.events.count()) == ("self-check", 2)
