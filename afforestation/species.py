"""The species that seedlings are given of, by the three classes that the document names. 82 二(一)."""

from dataclasses import dataclass
from enum import StrEnum


class SpeciesClass(StrEnum):
    """The classes; a species stands in the one for which it is planted here."""

    PRECIOUS = "precious"
    NATIVE = "native"
    COLOUR = "colour"


CLASS_NAMES = {
    SpeciesClass.PRECIOUS: "珍贵树种",
    SpeciesClass.NATIVE: "乡土树种",
    SpeciesClass.COLOUR: "彩色树种",
}


@dataclass(frozen=True, slots=True)
class Species:
    """A species: a word that never changes, its name, its class."""

    code: str
    name: str
    kind: SpeciesClass


SPECIES = (
    Species("phoebe", "浙江楠", SpeciesClass.PRECIOUS),
    Species("zelkova", "榉树", SpeciesClass.PRECIOUS),
    Species("yew", "南方红豆杉", SpeciesClass.PRECIOUS),
    Species("torreya", "香榧", SpeciesClass.PRECIOUS),
    Species("ormosia", "花榈木", SpeciesClass.PRECIOUS),
    Species("camphor", "香樟", SpeciesClass.NATIVE),
    Species("schima", "木荷", SpeciesClass.NATIVE),
    Species("elaeocarpus", "杜英", SpeciesClass.NATIVE),
    Species("castanopsis", "苦槠", SpeciesClass.NATIVE),
    Species("osmanthus", "桂花", SpeciesClass.NATIVE),
    Species("sweetgum", "枫香", SpeciesClass.COLOUR),
    Species("tallow", "乌桕", SpeciesClass.COLOUR),
    Species("soapberry", "无患子", SpeciesClass.COLOUR),
    Species("ginkgo", "银杏", SpeciesClass.COLOUR),
    Species("maple", "红枫", SpeciesClass.COLOUR),
)
BY_CODE = {species.code: species for species in SPECIES}
CHOICES = [
    (title, [(species.code, species.name) for species in SPECIES if species.kind is kind])
    for kind, title in CLASS_NAMES.items()
]


def title_of(code: str) -> str:
    """A species as papers name it, e.g. 榉树（珍贵树种）."""
    species = BY_CODE[code]
    return f"{species.name}（{CLASS_NAMES[species.kind]}）"
