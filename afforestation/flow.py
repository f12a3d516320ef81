"""How the two services of document 82 travel: both stay in the county, the second is decided at once."""

from afforestation import clauses
from portal.cases.declarations import CaseType, Stage, Topic
from portal.people.roles import Role

GIFT_SEEDLINGS = CaseType(
    stages=(
        Stage(
            code="county-forestry",
            title="县林业核对苗木和地块",
            office_kind="forestry",
            level="county",
            role=Role.HANDLER,
            citation=clauses.TREE_VILLAGES,
            working_days=2,
        ),
        Stage(
            code="county-forestry-decision",
            title="县林业决定",
            office_kind="forestry",
            level="county",
            role=Role.APPROVER,
            citation=clauses.TREE_VILLAGES,
            working_days=2,
            after=("county-forestry",),
            decides=True,
        ),
    ),
    record="afforestation.SeedlingApplication",
    topics=(
        Topic(
            code="place",
            title="栽植地点",
            form="afforestation.forms.gifts.PlaceForm",
            hint="请填写苗木将要栽植的村和具体地点。",
            carried=("township", "village", "keeper"),
        ),
        Topic(
            code="seedlings",
            title="树种和株数",
            form="afforestation.forms.gifts.SeedlingsForm",
            hint="最多可以选五个树种，只需要一种的填第一行。",
        ),
    ),
    assess="afforestation.assessment.gifts.assess_gift",
    describe="afforestation.assessment.gifts.describe_gift",
    aside="afforestation.asides.gift_aside",
)

TREE_SIGN_UP = CaseType(
    stages=(
        Stage(
            code="county-forestry-decision",
            title="县林业确认",
            office_kind="forestry",
            level="county",
            role=Role.APPROVER,
            citation=clauses.PUBLIC_MOBILISATION,
            working_days=1,
            decides=True,
        ),
    ),
    record="afforestation.SignUpApplication",
    topics=(
        Topic(
            code="sign-up",
            title="报名信息",
            form="afforestation.forms.signups.SignUpForm",
            hint="请选择要参加的活动，或者要认养的树木、林地。",
            carried=("certificate_name",),
        ),
    ),
    assess="afforestation.assessment.signups.assess_sign_up",
    describe="afforestation.assessment.signups.describe_sign_up",
)

CASES = {"gift-seedlings": GIFT_SEEDLINGS, "tree-sign-up": TREE_SIGN_UP}
