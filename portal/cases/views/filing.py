"""The form of an application, one topic a page: kept word for word at every step, valid or not."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from portal.cases.actions.drafting import revise_applicant, save_answers
from portal.cases.addresses import page_url
from portal.cases.answers import typed, version_of
from portal.cases.assessment import estimate
from portal.cases.declarations import Topic
from portal.cases.forms import ContactForm, counties_on
from portal.cases.prefill import prefilled
from portal.cases.records import bound_form, form_class, record_model, record_of
from portal.cases.states import State
from portal.cases.steps import CHECK, neighbours
from portal.cases.views.drafts import DraftView
from portal.clock.today import business_now
from portal.rules.refusal import Refusal

BACK, KEEP, NEXT = "back", "keep", "next"
LONGEST_EDITOR = 40
PREFILLED = "已为您预填，请核对。"


class TopicPage(DraftView):
    """What all requests about one topic share."""

    @property
    def here(self) -> str:  # type: ignore[override]
        return self.topic.code

    @cached_property
    def topic(self) -> Topic:
        """The topic that the address names. Raises Http404."""
        try:
            return self.case.type.topic(self.topic_code)
        except LookupError as error:
            raise Http404 from error

    @property
    def topic_code(self) -> str:
        return str(self.kwargs["topic"])

    @property
    def saved(self) -> Mapping[str, Any] | None:
        """What has been saved of this page; None before anything has."""
        answers: Mapping[str, Any] | None = self.case.draft.answers.get(self.topic.code)
        return answers

    def save(self, form: forms.ModelForm, answers: dict[str, Any]) -> str:
        """The one call into actions. Returns the new version of the page."""
        return save_answers(
            case=self.case,
            topic=self.topic.code,
            answers=answers,
            is_done=form.is_valid(),
            version=self.request.POST.get("version"),
            editor=self.request.POST.get("editor", "").replace("\0", "")[:LONGEST_EDITOR],
            by=self.by,
            at=business_now(),
        )

    def posted(self) -> tuple[forms.ModelForm, dict[str, Any]]:
        """The form as it was sent, and the answers word for word."""
        answers = typed(form_class(self.topic), self.request.POST)
        return bound_form(self.case, self.topic, answers), answers


class TopicView(TopicPage):
    """One topic: the form, the way back and on, and an estimate beside it."""

    template_name = "portal/cases/topic.html"

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        if self.saved is not None and "check" in request.GET:
            return self.page(form=bound_form(self.case, self.topic, dict(self.saved)))
        return self.page(form=self._unjudged())

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        form, answers = self.posted()
        try:
            self.save(form, answers)
        except Refusal as refusal:
            form.add_error(None, refusal.text)
            return self.page(status=409, form=form, refusal=refusal, draft=None)
        go = request.POST.get("go", NEXT)
        if go == NEXT and not form.is_valid():
            self.case.draft.refresh_from_db()
            return self.page(status=422, form=form)
        if go == KEEP:
            messages.success(request, "已暂存。您可以随时在“我的办件”中继续填写。")
        return redirect(self._goal(go))

    def context(self, **extra: Any) -> dict[str, Any]:
        case, topic = self.case, self.topic
        version = version_of(self.saved)
        draft = {
            "url": reverse("cases:save", args=[case.key, topic.code]),
            "key": f"{case.key}:{topic.code}",
            "version": version,
            "saved_at": case.draft.saved_at if self.saved is not None else None,
        }
        back, _ = neighbours(case.type, topic.code)
        shared = {"topic": topic, "draft": draft, "version": version, "back": back}
        assessment = estimate(case, case.draft.answers, on=self.today)
        return super().context(**{**shared, "assessment": assessment, **extra})

    def _unjudged(self) -> forms.ModelForm:
        """The form with what was typed before, or with what we know, and without any complaint."""
        offered = {} if self.saved is not None else prefilled(self.case, self.topic)
        record = record_of(self.case) or record_model(self.case)(case=self.case)
        form = form_class(self.topic)(instance=record, initial=dict(self.saved or offered))
        for name in offered:
            form.fields[name].help_text = f"{PREFILLED}{form.fields[name].help_text}"
        return form

    def _goal(self, go: str) -> str:
        back, onward = neighbours(self.case.type, self.topic.code)
        code = {BACK: back or self.topic.code, NEXT: onward}.get(go, self.topic.code)
        return page_url(self.case, code)


class SaveView(TopicPage):
    """Autosave: the same content sent twice is one; a page that is out of date learns so and overwrites nothing."""

    def post(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        form, answers = self.posted()
        try:
            version = self.save(form, answers)
        except Refusal as refusal:
            return JsonResponse({"code": refusal.code, "text": refusal.text, "todo": refusal.todo}, status=409)
        return JsonResponse({"version": version, "saved_at": f"{timezone.localtime(business_now()):%Y-%m-%d %H:%M}"})


class EstimateView(TopicPage):
    """What the rules say of what has been filled in so far, the page in hand included; nothing is saved."""

    template_name = "portal/cases/_estimate.html"

    @property
    def topic_code(self) -> str:
        return self.request.GET.get("topic", "")

    def post(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        _, answers = self.posted()
        filled = {**self.case.draft.answers, self.topic.code: answers}
        return self.page(assessment=estimate(self.case, filled, on=self.today))


class ApplicantView(DraftView):
    """Where a draft will be filed, and whom to call: given at the start, changed here."""

    template_name = "portal/cases/applicant.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        names = ("region_code", "contact_name", "contact_phone")
        return self.page(form=self._form(initial={name: getattr(self.case, name) for name in names}))

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        if self.case.state != State.DRAFT:
            return redirect(page_url(self.case, CHECK))
        form = self._form(data=request.POST)
        if not form.is_valid():
            return self.page(status=422, form=form)
        revise_applicant(case=self.case, by=self.by, at=business_now(), **form.cleaned_data)
        return redirect(page_url(self.case, CHECK))

    def _form(self, **options: Any) -> ContactForm:
        within = self.by.region_code if self.by.is_official else ""
        return ContactForm(counties=counties_on(self.today, within=within), **options)
