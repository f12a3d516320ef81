"""The lists of 一村万树 for everybody, and what the province does with them: draw, publish, strike off."""

from typing import Any, ClassVar

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property

from afforestation import clauses
from afforestation.access import Forestry, ProvincialForestry
from afforestation.actions.listing import publish_list, strike_off, waiting_for_publication
from afforestation.actions.spot_checks import draw, waiting_for_draw
from afforestation.filters import VillageFilter
from afforestation.forms.villages import DrawForm, PublicationForm, StrikeForm
from afforestation.models import PublishedVillage, TreeVillage, VillageKind
from portal.clock.today import business_now
from portal.people.pages import DeskPage
from portal.people.roles import Role
from portal.regions.models import Region
from portal.web.access import PUBLIC, Access
from portal.web.views import FormView, ListView
from portal.workdays.pages import TermsPage

READERS = Forestry(
    Role.PROJECT_CLERK, Role.HANDLER, Role.REVIEWER, Role.APPROVER, Role.DATA_CLERK, Role.DATA_REVIEWER, readers=True
)  # fmt: skip
DRAWERS = ProvincialForestry(Role.REVIEWER)
PUBLISHERS = ProvincialForestry(Role.APPROVER)
COUNTY_DIGITS = 6


def places(codes: set[str]) -> dict[str, str]:
    """County and township in one name, by code."""
    wanted = codes | {code[:COUNTY_DIGITS] for code in codes}
    names = dict(Region.objects.filter(code__in=wanted).order_by("valid_from").values_list("code", "name"))
    county = {code: names.get(code[:COUNTY_DIGITS], "") for code in codes}
    return {code: county[code] + (names.get(code, "") if len(code) > COUNTY_DIGITS else "") for code in codes}


class VillagesView(ListView):
    """Everything that has been published, newest first; behind the two village columns of the cockpit."""

    access: ClassVar[Access] = PUBLIC
    title = "“一村万树”公布名单"
    template_name = "afforestation/villages.html"
    queryset = PublishedVillage.objects.select_related("project")
    filterset_class = VillageFilter
    order = ("-published_on", "-pk")

    def context(self, **extra: Any) -> dict[str, Any]:
        names = places({village.region_code for village in extra["page"].rows})
        lines = [(village, names[village.region_code]) for village in extra["page"].rows]
        return super().context(lines=lines, totals=self.totals(), clause=clauses.TREE_VILLAGES, **extra)

    def totals(self) -> list[tuple[str, int]]:
        """How many of each kind the search finds."""
        numbers = dict(self.found().order_by().values_list("kind").annotate(Count("pk")))
        return [(label, numbers.get(kind, 0)) for kind, label in VillageKind.choices]


class DeskVillagesView(DeskPage, VillagesView):
    """The same at the desk, with the project behind each village and what the province may do."""

    access = READERS
    title = "一村万树"

    def context(self, **extra: Any) -> dict[str, Any]:
        may = {"may_draw": not DRAWERS.refusal(self.by), "may_publish": not PUBLISHERS.refusal(self.by)}
        return super().context(is_desk=True, **may, **extra)


class ProvincePage(TermsPage, FormView):
    """A form of the province's forestry office."""

    @staticmethod
    def waiting(projects: Any) -> list[tuple[Any, TreeVillage, str]]:
        """Projects with record and place, for a table."""
        rows = list(projects)
        records = {record.project_id: record for record in TreeVillage.objects.filter(project__in=rows)}
        names = places({project.region_code for project in rows})
        return [(project, records[project.pk], names[project.region_code]) for project in rows]


class DrawView(ProvincePage):
    """Draw the villages at which the province looks itself."""

    access: ClassVar[Access] = DRAWERS
    title = "省级抽查"
    template_name = "afforestation/draw.html"
    form_class = DrawForm

    def context(self, **extra: Any) -> dict[str, Any]:
        waiting = self.waiting(waiting_for_draw().visible_to(self.by))
        return super().context(waiting=waiting, submit_label="抽取并公布", **extra)

    def done(self, form: DrawForm) -> HttpResponse:
        check = draw(**form.cleaned_data, by=self.by, at=business_now(), calendar=self.calendar)
        chosen = check.villages.filter(is_drawn=True).count()
        messages.success(self.request, f"已从 {len(check.pool)} 个村中抽取 {chosen} 个，名单已公布。")
        return redirect("notices:detail", check.notice_id)


class PublishView(ProvincePage):
    """Publish recognised villages in one act."""

    access: ClassVar[Access] = PUBLISHERS
    title = "公布建设村名单"
    template_name = "afforestation/publish.html"
    form_class = PublicationForm

    def get_form_kwargs(self) -> dict[str, Any]:
        waiting = self.waiting(waiting_for_publication().visible_to(self.by))
        return {**super().get_form_kwargs(), "waiting": waiting}

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(submit_label="公布", **extra)

    def done(self, form: PublicationForm) -> HttpResponse:
        projects = list(form.cleaned_data["projects"])
        notice = publish_list(
            projects=projects,
            document=form.cleaned_data["document"],
            by=self.by,
            at=business_now(),
            calendar=self.calendar,
        )
        messages.success(self.request, f"已公布 {len(projects)} 个村。")
        return redirect(notice)


class StrikeView(ProvincePage):
    """Take a village off its list."""

    access: ClassVar[Access] = PUBLISHERS
    title = "撤销建设村"
    template_name = "afforestation/strike.html"
    form_class = StrikeForm

    @cached_property
    def village(self) -> PublishedVillage:
        return get_object_or_404(PublishedVillage.objects.visible_to(self.by), pk=self.kwargs["pk"])

    def context(self, **extra: Any) -> dict[str, Any]:
        village = self.village
        place = places({village.region_code})[village.region_code]
        return super().context(village=village, place=place, submit_label="撤销", **extra)

    def done(self, form: StrikeForm) -> HttpResponse:
        village = strike_off(village=self.village, reason=form.cleaned_data["reason"], by=self.by, at=business_now())
        messages.success(self.request, f"{village}已撤销，退出名单。")
        return redirect("afforestation:desk-villages")
