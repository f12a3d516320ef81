"""One case in each interesting state, and the addresses of the pages that show them."""

from innovation.demo import Trip
from portal.cases.actions import window
from portal.notices.models import PublicNotice
from portal.papers.models import Paper
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


def build(on):
    """The words in the addresses; all cases are those of agent1 in 安吉县."""
    granted = Trip(on, 2, 8).submit().accept().examine().decide().case
    delivered = Trip(on, 4, 30).submit().accept().examine().decide().to_effect().deliver().case
    return {
        "draft": Trip(on, 6, 0).draft().case.key,
        "submitted": Trip(on, 8, 0).submit().case.number,
        "corrected": _awaiting_correction(on).case.number,
        "examined": Trip(on, 10, 8).submit().accept().examine().case.number,
        "granted": granted.number,
        "delivered": delivered.number,
        "notice": PublicNotice.objects.get(about=granted.reference).pk,
        "token": Paper.objects.filter(about=delivered.reference).latest("pk").token,
        "document": granted.declared.clause.document.slug,
        "clause": granted.declared.clause.slug,
    }


def _awaiting_correction(on):
    trip = Trip(on, 12, 1).submit()
    return window.request_correction(
        case=trip.case, points=[("invoices", "付款凭证缺少银行回单")],
        by=trip.official("service_center", Role.CLERK), at=trip.at(11), calendar=trip.calendar,
    )  # fmt: skip
