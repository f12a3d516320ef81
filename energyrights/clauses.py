"""Clauses of 浙政办发〔2018〕84号, the trial of paid and tradable rights to use energy.

Confirmation, purchase, sale, accounts and audits in this app cite their ground from here. Offices are listed as
printed; only one clause says who leads. 0.6 and 2.0 are the thresholds whose decimal points the scan lost.
"""

from datetime import date
from decimal import Decimal

from portal.rules.law import Clause, Document, Figure, Kind, Part, Relation

DOCUMENT = Document(
    slug="2018-84",
    number="浙政办发〔2018〕84号",
    title="浙江省人民政府办公厅关于印发浙江省用能权有偿使用和交易试点工作实施方案的通知",
    issuer="浙江省人民政府办公厅",
    issued_on=date(2018, 8, 17),
)

MAIN_GOALS = Clause(
    document=DOCUMENT,
    slug="1",
    reference="一",
    summary="到2020年底建成较完善的用能权交易体系",
    parts=(Part(id="84-1", gist="2020年底前健全制度、监管、技术、配套政策和交易系统", kinds=(Kind.TASK,)),),
)

TRIAL_SCOPE = Clause(
    document=DOCUMENT,
    slug="2-1",
    reference="二(一)",
    summary="界定试点先行纳入和逐步纳入交易的用能范围",
    parts=(
        Part(
            id="84-2.1a",
            gist="先行纳入高于控制目标的新增用能、部分区域新增指标、规上企业腾出空间、节能量",
            kinds=(Kind.RULE,),
            figures=(
                Figure(
                    label="单位工业增加值能耗",
                    relation=Relation.ABOVE,
                    amount=Decimal("0.6"),
                    unit="吨标准煤/万元",
                ),
            ),
            left_open=("纳入试点的区域年新增用能指标比例",),
        ),
        Part(id="84-2.1b", gist="逐步纳入用能存量和规模以下企业腾出的空间", kinds=(Kind.RULE,)),
    ),
)

TRADING_PARTIES = Clause(
    document=DOCUMENT,
    slug="2-2",
    reference="二(二)",
    summary="交易双方为市县政府和有关企业，分阶段放开",
    parts=(
        Part(
            id="84-2.2",
            gist="初期以企政交易为主，市场成熟后企业之间也可交易",
            kinds=(Kind.RULE,),
            figures=(Figure(label="交易主体阶段", relation=Relation.EQUAL, amount=Decimal(2), unit="个"),),
        ),
    ),
)

TRADED_INDICATOR = Clause(
    document=DOCUMENT,
    slug="2-3",
    reference="二(三)",
    summary="规定用能权指标的计量单位和有效期",
    parts=(
        Part(id="84-2.3a", gist="指标按等价值吨标准煤计量", kinds=(Kind.RULE,)),
        Part(id="84-2.3b", gist="交易所得指标有效至2020年底", kinds=(Kind.RULE,)),
    ),
)

PRICING = Clause(
    document=DOCUMENT,
    slug="2-4",
    reference="二(四)",
    summary="初始交易定额出让、差别定价，日后转向市场竞价",
    parts=(
        Part(
            id="84-2.4a",
            gist="省节能、价格部门确定初始交易价格并动态调整",
            kinds=(Kind.NOTICE,),
            left_open=("用能权初始交易价格",),
        ),
        Part(
            id="84-2.4b",
            gist="新增量能耗强度超过2.0吨标准煤/万元的，按比例加价",
            kinds=(Kind.RULE,),
            figures=(
                Figure(
                    label="单位工业增加值能耗",
                    relation=Relation.ABOVE,
                    amount=Decimal("2.0"),
                    unit="吨标准煤/万元",
                ),
            ),
            left_open=("交易价格提高比例",),
        ),
        Part(id="84-2.4c", gist="市场成熟后由交易方以竞价、招拍挂等定价", kinds=(Kind.RULE,)),
    ),
    offices=("省节能主管部门", "省价格行政部门"),
)

TRADING_PLATFORM = Clause(
    document=DOCUMENT,
    slug="2-5",
    reference="二(五)",
    summary="依托公共资源交易平台，建设全省统一交易平台",
    parts=(
        Part(
            id="84-2.5",
            gist="统一交易规则，省级平台监管、统计、监测并协调跨设区市交易",
            kinds=(Kind.RULE, Kind.INDICATOR),
        ),
    ),
)

FULFILMENT_TERM = Clause(
    document=DOCUMENT,
    slug="2-6",
    reference="二(六)",
    summary="能耗高于控制目标的新增用能企业须在交易后限期履约",
    parts=(
        Part(
            id="84-2.6",
            gist="原则上在交易后限期内支付费用并划转指标",
            kinds=(Kind.RULE,),
            figures=(Figure(label="履约期限", relation=Relation.AT_MOST, amount=Decimal(1), unit="个月"),),
        ),
    ),
)

RIGHTS_CONFIRMATION = Clause(
    document=DOCUMENT,
    slug="3-1",
    reference="三(一)",
    summary="按统一规范对新增、腾出和节能三类指标确权",
    parts=(
        Part(
            id="84-3.1a",
            gist="按全省统一技术规范确认三类用能权指标",
            kinds=(Kind.SERVICE,),
            figures=(Figure(label="确权指标", relation=Relation.EQUAL, amount=Decimal(3), unit="类"),),
        ),
        Part(id="84-3.1b", gist="新增用能量以节能审查意见为准", kinds=(Kind.RULE,)),
        Part(
            id="84-3.1c",
            gist="自产自用可再生能源经第三方核定，可抵扣新增指标",
            kinds=(Kind.RULE, Kind.SERVICE),
        ),
        Part(
            id="84-3.1d",
            gist="规上企业腾出指标按近三年统计用能等方式确定，不高于核定指标",
            kinds=(Kind.RULE,),
            figures=(Figure(label="实际用能量年限", relation=Relation.EQUAL, amount=Decimal(3), unit="年"),),
        ),
        Part(id="84-3.1e", gist="节能技改形成的节能量由第三方审核确定", kinds=(Kind.SERVICE,)),
    ),
    offices=("省发展改革委〔省能源局〕", "省经信委", "各市、县〔市、区〕政府"),
)

PAID_USE = Clause(
    document=DOCUMENT,
    slug="3-2",
    reference="三(二)",
    summary="新增用能有偿取得，任务未完成区域限购，法定义务不免除",
    parts=(
        Part(id="84-3.2a", gist="新增用能量须有偿取得", kinds=(Kind.SERVICE,)),
        Part(
            id="84-3.2b",
            gist="未完成淘汰压减任务的区域，能耗强度高于0.6的新增项目原则上不得购买",
            kinds=(Kind.RULE, Kind.REGISTER),
            figures=(
                Figure(
                    label="单位工业增加值能耗",
                    relation=Relation.ABOVE,
                    amount=Decimal("0.6"),
                    unit="吨标准煤/万元",
                ),
            ),
        ),
        Part(
            id="84-3.2c",
            gist="付费企业仍须履行节能考核、有序用电、应急预案和行业自律义务",
            kinds=(Kind.RULE, Kind.NOTICE),
            figures=(Figure(label="不予免除的义务", relation=Relation.EQUAL, amount=Decimal(4), unit="项"),),
        ),
        Part(id="84-3.2d", gist="鼓励淘汰压减产能的企业经平台出售指标", kinds=(Kind.SERVICE,)),
    ),
    offices=(
        "省发展改革委〔省能源局〕",
        "省经信委",
        "省财政厅",
        "省金融办",
        "省物价局",
        "浙江银监局",
        "省电力公司",
        "各市、县〔市、区〕政府",
    ),
)

TRADING_SYSTEM = Clause(
    document=DOCUMENT,
    slug="3-3",
    reference="三(三)",
    summary="建立用能权登记注册制度，开发交易系统和平台",
    parts=(
        Part(
            id="84-3.3a",
            gist="统一登记指标发放、持有、转让、注销、结转，按用户类别服务",
            kinds=(Kind.LEDGER,),
            figures=(Figure(label="登记管理事项", relation=Relation.EQUAL, amount=Decimal(5), unit="项"),),
        ),
        Part(
            id="84-3.3b",
            gist="系统具备账户管理、资金清算结算和信息报送功能",
            kinds=(Kind.LEDGER,),
            figures=(Figure(label="系统功能", relation=Relation.EQUAL, amount=Decimal(3), unit="项"),),
        ),
    ),
    offices=(
        "省发展改革委〔省能源局〕",
        "省经信委",
        "省财政厅",
        "省金融办",
        "省物价局",
        "浙江银监局",
        "人行杭州中心支行",
    ),
)

TRADING_PROCEDURE = Clause(
    document=DOCUMENT,
    slug="3-4",
    reference="三(四)",
    summary="明确指标投放、收入用途和申请、审核、签约、划转程序",
    parts=(
        Part(
            id="84-3.4a",
            gist="市县拿出部分新增指标交易，其余无偿供能耗强度较低的项目使用",
            kinds=(Kind.RULE, Kind.LEDGER),
            figures=(
                Figure(
                    label="无偿使用项目单位工业增加值能耗",
                    relation=Relation.BELOW,
                    amount=Decimal("0.6"),
                    unit="吨标准煤/万元",
                ),
            ),
            left_open=("区域新增用能交易比例",),
        ),
        Part(id="84-3.4b", gist="有偿使用收入专款专用，主要投入本地节能降耗", kinds=(Kind.LEDGER,)),
        Part(
            id="84-3.4c",
            gist="依次申请、审核、发布供求、达成共识、签约、付款、划转",
            kinds=(Kind.SERVICE,),
            figures=(Figure(label="交易步骤", relation=Relation.EQUAL, amount=Decimal(7), unit="步"),),
        ),
        Part(id="84-3.4d", gist="付款后指标计入买方，并扣减卖方基数", kinds=(Kind.LEDGER,)),
    ),
    offices=(
        "省发展改革委〔省能源局〕",
        "省经信委",
        "省财政厅",
        "省金融办",
        "省物价局",
        "浙江银监局",
        "人行杭州中心支行",
        "各市、县〔市、区〕政府",
    ),
)

FULFILMENT_SYSTEM = Clause(
    document=DOCUMENT,
    slug="3-5",
    reference="三(五)",
    summary="督促企业履约，公布履约情况，惩戒拒不履约者",
    parts=(
        Part(
            id="84-3.5a",
            gist="督促履约，定期公布情况，曝光拒不履约企业",
            kinds=(Kind.NOTICE, Kind.REGISTER),
        ),
        Part(
            id="84-3.5b",
            gist="拒不履约企业列入黑名单和省信用平台，联合惩戒",
            kinds=(Kind.REGISTER,),
        ),
    ),
    offices=("省发展改革委〔省能源局〕", "省经信委", "省法制办", "省金融办", "省物价局", "浙江银监局"),
)

CONSUMPTION_VERIFICATION = Clause(
    document=DOCUMENT,
    slug="3-6",
    reference="三(六)",
    summary="制订统一核查规范，核查企业用能数据，规范审核机构",
    parts=(
        Part(
            id="84-3.6a",
            gist="制订核查指南和标准，核查企业用能数据是否真实",
            kinds=(Kind.INSPECTION,),
        ),
        Part(id="84-3.6b", gist="管理审核机构，公布名单并明确工作流程", kinds=(Kind.REGISTER,)),
    ),
    offices=("省发展改革委〔省能源局〕", "省经信委", "省质监局"),
)

COORDINATION = Clause(
    document=DOCUMENT,
    slug="4-1",
    reference="四(一)",
    summary="建立省级协调推进机制，省市县联动推进试点",
    parts=(
        Part(
            id="84-4.1",
            gist="省级协调指导并对接国家部委，市县建立相应机制",
            kinds=(Kind.TASK,),
        ),
    ),
    offices=("省发展改革委〔省能源局〕", "省级有关部门", "各市、县〔市、区〕政府"),
    lead="省发展改革委〔省能源局〕",
)

RULE_DOCUMENTS = Clause(
    document=DOCUMENT,
    slug="4-2",
    reference="四(二)",
    summary="加快制订六类制度文件，保障交易市场有序运行",
    parts=(
        Part(
            id="84-4.2",
            gist="制订交易的管理、程序、平台标准、监管、处罚和确权六类文件",
            kinds=(Kind.TASK,),
            figures=(Figure(label="制度文件", relation=Relation.EQUAL, amount=Decimal(6), unit="类"),),
        ),
    ),
)

FINANCIAL_SUPPORT = Clause(
    document=DOCUMENT,
    slug="4-3",
    reference="四(三)",
    summary="统筹财政资金保障试点，引入社会资本和金融产品",
    parts=(
        Part(
            id="84-4.3",
            gist="资金支持体系、平台、能力建设和确权，鼓励金融产品创新",
            kinds=(Kind.LEDGER,),
        ),
    ),
)

TECHNICAL_SUPPORT = Clause(
    document=DOCUMENT,
    slug="4-4",
    reference="四(四)",
    summary="组建专家智库，培养专业人才，培育第三方机构",
    parts=(
        Part(
            id="84-4.4",
            gist="建立专家库和人才队伍，培育能源审计、确权机构",
            kinds=(Kind.REGISTER,),
        ),
    ),
)

MARKET_SUPERVISION = Clause(
    document=DOCUMENT,
    slug="4-5",
    reference="四(五)",
    summary="建立用能权交易市场监管体系，查处违规行为",
    parts=(
        Part(
            id="84-4.5",
            gist="对交易主体、审核机构、交易机构和活动实行监管，违规查处曝光",
            kinds=(Kind.INSPECTION,),
            figures=(Figure(label="监管对象", relation=Relation.EQUAL, amount=Decimal(4), unit="类"),),
        ),
    ),
)

CLAUSES: tuple[Clause, ...] = (
    MAIN_GOALS,
    TRIAL_SCOPE,
    TRADING_PARTIES,
    TRADED_INDICATOR,
    PRICING,
    TRADING_PLATFORM,
    FULFILMENT_TERM,
    RIGHTS_CONFIRMATION,
    PAID_USE,
    TRADING_SYSTEM,
    TRADING_PROCEDURE,
    FULFILMENT_SYSTEM,
    CONSUMPTION_VERIFICATION,
    COORDINATION,
    RULE_DOCUMENTS,
    FINANCIAL_SUPPORT,
    TECHNICAL_SUPPORT,
    MARKET_SUPERVISION,
)
