"""Closing an account: the person leaves, the cases stay."""

from datetime import date, datetime, timedelta

from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.db.models import F, Value
from django.db.models.functions import Greatest

from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.models import Agency, CitizenIdentity, Post, User
from portal.rules.law import Article
from portal.rules.refusal import Refusal

RIGHT_TO_DELETION = Article("中华人民共和国网络安全法", "第四十三条")
CLOSED_NAME = "已注销用户"


def close_account(*, user: User, by: Actor, on: date, at: datetime) -> None:
    """Close one's own account for good.

    Name, phone, e-mail and identity number are removed, agencies end, every session ends; what was filed, decided and
    journaled stays and shows the person as 已注销用户. An official's account is closed after the last post has ended.
    """
    if by.user is None or by.user.pk != user.pk:
        raise Refusal("people.close_other", "只能注销本人的账户", RIGHT_TO_DELETION, "请本人登录后办理。")
    with recording():
        user = User.objects.select_for_update().get(pk=user.pk)
        if Post.objects.meeting(on, None).filter(user=user).exists():
            raise Refusal(
                "people.close_official",
                "您仍在岗位上，账户不能注销",
                RIGHT_TO_DELETION,
                "请先由本地区系统管理员终止您的全部岗位。",
            )
        note(actor_id=user.pk, actor=CLOSED_NAME, action="people.close_account", subject=f"user:{user.pk}")
        _forget(user, at)
        last_day = Greatest(F("valid_from"), Value(on - timedelta(days=1)))
        Agency.objects.filter(user=user, valid_to=None).update(valid_to=last_day)
        for session in UserSession.objects.filter(user=user):
            session.end()


def _forget(user: User, at: datetime) -> None:
    CitizenIdentity.objects.filter(user=user).delete()
    EmailAddress.objects.filter(user=user).delete()
    user.username = f"closed-{user.pk}"
    user.name = CLOSED_NAME
    user.phone, user.is_phone_proven, user.email = None, False, ""
    user.is_active, user.closed_at = False, at
    user.set_unusable_password()
    user.save()
