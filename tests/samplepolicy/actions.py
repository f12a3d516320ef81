"""What the moves of a case entail under this document. They run inside the transaction of the move."""

from datetime import datetime
from typing import Any

from portal.cases.models import Case, Decision
from portal.clock.today import day_of
from tests.samplepolicy.models import SampleApplication


def record_grant(*, case: Case, at: datetime, **_move: Any) -> None:
    """Note the day from which a grant is in effect; a refusal leaves none."""
    if Decision.objects.get(case=case).is_grant:
        SampleApplication.objects.filter(case=case).update(granted_on=day_of(at))


def cancel_grant(*, case: Case, **_move: Any) -> None:
    """A revoked decision grants nothing any more."""
    SampleApplication.objects.filter(case=case).update(granted_on=None)
