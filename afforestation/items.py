"""What may be applied for under document 82, with everything the guide says."""

from afforestation import clauses
from portal.catalog.declarations import Audience, Condition, Item, Material, Question
from portal.files.kinds import SCANS
from portal.rules.law import Article

LICENSING_TERM = Article("中华人民共和国行政许可法", "第四十二条")

GIFT_SEEDLINGS = Item(
    code="gift-seedlings",
    name="四旁植树赠苗申请",
    kind="公共服务",
    clause=clauses.TREE_VILLAGES,
    office_kind="forestry",
    level="county",
    audiences=(Audience.PERSON, Audience.ORGANISATION),
    statutory_days=20,
    promised_days=5,
    statutory_basis=LICENSING_TERM,
    result_name="赠苗",
    visits=1,
    delivery="赠苗通知书网上下载或窗口领取，苗木凭通知书到领苗地点领取",
    keywords=("赠苗", "苗木", "树苗", "四旁植树", "一村万树", "植树", "村庄绿化"),
    conditions=(
        Condition(
            code="four-sides",
            question="苗木将栽在宅旁、村旁、路旁或者水旁，是吗？",
            citation=clauses.TREE_VILLAGES,
            otherwise="赠苗用于四旁植树；成片造林请向当地林业部门咨询基地项目。",
        ),
        Condition(
            code="own-land",
            question="栽植地块由本村或者本户管理使用，是吗？",
            citation=clauses.TREE_VILLAGES,
            otherwise="请先取得地块管理使用人的同意，由其申请。",
        ),
        Condition(
            code="keeper",
            question="栽植后有人浇水、培土、看护，是吗？",
            citation=clauses.TREE_VILLAGES,
            otherwise="请先落实管护人，再申请赠苗。",
        ),
    ),
    materials=(
        Material(
            code="site", title="栽植地点照片", note="可以不提供，提供的有助于核对地块", is_required=False, formats=SCANS
        ),
    ),
    questions=(
        Question(
            asked="最多可以申请多少株？",
            answer="每村、每户的上限由当地在每个植树季公布，填写时页面会显示。",
        ),
        Question(
            asked="一季可以申请几次？",
            answer="同一植树季，一个村或者一户只能有一件在办或已准予的申请；撤回或未获准的可以重新申请。",
        ),
    ),
)

TREE_SIGN_UP = Item(
    code="tree-sign-up",
    name="植树认养报名",
    kind="公共服务",
    clause=clauses.PUBLIC_MOBILISATION,
    office_kind="forestry",
    level="county",
    audiences=(Audience.PERSON, Audience.ORGANISATION),
    statutory_days=5,
    promised_days=1,
    statutory_basis=LICENSING_TERM,
    result_name="植树认养",
    delivery="证书网上下载或窗口领取",
    keywords=("植树", "认养", "认建", "义务植树", "报名", "树木认养", "植树节"),
    conditions=(
        Condition(
            code="able",
            question="能在活动当天到场，或者能在认养期内履行约定，是吗？",
            citation=clauses.PUBLIC_MOBILISATION,
            otherwise="请选择时间合适的活动或年限，把名额留给能参加的人。",
        ),
    ),
    materials=(),
    questions=(
        Question(
            asked="名额满了怎么办？",
            answer="有人撤回时名额会自动放出，可以稍后再试，或者选择其他活动。",
        ),
        Question(
            asked="认养后树木归谁所有？",
            answer="认养不改变树木和林地的权属，认养人按约定参与管护，并获得认养证书。",
        ),
    ),
)

ITEMS = (GIFT_SEEDLINGS, TREE_SIGN_UP)
