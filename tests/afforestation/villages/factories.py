"""Villages of 一村万树, brought to a stage by the room's own actions; and the people who carry them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from afforestation.actions import listing, spot_checks
from afforestation.models import PublishedVillage, TreeVillage
from afforestation.projects import TREE_VILLAGE
from portal.people.actors import Actor
from portal.people.roles import Role
from portal.projects.actions import creating
from portal.projects.actions.creating import NewProject
from portal.projects.models import Project
from portal.workdays.calendar import load
from tests.afforestation.factories import make_forester
from tests.portal.cases.factories import ANJI, HUZHOU, TODAY, ZHEJIANG, moment
from tests.portal.projects.factories import advance, attach

XIAOFENG, MEIXI = f"{ANJI}105", f"{ANJI}110"
PLAN = {"plan_year": 2019, "plan_document": "安林〔2019〕8号"}
PLANTING = {
    "planted_precious": 6000, "planted_native": 3000, "planted_coloured": 2000, "planted_other": 0,
    "around_trees": 8000, "infill_trees": 1000, "base_area_mu": Decimal("12.50"),
}  # fmt: skip
CHECK = {"survived_trees": 10_400, "survived_on": TODAY, "county_score": Decimal(94)}
ACCEPTANCE = {"city_score": Decimal(93)}
SPOT = {"spot_survived_trees": 10_300, "spot_score": Decimal(92)}


@dataclass
class Foresters:
    """Everybody who carries villages of one county to the lists."""

    clerk: Actor
    checker: Actor
    city: Actor
    spotter: Actor
    publisher: Actor


def make_foresters(region_code=ANJI, city_code=HUZHOU, *, on=TODAY) -> Foresters:
    return Foresters(
        clerk=make_forester(Role.PROJECT_CLERK, region_code, "county", on=on),
        checker=make_forester(Role.REVIEWER, region_code, "county", on=on),
        city=make_forester(Role.PROJECT_CLERK, city_code, "city", on=on),
        spotter=make_forester(Role.REVIEWER, ZHEJIANG, "province", on=on),
        publisher=make_forester(Role.APPROVER, ZHEJIANG, "province", on=on),
    )


def make_village(crew, village="示例村", kind="demo", *, region_code=XIAOFENG, on=TODAY, **fields) -> Project:
    return creating.create(
        declared=TREE_VILLAGE,
        new=NewProject(name=f"{village}建设", region_code=region_code),
        record=TreeVillage(village=village, kind=kind, **{"planned_precious": 11_000, **fields}),
        by=crew.clerk,
        at=moment(on),
        calendar=load(),
    )


def make_applied(crew, *args, on=TODAY, **fields) -> Project:
    project = make_village(crew, *args, on=on, **fields)
    attach(project, crew.clerk, "application", on=on)
    return advance(project, crew.clerk, on=on)


def make_planted(crew, *args, planting=PLANTING, on=TODAY, **fields) -> Project:
    project = advance(make_applied(crew, *args, on=on, **fields), crew.clerk, answers=PLAN, on=on)
    return advance(project, crew.clerk, answers=planting, on=on)


def make_checked(crew, *args, check=CHECK, on=TODAY, **fields) -> Project:
    project = make_planted(crew, *args, on=on, **fields)
    attach(project, crew.checker, "photo", on=on)
    return advance(project, crew.checker, answers={**check, "survived_on": on}, on=on)


def make_accepted(crew, *args, on=TODAY, **fields) -> Project:
    return advance(make_checked(crew, *args, on=on, **fields), crew.city, answers=ACCEPTANCE, on=on)


def draw(crew, percent=100, seed="20191015", *, on=TODAY):
    return spot_checks.draw(seed=seed, percent=percent, by=crew.spotter, at=moment(on, 15), calendar=load())


def make_recognised(crew, *args, on=TODAY, **fields) -> Project:
    """A village that was drawn and found good."""
    project = make_accepted(crew, *args, on=on, **fields)
    draw(crew, on=on)
    return advance(project, crew.spotter, answers=SPOT, on=on)


def publish(crew, *projects, document="浙林造〔2019〕20号", on=TODAY):
    return listing.publish_list(
        projects=projects, document=document, by=crew.publisher, at=moment(on, 16), calendar=load()
    )


def make_published(crew, *args, on=TODAY, **fields) -> Project:
    project = make_recognised(crew, *args, on=on, **fields)
    publish(crew, project, on=on)
    return project


def on_day(month, day) -> date:
    return date(2019, month, day)


def make_listed(village="上溪村", region_code=XIAOFENG, kind="demo", **fields) -> PublishedVillage:
    """A village that was listed before the portal."""
    return PublishedVillage.objects.create(
        region_code=region_code, village=village, kind=kind, **{"published_on": TODAY, **fields}
    )
