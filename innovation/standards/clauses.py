"""The 19 clauses of 浙政办发〔2018〕70号, so that standards, pilots and committees are counted against the right one.

It is the one document of the issue whose text says that the first office listed leads (列第一的为牵头单位，下同):
`lead` repeats that office for the ten tasks. Goals, principles and safeguards carry no such list, hence no lead.
"""

from datetime import date
from decimal import Decimal

from portal.rules.law import Clause, Document, Figure, Kind, Part, Relation

DOCUMENT = Document(
    slug="2018-70",
    number="浙政办发〔2018〕70号",
    title="浙江省人民政府办公厅关于印发浙江省数字化转型标准化建设方案（2018—2020年）的通知",
    issuer="浙江省人民政府办公厅",
    issued_on=date(2018, 7, 16),
)

SYSTEM_GOAL = Clause(
    document=DOCUMENT,
    slug="1-1",
    reference="一 第1项",
    summary="分2019年、2020年两步，建成覆盖政府、经济、社会的标准体系",
    parts=(
        Part(
            id="70-G0",
            gist="到2020年健全机制和体系，实施急需标准和项目，产出可推广的成果",
            kinds=(Kind.TASK,),
            reference="一",
        ),
        Part(
            id="70-G1a",
            gist="2019年搭成框架，以国家、行业、地方标准为主，团体标准作补充",
            kinds=(Kind.TASK, Kind.REGISTER),
            reference="一 第1项 2019年目标",
        ),
        Part(
            id="70-G1b",
            gist="2020年标准体系更加完善，体现浙江特色",
            kinds=(Kind.TASK,),
            reference="一 第1项 2020年目标",
        ),
    ),
)

NUMBERS_GOAL = Clause(
    document=DOCUMENT,
    slug="1-2",
    reference="一 第2项",
    summary="到2020年标准、试点示范项目和标准化技术委员会达到数量目标",
    parts=(
        Part(
            id="70-G2a",
            gist="制（修）订国际、国家、行业或地方标准不少于50项，团体标准不计入",
            kinds=(Kind.INDICATOR, Kind.PROJECT),
            figures=(Figure(label="制（修）订标准", relation=Relation.AT_LEAST, amount=Decimal(50), unit="项"),),
        ),
        Part(
            id="70-G2b",
            gist="国家级和省级的标准化试点示范不少于10项",
            kinds=(Kind.INDICATOR, Kind.PROJECT),
            figures=(Figure(label="试点示范项目", relation=Relation.AT_LEAST, amount=Decimal(10), unit="项"),),
        ),
        Part(
            id="70-G2c",
            gist="新增全国和省级标准化技术委员会不少于3个",
            kinds=(Kind.INDICATOR, Kind.REGISTER),
            figures=(Figure(label="新增标准化技术委员会", relation=Relation.AT_LEAST, amount=Decimal(3), unit="个"),),
        ),
    ),
)

EFFECT_GOAL = Clause(
    document=DOCUMENT,
    slug="1-3",
    reference="一 第3项",
    summary="标准化的效应持续释放，对数字化转型的规范引领作用日益显现",
    parts=(
        Part(
            id="70-G3",
            gist="深化研制、项目和监督评价，产出先进的技术与管理标准化成果",
            kinds=(Kind.INDICATOR,),
        ),
    ),
)

PLANNING_PRINCIPLE = Clause(
    document=DOCUMENT,
    slug="2-1",
    reference="二(一)",
    summary="科学谋划标准体系，找准短板和需求，按清单推进建设",
    parts=(Part(id="70-P1", gist="查找标准化短板和需求，列出任务清单", kinds=(Kind.TASK,)),),
)

OPENNESS_PRINCIPLE = Clause(
    document=DOCUMENT,
    slug="2-2",
    reference="二(二)",
    summary="以标准促进数字资源互联互通，破除信息孤岛，统筹各领域建设",
    parts=(
        Part(
            id="70-P2",
            gist="以标准融合政府、经济、社会的数字资源，统筹协调各领域",
            kinds=(Kind.REGISTER,),
        ),
    ),
)

DEMAND_PRINCIPLE = Clause(
    document=DOCUMENT,
    slug="2-3",
    reference="二(三)",
    summary="政府数字化转型先行并带动经济社会，急需的标准优先制定",
    parts=(
        Part(
            id="70-P3",
            gist="信用体系、数据共享、流程再造、服务协同四个领域的标准优先",
            kinds=(Kind.RULE,),
            figures=(Figure(label="优先领域", relation=Relation.EQUAL, amount=Decimal(4), unit="个"),),
        ),
    ),
)

DIGITAL_GOVERNMENT = Clause(
    document=DOCUMENT,
    slug="3-1-1",
    reference="三(一)1",
    summary="从“最多跑一次”标准化入手，搭建数字政府标准体系和公共数据平台标准",
    parts=(
        Part(
            id="70-01a",
            gist="按“123466”要求建立六个领域的标准体系，研制五类标准",
            kinds=(Kind.PROJECT, Kind.REGISTER),
            figures=(
                Figure(label="覆盖领域", relation=Relation.EQUAL, amount=Decimal(6), unit="个"),
                Figure(label="研制标准", relation=Relation.EQUAL, amount=Decimal(5), unit="类"),
            ),
        ),
        Part(
            id="70-01b",
            gist="公共数据平台在整合、共享、开放三方面实行标准化",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="重点领域", relation=Relation.EQUAL, amount=Decimal(3), unit="个"),),
        ),
    ),
    offices=("省质监局", "省发展改革委", "省数据管理中心", "省“最多跑一次”改革办公室"),
    lead="省质监局",
)

DATA_EXCHANGE = Clause(
    document=DOCUMENT,
    slug="3-1-2",
    reference="三(一)2",
    summary="打破信息孤岛，围绕“三大模型”研制数据互通标准和各项数据规范",
    parts=(
        Part(
            id="70-02a",
            gist="建立跨领域、跨层级、跨部门的标准模型，服务“三大模型”",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="模型", relation=Relation.EQUAL, amount=Decimal(3), unit="个"),),
        ),
        Part(
            id="70-02b",
            gist="制定资源目录、公共数据、电子证照库、人口库、信用库五项规范",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="数据规范", relation=Relation.EQUAL, amount=Decimal(5), unit="项"),),
        ),
        Part(
            id="70-02c",
            gist="研制物联网、大数据、云计算用于政务的标准",
            kinds=(Kind.PROJECT,),
        ),
    ),
    offices=("省数据管理中心", "省质监局"),
    lead="省数据管理中心",
)

GOVERNMENT_PROCESSES = Clause(
    document=DOCUMENT,
    slug="3-1-3",
    reference="三(一)3",
    summary="政府运行各环节数字化协同有标准可依，市场监管全周期可追溯",
    parts=(
        Part(
            id="70-03a",
            gist="决策、执行、督查、反馈数字化协同标准化，带动财政、金融等领域",
            kinds=(Kind.PROJECT,),
        ),
        Part(
            id="70-03b",
            gist="监管要求转为能量化、能执行、能追溯的全周期标准",
            kinds=(Kind.PROJECT, Kind.RULE),
        ),
        Part(
            id="70-03c",
            gist="民政、教育、人力社保、卫生计生四个领域先行试点标准化",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="试点领域", relation=Relation.EQUAL, amount=Decimal(4), unit="个"),),
        ),
    ),
    offices=("省数据管理中心", "省发展改革委", "省经信委", "省工商局", "省质监局"),
    lead="省数据管理中心",
)

LEADING_STANDARDS = Clause(
    document=DOCUMENT,
    slug="3-2-4",
    reference="三(二)4",
    summary="实施标准领航，制定团体标准，在产业薄弱环节组建标准化技术组织",
    parts=(
        Part(
            id="70-04a",
            gist="实施标准领航工程，团体标准不少于30项",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="团体标准", relation=Relation.AT_LEAST, amount=Decimal(30), unit="项"),),
        ),
        Part(
            id="70-04b",
            gist="集成电路等薄弱环节组建产业标准化技术组织不少于3家",
            kinds=(Kind.INDICATOR, Kind.REGISTER),
            figures=(Figure(label="产业标准化技术组织", relation=Relation.AT_LEAST, amount=Decimal(3), unit="家"),),
        ),
        Part(
            id="70-04c",
            gist="之江实验室加入国家人工智能标准化总体组，争取国家级基地和试点",
            kinds=(Kind.TASK,),
        ),
    ),
    offices=("省经信委", "省科技厅", "省质监局", "之江实验室"),
    lead="省经信委",
)

MANUFACTURING_STANDARDS = Clause(
    document=DOCUMENT,
    slug="3-2-5",
    reference="三(二)5",
    summary="“品字标”增加数字化要求，推广双创平台标准，传统产业开展融合试点",
    parts=(
        Part(
            id="70-05a",
            gist="“品字标”浙江制造突出数字化要求，推广“双创”平台标准",
            kinds=(Kind.PROJECT,),
        ),
        Part(
            id="70-05b",
            gist="化工、纺织、造纸三个产业试点数字技术与制造融合",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="试点产业", relation=Relation.EQUAL, amount=Decimal(3), unit="个"),),
        ),
    ),
    offices=("省质监局", "省经信委", "省科技厅"),
    lead="省质监局",
)

DIGITAL_FINANCE = Clause(
    document=DOCUMENT,
    slug="3-2-6",
    reference="三(二)6",
    summary="健全数字金融标准和数据统计监测，推动区块链应用标准化，防控风险",
    parts=(
        Part(
            id="70-06",
            gist="支付、借贷、保险、基金、信托、消费金融定标准，并统计监测",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
        ),
    ),
    offices=("人行杭州中心支行", "省质监局", "浙江银监局", "浙江保监局", "浙江证监局"),
    lead="人行杭州中心支行",
)

INTERNATIONAL_STANDARDS = Clause(
    document=DOCUMENT,
    slug="3-2-7",
    reference="三(二)7",
    summary="对接国际、国家标准化组织，推动数字经济融合创新成果转为标准",
    parts=(
        Part(
            id="70-07",
            gist="参与国际标准化组织、国际电工委员会、国际电信联盟工作，五个领域率先研制标准",
            kinds=(Kind.PROJECT, Kind.REGISTER),
            figures=(Figure(label="率先研制领域", relation=Relation.EQUAL, amount=Decimal(5), unit="个"),),
        ),
    ),
    offices=("省科技厅", "省经信委", "省质监局", "之江实验室"),
    lead="省科技厅",
)

PUBLIC_SERVICE = Clause(
    document=DOCUMENT,
    slug="3-3-8",
    reference="三(三)8",
    summary="公共服务数据和办理过程标准化，建立服务标准库，评价基层便民服务",
    parts=(
        Part(
            id="70-08a",
            gist="“网上办、掌上办”数据与基本公共服务目录有标准，建八领域标准库",
            kinds=(Kind.REGISTER,),
            figures=(Figure(label="标准库领域", relation=Relation.EQUAL, amount=Decimal(8), unit="个"),),
        ),
        Part(
            id="70-08b",
            gist="投资审批、商事登记、不动产登记全程标准化，四领域共享信息",
            kinds=(Kind.PROJECT,),
            figures=(
                Figure(label="全过程标准化", relation=Relation.EQUAL, amount=Decimal(3), unit="项"),
                Figure(label="信息共享领域", relation=Relation.EQUAL, amount=Decimal(4), unit="个"),
            ),
        ),
        Part(
            id="70-08c",
            gist="乡镇（街道）便民中心和村（社区）代办点按标准服务并接受评价",
            kinds=(Kind.INSPECTION, Kind.INDICATOR),
        ),
    ),
    offices=("省发展改革委", "省质监局", "省数据管理中心", "省基本公共服务均等化协调小组成员单位"),
    lead="省发展改革委",
)

SOCIAL_GOVERNANCE = Clause(
    document=DOCUMENT,
    slug="3-3-9",
    reference="三(三)9",
    summary="社会治理事项目录化，划定数据安全边界和保护清单，评价基层标准实效",
    parts=(
        Part(
            id="70-09a",
            gist="施行治理事项目录，划清数据安全边界，四类信息列入保护清单",
            kinds=(Kind.REGISTER, Kind.RULE),
            figures=(Figure(label="受保护信息", relation=Relation.EQUAL, amount=Decimal(4), unit="类"),),
        ),
        Part(
            id="70-09b",
            gist="监测基层社情民意，办好基层标准化项目，评价重要标准绩效",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
        ),
    ),
    offices=("省综治办", "省发展改革委", "省质监局", "省数据管理中心"),
    lead="省综治办",
)

DIGITAL_CONSUMPTION = Clause(
    document=DOCUMENT,
    slug="3-3-10",
    reference="三(三)10",
    summary="推动数字消费的新技术新业态标准化，探索放心消费社会评价指标",
    parts=(
        Part(
            id="70-10a",
            gist="云服务、虚拟现实、智能网联汽车、新零售、农村和跨境电商等定标准",
            kinds=(Kind.PROJECT,),
        ),
        Part(
            id="70-10b",
            gist="以“三度一率”评价数字化放心消费",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="评价指标", relation=Relation.EQUAL, amount=Decimal(4), unit="项"),),
        ),
    ),
    offices=(
        "省商务厅",
        "省发展改革委",
        "省经信委",
        "省教育厅",
        "省文化厅",
        "省卫生计生委",
        "省工商局",
        "省质监局",
    ),
    lead="省商务厅",
)

COORDINATION = Clause(
    document=DOCUMENT,
    slug="4-1",
    reference="四(一)",
    summary="强化标准化主管部门统筹，领导小组下设工作专班，部门分工协作",
    parts=(
        Part(
            id="70-S1",
            gist="设数字化转型标准化专班，定期专题研究，协调重点工作",
            kinds=(Kind.TASK, Kind.REGISTER),
        ),
    ),
    offices=("标准化主管部门", "省全面实施标准化战略领导小组"),
)

POLICY_SUPPORT = Clause(
    document=DOCUMENT,
    slug="4-2",
    reference="四(二)",
    summary="推荐重要标准升级和申报奖项，支持标准化技术组织，探索服务认证",
    parts=(
        Part(
            id="70-S2a",
            gist="推荐重要标准上升为国际、国家、行业标准，绩效显著的优先申报两项省奖",
            kinds=(Kind.SERVICE,),
            figures=(Figure(label="推荐奖项", relation=Relation.EQUAL, amount=Decimal(2), unit="项"),),
        ),
        Part(
            id="70-S2b",
            gist="支持承担标委会秘书处工作，优化省级标委会，探索数字服务认证",
            kinds=(Kind.REGISTER,),
        ),
    ),
)

EVALUATION = Clause(
    document=DOCUMENT,
    slug="4-3",
    reference="四(三)",
    summary="引入第三方监督评估，每年评价重点项目，标准动态调整并公开信息",
    parts=(
        Part(
            id="70-S3a",
            gist="由第三方监督和评估标准的实施，培育标准服务市场",
            kinds=(Kind.REGISTER, Kind.INSPECTION),
        ),
        Part(
            id="70-S3b",
            gist="每年选评重点标准化项目，动态调整标准，公开实施情况",
            kinds=(Kind.PROJECT, Kind.INDICATOR, Kind.NOTICE),
            figures=(Figure(label="评价频次", relation=Relation.EQUAL, amount=Decimal(1), unit="次/年"),),
        ),
    ),
)

CLAUSES: tuple[Clause, ...] = (
    SYSTEM_GOAL,
    NUMBERS_GOAL,
    EFFECT_GOAL,
    PLANNING_PRINCIPLE,
    OPENNESS_PRINCIPLE,
    DEMAND_PRINCIPLE,
    DIGITAL_GOVERNMENT,
    DATA_EXCHANGE,
    GOVERNMENT_PROCESSES,
    LEADING_STANDARDS,
    MANUFACTURING_STANDARDS,
    DIGITAL_FINANCE,
    INTERNATIONAL_STANDARDS,
    PUBLIC_SERVICE,
    SOCIAL_GOVERNANCE,
    DIGITAL_CONSUMPTION,
    COORDINATION,
    POLICY_SUPPORT,
    EVALUATION,
)
