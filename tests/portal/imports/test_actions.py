"""Upload, check, confirm: what waits, what is written, what a second click does, what a fault leaves."""

import pytest
from django.db import IntegrityError
from procrastinate.contrib.django.models import ProcrastinateJob

from portal.imports import actions
from portal.imports.models import ImportRun, State
from portal.journal.models import JournalEntry
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.portal.cases.factories import DEQING, HUZHOU, ZHEJIANG, days_later, moment
from tests.portal.exchange.sheets import PLOTS, row, xlsx
from tests.portal.imports.factories import as_upload, make_clerk, make_long_run, make_run
from tests.samplepolicy.models import SamplePlot

pytestmark = pytest.mark.django_db


def jobs():
    return list(ProcrastinateJob.objects.order_by("id").values_list("task_name", flat=True))


def counts(run):
    return run.new_count, run.changed_count, run.same_count, run.bad_count


def test_a_good_sheet_waits_for_its_confirmation(clerk):
    run = make_run(clerk, row("1"), row("2"))
    assert (run.state, run.rows, counts(run), jobs()) == (State.READY, 2, (2, 0, 0, 0), [])
    assert not SamplePlot.objects.exists()


def test_a_confirmed_sheet_is_written_with_one_note(clerk):
    run = actions.confirm(run=make_run(clerk, row("1"), row("2")), by=clerk, at=moment(hour=11))
    assert (run.state, counts(run), run.done_at) == (State.DONE, (2, 0, 0, 0), moment(hour=11))
    assert SamplePlot.objects.count() == 2
    (entry,) = JournalEntry.objects.filter(action="imports.write")
    assert (entry.subject, entry.actor) == (f"import:{run.pk}", clerk.label)
    assert '"new":2' in entry.payload


def test_a_second_confirmation_does_nothing(clerk):
    run = make_run(clerk)
    actions.confirm(run=run, by=clerk, at=moment(hour=11))
    again = actions.confirm(run=run, by=clerk, at=moment(hour=12))
    assert again.done_at == moment(hour=11)
    assert JournalEntry.objects.filter(action="imports.write").count() == 1


def test_a_bad_sheet_can_not_be_confirmed(clerk):
    run = make_run(clerk, row("1", area_mu="很多"))
    assert (run.state, run.bad_count) == (State.REFUSED, 1)
    assert actions.confirm(run=run, by=clerk, at=moment()).state == State.REFUSED
    assert not SamplePlot.objects.exists()


def test_the_confirmation_checks_again_what_may_have_changed_since(clerk):
    run = make_run(clerk, row("1"))
    neighbour = make_clerk(region_code=DEQING)
    actions.confirm(run=make_run(neighbour, row("1", region_code=DEQING)), by=neighbour, at=moment())
    late = actions.confirm(run=run, by=clerk, at=moment(days_later(1)))
    assert (late.state, late.bad_cells[0]["reason"]) == (State.REFUSED, "这条记录已由其他行政区划登记，不能改写")
    assert SamplePlot.objects.get().region_code == DEQING


def test_a_long_sheet_is_checked_and_written_by_the_queue(clerk):
    run = make_long_run(clerk)
    assert (run.state, jobs()) == (State.CHECKING, ["portal.imports.jobs.check_sheet"])
    actions.check(run_id=run.pk, at=moment())
    run.refresh_from_db()
    assert (run.state, counts(run)) == (State.READY, (1_001, 0, 0, 0))
    run = actions.confirm(run=run, by=clerk, at=moment())
    assert (run.state, jobs()[1:]) == (State.WRITING, ["portal.imports.jobs.write_sheet"])
    for _ in range(2):  # a job that is taken up again
        actions.check(run_id=run.pk, at=moment())
        actions.write(run_id=run.pk, at=moment())
    assert ImportRun.objects.get(pk=run.pk).state == State.DONE
    assert SamplePlot.objects.count() == 1_001
    assert JournalEntry.objects.filter(action="imports.write").count() == 1


def test_a_long_sheet_with_another_header_is_refused_by_the_queue(clerk, monkeypatch):
    monkeypatch.setattr(actions, "LARGE_BYTES", 10)
    file = as_upload(xlsx(row("1"), titles=("甲", *PLOTS.titles[1:])))
    run = actions.upload(resource=PLOTS, upload=file, by=clerk, at=moment())
    actions.check(run_id=run.pk, at=moment())
    run.refresh_from_db()
    assert (run.state, "缺少列：行政区划代码" in run.refusal["text"]) == (State.REFUSED, True)


def test_what_the_database_refuses_is_told_and_nothing_stays(clerk, monkeypatch):
    run = make_run(clerk)

    def refuse(*_args, **_options):
        SamplePlot.objects.create(
            number="x", name="x", kind="tea", area_mu=-1, own_mu=0, rented_mu=0, planted_on=moment(),
            registered_at=moment(), region_code="330523",
        )  # fmt: skip

    monkeypatch.setattr("portal.exchange.writing.write", refuse)
    done = actions.confirm(run=run, by=clerk, at=moment())
    assert (done.state, "数据库没有接收" in done.refusal["text"]) == (State.REFUSED, True)
    assert not SamplePlot.objects.exists()


def test_a_fault_of_ours_ends_an_import_and_is_said(clerk):
    run = make_long_run(clerk)
    actions.give_up(run_id=run.pk)
    run.refresh_from_db()
    assert run.state == State.FAILED
    actions.check(run_id=run.pk, at=moment())
    run.refresh_from_db()
    assert run.state == State.FAILED


@pytest.mark.parametrize(
    "office",
    [
        {"role": Role.HANDLER},
        {"role": Role.PROJECT_CLERK},
        {"kind": "finance"},
    ],
)
def test_only_the_clerk_whom_the_resource_names_imports(today, office):
    with pytest.raises(Refusal, match="不能导入"):
        make_run(make_clerk(**office))
    assert not ImportRun.objects.exists()


def test_a_city_brings_in_rows_of_its_counties_and_not_of_others(today):
    city = make_clerk(region_code=HUZHOU, level="city")
    assert make_run(city, row("1"), row("2", region_code=DEQING)).state == State.READY
    assert make_run(city, row("1", region_code="330106")).state == State.REFUSED
    province = make_clerk(region_code=ZHEJIANG, level="province")
    assert make_run(province, row("1", region_code="330106")).state == State.READY


def test_another_clerk_of_the_office_does_not_confirm(clerk):
    with pytest.raises(Refusal, match="只有上传人"):
        actions.confirm(run=make_run(clerk), by=make_clerk(), at=moment())


def test_the_database_holds_that_what_is_done_has_no_errors(clerk):
    run = make_run(clerk, row("1", area_mu="x"))
    with pytest.raises(IntegrityError):
        ImportRun.objects.filter(pk=run.pk).update(state=State.DONE, done_at=moment())
