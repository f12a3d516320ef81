"""How an application for the technology-trade subsidy travels: sheet S31-1, stage by stage."""

from innovation import clauses
from portal.cases.declarations import CaseType, Stage, Topic
from portal.people.roles import Role

TECH_TRADE = CaseType(
    stages=(
        Stage(
            code="county-science",
            title="县科技承办",
            office_kind="science",
            level="county",
            role=Role.HANDLER,
            citation=clauses.TECH_MARKET,
            working_days=3,
        ),
        Stage(
            code="county-science-review",
            title="县科技审核",
            office_kind="science",
            level="county",
            role=Role.REVIEWER,
            citation=clauses.TECH_MARKET,
            working_days=2,
            after=("county-science",),
        ),
        Stage(
            code="county-finance",
            title="县财政审核",
            office_kind="finance",
            level="county",
            role=Role.REVIEWER,
            citation=clauses.TECH_MARKET,
            working_days=5,
        ),
        Stage(
            code="city-science",
            title="市科技复核",
            office_kind="science",
            level="city",
            role=Role.REVIEWER,
            citation=clauses.TECH_MARKET,
            working_days=3,
            after=("county-science-review", "county-finance"),
        ),
        Stage(
            code="province-finance",
            title="省财政会签",
            office_kind="finance",
            level="province",
            role=Role.REVIEWER,
            citation=clauses.TECH_MARKET,
            working_days=3,
            after=("city-science",),
        ),
        Stage(
            code="province-science",
            title="省科技决定",
            office_kind="science",
            level="province",
            role=Role.APPROVER,
            citation=clauses.TECH_MARKET,
            working_days=3,
            after=("province-finance",),
            decides=True,
        ),
    ),
    record="innovation.TechTradeApplication",
    topics=(
        Topic(code="trade", title="交易信息", form="innovation.forms.TradeForm", hint="请按技术合同登记证明填写。"),
        Topic(code="achievement", title="成果信息", form="innovation.forms.AchievementForm"),
        Topic(code="industrialisation", title="产业化情况", form="innovation.forms.IndustrialisationForm"),
        Topic(
            code="account",
            title="收款账户",
            form="innovation.forms.AccountForm",
            hint="户名应与申请单位名称一致。",
            carried=("bank_name", "account_number"),
        ),
    ),
    assess="innovation.assessment.assess_tech_trade",
    describe="innovation.assessment.describe_tech_trade",
    sample="innovation.demo.tech_trade_sample",
)
