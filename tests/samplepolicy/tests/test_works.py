"""Works of this document: counted by the county, accepted by the city, read by anybody."""

import pytest

from portal.rules.refusal import Refusal
from tests.portal.projects.factories import advance, make_crew, report
from tests.samplepolicy.assessment import describe_works, publish_works
from tests.samplepolicy.forms import CheckForm
from tests.samplepolicy.models import SampleWorks
from tests.samplepolicy.tests.factories import make_works

pytestmark = pytest.mark.django_db


@pytest.fixture
def crew():
    return make_crew()


def test_works_are_not_checked_before_they_are_done(crew):
    project = advance(make_works(crew), crew.county)
    with pytest.raises(Refusal, match="还缺佐证材料"):
        advance(project, crew.county, answers={"checked_units": 1})


@pytest.mark.parametrize(("typed", "is_valid"), [("10", True), ("０", True), ("11", False), ("", False), ("-1", False)])
def test_no_more_can_be_good_than_were_to_be_built(crew, typed, is_valid):
    form = CheckForm({"checked_units": typed}, project=make_works(crew, units=10))
    assert form.is_valid() is is_valid


def test_the_staff_reads_more_than_the_public(crew):
    project = make_works(crew, units=7)
    report(project, crew.county, percent=10)
    record = SampleWorks.objects.get(project=project)
    assert describe_works(record) == [("建设件数", "7件"), ("自查合格件数", "—")]
    assert publish_works(record) == [("建设件数", "7件")]
