"""What is said of a village of 一村万树: to the staff, to everybody, and which other one it may double."""

from typing import Any

from django.db.models import QuerySet, Sum

from afforestation.models import SeedlingGiftLine, TreeVillage
from afforestation.models.tree_villages import CLASSES
from portal.projects.models import Project
from portal.regions.scoped import TOWNSHIP, level_of
from portal.rules.exact import plain

NAMES = {"precious": "珍贵", "native": "乡土", "coloured": "彩色", "other": "其他"}
Rows = list[tuple[str, str]]


def describe(record: TreeVillage) -> Rows:
    """Everything, in the order of the stages; what has not been told yet is left out."""
    rows: list[tuple[str, str | None]] = [
        ("村名", record.village),
        ("类别", record.get_kind_display()),
        ("计划栽植", _trees(record, "planned", record.planned)),
        ("年度计划", f"{record.plan_year}年，{record.plan_document}" if record.plan_year else None),
        ("已领赠苗", _given(record)),
        ("新植", None if record.planted is None else _trees(record, "planted", record.planted)),
        ("其中四旁植树", _count(record.around_trees)),
        ("其中补植", _count(record.infill_trees)),
        ("绿化基地", f"{plain(record.base_area_mu)}亩" if record.base_area_mu else None),
        ("成活", _survival(record)),
        ("县级自查得分", _score(record.county_score)),
        ("市级验收得分", _score(record.city_score)),
        ("省级抽查", _draw(record)),
        ("抽查成活", _count(record.spot_survived_trees)),
        ("抽查得分", _score(record.spot_score)),
    ]
    return [(label, text) for label, text in rows if text]


def public(record: TreeVillage) -> Rows:
    """What anybody may read of a published village."""
    rows = [
        ("类别", record.get_kind_display()),
        ("新植", _count(record.planted)),
        ("成活", _count(record.survived_trees)),
    ]
    return [(label, text) for label, text in rows if text]


def same(*, region_code: str, record: TreeVillage, **_new: Any) -> QuerySet[Project]:
    """Works for a village of that name and kind anywhere in the county."""
    alike = TreeVillage.objects.filter(
        village=record.village, kind=record.kind, project__county_code=region_code[:6]
    )  # fmt: skip
    return Project.objects.filter(pk__in=alike.values("project"))


def _given(record: TreeVillage) -> str | None:
    """The gift seedlings that were handed over for the village: to itself and to households in it."""
    project = record.project
    lines = SeedlingGiftLine.objects.filter(gift__county_code=project.county_code, gift__village=record.village)
    if level_of(project.region_code) == TOWNSHIP:
        lines = lines.filter(gift__township=project.region_name)
    return _count(lines.aggregate(total=Sum("delivered"))["total"] or None)


def _trees(record: TreeVillage, way: str, total: int) -> str:
    numbers = ((NAMES[tree], getattr(record, f"{way}_{tree}") or 0) for tree in CLASSES)
    parts = "、".join(f"{name} {number}" for name, number in numbers if number)
    return f"{total}株（{parts}）" if parts else f"{total}株"


def _survival(record: TreeVillage) -> str | None:
    return None if record.survived_on is None else f"{record.survived_trees}株（{record.survived_on}核查）"


def _draw(record: TreeVillage) -> str | None:
    if record.spot_check_id is None:
        return None
    return "抽中" if record.is_drawn else "未抽中，随名单认定"


def _count(number: int | None) -> str | None:
    return None if number is None else f"{number}株"


def _score(score: Any) -> str | None:
    return None if score is None else f"{plain(score)}分"
