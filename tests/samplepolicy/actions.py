"""What the moves of a case entail under this document. They run inside the transaction of the move."""

from datetime import datetime

from portal.cases.models import Case, Decision
from portal.clock.today import day_of
from portal.people.actors import Actor
from tests.samplepolicy.models import SampleApplication


def record_grant(*, case: Case, by: Actor, at: datetime) -> None:  # noqa: ARG001 -- every effect is called alike
    """Note the day from which a grant is in effect; a refusal leaves none."""
    if Decision.objects.get(case=case).is_grant:
        SampleApplication.objects.filter(case=case).update(granted_on=day_of(at))


def cancel_grant(*, case: Case, by: Actor, at: datetime) -> None:  # noqa: ARG001 -- every effect is called alike
    """A revoked decision grants nothing any more."""
    SampleApplication.objects.filter(case=case).update(granted_on=None)
