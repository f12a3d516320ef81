"""The greening for everybody: a home that leads on, figures by county, and the registers that are open."""

from typing import Any, ClassVar

from django.http import FileResponse, Http404, HttpRequest

from afforestation import clauses
from afforestation.models import Column, IncomeBase, OldTree, Park, Rescue, Support, Wetland
from afforestation.pages import figures, species
from afforestation.registers.declarations import Register
from afforestation.registers.described.cities import PARKS
from afforestation.registers.described.nature import RESCUES, SUPPORT, TREES, WETLANDS
from afforestation.registers.filters import filter_of
from afforestation.registers.tables import table_of
from afforestation.registers.values import cell, shown
from portal.clock.today import business_date
from portal.files.serving import serve
from portal.rules.law import Clause
from portal.web.access import PUBLIC
from portal.web.views import DetailView, ListView, PageView, ScopedMixin

NO_AREA = 0
HOME = "国土绿化美化"


class GreenPage(PageView):
    """A public page that stands on a clause."""

    access: ClassVar = PUBLIC
    clause: ClassVar[Clause]

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(clause=self.clause, today=business_date(), home=HOME, **extra)


class HomeView(GreenPage):
    """What there is to see, and the four figures that people ask for."""

    title = HOME
    template_name = "afforestation/home.html"
    clause = clauses.OVERALL_TARGETS

    def context(self, **extra: Any) -> dict[str, Any]:
        areas = figures.total_areas()
        return super().context(
            kpis=[
                ("珍贵树种和大径材基地", shown(areas.get(Column.PRECIOUS, NO_AREA)), "亩", "afforestation:bases"),
                ("珍贵彩色森林", shown(areas.get(Column.COLOUR, NO_AREA)), "亩", "afforestation:bases"),
                ("古树名木", f"{OldTree.objects.live().count():,}", "株", "afforestation:trees"),
                ("“一亩山万元钱”基地", f"{IncomeBase.objects.live().count():,}", "个", "afforestation:income"),
            ],
            ways=WAYS,
            **extra,
        )


class CountyTable(GreenPage):
    """Figures, a line per county."""

    template_name = "afforestation/counties.html"
    heads: ClassVar[tuple[str, ...]]
    note: ClassVar[str] = ""

    def lines(self) -> list[figures.Line]:
        """The counties that have something to show."""
        raise NotImplementedError

    def context(self, **extra: Any) -> dict[str, Any]:
        heads = "|".join(["县（市、区）", *(f">{head}" for head in self.heads)])
        lines = [(line.name, list(zip(self.heads, line.figures, strict=True))) for line in self.lines()]
        return super().context(heads=heads, lines=lines, note=self.note, **extra)


class BasesView(CountyTable):
    title = "珍贵树种基地和彩色森林"
    clause = clauses.PRECIOUS_TREES
    heads = ("基地小计（亩）", "成片造林（亩）", "补植改造（亩）", "珍贵彩色森林（亩）")
    note = "只统计通过市级验收的小班。"

    def lines(self) -> list[figures.Line]:
        return figures.base_lines(business_date())


class IncomeView(CountyTable):
    title = "“一亩山万元钱”基地"
    clause = clauses.MOUNTAIN_INCOME
    heads = ("基地（个）", "面积（亩）", "上年产值（万元）", "亩均产值（元）")
    note = "亩均产值按已填报上年产值的基地计算。"

    def lines(self) -> list[figures.Line]:
        return figures.income_lines(business_date())


class SeedlingsView(CountyTable):
    title = "种苗供应和赠苗"
    template_name = "afforestation/seedlings.html"
    clause = clauses.SEEDLINGS
    heads = ("苗圃（个）", "库存（株）", "赠苗（株）", "受赠村（个）")

    def lines(self) -> list[figures.Line]:
        return figures.seedling_lines(business_date())

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(species=species.species_lines(), **extra)


class WiltView(CountyTable):
    title = "松材线虫病防治"
    clause = clauses.FOREST_QUALITY
    heads = ("年度", "发生面积（亩）", "除治面积（亩）", "枯死松树（株）", "未销号疫点（个）")

    def lines(self) -> list[figures.Line]:
        return figures.wilt_lines(business_date())


class BulletinView(CountyTable):
    title = "绿化督查通报"
    clause = clauses.SUPERVISION
    heads = ("督查（次）", "问题（个）", "已整改（个）", "已销号（个）", "超期未改（个）")
    note = "问题由实施督查的单位核实后销号。"

    def lines(self) -> list[figures.Line]:
        return figures.bulletin_lines(business_date())


class CitiesView(GreenPage):
    """Named cities and counties, the share under the rule, and who is on the way."""

    title = "国家森林城市"
    template_name = "afforestation/cities.html"
    clause = clauses.FOREST_CITIES

    def context(self, **extra: Any) -> dict[str, Any]:
        on = business_date()
        return super().context(share=figures.forest_city_share(on), cities=figures.forest_cities(), **extra)


class ParksView(GreenPage):
    """Each county under the rule of 一区两园."""

    title = "“一区两园”覆盖情况"
    template_name = "afforestation/parks.html"
    clause = clauses.RESERVES_AND_PARKS

    def context(self, **extra: Any) -> dict[str, Any]:
        covered = figures.park_coverage(business_date())
        return super().context(
            counties=[row for row in covered if row.is_forest is not None or any(row.counts)],
            silent=sum(row.is_forest is None and not any(row.counts) for row in covered),
            total=len(covered),
            met=sum(bool(row.is_met) for row in covered),
            **extra,
        )


class OpenList(ListView):
    """An open register: the columns that its description names, searched by its own filter."""

    access: ClassVar = PUBLIC
    template_name = "afforestation/open.html"
    register: ClassVar[Register]
    detail: ClassVar[str] = ""  # the address of a row's page, where it has one
    file: ClassVar[str] = ""  # the address of a row's file

    def context(self, **extra: Any) -> dict[str, Any]:
        rows = extra["page"].rows
        table = table_of(self.register, rows, today=business_date(), calendar=None)
        marked = [
            (line, bool(self.file) and row.file_id is not None) for line, row in zip(table.lines, rows, strict=True)
        ]
        return super().context(
            table=table, lines=marked, clause=self.register.clause, today=business_date(), home=HOME, **extra
        )


class TreesView(OpenList):
    title = "古树名木"
    register = TREES
    queryset = OldTree.open_to_all.all()
    filterset_class = filter_of(TREES)
    detail = "afforestation:tree"


class ParkListView(OpenList):
    title = "保护地名录"
    register = PARKS
    queryset = Park.open_to_all.all()
    filterset_class = filter_of(PARKS)


class RescuesView(OpenList):
    title = "珍稀物种抢救保护"
    register = RESCUES
    queryset = Rescue.open_to_all.all()
    filterset_class = filter_of(RESCUES)


class WetlandsView(OpenList):
    title = "湿地名录"
    register = WETLANDS
    queryset = Wetland.open_to_all.all()
    filterset_class = filter_of(WETLANDS)


class SupportView(OpenList):
    title = "绿化支持政策"
    register = SUPPORT
    queryset = Support.open_to_all.all()
    filterset_class = filter_of(SUPPORT)
    file = "afforestation:support-file"


class TreeView(DetailView):
    """One tree, for everybody."""

    access: ClassVar = PUBLIC
    title = "古树名木"
    template_name = "afforestation/tree.html"
    queryset = OldTree.open_to_all.all()

    def context(self, **extra: Any) -> dict[str, Any]:
        tree = extra["object"]
        columns = (*TREES.columns, *TREES.more)
        return super().context(
            title=str(tree),
            facts=[(column.label, cell(tree, column)) for column in columns],
            clause=TREES.clause,
            **extra,
        )


class OpenFile(ScopedMixin):
    """A file of an open row."""

    access: ClassVar = PUBLIC
    name: ClassVar[str]

    def get(self, _request: HttpRequest, /, *_args: Any, **kwargs: Any) -> FileResponse:
        try:
            row = self.rows().select_related(self.name).filter(pk=kwargs["pk"]).first()
        except OverflowError as error:
            raise Http404 from error
        file = row and getattr(row, self.name)
        if not file:
            raise Http404
        return serve(file, as_attachment=False)


class TreePhotoView(OpenFile):
    queryset = OldTree.open_to_all.all()
    name = "photo"


class SupportFileView(OpenFile):
    queryset = Support.open_to_all.all()
    name = "file"


WAYS = (
    ("“一村万树”公布名单", "afforestation:villages", "各地的示范村和推进村"),
    ("“一村万树”乡镇覆盖", "afforestation:townships", "哪些乡镇还没有示范村"),
    ("古树名木", "afforestation:trees", "按县、树种、级别查询身边的古树名木"),
    ("珍贵树种基地和彩色森林", "afforestation:bases", "各县通过验收的面积"),
    ("国家森林城市", "afforestation:cities", "已命名和正在创建的市县"),
    ("“一区两园”覆盖情况", "afforestation:parks", "自然保护区、湿地公园、森林公园"),
    ("保护地名录", "afforestation:park-list", "每一处保护区和公园"),
    ("湿地名录", "afforestation:wetlands", "受保护的湿地"),
    ("珍稀物种抢救保护", "afforestation:rescues", "野生动植物抢救保护项目"),
    ("“一亩山万元钱”基地", "afforestation:income", "各县基地和亩均产值"),
    ("种苗供应和赠苗", "afforestation:seedlings", "苗圃、库存和赠送到村的苗木"),
    ("松材线虫病防治", "afforestation:wilt", "发生、除治和疫点销号"),
    ("绿化支持政策", "afforestation:support", "各地出台的文件，可以下载"),
    ("绿化督查通报", "afforestation:bulletin", "督查、问题和整改"),
)
