"""What became of a case, shown beside it: the seedlings that were granted, and out of which nursery they came."""

from collections.abc import Iterator

from django.urls import reverse

from afforestation.access import GIFT_READERS
from afforestation.models import SeedlingGift, SeedlingGiftLine
from portal.cases.asides import Aside
from portal.cases.models import Case
from portal.people.actors import Actor


def gift_aside(*, case: Case, by: Actor) -> Aside | None:
    """The gift of a case that was granted, for the applicant too; forestry offices find its page here."""
    gift = SeedlingGift.objects.select_related("season").filter(case=case).first()
    if gift is None:
        return None
    if GIFT_READERS.refusal(by):
        return Aside("赠苗", tuple(_rows(gift)))
    url = reverse("afforestation:gift", args=(gift.pk,))
    return Aside("赠苗", tuple(_rows(gift)), link_text="查看赠苗和交付", link_url=url)


def _rows(gift: SeedlingGift) -> Iterator[tuple[str, str]]:
    if gift.cancelled_on:
        yield "状态", "已取消"
    elif gift.handed_over_on:
        yield "状态", f"已于 {gift.handed_over_on} 交付"
    else:
        season = gift.season
        yield "状态", f"待领取：{season.pick_up_from_on} 至 {season.pick_up_until_on}，{season.pick_up_place}"
    for line in gift.lines.select_related("species", "movement__nursery"):
        yield line.species.name, _amount(line)


def _amount(line: SeedlingGiftLine) -> str:
    if line.delivered is None:
        return f"准予 {line.granted} 株"
    movement = getattr(line, "movement", None)
    source = f"，{movement.nursery}出圃" if movement else ""
    return f"准予 {line.granted} 株，交付 {line.delivered} 株{source}"
