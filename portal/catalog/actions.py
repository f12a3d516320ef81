"""What the item's owner may change without a release: promised days, rounds, suspension."""

from datetime import date
from decimal import Decimal

from portal.catalog.declarations import LICENSING_LAW
from portal.catalog.models import FilingRound, ServiceItem
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.regions.scoped import PROVINCE, level_of
from portal.rules.law import Article
from portal.rules.refusal import Refusal

PROMISE = Article("浙江省保障“最多跑一次”改革规定", "第十二条")


def change_promised_days(*, item: ServiceItem, promised_days: int, reason: str, by: Actor) -> None:
    """Shorten or lengthen the promise within the statute. Raises Refusal. 保障规定 art. 12: the promise binds."""
    _require_owner(item, by)
    _require_reason(reason)
    if not 0 < promised_days <= item.statutory_days:
        raise Refusal(
            "promise_beyond_statute",
            f"承诺时限应为1至{item.statutory_days}个工作日。",
            Article(LICENSING_LAW, "第四十二条"),
            "请填写不超过法定时限的天数。",
        )
    with recording():
        before, item.promised_days = item.promised_days, promised_days
        item.save(update_fields=["promised_days"])
        _note(item, by, "catalog.change_promised_days", {"from": before, "to": promised_days, "reason": reason})


def open_round(
    *, item: ServiceItem, name: str, opens_on: date, closes_on: date, budget_yuan: Decimal | None, by: Actor
) -> FilingRound:
    """Open a window for filing with its budget. Raises Refusal where the dates are turned round."""
    _require_owner(item, by)
    if closes_on < opens_on:
        raise Refusal("round_dates", "截止日期早于开始日期。", PROMISE, "请检查两个日期。")
    with recording():
        opened = FilingRound.objects.create(
            item=item, name=name, opens_on=opens_on, closes_on=closes_on, budget_yuan=budget_yuan
        )
        budget = None if budget_yuan is None else str(budget_yuan)
        dates = {"opens_on": opens_on.isoformat(), "closes_on": closes_on.isoformat()}
        _note(item, by, "catalog.open_round", {"name": name, "budget_yuan": budget, **dates})
    return opened


def suspend(*, item: ServiceItem, reason: str, by: Actor, on: date) -> None:
    """Stop taking filings, with a reason that the guide shows."""
    _require_owner(item, by)
    _require_reason(reason)
    with recording():
        item.suspended_from, item.suspension_reason = on, reason
        item.save(update_fields=["suspended_from", "suspension_reason"])
        _note(item, by, "catalog.suspend", {"reason": reason})


def take_up_again(*, item: ServiceItem, by: Actor) -> None:
    """Take filings again."""
    _require_owner(item, by)
    with recording():
        item.suspended_from, item.suspension_reason = None, ""
        item.save(update_fields=["suspended_from", "suspension_reason"])
        _note(item, by, "catalog.take_up_again", {})


def is_owned_by(item: ServiceItem, by: Actor) -> bool:
    """Whether the actor manages items at the province's office that the item names."""
    if by.post is None or not by.holds(Role.ITEM_OWNER) or level_of(by.region_code) != PROVINCE:
        return False
    return by.post.office.kind == item.declared.office_kind


def _require_owner(item: ServiceItem, by: Actor) -> None:
    if not is_owned_by(item, by):
        raise Refusal("forbidden", "只有省级主管部门的事项管理岗位可以调整事项。", PROMISE, "请联系省级事项管理人员。")


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise Refusal("no_reason", "调整事项须写明理由。", PROMISE, "请填写理由后再提交。")


def _note(item: ServiceItem, by: Actor, action: str, payload: dict[str, object]) -> None:
    note(actor_id=by.user_id, actor=by.label, action=action, subject=f"item:{item.code}", payload=payload)
