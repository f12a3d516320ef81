import pytest

from portal.people.masks import mask_contact, mask_email, mask_identity, mask_name, mask_phone


def test_an_identity_number_keeps_region_and_last_four():
    assert mask_identity("330106199001012036") == "330106********2036"


def test_a_phone_number_keeps_three_and_four():
    assert mask_phone("13812345678") == "138****5678"


@pytest.mark.parametrize("name", ["张三", "张三丰", "欧阳锋", "张"])
def test_a_name_keeps_its_first_character_and_hides_its_length(name):
    assert mask_name(name) == f"{name[0]}**"


def test_an_email_address_keeps_its_host():
    assert mask_email("zhangsan@example.com") == "z***@example.com"


@pytest.mark.parametrize(("text", "masked"), [("", ""), ("1234567", "*******"), ("12345678", "123*5678")])
def test_a_text_too_short_to_mask_is_hidden_whole(text, masked):
    assert mask_phone(text) == masked


@pytest.mark.parametrize(
    ("contact", "masked"), [("13812345678", "138****5678"), ("li@example.com", "l***@example.com"), ("", "")]
)
def test_a_contact_is_masked_by_what_it_is(contact, masked):
    assert mask_contact(contact) == masked


def test_nobody_has_no_name_to_mask():
    assert mask_name("") == ""
