"""How an application travels: the county's desk examines it, the head decides."""

from portal.cases.declarations import CaseType, Stage, Topic
from portal.people.roles import Role
from tests.samplepolicy import clauses

GRANT = CaseType(
    stages=(
        Stage(
            code="handling",
            title="县级承办",
            office_kind="science",
            level="county",
            role=Role.HANDLER,
            citation=clauses.SUBSIDY,
            working_days=3,
        ),
        Stage(
            code="decision",
            title="县级决定",
            office_kind="science",
            level="county",
            role=Role.APPROVER,
            citation=clauses.SUBSIDY,
            working_days=3,
            after=("handling",),
            decides=True,
        ),
    ),
    record="samplepolicy.SampleApplication",
    topics=(Topic(code="spending", title="支出信息", form="tests.samplepolicy.forms.SpendingForm"),),
    assess="tests.samplepolicy.assessment.assess",
    describe="tests.samplepolicy.assessment.describe",
)
