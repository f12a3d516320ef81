import pytest
from cryptography.exceptions import InvalidTag

from portal.people.checks import keys_are_sound
from portal.people.secrets import UnknownKeyError, blind_index, is_sealed_with_newest_key, seal, unseal

OLD, NEW, INDEX = "aa" * 32, "bb" * 32, "cc" * 32
NUMBER = "11010519491231002X"


@pytest.fixture(autouse=True)
def keys(settings):
    settings.IDENTITY_KEY = OLD
    settings.IDENTITY_INDEX_KEY = INDEX
    return settings


def test_a_sealed_text_opens_again_and_shows_nothing():
    sealed = seal(NUMBER, purpose="people.CitizenIdentity.number")
    assert unseal(sealed, purpose="people.CitizenIdentity.number") == NUMBER
    assert NUMBER.encode() not in sealed
    assert len(sealed) == 47


def test_the_same_text_is_never_sealed_twice_alike():
    assert len({seal(NUMBER, purpose="a") for _ in range(50)}) == 50


def test_a_sealed_text_does_not_open_in_another_place():
    with pytest.raises(InvalidTag):
        unseal(seal(NUMBER, purpose="a"), purpose="b")


def test_a_changed_byte_is_noticed():
    sealed = bytearray(seal(NUMBER, purpose="a"))
    sealed[-1] ^= 1
    with pytest.raises(InvalidTag):
        unseal(bytes(sealed), purpose="a")


def test_an_appended_key_seals_and_the_old_one_still_opens(keys):
    old = seal(NUMBER, purpose="a")
    keys.IDENTITY_KEY = f"{OLD},{NEW}"
    new = seal(NUMBER, purpose="a")
    assert (old[0], new[0]) == (1, 2)
    assert unseal(old, purpose="a") == unseal(new, purpose="a") == NUMBER
    assert not is_sealed_with_newest_key(old)
    assert is_sealed_with_newest_key(new)


def test_a_destroyed_key_opens_nothing_and_shifts_no_number(keys):
    old = seal(NUMBER, purpose="a")
    keys.IDENTITY_KEY = f",{NEW}"
    assert seal(NUMBER, purpose="a")[0] == 2
    with pytest.raises(UnknownKeyError):
        unseal(old, purpose="a")


def test_the_blind_index_depends_on_text_purpose_and_key(keys):
    index = blind_index(NUMBER, purpose="a")
    assert index == blind_index(NUMBER, purpose="a")
    assert index not in {blind_index(NUMBER, purpose="b"), blind_index(NUMBER[:-1], purpose="a")}
    keys.IDENTITY_INDEX_KEY = NEW
    assert index != blind_index(NUMBER, purpose="a")


@pytest.mark.parametrize(
    ("key", "index_key"),
    [("", INDEX), ("aa", INDEX), ("no hex", INDEX), (OLD, "aa"), (OLD, OLD), (f"{NEW},{OLD}", OLD), (",", INDEX)],
)
def test_unsound_keys_stop_the_start(keys, key, index_key):
    keys.IDENTITY_KEY, keys.IDENTITY_INDEX_KEY = key, index_key
    assert [message.id for message in keys_are_sound()] == ["people.E001"]


def test_sound_keys_pass_the_checks():
    assert keys_are_sound() == []
