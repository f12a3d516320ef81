"""The clauses of the document, each once, so that rules, cases and pages can cite the one they carry out."""

from datetime import date
from decimal import Decimal

from portal.rules.law import Clause, Document, Figure, Kind, Part, Relation

DOCUMENT = Document(
    slug="sample-1",
    number="样政发〔2018〕1号",
    title="样例政策文件",
    issuer="样例机关",
    issued_on=date(2018, 1, 2),
)

SUBSIDY = Clause(
    document=DOCUMENT,
    slug="1",
    reference="一",
    summary="样例补助的比例与上限",
    parts=(
        Part(
            id="sample-01",
            gist="按支出金额的一半补助，设有上限",
            kinds=(Kind.SERVICE, Kind.RULE),
            figures=(
                Figure(label="补助比例", relation=Relation.EQUAL, amount=Decimal(50), unit="%"),
                Figure(label="补助金额", relation=Relation.AT_MOST, amount=Decimal(10000), unit="元"),
            ),
        ),
    ),
    offices=("样例科技部门", "样例财政部门"),
)

CLAUSES: tuple[Clause, ...] = (SUBSIDY,)
