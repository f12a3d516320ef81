"""How villages travel: the county plans, plants and checks, the city accepts, the province looks and publishes."""

from afforestation import clauses
from portal.people.roles import Role
from portal.projects.declarations import Evidence, ProjectStage, ProjectType
from portal.regions.scoped import CITY, COUNTY, PROVINCE, TOWNSHIP

FORMS, ACTIONS = "afforestation.forms.villages", "afforestation.actions"
RECOGNITION, PUBLICATION = "recognition", "publication"

TREE_VILLAGE = ProjectType(
    code="tree-village",
    name="“一村万树”建设村",
    noun="“一村万树”建设村",
    office_kind="forestry",
    clause=clauses.TREE_VILLAGES,
    record="afforestation.TreeVillage",
    create_form=f"{FORMS}.ApplicationForm",
    describe="afforestation.assessment.villages.describe",
    public="afforestation.assessment.villages.public",
    same="afforestation.assessment.villages.same",
    region_levels=(COUNTY, TOWNSHIP),
    is_placed_finely=True,
    stages=(
        ProjectStage(
            code="application",
            title="申报",
            verb="提交申报",
            level=COUNTY,
            citation=clauses.TREE_VILLAGES,
            needs=(Evidence(code="application", title="乡镇申请书", hint="乡镇（街道）盖章的申请书"),),
            working_days=10,
        ),
        ProjectStage(
            code="yearly-plan",
            title="列入年度计划",
            verb="列入年度计划",
            level=COUNTY,
            citation=clauses.RESPONSIBLE_GOVERNMENTS,
            form=f"{FORMS}.PlanForm",
            working_days=20,
        ),
        ProjectStage(
            code="planting",
            title="实施",
            verb="登记栽植完成",
            level=COUNTY,
            citation=clauses.TREE_VILLAGES,
            needs=(
                Evidence(
                    code="photo", title="栽植照片", hint="带拍摄位置的照片更好", is_photo=True, is_required=False,
                    most_files=9,
                ),
            ),
            form=f"{FORMS}.PlantingForm",
        ),
        ProjectStage(
            code="self-check",
            title="县级自查",
            verb="提交自查",
            level=COUNTY,
            role=Role.REVIEWER,
            citation=clauses.SUPERVISION,
            needs=(Evidence(code="photo", title="自查照片", is_photo=True, most_files=9),),
            gate=f"{ACTIONS}.villages.require_other_checker",
            form=f"{FORMS}.CheckForm",
            working_days=20,
        ),
        ProjectStage(
            code="acceptance",
            title="市级验收",
            verb="通过验收",
            level=CITY,
            citation=clauses.SUPERVISION,
            needs=(Evidence(code="report", title="验收报告", is_required=False),),
            gate=f"{ACTIONS}.villages.require_survival_check",
            form=f"{FORMS}.AcceptanceForm",
            working_days=20,
        ),
        ProjectStage(
            code=RECOGNITION,
            title="省级抽查认定",
            verb="抽查合格",
            level=PROVINCE,
            role=Role.REVIEWER,
            citation=clauses.SUPERVISION,
            gate=f"{ACTIONS}.spot_checks.require_drawn",
            form=f"{FORMS}.SpotCheckForm",
            together=f"{ACTIONS}.spot_checks.pass_undrawn",
        ),
        ProjectStage(
            code=PUBLICATION,
            title="公布",
            verb="公布",
            level=PROVINCE,
            role=Role.APPROVER,
            citation=clauses.TREE_VILLAGES,
            gate=f"{ACTIONS}.listing.require_unlisted",
            form=f"{FORMS}.NumberForm",
            together=f"{ACTIONS}.listing.list_villages",
            publishes=True,
            completes=True,
        ),
    ),
)  # fmt: skip

EFFECTS = {
    (TREE_VILLAGE.code, "create"): f"{ACTIONS}.villages.claim",
    (TREE_VILLAGE.code, "migrate"): f"{ACTIONS}.villages.claim_all",
    (TREE_VILLAGE.code, "return"): f"{ACTIONS}.villages.rewind",
    (TREE_VILLAGE.code, "terminate"): f"{ACTIONS}.villages.release",
    (TREE_VILLAGE.code, "yearly-plan"): f"{ACTIONS}.villages.keep_plan",
    (TREE_VILLAGE.code, "planting"): f"{ACTIONS}.villages.keep_planting",
    (TREE_VILLAGE.code, "self-check"): f"{ACTIONS}.villages.keep_check",
    (TREE_VILLAGE.code, "acceptance"): f"{ACTIONS}.villages.keep_acceptance",
    (TREE_VILLAGE.code, RECOGNITION): f"{ACTIONS}.spot_checks.keep_result",
    (TREE_VILLAGE.code, PUBLICATION): f"{ACTIONS}.listing.list_village",
}
