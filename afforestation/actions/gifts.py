"""Gift seedlings: claimed once, granted with a letter to fetch them, taken back with the grant."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from afforestation import clauses
from afforestation.assessment.gifts import claims_of
from afforestation.models import SeedlingApplication, SeedlingClaim, SeedlingGift, SeedlingGiftLine
from portal.cases.issuing import issue_result
from portal.cases.models import Case, Decision
from portal.clock.today import day_of
from portal.papers.actions import withdraw
from portal.papers.kinds import Kind
from portal.papers.models import Paper
from portal.people.actors import Actor
from portal.rules.refusal import Refusal

CLAUSE = clauses.TREE_VILLAGES


def claim(*, case: Case, **_moment: object) -> None:
    """Hold the season's gift for a village or household from filing on. Raises Refusal where another case holds it."""
    record = SeedlingApplication.objects.get(case=case)
    try:
        with transaction.atomic():
            SeedlingClaim.objects.update_or_create(case=case, defaults=claims_of(record))
    except IntegrityError as error:
        raise Refusal(
            "seedlings_claimed",
            f"{record.township}{record.village}本季已有在办或已准予的赠苗申请。",
            CLAUSE,
            "请在“我的办件”中查看原申请；原申请撤回后可以重新申请。",
        ) from error


def release(*, case: Case, **_moment: object) -> None:
    """A case that ends without a grant gives the claim back."""
    SeedlingClaim.objects.filter(case=case).delete()


def settle(*, case: Case, **_moment: object) -> None:
    """A refusal gives the claim back; a grant keeps it for the season."""
    if not Decision.objects.get(case=case).is_grant:
        release(case=case)


def give(*, case: Case, by: Actor, at: datetime) -> None:
    """Enter the gift line by line and issue the letter to fetch it with, once the grant takes effect."""
    if not Decision.objects.get(case=case).is_grant:
        return
    record = SeedlingApplication.objects.select_related("season").get(case=case)
    gift = SeedlingGift.objects.create(
        case=case, season=record.season, region_code=case.region_code, township=record.township,
        village=record.village, recipient=case.applicant_name, granted_on=day_of(at),
    )  # fmt: skip
    SeedlingGiftLine.objects.bulk_create(
        SeedlingGiftLine(gift=gift, species=species, granted=number) for species, number in record.lines
    )
    gift.paper_id = _issue_letter(case, record, by=by, at=at).pk
    gift.save(update_fields=["paper_id"])


def undo(*, case: Case, by: Actor, at: datetime) -> None:
    """A revoked grant gives the claim back, cancels what was not handed over and takes back the letter."""
    release(case=case)
    gift = SeedlingGift.objects.select_for_update().filter(case=case).first()
    if gift is None:
        return
    gift.cancelled_on = day_of(at)
    gift.save(update_fields=["cancelled_on"])
    for paper in Paper.objects.filter(about=case.reference, kind=Kind.RESULT, withdrawn_at=None):
        withdraw(paper=paper, reason="准予决定已撤销", by=by, at=at)


def _issue_letter(case: Case, record: SeedlingApplication, *, by: Actor, at: datetime) -> Paper:
    season = record.season
    days = f"{_chinese(season.pick_up_from_on)}至{_chinese(season.pick_up_until_on)}"
    rows = [(species.title, f"{number}株") for species, number in record.lines]
    rows += [("合计", f"{record.asked}株"), ("领苗地点", season.pick_up_place), ("领苗时间", days)]
    rows += [("栽植地点", f"{record.township}{record.village}{record.place}"), ("管护人", record.keeper)]
    first = f"经审核，同意在{season.name}赠予苗木{record.asked}株，用于四旁植树。"
    last = f"请于{days}凭本通知书到{season.pick_up_place}领取，并在领取后及时栽植、管护。"
    return issue_result(case, title="赠苗通知书", paragraphs=[first, last], rows=rows, by=by, at=at)


def _chinese(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
