"""Public pages of notices: the list, one notice, and the form of an objection."""

from typing import Any

from django.contrib import messages
from django.db.models import BooleanField, Count, ExpressionWrapper, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from portal.clock.today import business_now
from portal.notices import actions
from portal.notices.filters import NoticeFilter
from portal.notices.forms import ObjectionForm
from portal.notices.models import ObjectionState, PublicNotice
from portal.people.pages import ActorPage
from portal.web.access import PUBLIC
from portal.web.limits import Limit, LimitedView
from portal.web.views import DetailView, FormView, ListView


class Notices(ActorPage, ListView):
    """What has been published, newest first, without what was withdrawn."""

    access = PUBLIC
    title = "公示公告"
    template_name = "portal/notices/list.html"
    queryset = PublicNotice.objects.all()
    filterset_class = NoticeFilter
    order = ("-published_on", "-id")

    def rows(self) -> QuerySet[PublicNotice]:
        is_open = ExpressionWrapper(Q(ends_on__gte=self.today), BooleanField())
        rows: QuerySet[PublicNotice] = super().rows().current().annotate(is_open=is_open)  # type: ignore[attr-defined]
        return rows.defer("body", "columns", "rows")


class Notice(ActorPage, DetailView):
    """One notice, or that it was withdrawn and why."""

    access = PUBLIC
    template_name = "portal/notices/detail.html"
    queryset = PublicNotice.objects.select_related("replaced_by").annotate(
        objected=Count("objections"),
        answered=Count("objections", filter=Q(objections__state=ObjectionState.ANSWERED)),
    )

    def context(self, **extra: Any) -> dict[str, Any]:
        notice: PublicNotice = extra["object"]
        return super().context(is_running=notice.is_running(self.today), **extra) | {"title": notice.title}


class Object(LimitedView, ActorPage, FormView):
    """Objecting, signed in or not."""

    access = PUBLIC
    title = "提出异议"
    template_name = "portal/notices/object.html"
    form_class = ObjectionForm
    limit = Limit("notices.object", times=10, seconds=3600)

    @property
    def notice(self) -> PublicNotice:
        return get_object_or_404(PublicNotice, pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The form, or the notice where it takes no more objections and says so."""
        notice = self.notice
        return super().get(request, *args, **kwargs) if notice.is_running(self.today) else redirect(notice)

    def get_initial(self) -> dict[str, Any]:
        user = self.by.user
        return {"name": user.name, "contact": user.phone} if user else {}

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(notice=self.notice, submit_label="提交异议", **extra)

    def done(self, form: ObjectionForm) -> HttpResponse:
        notice = self.notice
        objection = actions.object_to(notice=notice, **form.cleaned_data, by=self.by, on=self.today, at=business_now())
        said = f"您的异议已收到，编号{objection.pk}。{notice.office_name}核实后将按您留下的联系方式答复。"
        messages.success(self.request, said)
        return redirect(notice)
