"""What people type on the pages of the technology-trade subsidy, as a browser sends it."""

from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.portal.cases.factories import ANJI, PDF

START = {
    "condition_registered": "yes",
    "condition_industrialisation": "yes",
    "condition_once": "yes",
    "region_code": ANJI,
    "contact_name": "李经办",
    "contact_phone": "13800000000",
}
TOPICS = {
    "trade": {
        "channel": "online",
        "contract_number": "2019330523000123",
        "contract_on": "2019-03-01",
        "start_price_yuan": "",
        "deal_amount_yuan": "5000000",
        "paid_amount_yuan": "3000000",
        "last_paid_on": "2019-06-01",
    },
    "achievement": {
        "achievement_title": "竹纤维复合材料",
        "achievement_owner": "示例大学",
        "field": "新材料",
        "has_related_party": "False",
    },
    "industrialisation": {
        "is_industrialisation": "True",
        "progress": "pilot",
        "plan": "年产一千吨竹纤维复合材料生产线",
        "is_cancelled": "False",
    },
    "account": {"bank_name": "示例银行安吉支行", "account_number": "6222000011112222"},
}
MATERIALS = ("contract", "trade-proof", "invoices", "evidence")


def start_answers(organisation, **changed):
    return {**START, "key": str(uuid4()), "applicant": f"organisation:{organisation.pk}", **changed}


def pdf(name="合同.pdf"):
    return SimpleUploadedFile(name, PDF, "application/pdf")
