"""How the document's works travel: the county builds and checks them itself, the city accepts them."""

from portal.people.roles import Role
from portal.projects.declarations import Evidence, ProjectStage, ProjectType
from portal.regions.scoped import CITY, COUNTY, TOWNSHIP, VILLAGE
from tests.samplepolicy import clauses

WORKS = ProjectType(
    code="sample-works",
    name="样例工程",
    noun="样例工程",
    office_kind="forestry",
    clause=clauses.SUBSIDY,
    record="samplepolicy.SampleWorks",
    create_form="tests.samplepolicy.forms.WorksForm",
    describe="tests.samplepolicy.assessment.describe_works",
    public="tests.samplepolicy.assessment.publish_works",
    region_levels=(COUNTY, TOWNSHIP, VILLAGE),
    stages=(
        ProjectStage(
            code="build",
            title="县级实施",
            verb="实施完成",
            level=COUNTY,
            citation=clauses.SUBSIDY,
            working_days=20,
        ),
        ProjectStage(
            code="self-check",
            title="县级自查",
            verb="提交自查",
            level=COUNTY,
            citation=clauses.SUBSIDY,
            needs=(
                Evidence(code="report", title="自查报告", hint="由县级主管部门盖章"),
                Evidence(code="photo", title="现场照片", is_photo=True, most_files=3),
            ),
            gate="tests.samplepolicy.actions.require_all_done",
            form="tests.samplepolicy.forms.CheckForm",
            working_days=10,
        ),
        ProjectStage(
            code="acceptance",
            title="市级验收",
            verb="通过验收",
            level=CITY,
            citation=clauses.SUBSIDY,
            role=Role.PROJECT_CLERK,
            working_days=10,
            publishes=True,
            completes=True,
        ),
    ),
)
