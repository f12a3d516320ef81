"""The papers of a case: which of them its readers see, and who reads them."""

from portal.cases.models import Case
from portal.papers.kinds import Kind
from portal.papers.models import Paper
from portal.people.actors import Actor

TO_APPLICANT = (
    Kind.RECEIPT,
    Kind.CORRECTION,
    Kind.ACCEPTANCE,
    Kind.NON_ACCEPTANCE,
    Kind.SPECIAL_PROCEDURE,
    Kind.DECISION,
    Kind.RESULT,
)


def papers_of(case: Case) -> list[Paper]:
    """What was issued to the applicant, newest first; what was withdrawn stays, and says so."""
    return list(Paper.objects.filter(about=case.reference, kind__in=TO_APPLICANT).order_by("-issued_at", "-pk"))


def may_read(actor: Actor, number: str) -> bool:
    """Whoever may see the case may read its papers, and so may the clerk who filed it at his counter."""
    cases = Case.objects.filter(number=number)
    return cases.visible_to(actor).exists() or cases.filled_in_by(actor).exists()
