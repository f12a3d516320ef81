"""Who may open which page of this room: one row per address, one column per reader."""

import pytest
from django.test import Client
from django.urls import reverse

from portal.people import urls
from portal.people.roles import Role
from tests.portal.people.desks import seat
from tests.portal.people.factories import make_agency, make_applicant, make_official, make_post
from tests.portal.people.test_declaring import declare

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]

# GET by: visitor, applicant, handler, clerk, administrator of the same county, administrator of another county.
# 302 leads to sign-in, away from pages for visitors, or to the question for the password.
MATRIX = {
    "account_login": (200, 302, 302, 302, 302, 302),
    "account_logout": (302, 200, 200, 200, 200, 200),
    "account_inactive": (200, 200, 200, 200, 200, 200),
    "account_signup": (200, 302, 302, 302, 302, 302),
    "account_signup_agent": (200, 302, 302, 302, 302, 302),
    "account_email_verification_sent": (302, 403, 403, 403, 403, 403),
    "account_reauthenticate": (302, 200, 200, 200, 200, 200),
    "account_change_password": (302, 200, 200, 200, 200, 200),
    "account_reset_password": (200, 200, 200, 200, 200, 200),
    "account_confirm_password_reset_code": (302, 302, 302, 302, 302, 302),
    "account_complete_password_reset": (302, 302, 302, 302, 302, 302),
    "account_password_reset_completed": (200, 200, 200, 200, 200, 200),
    "account_change_phone": (302, 200, 200, 200, 200, 200),
    "account_verify_phone": (302, 302, 302, 302, 302, 302),
    "usersessions_list": (302, 200, 200, 200, 200, 200),
    "people:account": (302, 200, 200, 200, 200, 200),
    "people:switch_post": (302, 200, 200, 200, 200, 200),
    "people:close": (302, 302, 302, 302, 302, 302),
    "people:agencies": (302, 403, 403, 200, 200, 200),
    "people:new_agency": (302, 200, 200, 200, 200, 200),
    "people:confirm_agency": (302, 405, 405, 405, 405, 405),
    "people:end_agency": (302, 405, 405, 405, 405, 405),
    "people:officials": (302, 403, 403, 403, 200, 200),
    "people:new_official": (302, 403, 403, 403, 200, 200),
    "people:official": (302, 403, 403, 403, 200, 404),
    "people:give_post": (302, 403, 403, 403, 200, 404),
    "people:end_post": (302, 403, 403, 403, 200, 404),
    "people:interests": (302, 403, 200, 200, 200, 200),
    "people:new_interest": (302, 403, 200, 200, 200, 200),
    "people:end_interest": (302, 403, 403, 403, 405, 405),
    "people:demo": (200, 200, 200, 200, 200, 200),
}
# POST of a step with something of 安吉县.
STEPS = {
    "people:confirm_agency": (302, 404, 404, 302, 302, 404),
    "people:end_agency": (302, 404, 404, 302, 302, 404),
    "people:end_interest": (302, 403, 403, 403, 302, 404),
    "people:give_post": (302, 403, 403, 403, 422, 404),
    "people:end_post": (302, 403, 403, 403, 422, 404),
}


@pytest.fixture
def readers():
    return (
        None,
        make_applicant(),
        make_official(),
        make_official(Role.CLERK),
        make_official(Role.ADMINISTRATOR),
        make_official(Role.ADMINISTRATOR, region_code="330521"),
    )


def address(name):
    of_county = make_post()
    numbers = {
        "official": lambda: of_county.user.pk,
        "give_post": lambda: of_county.user.pk,
        "end_post": lambda: of_county.pk,
        "confirm_agency": lambda: make_agency(confirmed_at=None).pk,
        "end_agency": lambda: make_agency().pk,
        "end_interest": lambda: declare(make_official()).pk,
    }
    number = numbers.get(name.removeprefix("people:"))
    return reverse(name, args=[number()] if number else [])


def status(method, name, reader):
    client = seat(Client(), reader) if reader else Client()
    return getattr(client, method)(address(name)).status_code


@pytest.mark.parametrize("name", MATRIX)
def test_each_page_opens_for_whom_it_should(readers, name):
    assert tuple(status("get", name, reader) for reader in readers) == MATRIX[name]


@pytest.mark.parametrize("name", STEPS)
def test_each_step_is_open_to_whom_it_should(readers, name):
    assert tuple(status("post", name, reader) for reader in readers) == STEPS[name]


def test_every_address_stands_in_the_table():
    own = [f"people:{pattern.name}" for pattern in urls.own_pages]
    assert {pattern.name for pattern in urls.entrance_pages} | set(own) == set(MATRIX)
