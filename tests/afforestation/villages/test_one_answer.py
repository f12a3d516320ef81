"""Whatever is typed about a village, the form of its stage and the column of its sheet give one answer."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from afforestation.forms import villages
from afforestation.models.tree_villages import MOST_TREES
from afforestation.resources import VILLAGES_UNDER_WAY
from portal.rules.cells import CellError, is_blank
from tests.afforestation.villages.test_under_way import PLANTED, bring, row

FORMS = (
    villages.ApplicationForm, villages.PlanForm, villages.PlantingForm, villages.CheckForm, villages.AcceptanceForm,
)  # fmt: skip
PAIRS = [
    (form.base_fields[column.name], column.kind)
    for form in FORMS
    for column in VILLAGES_UNDER_WAY.columns
    if column.name in form.base_fields and column.name not in {"kind", "plan_year", "survived_on"}  # chosen; dated
]
TYPED = st.one_of(
    st.text(max_size=20),
    st.text(alphabet="0123456789０１２３,，.．。-－+ 　\t\n", max_size=20),
    st.integers(-2, 2 * MOST_TREES).map(str),
    st.decimals(0, 200, places=3).map(str),
    st.sampled_from(["字" * 41, "字" * 61, "100.00", "1000000", "1000001", "10000001", "2147483647"]),
)


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(PAIRS), TYPED)
def test_forms_and_the_sheet_of_villages_give_one_answer(pair, text):
    field, kind = pair
    if is_blank(text):
        return  # what has to be filled in depends on the stage
    try:
        typed = field.clean(text)
    except ValidationError:
        typed = ValidationError
    try:
        read = kind.read(text)
    except CellError:
        read = ValidationError
    assert typed == read


@pytest.mark.django_db
def test_more_trees_than_a_village_can_hold_are_said_of_their_cells(crew):
    most = dict.fromkeys(("planted_precious", "planted_native"), 2**31 - 1)
    said = [cell.reason for cell in bring(crew.clerk, row(PLANTED, **most)).bad_cells]
    assert said == [f"不能大于 {MOST_TREES}"] * len(most)
