"""核对: everything that was filled in, what is missing, what the rules say, the commitment, and the filing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.cases.actions.drafting import discard_draft, missing_materials
from portal.cases.actions.filing import correct, submit
from portal.cases.addresses import followed_at, page_url
from portal.cases.answers import rows
from portal.cases.assessment import estimate
from portal.cases.forms import CommitmentForm
from portal.cases.models import Case
from portal.cases.records import fill, record_model
from portal.cases.slots import slots
from portal.cases.states import State
from portal.cases.steps import CHECK, MATERIALS, neighbours
from portal.cases.views.drafts import DraftView
from portal.clock.today import business_now
from portal.regions.models import Region
from portal.rules.refusal import Refusal
from portal.workdays.calendar import load


@dataclass(frozen=True, slots=True)
class Group:
    """The answers of one page, with the way to change them."""

    title: str
    rows: list[tuple[str, str, list[str]]]
    url: str
    is_valid: bool
    is_empty: bool

    @property
    def gap(self) -> str:
        """What is missing on the page, in words; empty where nothing is."""
        if self.is_valid:
            return ""
        return f"“{self.title}”尚未填写" if self.is_empty else f"“{self.title}”还有未填或有误的内容"


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that is still missing, with the way to it."""

    text: str
    url: str


class CheckView(DraftView):
    """The check before filing, and the filing; the same before a correction is sent."""

    here = CHECK
    template_name = "portal/cases/check.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        return self.page(form=CommitmentForm(initial={"version": self.case.version}))

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        form = CommitmentForm(request.POST)
        if not form.is_valid():
            return self.page(status=422, form=form)
        try:
            return self._file(form)
        except Refusal as refusal:
            return self._answer_refusal(refusal)

    def _file(self, form: CommitmentForm) -> HttpResponse:
        """The one call into actions: file for the first time, or send what was asked for."""
        shared: dict[str, Any] = {"case": self.case, "by": self.by, "at": business_now(), "calendar": load()}
        version = form.cleaned_data["version"]
        if self.case.state == State.AWAITING_CORRECTION:
            case = correct(**shared, version=version)
            messages.success(self.request, "补正已提交，受理窗口将继续审查。")
            return redirect(followed_at(case, self.by))
        case = submit(**shared, version=version, has_committed=form.cleaned_data["has_committed"])
        return redirect("cases:submitted", case.number)

    def _answer_refusal(self, refusal: Refusal) -> HttpResponse:
        """Show the page again as things are now; whoever was too late is led to the case."""
        self.case.refresh_from_db()
        if not self.case.is_editable:
            return self.too_late()
        form = CommitmentForm(initial={"version": self.case.version})
        return self.page(status=409 if refusal.code == "stale" else 422, form=form, refusal=refusal)

    def context(self, **extra: Any) -> dict[str, Any]:
        case = self.case
        groups = list(_groups(case))
        return super().context(
            groups=groups,
            slots=slots(case),
            gaps=[*_page_gaps(groups), *_material_gaps(case)],
            assessment=estimate(case, case.draft.answers, on=self.today),
            applicant=_applicant(case),
            back=neighbours(case.type, CHECK)[0],
            **extra,
        )


class DiscardView(DraftView):
    """Throws a draft away."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        discard_draft(case=self.case, by=self.by)
        messages.success(request, "草稿及其上传的文件已删除。")
        return redirect("cases:mine")


def _groups(case: Case) -> Iterator[Group]:
    pages = fill(case, record_model(case)(case=case), case.draft.answers)
    for topic in case.type.topics:
        form = pages[topic.code]
        is_empty = topic.code not in case.draft.answers
        url = page_url(case, topic.code) + ("" if form.is_valid() or is_empty else "?check=1")
        yield Group(topic.title, list(rows(form)), url, form.is_valid(), is_empty)


def _page_gaps(groups: list[Group]) -> Iterator[Gap]:
    return (Gap(group.gap, group.url) for group in groups if group.gap)


def _material_gaps(case: Case) -> Iterator[Gap]:
    url = page_url(case, MATERIALS)
    return (Gap(f"还缺材料：{title}", url) for title in missing_materials(case))


def _applicant(case: Case) -> list[tuple[str, str]]:
    found = [("申请人", case.applicant_name)]
    if case.organisation:
        found.append(("统一社会信用代码", case.organisation.uscc))
    return [*found, ("办理地", region_name(case)), ("联系人", case.contact_name), ("联系电话", case.contact_phone)]


def region_name(case: Case) -> str:
    """The name of the county, as it was last called."""
    last = Region.objects.filter(code=case.region_code).order_by("-valid_from").first()
    return last.name if last else case.region_code
