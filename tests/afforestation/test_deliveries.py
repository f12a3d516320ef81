"""From nursery to village: a gift leaves as a movement out of a nursery's stock, and each page leads to the other."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from afforestation.actions.deliveries import Handed, hand_over
from afforestation.assessment.villages import describe
from afforestation.models import SeedlingGift, SeedMovement, SeedStock, Species, TreeVillage
from portal.journal.models import JournalEntry
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.rules.refusal import Refusal
from tests.afforestation.factories import Forestry, make_forester, make_household
from tests.afforestation.registers.factories import enter, make_nursery, make_stock
from tests.afforestation.registers.sheets import bring, row
from tests.afforestation.villages.factories import MEIXI, make_foresters, make_village
from tests.portal.cases.factories import DEQING, make_official, moment

pytestmark = pytest.mark.django_db


@pytest.fixture
def forestry():
    return Forestry()


@pytest.fixture
def clerk():
    return make_forester(Role.DATA_CLERK)


@pytest.fixture
def gift(forestry):
    season, by = forestry.season(), make_household()
    case = forestry.submit(forestry.gift_draft(by, season, seedlings={"species_1": "zelkova", "number_1": "60"}), by)
    return SeedlingGift.objects.get(case=forestry.decide(forestry.agree(forestry.accept(case))))


def give(gift, by, nursery, quantity=60, certificate=""):
    nursery_id = nursery.pk if nursery else None
    return hand_over(gift=gift, handed={"zelkova": Handed(quantity, nursery_id, certificate)}, by=by, at=moment())


def refused(code):
    return pytest.raises(Refusal, check=lambda refusal: refusal.code == code)


def stock_of(nursery):
    return SeedStock.objects.get(nursery=nursery).quantity


def test_what_was_handed_over_leaves_the_stock_of_its_nursery(forestry, clerk, gift):
    nursery = make_stock(clerk)
    done = give(gift, forestry.handler, nursery, 58)
    movement = SeedMovement.objects.get(gift_line=done.lines.get())
    assert (movement.kind, movement.quantity, movement.species.code) == ("gift", 58, "zelkova")
    assert movement.village == "孝丰镇示例村"
    assert gift.case.number in movement.remark
    assert JournalEntry.objects.filter(action="afforestation.enter", subject=f"afforestation.movements:{movement.pk}")
    assert (done.lines.get().delivered, stock_of(nursery)) == (58, 942)
    assert done.handed_over_by == forestry.handler.post
    with refused("gift_settled"):
        give(gift, forestry.handler, nursery, 1)


@pytest.mark.parametrize(("stock", "is_enough"), [(60, True), (59, False)])
def test_no_more_is_delivered_than_is_in_stock(forestry, clerk, gift, stock, is_enough):
    nursery = make_stock(clerk, quantity=stock)
    if is_enough:
        give(gift, forestry.handler, nursery)
        assert stock_of(nursery) == 0
        return
    with refused("afforestation.seed_stock_not_negative"):
        give(gift, forestry.handler, nursery)
    gift.refresh_from_db()
    assert (gift.handed_over_on, gift.lines.get().delivered, stock_of(nursery)) == (None, None, 59)


def test_stock_of_another_species_or_of_another_county_does_not_serve(forestry, clerk, gift):
    with refused("afforestation.seed_stock_not_negative"):
        give(gift, forestry.handler, make_stock(clerk, "sweetgum"))
    other = make_nursery(make_forester(Role.DATA_CLERK, DEQING), region_code=DEQING)
    for nursery in (None, other):
        with refused("gift_nursery"):
            give(gift, forestry.handler, nursery)


def test_nothing_handed_over_moves_nothing(forestry, gift):
    assert give(gift, forestry.handler, None, 0).lines.get().delivered == 0
    assert not SeedMovement.objects.exists()


def test_nobody_hands_over_more_than_was_granted_or_for_another_county(forestry, clerk, gift):
    nursery = make_stock(clerk)
    with pytest.raises(Refusal, match="不能交付 61 株"):
        give(gift, forestry.handler, nursery, 61)
    for stranger in (Forestry(DEQING).handler, make_official(Role.HANDLER), make_household()):
        with refused("not_forestry"):
            give(gift, stranger, nursery)


def test_a_species_that_travels_with_a_certificate_never_goes_without(forestry, clerk, gift):
    nursery = make_stock(clerk)
    Species.objects.filter(code="zelkova").update(needs_certificate=True)
    with refused("afforestation.seed_movement_certificate"):
        give(gift, forestry.handler, nursery)
    with refused("afforestation.seed_movement_certificate"):
        enter("movements", clerk, nursery=nursery, species=Species.objects.get(code="zelkova"), kind="sold", quantity=1)
    enter("movements", clerk, nursery=nursery, species=Species.objects.get(code="zelkova"), kind="lost", quantity=1)
    done = give(gift, forestry.handler, nursery, certificate="浙检字001")
    assert done.lines.get().movement.certificate == "浙检字001"


def test_the_database_holds_line_and_movement_together(forestry, clerk, gift):
    nursery = make_stock(clerk)
    line = give(gift, forestry.handler, nursery).lines.get()
    twin = line.movement
    twin.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        twin.save(force_insert=True)
    with pytest.raises(IntegrityError, match="is refused"), transaction.atomic():
        gift.lines.update(delivered=1)


@pytest.mark.parametrize("wrong", [{"quantity": 59}, {"kind": "sold", "village": ""}])
def test_a_movement_that_does_not_fit_its_line_is_refused_by_the_database(clerk, gift, wrong):
    nursery = make_stock(clerk)
    gift.lines.update(delivered=60)
    raised = SeedMovement.objects.get()
    raised.pk = None
    values = {"kind": "gift", "village": "示例村", "quantity": 60, "gift_line": gift.lines.get(), **wrong}
    for name, value in values.items():
        setattr(raised, name, value)
    with pytest.raises(IntegrityError), transaction.atomic():
        raised.save(force_insert=True)
    assert stock_of(nursery) == 1000


def test_no_form_takes_a_gift_without_a_case(browser_of, forestry, clerk):
    nursery, desk = make_stock(clerk), "/afforestation/desk/registers/movements/new/"
    typed = {
        "nursery": nursery.pk, "species": Species.objects.get(code="zelkova").pk, "kind": "gift", "quantity": "1",
        "moved_on": "2019-10-15", "village": "示例村",
    }  # fmt: skip
    browser = browser_of(clerk)
    form = browser.get(desk).context["form"]
    assert "village" not in form.fields
    assert "gift" not in dict(form.fields["kind"].choices)
    assert browser.post(desk, typed).status_code == 422
    assert browser.post(desk, {**typed, "kind": "sold"}).status_code == 302
    assert stock_of(nursery) == 999


def test_a_sheet_brings_in_gifts_only_from_before_the_countys_first_season(forestry, clerk):
    opened = forestry.season().opens_on
    nursery = make_stock(clerk)
    gift = {
        "nursery__name": nursery.name, "species__name": "榉树", "kind": "赠苗", "village": "示例村", "quantity": "1",
    }  # fmt: skip
    late = bring("movements", clerk, row("movements", **gift, moved_on=f"{opened}"))
    assert "须凭准予的办件出库" in late.bad_cells[0].reason
    early = bring("movements", clerk, row("movements", **gift, moved_on=f"{opened - timedelta(days=1)}"))
    assert (early.bad_cells, early.counts.new) == ((), 1)
    assert stock_of(nursery) == 999


def test_the_pages_lead_from_the_movement_to_the_case_and_back(browser_of, forestry, clerk, gift):
    nursery = make_stock(clerk)
    page = f"/afforestation/desk/gifts/{gift.pk}/"
    handler = browser_of(forestry.handler)
    assert "示例苗圃（库存 1,000 株）" in handler.get(page).content.decode()
    typed = {"zelkova": "58", "zelkova__nursery": str(nursery.pk)}
    assert handler.post(f"{page}hand-over/", {**typed, "zelkova__nursery": ""}).status_code == 409
    assert handler.post(f"{page}hand-over/", {**typed, "zelkova__nursery": "999999"}).status_code == 422
    assert handler.post(f"{page}hand-over/", typed).status_code == 302
    movement = SeedMovement.objects.get(kind="gift")
    case_page = handler.get(f"/desk/cases/{gift.case.number}/").content.decode()
    assert page in case_page
    assert "交付 58 株，示例苗圃出圃" in case_page
    assert f"/desk/cases/{gift.case.number}/" in handler.get(page).content.decode()
    register = browser_of(clerk)
    assert page in register.get(f"/afforestation/desk/registers/movements/{movement.pk}/").content.decode()
    assert f"/movements/{movement.pk}/" in register.get(page).content.decode()


def test_the_applicant_reads_what_was_delivered_but_no_address_of_the_desk(browser_of, forestry, clerk, gift):
    give(gift, forestry.handler, make_stock(clerk))
    page = browser_of(Actor(user=gift.case.filer)).get(f"/my/cases/{gift.case.number}/").content.decode()
    assert "交付 60 株，示例苗圃出圃" in page
    assert "/desk/gifts/" not in page


def test_a_village_of_the_action_shows_what_it_was_given(forestry, clerk, gift):
    crew = make_foresters()
    village, namesake = make_village(crew), make_village(crew, region_code=MEIXI, kind="push")
    give(gift, forestry.handler, make_stock(clerk), 58)
    assert dict(describe(TreeVillage.objects.get(project=village)))["已领赠苗"] == "58株"
    assert "已领赠苗" not in dict(describe(TreeVillage.objects.get(project=namesake)))
