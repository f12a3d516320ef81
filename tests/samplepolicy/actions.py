"""What the moves of cases and works entail under this document. They run inside the transaction of the move."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from portal.cases.models import Case, Decision
from portal.clock.today import day_of
from portal.projects.models import Project
from portal.rules.refusal import Refusal
from tests.samplepolicy.clauses import SUBSIDY
from tests.samplepolicy.models import SampleApplication, SampleWorks

ALL = 100


def record_grant(*, case: Case, at: datetime, **_move: Any) -> None:
    """Note the day from which a grant is in effect; a refusal leaves none."""
    if Decision.objects.get(case=case).is_grant:
        SampleApplication.objects.filter(case=case).update(granted_on=day_of(at))


def cancel_grant(*, case: Case, **_move: Any) -> None:
    """A revoked decision grants nothing any more."""
    SampleApplication.objects.filter(case=case).update(granted_on=None)


def require_all_done(*, project: Project, **_move: Any) -> None:
    """Works are checked only when they are all done. Raises Refusal."""
    if project.percent < ALL:
        raise Refusal("not_done", f"实施进度只有{project.percent}%，还不能自查。", SUBSIDY, "请先上报进度至100%。")


def keep_check(*, project: Project, answers: Mapping[str, Any], **_move: Any) -> None:
    """Note what the county counted itself."""
    SampleWorks.objects.filter(project=project).update(checked_units=answers["checked_units"])
