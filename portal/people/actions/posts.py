"""Officials and their posts, kept by the administrators of their own region."""

from dataclasses import dataclass
from datetime import date, timedelta

from portal.journal.recording import note, recording
from portal.people.actors import SYSTEM, Actor
from portal.people.models import Office, Post, User
from portal.people.roles import ROLE_NAMES, Role, may_be_held_together
from portal.regions.scoped import covers
from portal.rules.law import Article
from portal.rules.refusal import Refusal

SEPARATION = Article("GB/T 22239—2019", "访问控制")


@dataclass(frozen=True, kw_only=True)
class Appointment:
    """What a post is to be: a role in an office, for a region, from a day and perhaps to a day."""

    office: Office
    role: Role
    region_code: str
    valid_from: date
    valid_to: date | None = None


def create_official(
    *, username: str, name: str, phone: str | None, appointment: Appointment, by: Actor, on: date
) -> User:
    """Open an account for an official together with the first post.

    It has no password: the official sets one through password recovery, by a code to the phone number given here,
    which the administrator vouches for.
    """
    with recording():
        if User.objects.filter(username=username).exists():
            raise Refusal("people.username_taken", "该用户名已被使用", SEPARATION, "请换一个用户名。")
        if phone and User.objects.filter(phone=phone).exists():
            raise Refusal(
                "people.phone_taken", "该手机号码已有账户", SEPARATION, "请核对号码，或在人员列表中查找此人。"
            )
        user = User(username=username, name=name, phone=phone, is_phone_proven=phone is not None)
        user.set_unusable_password()
        user.save()
        _note(by, "people.create_official", user, {"name": name})
        give_post(user=user, appointment=appointment, by=by, on=on)
    return user


def give_post(*, user: User, appointment: Appointment, by: Actor, on: date) -> Post:
    """Give a person a post. Refuses a foreign region, oneself, past or reversed dates, and roles kept apart."""
    with recording():
        user = User.objects.select_for_update().get(pk=user.pk)  # two posts at once must not slip past each other
        _check_right(by, appointment.region_code, user)
        _check_dates(appointment, on)
        _check_other_posts(user, appointment)
        post = Post.objects.create(user=user, **vars(appointment))
        _note(by, "people.give_post", user, _described(post))
    return post


def end_post(*, post: Post, last_day: date, by: Actor, on: date) -> Post:
    """Set the last day of a post, yesterday at the earliest. Refuses a foreign region, oneself and a past end."""
    with recording():
        post = Post.objects.select_for_update(of=("self",)).select_related("office", "user").get(pk=post.pk)
        _check_right(by, post.region_code, post.user)
        if post.valid_to is not None and post.valid_to < on:
            raise Refusal("people.post_ended", "该岗位已经终止", SEPARATION, "不需要再次办理。")
        if last_day < max(post.valid_from, on - timedelta(days=1)):
            raise Refusal(
                "people.post_dates", "终止日期不能早于岗位起始日期或昨日", SEPARATION, "请重新选择最后一个在岗日。"
            )
        post.valid_to = last_day
        post.save(update_fields=["valid_to"])
        _note(by, "people.end_post", post.user, _described(post))
    return post


def _check_right(by: Actor, region_code: str, user: User) -> None:
    if by is SYSTEM:
        return
    if not by.holds(Role.ADMINISTRATOR) or not by.covers(region_code):
        raise Refusal(
            "people.foreign_region", "您只能管理本地区的人员和岗位", SEPARATION, "请联系该地区的系统管理员办理。"
        )
    if by.user_id == user.pk:
        raise Refusal("people.own_post", "不能变更自己的岗位", SEPARATION, "请由另一位系统管理员办理。")


def _check_dates(wanted: Appointment, on: date) -> None:
    if wanted.valid_from < on:
        raise Refusal("people.post_dates", "岗位起始日期不能早于今日", SEPARATION, "请重新选择起始日期。")
    if wanted.valid_to is not None and wanted.valid_to < wanted.valid_from:
        raise Refusal("people.post_dates", "岗位终止日期不能早于起始日期", SEPARATION, "请重新选择日期。")
    office = wanted.office
    if not office.holds_on(wanted.valid_from) or not covers(office.region_code, wanted.region_code):
        raise Refusal(
            "people.post_office", f"{office.short_name}在该日期或该地区没有职权", SEPARATION, "请选择现行有效的机构。"
        )


def _check_other_posts(user: User, wanted: Appointment) -> None:
    if user.closed_at is not None:
        raise Refusal("people.closed", "该账户已注销", SEPARATION, "请为本人重新开立账户。")
    for held in Post.objects.meeting(wanted.valid_from, wanted.valid_to).filter(user=user):
        if not may_be_held_together(held.as_role, wanted.role):
            raise Refusal(
                "people.roles_apart",
                f"{ROLE_NAMES[wanted.role]}与现任的{ROLE_NAMES[held.as_role]}岗位应由不同的人担任",
                SEPARATION,
                "系统管理、安全审计和业务岗位须相互分离，请另择人选或先终止现任岗位。",
            )
        same = (wanted.office.pk, wanted.role, wanted.region_code)
        if (held.office_id, held.as_role, held.region_code) == same:
            raise Refusal("people.post_twice", "该人员在此期间已担任同一岗位", SEPARATION, "请核对起止日期。")


def _described(post: Post) -> dict[str, object]:
    return {
        "post": post.pk,
        "office": post.office.short_name,
        "role": post.role,
        "region": post.region_code,
        "from": post.valid_from,
        "to": post.valid_to,
    }


def _note(by: Actor, action: str, user: User, payload: dict[str, object]) -> None:
    note(actor_id=by.user_id, actor=by.label, action=action, subject=f"user:{user.pk}", payload=payload)
