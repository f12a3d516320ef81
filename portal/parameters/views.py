"""The public calculator: every rule of the book, open to anybody, with its clause, its figures and its arithmetic."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.utils.functional import cached_property

from portal.clock.today import business_date
from portal.parameters.evaluation import Answer, Evaluator
from portal.parameters.figures import figure_set
from portal.parameters.forms import FactForm
from portal.policies import registry
from portal.rules.facts import InputError, has_private
from portal.rules.rule import Rule, book
from portal.web.access import PUBLIC
from portal.web.views import PageView, PortalView

KERNEL = "各项政策通用"


def rule_or_404(key: str) -> Rule[Any]:
    """The rule of a key in an address."""
    if key not in book:
        raise Http404
    return book[key]


class RulesView(PageView):
    """All rules, grouped by the document they carry out; those that serve every policy come last."""

    access = PUBLIC
    title = "政策测算"
    template_name = "portal/parameters/rules.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(groups=list(_groups()), **extra)


def _groups() -> Iterator[tuple[str, str, list[Rule[Any]]]]:
    """Headline, document number and rules of each group that has any."""
    of_policies = {rule.key for policy in registry for rule in policy.rules}
    for policy in registry:
        if policy.rules:
            yield policy.document.title, policy.document.number, list(policy.rules)
    if kernel := [rule for rule in book.values() if rule.key not in of_policies]:
        yield KERNEL, "", kernel


class CalculatorView(PortalView):
    """One rule as a form. The question stands in the address, so that an answer can be shared, unless it is private."""

    access = PUBLIC
    template_name = "portal/parameters/rule.html"
    fragment_name = "portal/parameters/_answer.html"

    @cached_property
    def rule(self) -> Rule[Any]:
        return rule_or_404(self.kwargs["key"])

    @cached_property
    def is_private(self) -> bool:
        return has_private(self.rule.facts)

    def get(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        return self.answer(request.GET if request.GET and not self.is_private else None)

    def post(self, request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        """A question that must not stand in an address."""
        if not self.is_private:
            return self.http_method_not_allowed(request)
        return self.answer(request.POST)

    def answer(self, asked: QueryDict | None) -> HttpResponse:
        """Show the form, and the answer where the question is whole. A question does nothing: always 200."""
        form, today = FactForm(self.rule, asked), business_date()
        answer = answer_form(form, today) if form.is_valid() else None
        return self.page(
            title=self.rule.title,
            form=form,
            answer=answer,
            figures=(answer.figures if answer else figure_set(self.rule, today)).rows,
        )


def answer_form(form: FactForm, today: date) -> Answer | None:
    """Answer a valid form. None where the rule finds that the facts can't be true together; the form then says so."""
    try:
        return Evaluator().answer(form.rule, form.facts, form.day or today)
    except InputError as error:
        form.refuse(error)
        return None
