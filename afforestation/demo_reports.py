"""The last month of the demonstration, carried by people: five counties of 湖州市 in five states; the city splits."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_DOWN, Decimal

from django.utils import timezone

from afforestation import indicators
from afforestation.demo_figures import LAST_MONTH
from portal.indicators.actions import entry, periods, release, review, splitting, urging
from portal.indicators.history import past_of
from portal.indicators.lines import Line
from portal.indicators.models import Report
from portal.indicators.periods import months_back
from portal.indicators.registry import columns_of
from portal.indicators.states import Task
from portal.indicators.targets import tasks
from portal.people.actors import Actor
from portal.people.demo_staff import who
from portal.policies import registry
from portal.workdays.calendar import load as load_calendar

HUZHOU, WUXING, NANXUN, DEQING, CHANGXING, ANJI = "330500", "330502", "330503", "330521", "330522", "330523"
CLERKS = {NANXUN: "nanxun", DEQING: "deqing", CHANGXING: "changxing", ANJI: "anji"}
TOWNS = {
    NANXUN: ("南浔镇", "练市镇", "善琏镇"),
    DEQING: ("武康街道", "莫干山镇", "新市镇"),
    CHANGXING: ("雉城街道", "泗安镇", "煤山镇"),
    ANJI: ("递铺街道", "孝丰镇", "天荒坪镇", "报福镇"),
}
GROWTH = Decimal("1.06")
COUNTED_BACK = 7  # days between the first act and the day of the demonstration


@dataclass(frozen=True, slots=True)
class Scene:
    """The days on which things happen, and who acts."""

    on: date

    def at(self, day: int, hour: int) -> datetime:
        """A moment so many days after the first act."""
        day_on = self.on - timedelta(days=COUNTED_BACK - day)
        return timezone.make_aware(datetime.combine(day_on, time(hour)))

    def who(self, username: str) -> Actor:
        return who(username, on=self.on)

    @property
    def city(self) -> Actor:
        return self.who("huzhou-forestry-data-reviewer")


def load(*, on: date) -> None:
    """Load once."""
    if Report.objects.filter(period__month=LAST_MONTH, city_code=HUZHOU).exists():
        return
    scene = Scene(on)
    _open(scene)
    _fill(scene, NANXUN)
    _submit(scene, CHANGXING)
    review.endorse(report=_submit(scene, DEQING), by=scene.city, at=scene.at(3, 15))
    returned = _submit(scene, ANJI)
    note = {(TOWNS[ANJI][1], indicators.INFILL.code): "与验收台账不一致，请核对补植改造面积"}
    review.return_(report=returned, reason="个别数据与验收台账不符", notes=note, by=scene.city, at=scene.at(4, 9))
    late = Report.objects.get(period=returned.period_id, region_code=WUXING)
    urging.urge(report=late, text="", by=scene.city, at=scene.at(5, 9))
    _split(scene, indicators.BASE.code, is_confirmed=True)
    _split(scene, indicators.COLOUR_FOREST.code, is_confirmed=False)
    _release(scene)


def _open(scene: Scene) -> None:
    """The months before came in as they stood, locked; the counties of one city still report this one."""
    by = scene.who("zj-forestry-data-reviewer")
    period = periods.open_(
        form_code=indicators.MONTHLY.code, month=LAST_MONTH, by=by, at=scene.at(0, 9), on=scene.on,
        calendar=load_calendar(),
    )  # fmt: skip
    periods.reopen(period=period, reason="历史数据导入完毕，继续接收本期填报", by=by, at=scene.at(0, 10))


def _release(scene: Scene) -> None:
    """The figures of the annex, up to the month before the last, are there for everybody to see."""
    codes = [declared.code for declared in indicators.ANNEX]
    release.settle(
        policy=registry.by_slug("2018-82"), months=dict.fromkeys(codes, months_back(LAST_MONTH, 1)),
        by=scene.who("zj-forestry-data-reviewer"), at=scene.at(5, 10),
    )  # fmt: skip


def _fill(scene: Scene, county: str) -> Report:
    report = Report.objects.select_related("period").get(
        period__form=indicators.MONTHLY.code, period__month=LAST_MONTH, region_code=county
    )
    clerk = scene.who(f"{CLERKS[county]}-forestry-data-clerk")
    lines = _lines(report, TOWNS[county])
    return entry.save_lines(
        report=report, lines=lines, explanations={}, version=report.version, by=clerk, at=scene.at(1, 10)
    )


def _submit(scene: Scene, county: str) -> Report:
    report = _fill(scene, county)
    clerk = scene.who(f"{CLERKS[county]}-forestry-data-clerk")
    return entry.submit(report=report, version=report.version, by=clerk, at=scene.at(2, 11))


def _lines(report: Report, towns: tuple[str, ...]) -> list[Line]:
    """What the county had, somewhat more, spread over its towns so that each line adds up."""
    last = past_of(report).last
    lines = []
    for town in towns:
        amounts = {
            column.code: _share((last.get(column.code) or Decimal(0)) * GROWTH / len(towns), column.decimals)
            for column in columns_of(indicators.MONTHLY)
        }
        amounts[indicators.BASE.code] = amounts[indicators.NEW_FOREST.code] + amounts[indicators.INFILL.code]
        lines.append(Line(town, amounts))
    return lines


def _share(amount: Decimal, decimals: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-min(decimals, 2)), ROUND_DOWN)


def _split(scene: Scene, code: str, *, is_confirmed: bool) -> None:
    """The same for each county; what is left over goes to the last."""
    task, amount = tasks([code], region_code=HUZHOU, on=scene.on).of(code, HUZHOU)
    if task is not Task.SET or amount is None:
        return
    counties = list(splitting.counties_of(HUZHOU, scene.on))
    share = _share(amount / len(counties), 0)
    shares: dict[str, Decimal | None] = dict.fromkeys(counties, share)
    shares[counties[-1]] = amount - share * (len(counties) - 1)
    clerk = scene.who("huzhou-forestry-data-clerk")
    split = splitting.propose(
        indicator_code=code, shares=shares, reason="按各县森林资源和用地条件分解", by=clerk, at=scene.at(1, 9),
        on=scene.on,
    )  # fmt: skip
    if is_confirmed:
        splitting.confirm(split=split, by=scene.city, at=scene.at(2, 9), on=scene.on)
