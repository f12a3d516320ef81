"""Villages of 安吉县 and 德清县 in every stage, carried there by the portal's own actions; names are invented."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone

from afforestation.actions.listing import publish_list
from afforestation.actions.spot_checks import draw
from afforestation.models import SpotCheck, TreeVillage
from afforestation.projects import PUBLICATION, RECOGNITION, TREE_VILLAGE
from portal.files.demo import scan
from portal.people.actors import Actor
from portal.people.demo_staff import official
from portal.people.roles import Role
from portal.projects.actions.advancing import advance
from portal.projects.actions.creating import NewProject, create
from portal.projects.actions.evidence import attach
from portal.projects.models import Project
from portal.projects.states import Source
from portal.workdays.calendar import load as load_calendar

PHOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c634898e0000002"
    "8401311f582f050000000049454e44ae426082"
)
STAGES = tuple(stage.code for stage in TREE_VILLAGE.stages)
ACCEPTANCE = "acceptance"
DONE = ""  # in place of a stage: published
DAYS_A_STAGE = 6
PER_TREE_YUAN = 30


@dataclass(frozen=True, slots=True)
class Village:
    """One village of the demonstration: where, which kind, at which stage it stands, and on which point of the map."""

    township: str
    name: str
    kind: str
    stage: str
    trees: int
    point: tuple[float, float]


VILLAGES = (
    Village("330523105", "示例溪口村", "demo", DONE, 11_200, (119.555, 30.598)),
    Village("330523106", "示例石岭村", "demo", DONE, 10_600, (119.503, 30.541)),
    Village("330523110", "示例梅园村", "push", DONE, 860, (119.781, 30.781)),
    Village("330523201", "示例茶坞村", "demo", PUBLICATION, 10_300, (119.701, 30.722)),
    Village("330523111", "示例湖畔村", "push", PUBLICATION, 520, (119.642, 30.846)),
    Village("330523104", "示例竹坑村", "demo", RECOGNITION, 10_900, (119.389, 30.640)),
    Village("330523108", "示例坪上村", "demo", ACCEPTANCE, 12_100, (119.610, 30.520)),
    Village("330523107", "示例章里村", "push", "self-check", 640, (119.430, 30.470)),
    Village("330523103", "示例鄣南村", "demo", "planting", 10_500, (119.420, 30.760)),
    Village("330523205", "示例上墅村", "push", "yearly-plan", 430, (119.640, 30.570)),
    Village("330523206", "示例山前村", "demo", "application", 10_200, (119.740, 30.440)),
    Village("330521103", "示例洛溪村", "demo", DONE, 10_450, (120.080, 30.640)),
    Village("330521113", "示例禹山村", "push", "self-check", 700, (120.190, 30.510)),
    Village("330521115", "示例莫岭村", "demo", "planting", 11_000, (119.870, 30.610)),
)
FIRST = ("示例溪口村", "示例石岭村", "示例梅园村", "示例洛溪村")  # drawn and published before the others were accepted


def load(*, on: date) -> None:
    """Carry every village to its stage, once: those already published first, then a second round."""
    if SpotCheck.objects.exists():
        return
    with transaction.atomic():
        _round([village for village in VILLAGES if village.name in FIRST], on - timedelta(days=70), "20190806")
        _round([village for village in VILLAGES if village.name not in FIRST], on - timedelta(days=45), "20190930")


def _round(villages: list[Village], begun_on: date, seed: str) -> None:
    """Carry villages on together; those that stand before the spot check are accepted too late for its draw."""
    trip = Trip(begun_on)
    projects = {village.name: trip.apply(village) for village in villages}
    late = [village for village in villages if village.stage == RECOGNITION]
    for code in STAGES[: STAGES.index(RECOGNITION)]:
        trip.later()
        for village in villages:
            is_past = not village.stage or STAGES.index(village.stage) > STAGES.index(code)
            if is_past and not (code == ACCEPTANCE and village in late):
                projects[village.name] = trip.finish(projects[village.name], village, code)
    trip.later()
    drawn = [village for village in villages if village.stage in {DONE, PUBLICATION}]
    _recognise(trip, drawn, projects, seed)
    for village in late:
        trip.finish(projects[village.name], village, ACCEPTANCE)
    if published := [projects[village.name] for village in drawn if village.stage == DONE]:
        trip.later()
        publish_list(
            projects=published, document="浙林示例〔2019〕6号", by=official("forestry", Role.APPROVER, "330000"),
            at=trip.at(16), calendar=trip.calendar,
        )  # fmt: skip


def _recognise(trip: "Trip", villages: list[Village], projects: Mapping[str, Project], seed: str) -> None:
    """Draw a third; what was drawn is found good."""
    by = official("forestry", Role.REVIEWER, "330000")
    draw(seed=seed, percent=34, by=by, at=trip.at(10), calendar=trip.calendar)
    trip.later()
    names = {village.name: village for village in villages}
    for record in TreeVillage.objects.filter(is_drawn=True, spot_score=None, village__in=names):
        trees = names[record.village].trees * 19 // 20
        answers = {"spot_survived_trees": trees, "spot_score": Decimal(92)}
        advance(
            project=projects[record.village], by=by, at=trip.at(14), calendar=trip.calendar, answers=answers,
            opinion="现场核查属实。",
        )  # fmt: skip


class Trip:
    """A round of villages; every stage takes some days."""

    def __init__(self, day: date) -> None:
        self.day, self.calendar = day - timedelta(days=DAYS_A_STAGE), load_calendar()
        self.later()

    def at(self, hour: int) -> datetime:
        return timezone.make_aware(datetime.combine(self.day, time(hour, 10)))

    def later(self) -> None:
        self.day += timedelta(days=DAYS_A_STAGE)
        while not self.calendar.is_workday(self.day):
            self.day -= timedelta(days=1)

    def apply(self, village: Village) -> Project:
        """The application of a township, entered by the county."""
        clerk = official("forestry", Role.PROJECT_CLERK, village.township[:6])
        project = create(
            declared=TREE_VILLAGE,
            new=NewProject(
                name=f"{village.name}“一村万树”建设",
                region_code=village.township,
                planned_start_on=self.day,
                planned_end_on=self.day + timedelta(days=60),
                planned_yuan={
                    Source.COUNTY: Decimal(village.trees * PER_TREE_YUAN),
                    Source.TOWNSHIP: Decimal(village.trees * PER_TREE_YUAN // 3),
                },
                place={"type": "Point", "coordinates": list(village.point)},
            ),
            record=TreeVillage(
                village=village.name, kind=village.kind, planned_precious=village.trees // 2,
                planned_native=village.trees // 4, planned_coloured=village.trees // 4,
            ),
            by=clerk,
            at=self.at(9),
            calendar=self.calendar,
        )  # fmt: skip
        self._attach(project, "application", clerk)
        return project

    def finish(self, project: Project, village: Village, stage: str) -> Project:
        """Finish a stage with what was found."""
        declared = TREE_VILLAGE.stage(stage)
        by = official(
            "forestry", declared.role, project.city_code if declared.level == "city" else village.township[:6]
        )
        if stage == "self-check":
            self._attach(project, "photo", by, village.point)
        return advance(
            project=project, by=by, at=self.at(15), calendar=self.calendar, answers=self._answers(village, stage),
            opinion="情况属实。",
        )  # fmt: skip

    def _answers(self, village: Village, stage: str) -> dict[str, Any]:
        trees = village.trees
        found: dict[str, dict[str, Any]] = {
            "yearly-plan": {"plan_year": 2019, "plan_document": "示例林〔2019〕3号"},
            "planting": {
                "planted_precious": trees // 2, "planted_native": trees // 4, "planted_coloured": trees // 4,
                "planted_other": trees - trees // 2 - 2 * (trees // 4), "around_trees": trees * 3 // 5,
                "infill_trees": trees // 10, "base_area_mu": Decimal(trees) / 200,
            },
            "self-check": {
                "survived_trees": trees * 19 // 20, "survived_on": self.day, "county_score": Decimal(94),
            },
            ACCEPTANCE: {"city_score": Decimal("92.5")},
        }  # fmt: skip
        return found.get(stage, {})

    def _attach(self, project: Project, slot: str, by: Actor, point: tuple[float, float] | None = None) -> None:
        upload = SimpleUploadedFile("成活核查.png", PHOTO, "image/png") if slot == "photo" else scan("乡镇申请书")
        longitude, latitude = (Decimal(str(axis)) for axis in point) if point else (None, None)
        attach(
            project=project, slot=slot, upload=upload, by=by, at=self.at(11), longitude=longitude, latitude=latitude
        )  # fmt: skip
