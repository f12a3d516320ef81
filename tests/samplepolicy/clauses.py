"""The clauses of the sample document, each once."""

from datetime import date

from portal.rules.law import Clause, Document, Kind, Part

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
    summary="样例补助的条件与金额",
    parts=(Part(id="sample-01", gist="按金额的一定比例补助", kinds=(Kind.SERVICE, Kind.RULE)),),
)

CLAUSES: tuple[Clause, ...] = (SUBSIDY,)
