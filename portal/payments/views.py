"""资金拨付: the payments of an office, tab by tab, and one payment with what may be done to it."""

from typing import Any, ClassVar

from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.functional import cached_property

from portal.clock.today import business_now
from portal.payments import actions
from portal.payments.filters import SHELVES, PaymentFilter, Shelf, shelf_of
from portal.payments.forms import ReasonForm, SettleForm, StepForm
from portal.payments.models import Payment
from portal.payments.queries import progress, with_people
from portal.people.actors import Actor
from portal.people.models import Post
from portal.people.pages import DeskPage
from portal.people.roles import Role
from portal.web.access import Holds
from portal.web.forms import PortalForm
from portal.web.verbs import Entry, VerbView
from portal.web.views import DetailView, ListView

READERS = Holds(Role.CASHIER, Role.SUPERVISOR, Role.AUDITOR)


class PaymentsPage(DeskPage):
    """A page of payments."""

    access: ClassVar = READERS


class PaymentsView(PaymentsPage, ListView):
    """Newest first, on tabs by what has to be done."""

    title = "资金拨付"
    template_name = "portal/payments/list.html"
    queryset = Payment.objects.select_related("office")
    filterset_class = PaymentFilter
    order = ("-ordered_at", "-pk")

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(tabs=self.tabs(shelf_of(self.request.GET)), **extra)

    def tabs(self, here: Shelf) -> list[dict[str, Any]]:
        """The tabs; those with work are counted."""
        work = {code: Count("pk", filter=Q(state__in=shelf.states)) for code, shelf in SHELVES.items() if shelf.is_work}
        counts = self.rows().aggregate(**work)
        return [
            {"title": shelf.title, "url": f"?tab={code}", "is_current": shelf is here, "count": counts.get(code) or ""}
            for code, shelf in SHELVES.items()
        ]


ENTRIES = (
    Entry(
        name="check", label="复核通过", form=StepForm, action=actions.check,
        text="已将收款单位、账户和金额与决定书核对一致。", done="已复核，等待另一名拨付人员放行。",
    ),
    Entry(
        name="release", label="放行", form=StepForm, action=actions.release,
        text="放行后资金拨出。放行人不能是复核人。", done="已放行，等待银行到账。",
    ),
    Entry(
        name="settle", label="登记到账", form=SettleForm, action=actions.settle,
        text="按银行回单登记到账日期。", done="已登记到账。",
    ),
    Entry(
        name="send-back", label="退回复核", form=ReasonForm, action=actions.send_back, is_grave=True,
        text="核对不一致的，退回重新复核。", done="已退回，须重新复核。",
    ),
    Entry(
        name="recover", label="登记追回", form=ReasonForm, action=actions.recover, is_grave=True,
        text="决定已撤销、资金已退回的，登记追回。", done="已登记追回。",
    ),
    Entry(
        name="cancel", label="取消拨付", form=ReasonForm, action=actions.cancel, is_grave=True,
        text="取消后这笔资金不再拨付。", done="拨付已取消。",
    ),
)  # fmt: skip


class PaymentView(PaymentsPage, DetailView):
    """One payment. Its full account number is shown only to the cashiers who have to compare it."""

    title = "拨付单"
    template_name = "portal/payments/detail.html"
    queryset = with_people(Payment.objects.all())

    @cached_property
    def payment(self) -> Payment:
        found: Payment = self.get_object()
        return found

    @property
    def is_mine(self) -> bool:
        """Whether the reader is a cashier of the paying office."""
        post = self.by.post
        return self.by.holds(Role.CASHIER) and post is not None and post.office_id == self.payment.office_id

    def get(self, _request: HttpRequest, /, *_args: Any, **_kwargs: Any) -> HttpResponse:
        return self.page()

    def context(self, *, entry: Entry | None = None, form: PortalForm | None = None, **extra: Any) -> dict[str, Any]:
        payment = self.payment
        is_checker = payment.state in actions.SOURCES["release"] and _is_post_of(payment.checked_by, self.by)
        offered = [row for row in ENTRIES if self._offers(row) and not (is_checker and row.name == "release")]
        is_compared = self.is_mine and payment.released_at is None
        return super().context(
            payment=payment,
            account=payment.account_number if is_compared else payment.account_masked,
            steps=progress(payment),
            forms=[(row, form if row is entry else self._empty(row)) for row in offered],
            form=form,
            is_checker=is_checker,
            **extra,
        )

    def _offers(self, entry: Entry) -> bool:
        return self.is_mine and self.payment.state in actions.SOURCES[entry.name.replace("-", "_")]

    def _empty(self, entry: Entry) -> PortalForm:
        initial = {"on": self.today} if entry.form is SettleForm else {}
        return entry.form(initial=initial, auto_id=entry.auto_id)


class StepView(PaymentView, VerbView):
    """Carries out one verb on a payment."""

    @property
    def back(self) -> str:
        return resolve_url("payments:payment", self.payment.pk)

    def act(self, form: Any) -> None:
        self.entry.action(payment=self.payment, by=self.by, at=business_now(), **form.cleaned_data)

    def forget(self) -> None:
        del self.payment


def _is_post_of(post: Post | None, by: Actor) -> bool:
    return post is not None and post.user_id == by.user_id
