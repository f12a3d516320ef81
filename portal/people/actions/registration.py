"""Opening an account: who the person is, which organisation he or she files for, and the consent to keep it."""

from datetime import date, datetime

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q

from portal.journal.recording import note, recording
from portal.people.actions.organisations import registered
from portal.people.actors import SYSTEM
from portal.people.masks import mask_identity
from portal.people.models import Agency, CitizenIdentity, Consent, User
from portal.people.rules import CITIZEN_ID_STANDARD, birth_date, read_citizen_id
from portal.rules.law import Article
from portal.rules.refusal import Refusal

AGENCY = Article("中华人民共和国行政许可法", "第二十九条")  # who applies may do so through an agent
REAL_NAME = Article("中华人民共和国网络安全法", "第二十四条")


def record_person(*, user: User, name: str, number: str, consent: str, at: datetime) -> CitizenIdentity:
    """Put a name, an identity number and a consent to a new account. Refuses a number that is wrong or taken."""
    number = checked_number(number, on=at.date())
    with recording():
        user.name = name
        user.save(update_fields=["name"])
        identity = CitizenIdentity(user=user)
        identity.number = number
        try:
            with transaction.atomic():
                identity.save()
        except IntegrityError as error:
            raise identity_taken() from error
        Consent.objects.create(user=user, version=consent, at=at)
        payload = {"identity": mask_identity(number), "consent": consent}
        note(actor_id=user.pk, actor=str(user), action="people.register", subject=f"user:{user.pk}", payload=payload)
    return identity


def record_agency(*, user: User, uscc: str, name: str, region_code: str, on: date) -> Agency:
    """Make a person the agent of an organisation, to be confirmed. Refuses a wrong code or a name that differs."""
    with recording():
        organisation = registered(uscc=uscc, name=name, region_code=region_code)
        if Agency.objects.filter(user=user, organisation=organisation, valid_to=None).exists():
            raise Refusal("people.agency_twice", "您已登记为该单位的经办人", AGENCY, "请在“我的账户”中查看确认情况。")
        agency = Agency.objects.create(user=user, organisation=organisation, valid_from=on)
        payload = {"uscc": organisation.uscc, "organisation": organisation.name}
        note(
            actor_id=user.pk, actor=str(user), action="people.apply_agency", subject=f"user:{user.pk}", payload=payload
        )
    return agency


def checked_number(number: str, *, on: date) -> str:
    """The normalised identity number. Raises Refusal for a wrong number or a birth date still to come."""
    reading = read_citizen_id(number)
    reason = reading.reason
    if reason is None and (birth_date(reading.normalised) or on) > on:
        reason = "第7至14位表示的出生日期晚于今日"
    if reason is not None:
        raise Refusal("people.citizen_id", reason, CITIZEN_ID_STANDARD, "请核对身份证件后重新填写。")
    return reading.normalised


def identity_taken() -> Refusal:
    """The answer where somebody's number already has an account."""
    return Refusal(
        "people.identity_taken",
        "该公民身份号码已有账户，一人只能开立一个账户",
        REAL_NAME,
        "请直接登录；忘记密码的，请用注册时的手机号码或电子邮箱找回密码。",
    )


def drop_unproven(*, phone: str, number: str) -> None:
    """Remove registrations that never proved phone or e-mail but would hold this phone or identity number.

    Whoever can receive the code is the owner; a stranger's abandoned or hostile attempt must not lock him out.
    """
    index = CitizenIdentity.objects.of_number(number).values("user")
    proven = EmailAddress.objects.filter(user=OuterRef("pk"), verified=True)
    holding = Q(pk__in=index) | (Q(phone=phone) if phone else Q(pk__in=[]))
    never_entered = Q(last_login=None, is_phone_proven=False, posts=None) & ~Exists(proven)
    with recording():
        for user in User.objects.select_for_update(of=("self",)).filter(holding & never_entered):
            CitizenIdentity.objects.filter(user=user).delete()
            Consent.objects.filter(user=user).delete()
            Agency.objects.filter(user=user).delete()
            note(actor_id=None, actor=SYSTEM.label, action="people.drop_unproven", subject=f"user:{user.pk}")
            user.delete()
