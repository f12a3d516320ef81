import pytest
from django.core.management import CommandError, call_command

from portal.people.models import CitizenIdentity, User
from portal.people.secrets import seal
from tests.portal.people.factories import citizen_number, make_user
from tests.portal.people.journal import actions, last_payload
from tests.portal.people.test_registration import record

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def appoint(**changed):
    options = {"name": "李四", "phone": "13812345678", "region": "330523", **changed}
    call_command("appoint_administrator", "anji.admin", **options)


def test_the_first_administrator_is_appointed_by_command(capsys):
    appoint()
    post = User.objects.get(username="anji.admin").posts.get()
    assert (post.role, post.region_code, post.office.kind) == ("administrator", "330523", "service_center")
    assert "anji.admin" in capsys.readouterr().out


@pytest.mark.parametrize("region", ["999999", "abc"])
def test_a_place_without_office_is_told(region):
    with pytest.raises(CommandError):
        appoint(region=region)


def test_a_taken_name_is_told():
    make_user(username="anji.admin")
    with pytest.raises(CommandError, match="用户名"):
        appoint()


def test_numbers_move_to_the_newest_key_and_the_old_one_may_go(settings, capsys):
    numbers = {record(number=citizen_number()).number for _ in range(3)}
    old = settings.IDENTITY_KEY
    settings.IDENTITY_KEY = f"{old},{'bb' * 32}"
    record(number=citizen_number(990))
    call_command("reseal_identities")
    assert "3 resealed" in capsys.readouterr().out
    assert last_payload("people.reseal") == {"count": 3}
    assert actions().count("people.reseal") == 1
    settings.IDENTITY_KEY = f",{'bb' * 32}"
    assert numbers < {identity.number for identity in CitizenIdentity.objects.all()}
    assert bytes(CitizenIdentity.objects.first().sealed_number)[0] == 2
    assert seal("x", purpose="a")[0] == 2
