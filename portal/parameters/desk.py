"""The item owner's pages: the figures of his rules, their history, a proposal, and a second person's confirmation."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.parameters.actions import confirm, propose, withdraw
from portal.parameters.comparison import Comparison, compare
from portal.parameters.figures import Figure, figure_set, figure_sets
from portal.parameters.forms import ConfirmationForm, FactForm, ProposalForm
from portal.parameters.models import ParameterValue, State
from portal.parameters.owners import may_change
from portal.parameters.views import rule_or_404
from portal.people.pages import DeskPage
from portal.people.roles import Role
from portal.rules.facts import InputError
from portal.rules.rule import Parameter, Rule, book
from portal.web.access import Holds
from portal.web.views import FormView

OWNER = Holds(Role.ITEM_OWNER)


class OwnerView(DeskPage):
    """A page for item owners. A rule that the post does not own is a 404."""

    access = OWNER

    def owned(self, rule: Rule[Any]) -> Rule[Any]:
        """The rule, where the post owns it. Raises Http404."""
        if not may_change(self.by, rule):
            raise Http404
        return rule


class ParametersView(OwnerView):
    """The figures in force today of every rule that the post owns, and what waits."""

    title = "参数管理"
    template_name = "portal/parameters/list.html"

    def get(self, _request: HttpRequest) -> HttpResponse:
        rules = [rule for rule in book.values() if rule.parameters and may_change(self.by, rule)]
        sets = figure_sets(rules, self.today)
        waiting = {
            (row.rule_key, row.name): row
            for row in ParameterValue.objects.filter(rule_key__in=sets, state=State.PROPOSED)
        }
        rows = [
            (rule, figure, waiting.get((rule.key, figure.parameter.name)))
            for rule in rules
            for figure in sets[rule.key].figures
        ]
        return self.page(rows=rows)


class ParameterMixin(OwnerView):
    """A page of one parameter, named by rule and name in the address."""

    @cached_property
    def rule(self) -> Rule[Any]:
        return self.owned(rule_or_404(self.kwargs["key"]))

    @cached_property
    def parameter(self) -> Parameter:
        try:
            return self.rule.parameter(self.kwargs["name"])
        except LookupError as error:
            raise Http404 from error

    def context(self, **extra: Any) -> dict[str, Any]:
        by_clause = Figure(self.parameter)
        return super().context(**{"title": self.parameter.label, "by_clause": by_clause, **extra})


class HistoryView(ParameterMixin):
    """What the clause says, what holds today, and every value ever proposed."""

    template_name = "portal/parameters/history.html"

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        rows = ParameterValue.objects.of(self.rule.key, self.parameter.name)
        return self.page(
            figure=figure_set(self.rule, self.today).of(self.parameter.name),
            rows=[(row, Figure(self.parameter, row)) for row in rows],
        )


class ProposeView(ParameterMixin, FormView):
    """A new value, proposed."""

    template_name = "portal/parameters/propose.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(title=f"调整{self.parameter.label}", **extra)

    def get_form(self, _form_class: Any = None) -> ProposalForm:
        return ProposalForm(self.parameter, self.request.POST if self.request.method == "POST" else None)

    def done(self, form: ProposalForm) -> HttpResponse:
        row = propose(rule=self.rule, name=self.parameter.name, by=self.by, at=business_now(), **form.cleaned_data)
        messages.success(self.request, "调整已提出，等待另一位事项管理人员确认。")
        return redirect("parameters:proposal", pk=row.pk)


class ProposalView(OwnerView, FormView):
    """One proposed value: what it is, what it would change, and the second person's word."""

    template_name = "portal/parameters/proposal.html"
    form_class = ConfirmationForm

    @cached_property
    def row(self) -> ParameterValue:
        return get_object_or_404(ParameterValue, pk=self.kwargs["pk"], rule_key__in=book)

    @cached_property
    def rule(self) -> Rule[Any]:
        return self.owned(book[self.row.rule_key])

    def context(self, **extra: Any) -> dict[str, Any]:
        parameter = self.rule.parameter(self.row.name)
        asked = self.request.GET or None
        facts_form = FactForm(self.rule, asked, has_day=False)
        return super().context(
            title=f"调整{parameter.label}",
            figure=Figure(parameter, self.row),
            facts_form=facts_form,
            comparison=_compare(facts_form, self.row) if asked else None,
            is_mine=self.row.proposed_by_id == self.by.user_id,
            is_waiting=self.row.state == State.PROPOSED,
            is_retractable=self.row.is_retractable(self.today),
            **extra,
        )

    def done(self, form: ConfirmationForm) -> HttpResponse:
        has_seen = form.cleaned_data["has_seen_effect"]
        confirm(pk=self.row.pk, has_seen_effect=has_seen, by=self.by, at=business_now())
        messages.success(self.request, f"已确认，自 {self.row.effective_from} 起采用新数值。")
        return redirect("parameters:history", key=self.row.rule_key, name=self.row.name)


class WithdrawView(OwnerView):
    """Takes a value back."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = get_object_or_404(ParameterValue, pk=pk, rule_key__in=book)
        self.owned(book[row.rule_key])
        withdraw(pk=pk, by=self.by, at=business_now())
        messages.success(request, "调整已撤回。")
        return redirect("parameters:history", key=row.rule_key, name=row.name)


def _compare(form: FactForm, row: ParameterValue) -> Comparison | None:
    if not form.is_valid():
        return None
    try:
        return compare(form.rule, form.facts, row)
    except InputError as error:
        form.refuse(error)
        return None
