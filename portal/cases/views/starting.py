"""申报前须知: what it is about, whether it fits, who applies and where; online and at the counter."""

from typing import Any, ClassVar

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property

from portal.cases.actions.counter import Visitor, start_at_counter
from portal.cases.actions.drafting import start_draft
from portal.cases.applicants import Applicant, applicants
from portal.cases.forms import ConditionsForm, CounterForm, StartForm, counties_on
from portal.cases.models import Case
from portal.cases.registry import case_type
from portal.cases.states import State
from portal.cases.steps import START, filing_steps
from portal.catalog.declarations import Audience
from portal.catalog.models import ServiceItem
from portal.catalog.queries import Opening, opening
from portal.clock.today import business_now
from portal.people.pages import ActorPage, DeskPage
from portal.people.roles import Role
from portal.web.access import SIGNED_IN, Access, Holds
from portal.web.views import FormView


class StartView(ActorPage, FormView):
    """The start of an application online."""

    access: ClassVar[Access] = SIGNED_IN
    template_name = "portal/cases/start.html"
    form_class: type[ConditionsForm] = StartForm
    is_counter = False

    @cached_property
    def item(self) -> ServiceItem:
        """The item that the address names. Raises Http404 where none is offered under this code."""
        found = ServiceItem.objects.filter(code=self.kwargs["item"], is_offered=True).first()
        if found is None:
            raise Http404
        return found

    @cached_property
    def opening(self) -> Opening:
        return opening(self.item, self.today)

    @cached_property
    def applicants(self) -> tuple[Applicant, ...]:
        return applicants(self.item.declared, self.by)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "item": self.item.declared, **self.offered()}

    def offered(self) -> dict[str, Any]:
        """What the form offers besides the conditions."""
        return {"applicants": self.applicants, "counties": counties_on(self.today)}

    def get_initial(self) -> dict[str, Any]:
        first = self.applicants[0] if self.applicants else None
        return {
            "applicant": first.key if first and len(self.applicants) == 1 else None,
            "region_code": first.county_code if first else "",
            "contact_name": str(self.request.user),
            "contact_phone": getattr(self.request.user, "phone", None) or "",
        }

    def context(self, **extra: Any) -> dict[str, Any]:
        declared = self.item.declared
        return super().context(
            item=self.item,
            declared=declared,
            opening=self.opening,
            drafts=Case.objects.filled_in_by(self.by).filter(item=self.item, state=State.DRAFT).order_by("-pk")[:3],
            steps=filing_steps(case_type(declared.code), here=START, done=()),
            **{"title": f"申报{self.item.name}", **extra},
        )

    def done(self, form: Any) -> HttpResponse:
        if form.unmet:
            return self.page(status=422, form=form, unmet=form.unmet)
        case = self.start(form)
        return redirect("cases:topic", case.key, case.type.topics[0].code)

    def start(self, form: Any) -> Case:
        """The one call into actions."""
        applicant: Applicant = form.cleaned_data["applicant"]
        return start_draft(
            item=self.item,
            audience=applicant.audience,
            region_code=form.cleaned_data["region_code"],
            organisation=applicant.organisation,
            contact_name=form.cleaned_data["contact_name"],
            contact_phone=form.cleaned_data["contact_phone"],
            key=form.cleaned_data["key"],
            by=self.by,
            at=business_now(),
        )


class CounterView(DeskPage, StartView):
    """The same start at the counter: the clerk enters who stands before him."""

    access = Holds(Role.CLERK)
    form_class = CounterForm
    is_counter = True

    def offered(self) -> dict[str, Any]:
        return {"counties": counties_on(self.today, within=self.by.region_code)}

    def get_initial(self) -> dict[str, Any]:
        audiences = self.item.declared.audiences
        return {
            "region_code": self.by.region_code,
            "audience": audiences[0].value if len(audiences) == 1 else None,
        }

    def start(self, form: Any) -> Case:
        data = form.cleaned_data
        visitor = Visitor(
            audience=Audience(data["audience"]),
            name=data["name"],
            uscc=data.get("uscc", ""),
            identity=data.get("identity", ""),
            contact_name=data["contact_name"],
            contact_phone=data["contact_phone"],
        )
        return start_at_counter(
            item=self.item,
            visitor=visitor,
            region_code=data["region_code"],
            key=data["key"],
            by=self.by,
            at=business_now(),
        )
