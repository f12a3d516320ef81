"""Clauses of the document."""

from datetime import date

from portal.rules.law import Clause, Document

DOCUMENT = Document(slug="2018-32", number="2018-32", title="", issuer="", issued_on=date(2018, 8, 14))
CLAUSES: tuple[Clause, ...] = ()
