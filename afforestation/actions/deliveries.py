"""Gift seedlings on their way to the village: each line of a gift leaves a nursery as a movement out of its stock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import IntegrityError, transaction

from afforestation import clauses
from afforestation.actions.desk import OPENERS, require_forestry
from afforestation.models import Nursery, SeedlingGift, SeedlingGiftLine, SeedMovement
from afforestation.models.seedlings import MovementKind
from afforestation.registers.actions import write_down
from afforestation.registers.described.seedlings import MOVEMENTS
from afforestation.registers.refusals import guarded
from afforestation.registers.values import snapshot
from portal.clock.today import day_of
from portal.journal.recording import note, recording
from portal.people.actors import Actor
from portal.rules.refusal import Refusal

CLAUSE = clauses.TREE_VILLAGES


@dataclass(frozen=True, slots=True)
class Handed:
    """What was really handed over of one species: how many, out of which nursery, with which certificate."""

    quantity: int = 0
    nursery_id: int | None = None
    certificate: str = ""


NOTHING = Handed()


def hand_over(*, gift: SeedlingGift, handed: Mapping[str, Handed], by: Actor, at: datetime) -> SeedlingGift:
    """Record what was really handed over, by the code of its species; the stock of the nurseries falls with it.

    Raises Refusal a second time, after a revocation, for more than was granted or is in stock, for a nursery elsewhere,
    for a species that travels with a certificate without one, and outside the office.
    """
    with recording():
        gift = SeedlingGift.objects.select_for_update(of=("self",)).select_related("case").get(pk=gift.pk)
        require_forestry(by, gift.region_code, *OPENERS)
        if gift.handed_over_on or gift.cancelled_on:
            raise Refusal("gift_settled", "这批苗木已经交付或已取消。", CLAUSE, "请刷新页面查看最新情况。")
        for line in gift.lines.select_related("species"):
            _deliver(gift, line, handed.get(line.species_id, NOTHING), by, at)
        gift.handed_over_on, gift.handed_over_by = day_of(at), by.post
        gift.save(update_fields=["handed_over_on", "handed_over_by"])
        note(
            actor_id=by.user_id, actor=by.label, action="afforestation.hand_over", subject=f"seedling-gift:{gift.pk}",
            payload={"numbers": {code: one.quantity for code, one in handed.items()}},
        )  # fmt: skip
    return gift


def _deliver(gift: SeedlingGift, line: SeedlingGiftLine, handed: Handed, by: Actor, at: datetime) -> None:
    """Write what was handed over of a line, and take it out of the stock."""
    species = line.species
    if handed.quantity > line.granted:
        text = f"{species.title}准予 {line.granted} 株，不能交付 {handed.quantity} 株。"
        raise Refusal("gift_exceeded", text, CLAUSE, "请核对交付株数；确需增加的，请另行申请。")
    line.delivered = handed.quantity
    line.save(update_fields=["delivered"])
    if not handed.quantity:
        return
    nursery = _nursery(species.name, handed, by)
    movement = SeedMovement(
        nursery=nursery, species=species, kind=MovementKind.GIFT, quantity=handed.quantity, moved_on=day_of(at),
        village=f"{gift.township}{gift.village}", certificate=handed.certificate, gift_line=line,
        remark=f"办件 {gift.case.number}", region_code=nursery.region_code, region_name=nursery.region_name,
        entered_by=by.label, entered_by_id=by.user_id, entered_at=at, changed_on=day_of(at),
    )  # fmt: skip
    try:
        with transaction.atomic():
            movement.save(force_insert=True)
    except IntegrityError as error:
        refusal = guarded(MOVEMENTS, error)
        raise Refusal(refusal.code, f"{species.name}：{refusal.text}", refusal.citation, refusal.todo) from error
    write_down(MOVEMENTS, movement, "enter", by=by, at=at, after=snapshot(MOVEMENTS, movement))


def _nursery(species: str, handed: Handed, by: Actor) -> Nursery:
    nursery = Nursery.objects.live().filter(pk=handed.nursery_id or 0).first()
    if nursery is None or not by.covers(nursery.region_code):
        raise Refusal(
            "gift_nursery",
            f"没有选定{species}出圃的本地苗圃。",
            clauses.SEEDLINGS,
            "请选择本地区有这个树种库存的苗圃。",
        )
    return nursery
