"""Remembered addresses are those of `reverse`, wherever the site is mounted."""

import pytest
from django.urls import NoReverseMatch, reverse, set_script_prefix

from portal.web.addresses import address


@pytest.fixture
def mounted():
    set_script_prefix("/window/")
    yield
    set_script_prefix("/")


def test_an_address_is_that_of_the_page():
    assert address("web:privacy") == reverse("web:privacy")
    assert address("desk:case", "1") == reverse("desk:case", args=["1"])


def test_an_unknown_page_has_none():
    with pytest.raises(NoReverseMatch):
        address("web:nowhere")


def test_a_site_below_a_prefix_has_its_own(mounted):
    assert address("web:privacy") == reverse("web:privacy")
    assert address("web:privacy").startswith("/window/")
