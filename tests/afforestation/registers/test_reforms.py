"""Rows of a county that another took over: all its posts read them, its foresters carry them on."""

from datetime import date

import pytest

from afforestation.models import GreenBase
from portal.clock.models import BusinessDate
from portal.people.actors import actor_for
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.afforestation.factories import make_forester
from tests.afforestation.registers.factories import change, enter, make_base, make_plot, take
from tests.portal.cases.factories import TODAY

pytestmark = pytest.mark.django_db
JIANGGAN, SHANGCHENG, QIANTANG, XIHU = "330104", "330102", "330114", "330106"
AFTER = date(2021, 7, 1)
NEW_NAME = "示例钱江基地"


def of(region_code, role=Role.DATA_CLERK):
    post = make_forester(role, region_code, on=AFTER).post
    return actor_for(post.user, post.pk, on=AFTER)


@pytest.fixture
def base():
    return make_base(make_forester(Role.DATA_CLERK, JIANGGAN), region_code=JIANGGAN)


def test_heirs_read_what_ended_and_neighbours_do_not(base):
    for heir in (of(SHANGCHENG), of(QIANTANG), of(SHANGCHENG, Role.PROJECT_CLERK), of(SHANGCHENG, Role.VIEWER)):
        assert list(GreenBase.objects.visible_to(heir)) == [base]
    assert not GreenBase.objects.visible_to(of(XIHU)).exists()
    assert not GreenBase.objects.visible_to(make_forester(Role.DATA_CLERK, SHANGCHENG, on=TODAY)).exists()


def test_the_heir_changes_a_row_that_keeps_place_and_name_of_its_day(base):
    changed = change("bases", base, of(SHANGCHENG), on=AFTER, name=NEW_NAME)
    assert (changed.name, changed.region_code, changed.region_name) == (NEW_NAME, JIANGGAN, "江干区")
    for stranger in (of(QIANTANG), of(XIHU)):
        with pytest.raises(Refusal, match="您的岗位不能登记"):
            change("bases", changed, stranger, on=AFTER)


def test_the_heir_goes_on_with_the_plots_of_a_base(base):
    heir = of(SHANGCHENG)
    old = make_plot(make_forester(Role.DATA_CLERK, JIANGGAN), base, area_mu="60", region_code=JIANGGAN)
    new = make_plot(heir, base, on=AFTER, area_mu="40", number="2", region_code=SHANGCHENG)
    assert (new.base, new.region_name) == (base, "上城区")
    checked = take(
        "plots",
        "check",
        old,
        of(SHANGCHENG, Role.PROJECT_CLERK),
        on=AFTER,
        checked_on="2021-06-30",
        check_result="属实",
    )
    assert checked.state == "checked"


def test_the_form_offers_the_old_place_to_whoever_changes_the_row(base, browser_of):
    browser = browser_of(of(SHANGCHENG))
    BusinessDate.objects.update(date=AFTER)
    page = browser.get(f"/afforestation/desk/registers/bases/{base.pk}/change/")
    places = dict(page.context["form"].fields["region_code"].choices)
    assert places == {"": "请选择", JIANGGAN: "江干区", SHANGCHENG: "上城区"}


def test_a_form_offers_only_rows_above_that_it_may_enter_under(base, browser_of):
    own = make_base(of(QIANTANG), on=AFTER, region_code=QIANTANG)
    heir, part = browser_of(of(SHANGCHENG)), browser_of(of(QIANTANG))
    BusinessDate.objects.update(date=AFTER)
    for browser, offered in ((heir, base), (part, own)):
        form = browser.get(f"/afforestation/desk/registers/plots/new/?base={base.pk}").context["form"]
        assert list(form.fields["base"].queryset) == [offered]
    none = browser_of(of(XIHU)).get("/afforestation/desk/registers/plots/new/").content.decode()
    assert "还没有可以选择的所属基地，请先登记。" in none
    entry = f"/afforestation/desk/registers/plots/new/?base={base.pk}"
    page = f"/afforestation/desk/registers/bases/{base.pk}/"
    assert entry in heir.get(page).content.decode()
    assert entry not in part.get(page).content.decode()


def test_whoever_got_a_part_enters_nothing_for_what_ended(base):
    with pytest.raises(Refusal, match="您的岗位不能登记"):
        enter("trees", of(QIANTANG), on=AFTER, region_code=JIANGGAN)
