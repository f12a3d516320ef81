"""The hand-over of a gift, species by species: how many, out of which nursery, with which certificate."""

from collections import defaultdict
from typing import Any

from django import forms

from afforestation.actions.deliveries import Handed
from afforestation.models import Nursery, SeedlingGift, SeedlingGiftLine, SeedStock
from portal.people.actors import Actor
from portal.regions.scoped import within
from portal.web.fields import CountField, TextField
from portal.web.forms import PortalForm
from portal.web.wording import speak

Choices = list[tuple[str, str]]


class HandOverForm(PortalForm):
    """What was really handed over, offered as granted; nurseries of the office's region that have the species."""

    def __init__(self, gift: SeedlingGift, by: Actor, data: Any = None) -> None:
        super().__init__(data)
        self.lines = list(gift.lines.select_related("species"))
        nurseries = _nurseries(self.lines, by)
        for line in self.lines:
            self._ask(line, nurseries[line.species_id])
        for field in self.fields.values():
            speak(field)

    def _ask(self, line: SeedlingGiftLine, nurseries: Choices) -> None:
        species, code = line.species, line.species_id
        self.fields[code] = CountField(
            label=species.title, unit="株", initial=line.granted, help_text=f"准予 {line.granted} 株"
        )
        self.fields[f"{code}__nursery"] = forms.ChoiceField(
            label=f"{species.name}出圃苗圃",
            choices=[("", "请选择"), *nurseries],
            required=False,
            initial=nurseries[0][0] if len(nurseries) == 1 else "",
            help_text="" if nurseries else "本地苗圃没有库存，请先在“苗木出入库”中登记入库",
        )
        if species.needs_certificate:
            self.fields[f"{code}__certificate"] = TextField(
                label=f"{species.name}检疫证号", max_length=40, required=False
            )  # fmt: skip

    @property
    def handed(self) -> dict[str, Handed]:
        """What goes to the action, by the code of the species."""
        typed = self.cleaned_data
        return {
            line.species_id: Handed(
                quantity=typed[line.species_id],
                nursery_id=int(typed[f"{line.species_id}__nursery"] or 0) or None,
                certificate=typed.get(f"{line.species_id}__certificate", ""),
            )
            for line in self.lines
        }


def _nurseries(lines: list[SeedlingGiftLine], by: Actor) -> dict[str, Choices]:
    """The nurseries of the region that have each species in stock, by its code; one statement."""
    here = Nursery.objects.live().filter(within(*by.territory))
    stock = SeedStock.objects.filter(species__code__in=[line.species_id for line in lines], nursery__in=here)
    rows = stock.filter(quantity__gt=0).order_by("-quantity", "pk")
    found: dict[str, Choices] = defaultdict(list)
    for code, pk, name, quantity in rows.values_list("species__code", "nursery_id", "nursery__name", "quantity"):
        found[code].append((str(pk), f"{name}（库存 {quantity:,} 株）"))
    return found
