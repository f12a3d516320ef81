"""The page of a case at the desk: where it stands, what was filed and said, and what may be done here and now."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property

from portal.cases import lamps
from portal.cases.asides import asides_of
from portal.cases.assessment import recalled
from portal.cases.clocks import reading
from portal.cases.dossier import RELATED, Dossier, read
from portal.cases.explanation import GROUNDS, stretches
from portal.cases.history import staff_timeline
from portal.cases.issuing import target_title
from portal.cases.models import Case, CaseSnapshot, Correction, Decision
from portal.cases.panel import Panel, panel
from portal.cases.papers import papers_of
from portal.cases.steps import progress
from portal.cases.views.desk.base import DeskView
from portal.cases.views.desk.entries import BY_VERB, Entry
from portal.notices.competence import OFFICIALS
from portal.notices.queries import with_objections
from portal.people.actors import Actor
from portal.web.views import DetailView


class DeskCaseView(DeskView, DetailView):
    """One case, for the offices that have a stage in it and for supervisors of its region; others get 404."""

    queryset = Case.objects.select_related(*RELATED)
    lookup = ("number",)

    def rows(self) -> QuerySet[Case]:
        return super().rows().filter(number__isnull=False)

    @cached_property
    def case(self) -> Case:
        case: Case = self.get_object()
        return case

    @cached_property
    def dossier(self) -> Dossier:
        return read(self.case)

    @cached_property
    def panel(self) -> Panel:
        return panel(self.dossier, by=self.by, on=self.today)

    def context(self, **extra: Any) -> dict[str, Any]:
        case = self.case
        lamp = lamps.of_case(case, today=self.today, calendar=self.calendar)
        return super().context(
            case=case, dossier=self.dossier, panel=self.panel, lamp=lamp, **{"title": case.title, **extra}
        )

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()


class CaseView(DeskCaseView):
    """Everything on one page."""

    template_name = "portal/cases/desk/case.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        dossier = self.dossier
        filed, decision = dossier.filed, dossier.decision
        return super().context(
            steps=progress(self.case),
            basics=_basics(self.case),
            filed=filed,
            answer=recalled(filed.answer) if filed and filed.answer else None,
            amount_yuan=filed.answer.get("amount_yuan") if filed and filed.answer else None,
            materials=_materials(self.case, filed),
            desks=[(desk, lamps.of_desk(desk, today=self.today, calendar=self.calendar)) for desk in dossier.desks],
            events=staff_timeline(dossier.events),
            corrections=[_correction(self.case, row) for row in dossier.corrections],
            papers=papers_of(self.case),
            asides=list(asides_of(self.case, self.by)),
            notice=with_objections(decision.notice_id) if decision else None,
            may_answer=self.by.holds(*OFFICIALS) and decision is not None and _speaks(self.by, decision),
            inline=[self._inline(entry) for entry in self._entries if entry.is_inline],
            others=[entry for entry in self._entries if not entry.is_inline],
            **extra,
        )

    @property
    def _entries(self) -> list[Entry]:
        return [BY_VERB[verb] for verb in self.panel.verbs]

    def _inline(self, entry: Entry) -> tuple[Entry, Any]:
        return entry, entry.form(case=self.case, verb=entry.verb, desk=self.panel.desk)


class WhyView(DeskCaseView):
    """为什么是这一天: every day of the clock, counted or not, with the law."""

    template_name = "portal/cases/desk/why.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        read_off = reading(self.case, calendar=self.calendar, today=self.today)
        lines = stretches(read_off, self.calendar)
        return super().context(
            reading=read_off, stretches=lines, grounds=GROUNDS, **{"title": "为什么是这一天", **extra}
        )


def _basics(case: Case) -> list[tuple[str, Any]]:
    way = "窗口代办" if case.counter_post_id else "网上申报"
    return [
        ("办件编号", case.number),
        ("事项", case.item.name),
        ("申请人", case.applicant_name),
        ("统一社会信用代码", case.organisation.uscc if case.organisation else ""),
        ("联系人", " ".join(part for part in (case.contact_name, case.contact_phone) if part)),
        ("申报方式", way),
        ("承诺时限", f"{case.promised_days} 个工作日（法定 {case.item.statutory_days} 个工作日）"),
        ("条款", case.declared.clause.cite),
    ]


def _materials(case: Case, filed: CaseSnapshot | None) -> list[dict[str, Any]]:
    """Every slot of the item with what was filed in it, as the snapshot says."""
    files = {row["slot"]: row for row in filed.materials} if filed else {}
    return [
        {
            "title": slot.title,
            "origin": slot.origin,
            "is_required": slot.is_required,
            "name": files[slot.code]["name"] if slot.code in files else "",
            "url": reverse("cases:material", args=[files[slot.code]["file"]]) if slot.code in files else "",
        }
        for slot in case.declared.materials
    ]


def _correction(case: Case, asked: Correction) -> dict[str, Any]:
    points = [(target_title(case, point["target"]), point["text"]) for point in asked.points]
    return {"asked": asked, "points": points}


def _speaks(by: Actor, decision: Decision) -> bool:
    """Whether the reader works at the office that decided, and so answers objections."""
    return by.acts_for(decision.decided_by.office_id)
