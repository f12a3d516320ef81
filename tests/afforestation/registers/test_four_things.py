"""What every register has: an owner, a clause of the document, a use that everybody sees, a refusal of its own."""

import pytest

from afforestation.clauses import CLAUSES
from afforestation.models import Plot
from afforestation.policy import POLICY
from afforestation.registers.registry import REGISTERS
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.afforestation.factories import make_forester
from tests.afforestation.registers.factories import ENTERED_BY, enter_any, make_foresters
from tests.portal.cases.factories import ANJI, HUZHOU, ZHEJIANG, make_official

pytestmark = pytest.mark.django_db
PAGES = {
    "bases": "bases", "plots": "bases", "cities": "cities", "parks": "parks", "forest-counties": "parks",
    "income": "income", "income-years": "income", "nurseries": "seedlings", "movements": "seedlings",
    "species": "seedlings", "wilt-years": "wilt", "outbreaks": "wilt", "trees": "trees", "rescues": "rescues",
    "wetlands": "wetlands", "support": "support", "inspections": "bulletin", "problems": "bulletin",
}  # fmt: skip
WRONG = {
    "bases": ("green_base_adds_up", {"area_mu": "1"}),
    "plots": ("plot_township", {"region_code": ANJI}),
    "cities": ("forest_city_dates", {"plan_on": "2017-02-28"}),
    "parks": ("park_founded", {"founded_on": "2019-10-16"}),
    "forest-counties": ("forest_county_dates", {"valid_to": "2018-08-13"}),
    "income": ("income_base_has_area", {"area_mu": "0"}),
    "income-years": ("income_year_sums", {"output_yuan": "-0.01"}),
    "nurseries": ("nursery_has_area", {"area_mu": "0"}),
    "movements": ("seed_stock_not_negative", {"kind": "sold"}),
    "species": ("species_once", {"name": "榉树"}),
    "wilt-years": ("wilt_year_treated", {"treated_mu": "300.0001"}),
    "outbreaks": ("day_to_come", {"found_on": "2019-10-16"}),
    "trees": ("old_tree_old_or_famous", {"age_years": "99"}),
    "rescues": ("rescue_dates", {"ended_on": "2018-08-31"}),
    "wetlands": ("wetland_has_area", {"area_mu": "0"}),
    "support": ("support_dates", {"issued_on": "2019-10-16"}),
    "inspections": ("inspection_two_people", {"second_inspector": "甲"}),
    "problems": ("problem_has_days", {"days": "0"}),
}  # fmt: skip


def strangers():
    """Posts that own no register: other offices, other duties, readers."""
    return (
        make_official(Role.PROJECT_CLERK, kind="science"),
        make_forester(Role.HANDLER),
        make_official(Role.SUPERVISOR, kind="government_office", region_code=HUZHOU, level="city"),
        make_official(Role.VIEWER, kind="government_office", region_code=ZHEJIANG, level="province"),
    )


@pytest.mark.parametrize("code", REGISTERS)
def test_a_register_has_an_owner_and_nobody_else_enters(people, code):
    assert enter_any(code, people).entered_by_id == getattr(people, ENTERED_BY.get(code, "clerk")).user_id
    for stranger in strangers():
        others = make_foresters()
        setattr(others, ENTERED_BY.get(code, "clerk"), stranger)
        with pytest.raises(Refusal) as refused:
            enter_any(code, others)
        assert refused.value.code == "afforestation.forbidden"


@pytest.mark.parametrize("code", REGISTERS)
def test_a_register_stands_on_a_clause_that_the_coverage_page_lists(code):
    clause = REGISTERS[code].clause
    assert clause in CLAUSES
    assert any(part.id in POLICY.serves for part in clause.parts)


@pytest.mark.parametrize("code", REGISTERS)
def test_what_stands_in_a_register_is_used_by_a_page_for_everybody(browser_of, people, code):
    visitor, address = browser_of(), f"/afforestation/{PAGES[code]}/"
    before = visitor.get(address).content
    enter_any("plots" if code == "bases" else code, people)
    Plot.objects.update(state="accepted", checked_on="2019-10-14", accepted_on="2019-10-15")
    assert visitor.get(address).content != before


@pytest.mark.parametrize("code", REGISTERS)
def test_a_register_refuses_something_of_its_own_with_its_clause(people, code):
    expected, changed = WRONG[code]
    with pytest.raises(Refusal) as refused:
        enter_any(code, people, **changed)
    refusal = refused.value
    assert refusal.code == f"afforestation.{expected}"
    assert refusal.citation.document.slug == POLICY.slug
    assert refusal.text
    assert refusal.todo
