"""One case in each interesting state, and the addresses of the pages that show them."""

from functools import cached_property

from innovation.clauses import TECH_MARKET
from innovation.demo import Trip
from portal.cases.actions import window
from portal.notices.models import PublicNotice
from portal.papers.models import Paper
from portal.payments.models import Payment
from portal.people.roles import Role

PUBLIC = (
    "/", "/search/?q=补助", "/search/?q=没有的词", "/items/", "/items/for/organisation/", "/items/tech-trade/",
    "/policies/", "/policies/{document}/", "/policies/{document}/{clause}/", "/rules/",
    "/rules/innovation.tech_trade_subsidy/", "/notices/", "/notices/{notice}/", "/notices/{notice}/object/",
    "/lookup/", "/papers/verify/", "/papers/v/{token}/", "/accounts/login/", "/accounts/signup/", "/accounts/demo/",
)  # fmt: skip
APPLICANT = (
    "/apply/tech-trade/", "/apply/d/{draft}/trade/", "/apply/d/{draft}/industrialisation/",
    "/apply/d/{draft}/materials/", "/apply/d/{draft}/check/", "/my/cases/", "/my/cases/{submitted}/submitted/",
    "/my/cases/{corrected}/", "/my/cases/{granted}/", "/my/cases/{granted}/why/", "/my/cases/{delivered}/rating/",
    "/inbox/", "/accounts/",
)  # fmt: skip
CLERK = (
    "/desk/", "/desk/done/", "/desk/overdue/", "/desk/started/", "/desk/cases/", "/desk/counter/tech-trade/",
    "/desk/cases/{submitted}/", "/desk/cases/{submitted}/request-correction/", "/desk/cases/{submitted}/decline/",
    "/desk/cases/{delivered}/", "/desk/cases/{delivered}/why/", "/accounts/interests/",
)  # fmt: skip
APPROVER = ("/desk/cases/{examined}/", "/desk/cases/{examined}/decide/", "/desk/cases/{granted}/", "/desk/objections/")

CASHIER = ("/desk/payments/", "/desk/payments/{payment}/")


class Words(dict):
    """What stands in the addresses; a case is brought to its state when a page first asks for it. All are agent1's."""

    def __init__(self, on):
        super().__init__()
        self.on = on

    def __missing__(self, word):
        self[word] = getattr(self, f"_{word}")()
        return self[word]

    @cached_property
    def granted(self):
        return Trip(self.on, 2, 8).submit().accept().examine().decide().case

    @cached_property
    def delivered(self):
        return Trip(self.on, 4, 30).submit().accept().examine().decide().to_effect().deliver().case

    def _granted(self):
        return self.granted.number

    def _delivered(self):
        return self.delivered.number

    def _draft(self):
        return Trip(self.on, 6, 0).draft().case.key

    def _submitted(self):
        return Trip(self.on, 8, 0).submit().case.number

    def _examined(self):
        return Trip(self.on, 10, 8).submit().accept().examine().case.number

    def _corrected(self):
        trip = Trip(self.on, 12, 1).submit()
        window.request_correction(
            case=trip.case, points=[("invoices", "付款凭证缺少银行回单")],
            by=trip.official("service_center", Role.CLERK), at=trip.at(11), calendar=trip.calendar,
        )  # fmt: skip
        return trip.case.number

    def _notice(self):
        return PublicNotice.objects.get(about=self.granted.reference).pk

    def _token(self):
        return Paper.objects.filter(about=self.granted.reference).latest("pk").token

    def _payment(self):
        return Payment.objects.get(about=self.delivered.reference).pk

    def _document(self):
        return TECH_MARKET.document.slug

    def _clause(self):
        return TECH_MARKET.slug
