"""目标分解: a city splits its task among its counties; the split holds once a second person has confirmed it."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from django.db import IntegrityError, transaction

from portal.indicators import split_refusals as refusals
from portal.indicators.declarations import Indicator
from portal.indicators.models import Target, TargetSplit, TargetSplitLine
from portal.indicators.places import name_of
from portal.indicators.registry import entry, indicator
from portal.indicators.rollups import stamp
from portal.indicators.states import Task
from portal.indicators.targets import tasks
from portal.indicators.validation import shape_fault
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, level_of

Shares = Mapping[str, Decimal | None]
State = TargetSplit.State


def propose(
    *, indicator_code: str, shares: Shares, reason: str, by: Actor, at: datetime, on: date
) -> TargetSplit:  # fmt: skip
    """Put forward what each county of the city owes, in own units; None: no task.

    Raises Refusal where the city has no task, a county is forgotten, or the sum falls below the task (it names the
    gap; exceeding is allowed). Raises LookupError for an unknown indicator.
    """
    declared = indicator(indicator_code)
    if by.post is None or not may_split(declared, by):
        raise refusals.not_yours(declared, "提出分解方案")
    target = task_of(declared, by.region_code, on)
    names = counties_of(by.region_code, on)
    _check(declared, shares, names, target)
    if not reason.strip():
        raise refusals.no_reason(declared, "提出分解方案")
    with recording():
        try:
            with transaction.atomic():
                split = TargetSplit.objects.create(
                    indicator=declared.code, region_code=by.region_code, due_on=target.due_on, reason=reason.strip(),
                    proposed_by=by.post, proposed_at=at,
                )  # fmt: skip
        except IntegrityError as error:
            raise refusals.waits(declared) from error
        TargetSplitLine.objects.bulk_create(
            TargetSplitLine(split=split, region_code=code, region_name=name, amount=shares[code])
            for code, name in names.items()
        )
        _note("propose", split, by)
    return split


def confirm(*, split: TargetSplit, by: Actor, at: datetime, on: date) -> TargetSplit:
    """Let a split hold: its lines become the counties' targets, in place of those of an earlier split.

    Raises Refusal as `propose` where task or counties are no longer those for which it was made.
    """
    with recording():
        split, declared = _decide(split, State.CONFIRMED, by=by, at=at)
        target = task_of(declared, split.region_code, on)
        shares = dict(split.lines.values_list("region_code", "amount"))
        _check(declared, shares, counties_of(split.region_code, on), target)
        Target.objects.filter(
            indicator=split.indicator, city_code=split.region_code, county_code__isnull=False, due_on=split.due_on,
            is_seed=False,
        ).delete()  # fmt: skip
        citation = f"{by.post.office.name}任务分解（{on:%Y-%m-%d}）" if by.post else ""
        Target.objects.bulk_create(
            Target(
                indicator=split.indicator, region_code=line.region_code, starts_on=target.starts_on,
                due_on=split.due_on, task=Task.NONE if line.amount is None else Task.SET, amount=line.amount,
                citation=citation,
            )
            for line in split.lines.all()
        )  # fmt: skip
        policy, _ = entry(split.indicator)
        stamp(policy.app, at)
        _note("confirm", split, by)
    return split


def reject(*, split: TargetSplit, reason: str, by: Actor, at: datetime) -> TargetSplit:
    """Send a split back to whoever proposed it; the reason stands in the journal and beside the split."""
    if not reason.strip():
        raise refusals.no_reason(indicator(split.indicator), "退回分解方案")
    with recording():
        split, _ = _decide(split, State.REJECTED, by=by, at=at, answer=reason.strip())
        _note("reject", split, by, answer=reason.strip())
    return split


def may_split(declared: Indicator, by: Actor) -> bool:
    """Whether the post proposes and decides for its city: a data post in an office that reports for the policy."""
    policy, _ = entry(declared.code)
    kinds = {form.office_kind for form in policy.report_forms}
    is_data = by.post is not None and by.holds(Role.DATA_REVIEWER, Role.DATA_CLERK) and by.post.office.kind in kinds
    return is_data and level_of(by.region_code) == CITY


def may_decide(split: TargetSplit, by: Actor) -> bool:
    """Whether somebody is the second person for whom a split waits."""
    return split.state == State.PROPOSED and _reviews(split, by) and split.proposed_by.user_id != by.user_id


def task_of(declared: Indicator, city_code: str, on: date) -> Target:
    """The task of a city that can be split. Raises Refusal where it has none."""
    row = tasks([declared.code], region_code=city_code, on=on).row(declared.code, city_code)
    if row is None or row.task != Task.SET:
        raise refusals.no_task(declared)
    return row


def counties_of(city_code: str, on: date) -> dict[str, str]:
    """The counties of a city on a day, by code."""
    rows = Region.objects.on(on).children_of(city_code).at_level(COUNTY).order_by("code")
    return dict(rows.values_list("code", "name"))


def _check(declared: Indicator, shares: Shares, names: Mapping[str, str], target: Target) -> None:
    if others := sorted(set(shares) ^ set(names)):
        raise refusals.other_counties(declared, [names.get(code) or name_of(code, on=date.max) for code in others])
    given = {code: amount for code, amount in shares.items() if amount is not None}
    texts = [f"{names[code]}：{text}" for code, amount in given.items() if (text := shape_fault(declared, amount))]
    if texts:
        raise refusals.faulty(declared, texts)
    if target.amount is not None and (total := sum(given.values(), Decimal(0))) < target.amount:
        raise refusals.short(declared, target.amount, total)


def _decide(
    split: TargetSplit, to: State, *, by: Actor, at: datetime, answer: str = ""
) -> tuple[TargetSplit, Indicator]:  # fmt: skip
    """Lock a split that waits and write who decided. Raises Refusal for another office and for who proposed it."""
    rows = TargetSplit.objects.select_for_update(of=("self",)).select_related("proposed_by")
    split = rows.get(pk=split.pk)
    declared = indicator(split.indicator)
    if not _reviews(split, by):
        raise refusals.not_yours(declared, "确认分解方案")
    if split.state != State.PROPOSED:
        raise refusals.decided(declared)
    if split.proposed_by.user_id == by.user_id:
        raise refusals.same_person()
    split.state, split.decided_by, split.decided_at, split.answer = to, by.post, at, answer
    split.save()
    return split, declared


def _reviews(split: TargetSplit, by: Actor) -> bool:
    return by.holds(Role.DATA_REVIEWER) and by.acts_for(split.proposed_by.office_id)


def _note(verb: str, split: TargetSplit, by: Actor, **facts: str) -> None:
    lines = {line.region_code: line.amount for line in split.lines.all()}
    payload = {"indicator": split.indicator, "region": split.region_code, "lines": lines, **facts}
    note(actor_id=by.user_id, actor=by.label, action=f"splits.{verb}", subject=f"split:{split.pk}", payload=payload)
