"""What may be typed."""

import pytest

from tests.samplepolicy.forms import SpendingForm

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("amount", ["30000", "30,000.00", "３００００", "0"])
def test_amounts_are_read_as_people_type_them(amount):
    assert SpendingForm({"subject": "设备", "amount_yuan": amount}).is_valid()


@pytest.mark.parametrize("amount", ["", "-1", "1.234", "很多", "1e99"])
def test_amounts_that_can_not_be_are_named(amount):
    form = SpendingForm({"subject": "设备", "amount_yuan": amount})
    assert list(form.errors) == ["amount_yuan"]
