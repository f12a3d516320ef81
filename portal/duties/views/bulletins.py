"""通报: those that the reader may read, the form with its preview, and opening one to everybody."""

import hashlib
import json
from typing import Any, ClassVar

from django import forms
from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from portal.clock.today import business_now
from portal.duties import bulletin
from portal.duties.actions.bulletins import issue_bulletin, may_publish, publish, require_some
from portal.duties.filters import documents
from portal.duties.models import Bulletin, Duty
from portal.duties.views.base import READERS, DutiesPage
from portal.papers.kinds import Kind
from portal.papers.models import Paper
from portal.papers.previews import pictures
from portal.people.roles import Role
from portal.policies.registry import registry
from portal.rules.findings import as_json
from portal.rules.refusal import Refusal
from portal.web.access import Holds
from portal.web.fields import TextField
from portal.web.forms import PortalForm
from portal.web.views import DetailView, FormView, ListView

ISSUERS = Holds(Role.SUPERVISOR)


class BulletinForm(PortalForm):
    """Which document, and what is said first."""

    document = forms.ChoiceField(label="文件", choices=documents)
    opening = TextField(label="开头的话", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 3}))
    is_public = forms.BooleanField(label="向社会公开", required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)


class BulletinsView(DutiesPage, ListView):
    """Newest first."""

    access: ClassVar = READERS
    title = "任务通报"
    template_name = "portal/duties/bulletins.html"
    queryset = Bulletin.objects.select_related("paper", "office")
    order = ("-issued_on", "-pk")

    def rows(self) -> QuerySet[Any]:
        return super().rows().defer("paper__pdf")

    def context(self, **extra: Any) -> dict[str, Any]:
        page = extra["page"]
        rows = [(row, not row.is_public and may_publish(self.by, row)) for row in page.rows]
        return {**super().context(**extra), "rows": rows, "may_issue": self.by.holds(Role.SUPERVISOR)}

    def lit(self, rows: list[Any]) -> list[Any]:
        """Bulletins have no lamps."""
        return rows


class IssueView(DutiesPage, FormView):
    """A bulletin is looked at first and issued only as it was seen."""

    access: ClassVar = ISSUERS
    title = "制发通报"
    template_name = "portal/duties/bulletin.html"
    form_class = BulletinForm

    def done(self, form: BulletinForm) -> HttpResponse:
        typed = form.cleaned_data
        policy = registry.by_slug(typed["document"])
        rows = bulletin.listed(
            policy, Duty.objects.all().visible_to(self.by), today=self.horizon, calendar=self.calendar
        )  # fmt: skip
        require_some(policy, rows)
        facts = as_json(bulletin.facts(policy, rows, opening=typed["opening"], today=self.horizon))
        seen = _digest(facts, is_public=typed["is_public"])
        if typed["seen"] != seen:
            form.data = {**dict(form.data.items()), "seen": seen}
            return self.page(form=form, pages=pictures(self._paper(bulletin.title(policy), facts)), count=len(rows))
        issued = issue_bulletin(
            policy=policy, opening=typed["opening"], is_public=typed["is_public"], by=self.by, at=business_now(),
            calendar=self.calendar,
        )  # fmt: skip
        messages.success(self.request, f"{issued.paper.number}已制发。")
        return redirect("duties:bulletins")

    def _paper(self, title: str, facts: Any) -> Paper:
        assert self.by.post is not None
        issuer = self.by.post.office.name
        return Paper(kind=Kind.BULLETIN, title=title, issuer=issuer, issued_on=self.today, facts=facts)


class PublishView(DutiesPage, DetailView):
    """Open one's own bulletin to everybody."""

    access: ClassVar = ISSUERS
    queryset = Bulletin.objects.select_related("paper")
    http_method_names = ["post"]

    def post(self, request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        try:
            publish(bulletin=self.get_object(), by=self.by)
        except Refusal as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "通报已公开。")
        return redirect("duties:bulletins")


def _digest(facts: Any, *, is_public: bool) -> str:
    """What a preview has shown, in short."""
    text = json.dumps([facts, is_public], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
