from collections import Counter

import pytest
from django.urls import reverse

from portal.people import demo
from portal.people.actors import actor_for
from portal.people.models import CitizenIdentity, Organisation, Post, User
from portal.people.roles import Role
from portal.people.rules import read_citizen_id, read_uscc
from tests.database import standing_world
from tests.portal.people.factories import TODAY, make_user
from tests.portal.people.pages import latin_words, text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


@pytest.fixture(scope="module")
def loaded(django_db_setup, django_db_blocker):
    """The people of the demo, loaded once; each test is rolled back to them."""
    with standing_world(django_db_blocker):
        yield demo.load(on=TODAY)


@pytest.mark.parametrize("region_code", demo.PLACES)
def test_each_place_has_its_full_staff(loaded, region_code):
    posts = Post.objects.on(TODAY).filter(user__is_demo=True, region_code=region_code)
    roles = Counter(posts.values_list("office__kind", "role"))
    wanted = Counter((kind, role.value) for kind, role, _ in (*demo.SEATS, *demo.EXAMINERS))
    assert not wanted - roles
    assert wanted["finance", "cashier"] == 2


def test_item_owners_sit_at_the_province(loaded):
    owners = Post.objects.filter(role=Role.ITEM_OWNER)
    assert set(owners.values_list("region_code", flat=True)) == {"330000"}
    assert owners.filter(office__kind="forestry").count() == 2  # one proposes, another confirms


@pytest.mark.parametrize(
    ("username", "office"),
    [
        ("anji-forestry-data-clerk", "安吉县林业局"),
        ("huzhou-forestry-data-reviewer", "湖州市林业局"),
        ("zj-forestry-project-clerk", "浙江省林业局"),
        ("zj-government-office-viewer", "浙江省人民政府办公厅"),
        ("zj-government-office-supervisor", "浙江省人民政府办公厅"),
    ],
)
def test_those_who_report_and_watch_sit_at_their_level(loaded, username, office):
    assert Post.objects.get(user__username=username).office.name == office


def test_no_two_officials_have_the_same_name(loaded):
    names = [official.name for official in demo.officials()]
    assert len(set(names)) == len(names)


def test_organisations_have_valid_codes_and_confirmed_agents(loaded):
    assert Organisation.objects.count() == len([one for one in demo.APPLICANTS if one.company])
    for organisation in Organisation.objects.all():
        assert read_uscc(organisation.uscc).is_valid
        assert "示例" in organisation.name
        agent = organisation.agencies.get().user
        assert actor_for(agent, None, on=TODAY).organisations == (organisation,)


def test_identity_numbers_are_valid_and_nobodys(loaded):
    numbers = [identity.number for identity in CitizenIdentity.objects.all()]
    assert len(set(numbers)) == len(demo.APPLICANTS)
    assert all(read_citizen_id(number).is_valid and number[14:17] == "000" for number in numbers)


def test_loading_again_changes_nothing(loaded):
    before = list(User.objects.order_by("pk").values()), Post.objects.count()
    demo.load(on=TODAY)
    assert (list(User.objects.order_by("pk").values()), Post.objects.count()) == before


def test_loading_again_brings_back_who_is_missing(loaded):
    user = User.objects.get(username="anji-science-handler")
    Post.objects.filter(user=user).delete()
    user.delete()
    demo.load(on=TODAY)
    assert User.objects.filter(username="anji-science-handler").exists()


def test_accounts_are_listed_with_office_and_region(loaded):
    listed = demo.accounts()
    accounts = {account.username: account for account in listed}
    assert len(accounts) == len(listed)
    handler = accounts["anji-science-handler"]
    assert (handler.role, handler.role_name, handler.office, handler.region) == (
        "handler", "承办", "安吉县科学技术局", "330523",
    )  # fmt: skip
    assert (accounts["agent1"].role, accounts["agent1"].region) == ("applicant", "330523")
    assert accounts["person1"].office == ""
    assert set(accounts) == set(User.objects.values_list("username", flat=True))


def test_one_click_signs_in(client, loaded):
    page = client.get(reverse("people:demo"))
    assert latin_words(page) == []
    assert "安吉县科学技术局" in text_of(page)
    client.post(reverse("people:demo"), {"username": "anji-science-handler"})
    assert "安吉县科技局·" in text_of(client.get(reverse("people:account")))
    client.post(reverse("people:demo"), {"username": "person1"})
    assert "示例申请人甲" in text_of(client.get(reverse("people:account")))


def test_officials_begin_at_the_desk_and_applicants_where_they_were_going(client, loaded):
    page = reverse("people:demo")
    assert client.post(page, {"username": "anji-science-handler"})["Location"] == "/desk/"
    assert client.post(page, {"username": "person1"})["Location"] == "/"
    going = f"{page}?next=/apply/tech-trade/"
    assert client.post(going, {"username": "agent1"})["Location"] == "/apply/tech-trade/"


def test_the_password_signs_in_too(client, loaded):
    client.post(reverse("account_login"), {"login": "agent1", "password": demo.PASSWORD})
    assert client.get(reverse("people:account")).status_code == 200


def test_outside_a_demo_the_page_does_not_exist(client, loaded, settings):
    settings.DEMO = False
    page = reverse("people:demo")
    assert client.get(page).status_code == 404
    assert client.post(page, {"username": "person1"}).status_code == 404
    assert client.get(reverse("people:account")).status_code == 302


@pytest.mark.parametrize("name", ["real", "", "nobody"])
def test_only_demo_people_are_signed_in_by_one_click(client, loaded, name):
    make_user(username="real")
    assert client.post(reverse("people:demo"), {"username": name}).status_code == 404


def test_the_list_reads_few_rows(client, loaded, django_assert_max_num_queries):
    client.get(reverse("people:demo"))
    with django_assert_max_num_queries(6):
        client.get(reverse("people:demo"))
