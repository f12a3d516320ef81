"""The 25 clauses of 浙政发〔2018〕32号 on the industrial internet, so that platforms, targets and duties can cite them.

The document names hardly any responsible office: `offices` is empty unless a row has one, and the portal asks the
provincial office to assign the rest. The leading group of 四(一) stands at the numeric targets; the cities of 三(三)4
and the parties who share the cost in 三(二)2 stand where offices would.
"""

from datetime import date
from decimal import Decimal

from portal.rules.law import Clause, Document, Figure, Kind, Part, Relation

DOCUMENT = Document(
    slug="2018-32",
    number="浙政发〔2018〕32号",
    title="浙江省人民政府关于加快发展工业互联网促进制造业高质量发展的实施意见",
    issuer="浙江省人民政府",
    issued_on=date(2018, 8, 13),
)

GUIDING_LINE = Clause(
    document=DOCUMENT,
    slug="2-1",
    reference="二(一)",
    summary="确定发展主线：平台居核心，应用是根本，产业、网络、安全共同支撑",
    parts=(
        Part(
            id="32-0",
            gist="分析发展态势与本省基础，不设具体任务",
            kinds=(Kind.NOTICE,),
            reference="一",
        ),
        Part(
            id="32-G1",
            gist="政府推动、市场驱动，建成工业互联网生态体系",
            kinds=(Kind.NOTICE,),
        ),
    ),
)

TARGETS = Clause(
    document=DOCUMENT,
    slug="2-2",
    reference="二(二)",
    summary="分2020年、2025年两步，定下平台、应用程序、设备和企业的数量目标",
    parts=(
        Part(
            id="32-G2a",
            gist="建成“1＋N”体系：基础性平台1个，行业级平台不少于10个",
            kinds=(Kind.INDICATOR,),
            reference="二(二) 2020年目标",
            figures=(
                Figure(label="基础性平台", relation=Relation.EQUAL, amount=Decimal(1), unit="个"),
                Figure(label="行业级平台", relation=Relation.AT_LEAST, amount=Decimal(10), unit="个"),
            ),
            offices=("省信息化和工业化深度融合国家示范区建设工作领导小组",),
        ),
        Part(
            id="32-G2b",
            gist="应用程序、联网设备、服务企业、示范企业达到数量目标，主要行业基本覆盖",
            kinds=(Kind.INDICATOR,),
            reference="二(二) 2020年目标",
            figures=(
                Figure(label="工业应用程序", relation=Relation.AT_LEAST, amount=Decimal(30000), unit="款"),
                Figure(label="连接工业设备", relation=Relation.EQUAL, amount=Decimal(50000000), unit="台"),
                Figure(label="服务工业企业", relation=Relation.AT_LEAST, amount=Decimal(100000), unit="家"),
                Figure(label="深度应用示范企业", relation=Relation.EQUAL, amount=Decimal(3000), unit="家"),
                Figure(label="主要行业应用覆盖率", relation=Relation.ABOUT, amount=Decimal(100), unit="%"),
            ),
            offices=("省信息化和工业化深度融合国家示范区建设工作领导小组",),
        ),
        Part(
            id="32-G2c",
            gist="初步建成优质网络，掌握关键技术，健全产业链与安全体系，成为全国先行区",
            kinds=(Kind.TASK,),
            reference="二(二) 2020年目标",
        ),
        Part(
            id="32-G2d",
            gist="运行分析供政府监测经济、金融机构信贷和科研院所研究参考",
            kinds=(Kind.INDICATOR, Kind.NOTICE),
            reference="二(二) 2020年目标",
        ),
        Part(
            id="32-G2e",
            gist="基础性平台国际领先，各工业行业全部覆盖，各项规模再上台阶",
            kinds=(Kind.INDICATOR,),
            reference="二(二) 2025年目标",
            figures=(
                Figure(label="基础性平台", relation=Relation.EQUAL, amount=Decimal(1), unit="个"),
                Figure(label="行业级平台", relation=Relation.AT_LEAST, amount=Decimal(30), unit="个"),
                Figure(label="工业应用程序", relation=Relation.EQUAL, amount=Decimal(100000), unit="款"),
                Figure(label="连接工业设备", relation=Relation.EQUAL, amount=Decimal(200000000), unit="台"),
                Figure(label="服务工业企业", relation=Relation.AT_LEAST, amount=Decimal(300000), unit="家"),
                Figure(label="深度应用示范企业", relation=Relation.EQUAL, amount=Decimal(10000), unit="家"),
                Figure(label="各行业应用覆盖率", relation=Relation.EQUAL, amount=Decimal(100), unit="%"),
            ),
            offices=("省信息化和工业化深度融合国家示范区建设工作领导小组",),
        ),
    ),
)

BASIC_PLATFORM = Clause(
    document=DOCUMENT,
    slug="3-1-1",
    reference="三(一)1",
    summary="优势企业与科研机构强强联手，突破关键技术，建成1个基础性平台",
    parts=(
        Part(
            id="32-1.1",
            gist="阿里云、浙江中控、之江实验室等联合攻关五个技术领域，共建1个基础性平台",
            kinds=(Kind.PROJECT, Kind.TASK),
            figures=(
                Figure(label="基础性平台", relation=Relation.EQUAL, amount=Decimal(1), unit="个"),
                Figure(label="攻关技术领域", relation=Relation.EQUAL, amount=Decimal(5), unit="个"),
            ),
        ),
    ),
)

LAYERED_PLATFORMS = Clause(
    document=DOCUMENT,
    slug="3-1-2",
    reference="三(一)2",
    summary="培育行业级、区域级和企业级平台，把成功做法推广到其他行业",
    parts=(
        Part(
            id="32-1.2a",
            gist="物流、轴承等9个细分行业先建行业级平台，再向其他行业推广",
            kinds=(Kind.SERVICE, Kind.REGISTER),
            figures=(Figure(label="列名细分行业", relation=Relation.EQUAL, amount=Decimal(9), unit="个"),),
        ),
        Part(
            id="32-1.2b",
            gist="小微企业园、特色小镇和产业集聚区建设区域级平台",
            kinds=(Kind.SERVICE, Kind.REGISTER),
            figures=(Figure(label="依托载体", relation=Relation.EQUAL, amount=Decimal(3), unit="类"),),
        ),
        Part(
            id="32-1.2c",
            gist="大型制造企业自建企业级平台，对外开放资源能力",
            kinds=(Kind.REGISTER,),
        ),
    ),
)

PLATFORM_SERVICES = Clause(
    document=DOCUMENT,
    slug="3-1-3",
    reference="三(一)3",
    summary="增强各层平台服务能力，鼓励开发工业APP，每年公布并奖励优秀者",
    parts=(
        Part(
            id="32-1.3a",
            gist="基础性平台供给六项服务，行业级平台建知识、工具、模型三类库",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
            figures=(
                Figure(label="基础服务", relation=Relation.EQUAL, amount=Decimal(6), unit="项"),
                Figure(label="资源库", relation=Relation.EQUAL, amount=Decimal(3), unit="类"),
            ),
        ),
        Part(
            id="32-1.3b",
            gist="开发者研制三类工业APP，平台开设APP超市",
            kinds=(Kind.REGISTER,),
            figures=(Figure(label="APP类型", relation=Relation.EQUAL, amount=Decimal(3), unit="类"),),
        ),
        Part(
            id="32-1.3c",
            gist="每年公布一些使用多、口碑好的工业APP并予奖励",
            kinds=(Kind.SERVICE, Kind.NOTICE),
            figures=(Figure(label="公布频次", relation=Relation.EQUAL, amount=Decimal(1), unit="次/年"),),
            left_open=("公布数量", "奖励金额"),
        ),
    ),
)

PLATFORM_COOPERATION = Clause(
    document=DOCUMENT,
    slug="3-1-4",
    reference="三(一)4",
    summary="“1＋N”各平台互补合作，行业级和区域级平台分批认定，成立平台联盟",
    parts=(
        Part(
            id="32-1.4a",
            gist="各层平台与企业互补合作，面向企业提供四类优化服务",
            kinds=(Kind.REGISTER,),
            figures=(Figure(label="企业服务", relation=Relation.EQUAL, amount=Decimal(4), unit="类"),),
        ),
        Part(
            id="32-1.4b",
            gist="基础性平台派团队、给优惠，为其他平台提供四项支持",
            kinds=(Kind.TASK,),
            figures=(Figure(label="支持服务", relation=Relation.EQUAL, amount=Decimal(4), unit="项"),),
        ),
        Part(
            id="32-1.4c",
            gist="按综合实力、定位、用户、前景四项条件，分批认定行业级和区域级平台",
            kinds=(Kind.SERVICE,),
            figures=(Figure(label="认定条件", relation=Relation.EQUAL, amount=Decimal(4), unit="项"),),
        ),
        Part(
            id="32-1.4d",
            gist="成立全省工业互联网平台联盟",
            kinds=(Kind.REGISTER,),
            figures=(Figure(label="平台联盟", relation=Relation.EQUAL, amount=Decimal(1), unit="个"),),
        ),
    ),
)

SMART_UPGRADING = Clause(
    document=DOCUMENT,
    slug="3-2-1",
    reference="三(二)1",
    summary="成批推进智能化技术改造，建数字化车间和智能工厂，培育工程服务商",
    parts=(
        Part(
            id="32-2.1a",
            gist="推广轴承行业成批改造经验，深化“机器换人”和生产线改造",
            kinds=(Kind.PROJECT,),
        ),
        Part(
            id="32-2.1b",
            gist="建数字化车间和智能工厂，扶持工业信息工程服务商",
            kinds=(Kind.SERVICE, Kind.REGISTER),
            left_open=("建成数量",),
        ),
    ),
)

CLOUD_ADOPTION = Clause(
    document=DOCUMENT,
    slug="3-2-2",
    reference="三(二)2",
    summary="深化企业上云，把业务搬上平台，使用费用由五方分担",
    parts=(
        Part(
            id="32-2.2a",
            gist="企业业务上云，研发、生产、运营、供应链四方面应用平台",
            kinds=(Kind.SERVICE, Kind.INDICATOR),
            figures=(Figure(label="平台应用", relation=Relation.EQUAL, amount=Decimal(4), unit="类"),),
        ),
        Part(
            id="32-2.2b",
            gist="基础性平台、行业和区域级平台、运营商、政府、企业五方共担费用",
            kinds=(Kind.RULE,),
            figures=(Figure(label="费用分担", relation=Relation.EQUAL, amount=Decimal(5), unit="方"),),
            left_open=("各方分担比例",),
            offices=("基础性平台", "行业级和区域级平台", "网络运营商", "各级政府", "上云企业"),
        ),
    ),
)

INDUSTRIAL_BIG_DATA = Clause(
    document=DOCUMENT,
    slug="3-2-3",
    reference="三(二)3",
    summary="开发应用工业大数据，打通企业数据链，探索建设“企业大脑”",
    parts=(
        Part(
            id="32-2.3",
            gist="“企业大脑”形成四种分析预警能力，建产业数据平台，争创国家创新中心",
            kinds=(Kind.PROJECT, Kind.TASK),
            figures=(Figure(label="分析预警能力", relation=Relation.EQUAL, amount=Decimal(4), unit="种"),),
        ),
    ),
)

CORE_TECHNIQUES = Clause(
    document=DOCUMENT,
    slug="3-3-1",
    reference="三(三)1",
    summary="企业与科研院所合力攻克核心共性技术，依托基础性平台建创新中心",
    parts=(
        Part(
            id="32-3.1",
            gist="联合攻关取得自主知识产权，设立创新中心推动成果产业化",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="创新中心", relation=Relation.EQUAL, amount=Decimal(1), unit="个"),),
        ),
    ),
)

STANDARD_SYSTEM = Clause(
    document=DOCUMENT,
    slug="3-3-2",
    reference="三(三)2",
    summary="健全工业互联网标准组织与标准体系，两化融合贯标持续推进",
    parts=(
        Part(
            id="32-3.2a",
            gist="完善标准组织、规划和路线图，支持企业技术转为标准、建测试环境",
            kinds=(Kind.PROJECT, Kind.REGISTER),
        ),
        Part(
            id="32-3.2b",
            gist="两化融合管理体系贯标继续推进",
            kinds=(Kind.INDICATOR, Kind.REGISTER),
        ),
    ),
)

RELATED_INDUSTRIES = Clause(
    document=DOCUMENT,
    slug="3-3-3",
    reference="三(三)3",
    summary="推进工业技术软件化，带动装备、软件、通信等产业和安全产业发展",
    parts=(
        Part(
            id="32-3.3",
            gist="各地可创建省级工业技术软件化基地，壮大装备、软件和安全产业",
            kinds=(Kind.SERVICE, Kind.REGISTER),
        ),
    ),
)

DEMONSTRATION_BASES = Clause(
    document=DOCUMENT,
    slug="3-3-4",
    reference="三(三)4",
    summary="各市按自身基础分三类培育示范基地，有条件的可建安全产业基地",
    parts=(
        Part(
            id="32-3.4a",
            gist="杭州、嘉兴、金华等地培育数字产业化示范基地",
            kinds=(Kind.PROJECT, Kind.RULE),
            figures=(Figure(label="列名城市", relation=Relation.EQUAL, amount=Decimal(3), unit="个"),),
            offices=("杭州市", "嘉兴市", "金华市"),
        ),
        Part(
            id="32-3.4b",
            gist="宁波、湖州等地培育产业数字化应用示范基地",
            kinds=(Kind.PROJECT, Kind.RULE),
            figures=(Figure(label="列名城市", relation=Relation.EQUAL, amount=Decimal(2), unit="个"),),
            offices=("宁波市", "湖州市"),
        ),
        Part(
            id="32-3.4c",
            gist="温州、绍兴等六市在细分领域培育特色示范基地",
            kinds=(Kind.PROJECT, Kind.RULE),
            figures=(Figure(label="列名城市", relation=Relation.EQUAL, amount=Decimal(6), unit="个"),),
            offices=("温州市", "绍兴市", "舟山市", "台州市", "衢州市", "丽水市"),
        ),
        Part(
            id="32-3.4d",
            gist="条件成熟的地方可建工业互联网安全产业基地",
            kinds=(Kind.PROJECT, Kind.RULE),
            offices=("有条件的地区",),
        ),
    ),
)

FACTORY_NETWORKS = Clause(
    document=DOCUMENT,
    slug="3-4-1",
    reference="三(四)1",
    summary="支持企业以新技术改造内部网络，使之IP化、扁平化、柔性化",
    parts=(
        Part(
            id="32-4.1",
            gist="以IPv6、无源光网络、工业无线等改造生产现场网络，推广智能网关",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
        ),
    ),
)

PUBLIC_NETWORKS = Clause(
    document=DOCUMENT,
    slug="3-4-2",
    reference="三(四)2",
    summary="升级网络基础设施，建设全光网省，为企业上网提速降费",
    parts=(
        Part(
            id="32-4.2",
            gist="5G和IPv6走向规模应用，保障频谱，企业专线与流量资费大幅下降",
            kinds=(Kind.INDICATOR, Kind.TASK),
        ),
    ),
)

IDENTIFIER_RESOLUTION = Clause(
    document=DOCUMENT,
    slug="3-4-3",
    reference="三(四)3",
    summary="布局标识解析节点，争取国家顶级节点落户，基本建成解析服务体系",
    parts=(
        Part(
            id="32-4.3",
            gist="到2020年注册标识超过2亿个，争取国家顶级节点，建若干二级节点",
            kinds=(Kind.INDICATOR, Kind.REGISTER),
            figures=(Figure(label="标识注册量", relation=Relation.ABOVE, amount=Decimal(200000000), unit="个"),),
            left_open=("二级节点数量",),
        ),
    ),
)

SECURITY_DUTY = Clause(
    document=DOCUMENT,
    slug="3-5-1",
    reference="三(五)1",
    summary="压实平台和应用企业的安全责任，数据分级分类管理，明晰成果权属",
    parts=(
        Part(
            id="32-5.1",
            gist="落实责任主体，按平台层级管理数据，防护贯穿五个环节，明晰成果权属",
            kinds=(Kind.REGISTER, Kind.INSPECTION),
            figures=(Figure(label="数据环节", relation=Relation.EQUAL, amount=Decimal(5), unit="个"),),
        ),
    ),
)

SECURITY_MECHANISM = Clause(
    document=DOCUMENT,
    slug="3-5-2",
    reference="三(五)2",
    summary="建立五层安全保障，定期评估抽查，实行信用惩戒和应急预案",
    parts=(
        Part(
            id="32-5.2a",
            gist="设备、控制、网络、平台、数据五层防护，定期评估抽查并通报风险",
            kinds=(Kind.INSPECTION, Kind.NOTICE),
            figures=(Figure(label="安全保障", relation=Relation.EQUAL, amount=Decimal(5), unit="层"),),
        ),
        Part(
            id="32-5.2b",
            gist="对服务企业实行信用监督和失信联合惩戒，分级分类备好应急预案",
            kinds=(Kind.REGISTER, Kind.TASK),
        ),
    ),
)

SECURITY_TECHNOLOGY = Clause(
    document=DOCUMENT,
    slug="3-5-3",
    reference="三(五)3",
    summary="建设安全服务平台和攻防实验室，提升安全技术防护水平",
    parts=(
        Part(
            id="32-5.3",
            gist="建安全服务平台和设备指纹、漏洞两库，科研机构建攻防实验室并演练",
            kinds=(Kind.TASK,),
        ),
    ),
)

LEADERSHIP = Clause(
    document=DOCUMENT,
    slug="4-1",
    reference="四(一)",
    summary="领导小组加强领导协调，深化省部合作，各市县落实三项工作",
    parts=(
        Part(
            id="32-O1",
            gist="领导小组统筹，省部共建示范区，各地建机制、定方案、出政策",
            kinds=(Kind.TASK,),
            figures=(Figure(label="每地工作成果", relation=Relation.EQUAL, amount=Decimal(3), unit="项"),),
        ),
    ),
    offices=("省信息化和工业化深度融合国家示范区建设工作领导小组", "各市、县（市、区）政府"),
)

PILOTS = Clause(
    document=DOCUMENT,
    slug="4-2",
    reference="四(二)",
    summary="开展三类试点示范，树立标杆，把经验推广到其他企业和地区",
    parts=(
        Part(
            id="32-O2",
            gist="工业互联网发展、平台建用、企业智能化改造三类试点",
            kinds=(Kind.SERVICE, Kind.PROJECT),
            figures=(Figure(label="试点示范", relation=Relation.EQUAL, amount=Decimal(3), unit="类"),),
        ),
    ),
)

POLICY_SUPPORT = Clause(
    document=DOCUMENT,
    slug="4-3",
    reference="四(三)",
    summary="统筹省市县财政资金，加大信贷和基金投入，落实税收优惠",
    parts=(
        Part(
            id="32-O3a",
            gist="统筹省级专项资金，与市县一同支持攻关、改造和企业用平台",
            kinds=(Kind.LEDGER,),
        ),
        Part(
            id="32-O3b",
            gist="完善银企对接，在三项前提下探索数据资产质押贷款",
            kinds=(Kind.SERVICE, Kind.INDICATOR),
            figures=(Figure(label="放贷前提", relation=Relation.EQUAL, amount=Decimal(3), unit="项"),),
        ),
        Part(
            id="32-O3c",
            gist="政府产业基金联合社会资本投入，落实四类税收优惠",
            kinds=(Kind.NOTICE,),
            figures=(Figure(label="税收优惠", relation=Relation.EQUAL, amount=Decimal(4), unit="类"),),
        ),
    ),
)

TALENT = Clause(
    document=DOCUMENT,
    slug="4-4",
    reference="四(四)",
    summary="推行首席信息官制度，引进培养复合型人才，加强学科建设和培训",
    parts=(
        Part(
            id="32-O4",
            gist="企业设首席信息官，引才育才，培训企业家，校企开展订单式培养",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
        ),
    ),
)

OPEN_COOPERATION = Clause(
    document=DOCUMENT,
    slug="4-5",
    reference="四(五)",
    summary="扩大国内外合作，支持平台和方案“引进来”“走出去”，发布最新成果",
    parts=(
        Part(
            id="32-O5",
            gist="建立国内外合作机制，在世界互联网大会等场合发布成果",
            kinds=(Kind.NOTICE,),
        ),
    ),
)

FAVOURABLE_CONDITIONS = Clause(
    document=DOCUMENT,
    slug="4-6",
    reference="四(六)",
    summary="加强解读宣传和包容监管，发布年度报告，监测评估并奖励成效突出者",
    parts=(
        Part(
            id="32-O6a",
            gist="解读宣传政策，开放政务数据，监管包容审慎",
            kinds=(Kind.NOTICE, Kind.TASK),
        ),
        Part(
            id="32-O6b",
            gist="每年编发发展报告，推广优秀方案和案例",
            kinds=(Kind.NOTICE,),
            figures=(Figure(label="年度报告", relation=Relation.EQUAL, amount=Decimal(1), unit="份/年"),),
        ),
        Part(
            id="32-O6c",
            gist="动态监测加第三方评估，结果每年公布，成效突出的予以奖励",
            kinds=(Kind.INDICATOR, Kind.NOTICE, Kind.SERVICE),
            figures=(Figure(label="评价频次", relation=Relation.EQUAL, amount=Decimal(1), unit="次/年"),),
            left_open=("奖励金额",),
        ),
    ),
)

CLAUSES: tuple[Clause, ...] = (
    GUIDING_LINE,
    TARGETS,
    BASIC_PLATFORM,
    LAYERED_PLATFORMS,
    PLATFORM_SERVICES,
    PLATFORM_COOPERATION,
    SMART_UPGRADING,
    CLOUD_ADOPTION,
    INDUSTRIAL_BIG_DATA,
    CORE_TECHNIQUES,
    STANDARD_SYSTEM,
    RELATED_INDUSTRIES,
    DEMONSTRATION_BASES,
    FACTORY_NETWORKS,
    PUBLIC_NETWORKS,
    IDENTIFIER_RESOLUTION,
    SECURITY_DUTY,
    SECURITY_MECHANISM,
    SECURITY_TECHNOLOGY,
    LEADERSHIP,
    PILOTS,
    POLICY_SUPPORT,
    TALENT,
    OPEN_COOPERATION,
    FAVOURABLE_CONDITIONS,
)
