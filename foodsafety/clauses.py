"""Clauses of 浙政办发〔2018〕79号, the province's food-safety work of 2018.

Service items, indicators, ledgers, inspections and duties of this app cite their ground from here.
The document names no responsible offices clause by clause: `offices` stay empty unless the sentence itself says who
acts, so that the provincial office assigns the duty and an unassigned one shows. Figures are those of 2018.
"""

from datetime import date
from decimal import Decimal

from portal.rules.law import Clause, Document, Figure, Kind, Part, Relation

DOCUMENT = Document(
    slug="2018-79",
    number="浙政办发〔2018〕79号",
    title="浙江省人民政府办公厅关于印发2018年浙江省食品安全工作要点的通知",
    issuer="浙江省人民政府办公厅",
    issued_on=date(2018, 8, 9),
)

FOOD_SAFETY_STRATEGY = Clause(
    document=DOCUMENT,
    slug="1-1",
    reference="一(一)",
    summary="依靠智库研究面向2035年的食品安全战略，建设食品安全示范省",
    parts=(
        Part(id="79-1.1a", gist="借助第三方智库，就《浙江省食品安全战略规划纲要2035》开展研究", kinds=(Kind.TASK,)),
        Part(id="79-1.1b", gist="推动食品安全战略落地，争创食品安全示范省", kinds=(Kind.TASK,)),
    ),
)

INDUSTRY_UPGRADING = Clause(
    document=DOCUMENT,
    slug="1-2",
    reference="一(二)",
    summary="以技术、标准和品牌带动食品产业升级，发展粮食产业和冷链物流",
    parts=(
        Part(
            id="79-1.2a",
            gist="借互联网和“标准化＋”促技术创新，培育“浙江制造”食品企业",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
        ),
        Part(
            id="79-1.2b",
            gist="建设出口食品农产品示范区，出口企业内外销实现“三同”",
            kinds=(Kind.REGISTER,),
            figures=(Figure(label="同线同标同质要求", relation=Relation.EQUAL, amount=Decimal(3), unit="项"),),
        ),
        Part(
            id="79-1.2c",
            gist="扶持食品特色小镇和传统食品小作坊集聚区",
            kinds=(Kind.PROJECT, Kind.REGISTER),
        ),
        Part(
            id="79-1.2d",
            gist="做强粮食产业，树立“中国好粮油”品牌，健全食品冷链",
            kinds=(Kind.REGISTER, Kind.TASK),
        ),
    ),
)

FOOD_SAFETY_CITIES = Clause(
    document=DOCUMENT,
    slug="2-1",
    reference="二(一)",
    summary="推进国家示范城市创建和省级市县创建，开展第三方评价",
    parts=(
        Part(
            id="79-2.1a",
            gist="完成国家创建任务，杭州、宁波、绍兴三市争取领先",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="国家创建重点推动城市", relation=Relation.EQUAL, amount=Decimal(3), unit="个"),),
            offices=("杭州市", "宁波市", "绍兴市"),
        ),
        Part(
            id="79-2.1b",
            gist="委托第三方按双随机方式、借助信息评价系统对标评价县（市、区）",
            kinds=(Kind.PROJECT, Kind.INSPECTION),
            figures=(Figure(label="对标评价的县（市、区）", relation=Relation.ABOUT, amount=Decimal(40), unit="个"),),
        ),
        Part(
            id="79-2.1c",
            gist="对首批获得命名的县（市、区）跟踪评价",
            kinds=(Kind.INSPECTION,),
            figures=(Figure(label="跟踪评价的县（市、区）", relation=Relation.EQUAL, amount=Decimal(7), unit="个"),),
        ),
    ),
)

FARM_PRODUCT_SAFETY_COUNTIES = Clause(
    document=DOCUMENT,
    slug="2-2",
    reference="二(二)",
    summary="由省级放心县起步，推进农产品质量安全示范省建设",
    parts=(
        Part(
            id="79-2.2",
            gist="创建省级放心县、国家级农产品质量安全市和安全县",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
            figures=(
                Figure(label="省级农产品质量安全放心县", relation=Relation.AT_LEAST, amount=Decimal(15), unit="个"),
                Figure(label="国家级农产品质量安全市", relation=Relation.EQUAL, amount=Decimal(2), unit="个"),
                Figure(label="国家级农产品质量安全县", relation=Relation.EQUAL, amount=Decimal(9), unit="个"),
            ),
        ),
    ),
)

FARMING_ENVIRONMENT = Clause(
    document=DOCUMENT,
    slug="3-1",
    reference="三(一)",
    summary="治理水、海、土、气污染，净化农业生产环境",
    parts=(
        Part(id="79-3.1a", gist="推进五水共治“碧水”行动，减少农业农村面源污染", kinds=(Kind.TASK,)),
        Part(id="79-3.1b", gist="防治近岸海域污染，整治入海排污口", kinds=(Kind.TASK, Kind.REGISTER)),
        Part(id="79-3.1c", gist="详查土壤污染，基本掌握农用地污染状况", kinds=(Kind.PROJECT,)),
        Part(
            id="79-3.1d",
            gist="治理重点行业挥发性有机物，防控粮食重金属污染",
            kinds=(Kind.TASK, Kind.INDICATOR),
        ),
    ),
)

SOURCE_CONTROL = Clause(
    document=DOCUMENT,
    slug="3-2",
    reference="三(二)",
    summary="管好农药兽药，保证地产农产品合格率与不合格产品处置率",
    parts=(
        Part(
            id="79-3.2a",
            gist="指导监管农药兽药的生产、经营和使用",
            kinds=(Kind.INSPECTION, Kind.REGISTER),
        ),
        Part(
            id="79-3.2b",
            gist="监测地产食用农产品质量，抽检合格率保持高位",
            kinds=(Kind.INDICATOR, Kind.RULE),
            figures=(
                Figure(label="地产食用农产品抽检合格率", relation=Relation.AT_LEAST, amount=Decimal(98), unit="%"),
            ),
        ),
        Part(
            id="79-3.2c",
            gist="监督抽检查出的不合格产品全部处置",
            kinds=(Kind.INDICATOR, Kind.RULE),
            figures=(
                Figure(label="监督抽检不合格产品处置率", relation=Relation.AT_LEAST, amount=Decimal(100), unit="%"),
            ),
        ),
    ),
)

GREEN_FARMING = Clause(
    document=DOCUMENT,
    slug="3-3",
    reference="三(三)",
    summary="推行特色农产品全链条管控和标准化绿色生产",
    parts=(
        Part(
            id="79-3.3a",
            gist="对特色农产品实行“一品一策”全产业链风险管控",
            kinds=(Kind.REGISTER, Kind.PROJECT),
        ),
        Part(id="79-3.3b", gist="建设标准化农业园和美丽牧场，推行林业标准化", kinds=(Kind.PROJECT,)),
        Part(id="79-3.3c", gist="履行粮食安全省长责任制，推进优质粮食工程", kinds=(Kind.TASK,)),
    ),
)

RURAL_FOOD_SAFETY = Clause(
    document=DOCUMENT,
    slug="3-4",
    reference="三(四)",
    summary="整治农村假劣食品，升级家宴厨房和农贸市场",
    parts=(
        Part(id="79-3.4a", gist="整治农村假冒伪劣、过期食品和虚假宣传", kinds=(Kind.INSPECTION,)),
        Part(
            id="79-3.4b",
            gist="升级改造农村家宴放心厨房",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
            figures=(Figure(label="农村家宴放心厨房", relation=Relation.EQUAL, amount=Decimal(1500), unit="个"),),
        ),
        Part(
            id="79-3.4c",
            gist="双体系建设延伸到农村市场，乡镇农贸市场设快检室并免费开放",
            kinds=(Kind.PROJECT, Kind.REGISTER),
            figures=(
                Figure(label="建成快检室的乡镇农贸市场", relation=Relation.EQUAL, amount=Decimal(100), unit="家"),
            ),
        ),
    ),
)

PRODUCTION_AND_TRADE_SUPERVISION = Clause(
    document=DOCUMENT,
    slug="4-1",
    reference="四(一)",
    summary="规范食品生产、流通和网络销售监管，公开检查结果",
    parts=(
        Part(
            id="79-4.1a",
            gist="食品单位监督检查实行“双随机、一公开”，结果更透明",
            kinds=(Kind.INSPECTION, Kind.NOTICE),
        ),
        Part(
            id="79-4.1b",
            gist="制订食品生产许可工作规范，按风险等级开展日常监管",
            kinds=(Kind.TASK, Kind.RULE),
            left_open=("各风险等级日常监管频次",),
        ),
        Part(
            id="79-4.1c",
            gist="食用农产品批发市场规范管理，建立电子追溯",
            kinds=(Kind.PROJECT, Kind.REGISTER),
        ),
        Part(
            id="79-4.1d",
            gist="增加放心肉菜示范超市数量并提升质量",
            kinds=(Kind.SERVICE, Kind.REGISTER),
        ),
        Part(
            id="79-4.1e",
            gist="监管网络食品销售，探索自动售货机等新业态监管办法",
            kinds=(Kind.REGISTER, Kind.INSPECTION),
        ),
    ),
)

CATERING_QUALITY = Clause(
    document=DOCUMENT,
    slug="4-2",
    reference="四(二)",
    summary="提升餐饮质量安全，管好餐饮具消毒和餐厨垃圾",
    parts=(
        Part(
            id="79-4.2a",
            gist="实施2018—2020年餐饮提升计划、“双千双百”工程和旅游餐饮规划",
            kinds=(Kind.PROJECT, Kind.TASK),
            figures=(Figure(label="行动计划期限", relation=Relation.EQUAL, amount=Decimal(3), unit="年"),),
        ),
        Part(
            id="79-4.2b",
            gist="做好重大活动餐饮保障，包括第五届世界互联网大会",
            kinds=(Kind.TASK,),
        ),
        Part(id="79-4.2c", gist="推广用大数据抓取监测网络订餐的系统", kinds=(Kind.INSPECTION,)),
        Part(id="79-4.2d", gist="探索餐饮具集中消毒单位红黑榜", kinds=(Kind.REGISTER,)),
        Part(
            id="79-4.2e",
            gist="2018年底前主城区大中型餐饮单位的餐厨垃圾纳入集中收集处置",
            kinds=(Kind.INDICATOR, Kind.LEDGER),
            figures=(
                Figure(
                    label="主城区大中型餐饮单位纳入比例",
                    relation=Relation.AT_LEAST,
                    amount=Decimal(80),
                    unit="%",
                ),
            ),
            offices=("各市、县（市、区）",),
        ),
        Part(
            id="79-4.2f",
            gist="加快建设餐厨垃圾处置设施，推广油水分离装置，执行铁路食品安全规定",
            kinds=(Kind.PROJECT, Kind.REGISTER),
        ),
    ),
)

SMALL_FOOD_BUSINESSES = Clause(
    document=DOCUMENT,
    slug="4-3",
    reference="四(三)",
    summary="规范“三小一摊”登记与监管，治理提升食品小作坊",
    parts=(
        Part(id="79-4.3a", gist="办理“三小一摊”登记，做好事中事后监管", kinds=(Kind.SERVICE,)),
        Part(
            id="79-4.3b",
            gist="综合治理小作坊，培育名特优食品作坊",
            kinds=(Kind.SERVICE, Kind.PROJECT),
            figures=(Figure(label="名特优食品作坊", relation=Relation.EQUAL, amount=Decimal(500), unit="家"),),
        ),
    ),
)

SPECIAL_CAMPAIGNS = Clause(
    document=DOCUMENT,
    slug="4-4",
    reference="四(四)",
    summary="对食品欺诈、农产品、重点食品和生猪屠宰开展专项整治",
    parts=(
        Part(
            id="79-4.4a",
            gist="整治食品和保健食品的欺诈及虚假宣传",
            kinds=(Kind.INSPECTION, Kind.TASK),
        ),
        Part(
            id="79-4.4b",
            gist="整治农产品质量安全，专查白酒、茶叶、婴幼儿辅助食品、水产制品企业",
            kinds=(Kind.INSPECTION,),
            figures=(Figure(label="专项检查重点食品", relation=Relation.EQUAL, amount=Decimal(4), unit="类"),),
        ),
        Part(
            id="79-4.4c",
            gist="审核清理生猪屠宰资格，关闭不合条件的场点",
            kinds=(Kind.REGISTER, Kind.TASK),
        ),
    ),
)

FOOD_CRIME = Clause(
    document=DOCUMENT,
    slug="4-5",
    reference="四(五)",
    summary="多部门联合打击食品违法犯罪，完善行刑衔接",
    parts=(
        Part(id="79-4.5a", gist="联合打击群众反映强烈的问题和行业“潜规则”", kinds=(Kind.TASK,)),
        Part(
            id="79-4.5b",
            gist="提高涉嫌犯罪案件移送质量，公开信息并追责到人",
            kinds=(Kind.LEDGER, Kind.NOTICE),
        ),
    ),
)

YANGTZE_DELTA_COOPERATION = Clause(
    document=DOCUMENT,
    slug="4-6",
    reference="四(六)",
    summary="推进长三角食品安全合作、信息追溯和信用联合奖惩",
    parts=(
        Part(
            id="79-4.6",
            gist="执行长三角三年行动计划和追溯协议，跨区域联合奖惩",
            kinds=(Kind.TASK,),
            figures=(Figure(label="行动计划期限", relation=Relation.EQUAL, amount=Decimal(3), unit="年"),),
        ),
    ),
)

FOOD_STANDARDS = Clause(
    document=DOCUMENT,
    slug="5-1",
    reference="五(一)",
    summary="制定和清理地方标准，加快企业标准备案，跟踪评价标准",
    parts=(
        Part(id="79-5.1a", gist="制定地方特色食品标准，动态清理地方标准", kinds=(Kind.REGISTER,)),
        Part(id="79-5.1b", gist="完善企业标准备案平台，加快备案办理", kinds=(Kind.SERVICE,)),
        Part(id="79-5.1c", gist="跟踪评价标准并试行延伸到县，做好标准宣贯", kinds=(Kind.PROJECT,)),
    ),
)

RISK_MONITORING = Clause(
    document=DOCUMENT,
    slug="5-2",
    reference="五(二)",
    summary="健全省市县三级风险监测，定期会商通报并共享信息",
    parts=(
        Part(
            id="79-5.2a",
            gist="加强三级监测能力，年度监测样本量按人口达标",
            kinds=(Kind.RULE, Kind.INDICATOR),
            figures=(
                Figure(label="年风险监测食品样本量", relation=Relation.AT_LEAST, amount=Decimal(1), unit="件/千人"),
            ),
        ),
        Part(
            id="79-5.2b",
            gist="定期会商并通报监测结果，完善共享平台和哨点医院信息化",
            kinds=(Kind.NOTICE, Kind.TASK),
        ),
    ),
)

SUPERVISION_SAMPLING = Clause(
    document=DOCUMENT,
    slug="5-3",
    reference="五(三)",
    summary="完成省县两级抽检任务，及时公开结果，监测粮食质量",
    parts=(
        Part(
            id="79-5.3a",
            gist="省级分五类产品完成抽检监测批次",
            kinds=(Kind.LEDGER, Kind.RULE),
            figures=(
                Figure(label="食用农产品", relation=Relation.AT_LEAST, amount=Decimal(10000), unit="批次"),
                Figure(label="食品", relation=Relation.AT_LEAST, amount=Decimal(28000), unit="批次"),
                Figure(label="食用林产品", relation=Relation.AT_LEAST, amount=Decimal(2000), unit="批次"),
                Figure(label="初级水产品", relation=Relation.AT_LEAST, amount=Decimal(4000), unit="批次"),
                Figure(label="食品相关产品", relation=Relation.AT_LEAST, amount=Decimal(1400), unit="批次"),
            ),
        ),
        Part(
            id="79-5.3b",
            gist="县级年度抽检监测批次按人口达标",
            kinds=(Kind.RULE,),
            figures=(
                Figure(label="县级年抽检监测量", relation=Relation.AT_LEAST, amount=Decimal(4), unit="批次/千人"),
            ),
        ),
        Part(
            id="79-5.3c",
            gist="整合信息系统，统管抽检任务，即时共享并公布结果",
            kinds=(Kind.LEDGER, Kind.NOTICE),
        ),
        Part(id="79-5.3d", gist="健全监测体系，强化粮食质量监测", kinds=(Kind.INDICATOR,)),
    ),
)

GRASS_ROOTS_OFFICES = Clause(
    document=DOCUMENT,
    slug="6-1",
    reference="六(一)",
    summary="推动乡镇食安办和基层市场监管所达到规范要求",
    parts=(
        Part(
            id="79-6.1a",
            gist="2018年底基本完成乡镇（街道）食安办规范化，实行动态管理",
            kinds=(Kind.PROJECT, Kind.INSPECTION),
            figures=(
                Figure(label="乡镇（街道）食安办规范化完成率", relation=Relation.ABOUT, amount=Decimal(100), unit="%"),
            ),
        ),
        Part(
            id="79-6.1b",
            gist="充实市场监管所人员，配齐办公场所、车辆和移动装备",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
        ),
    ),
)

GRID_MANAGEMENT = Clause(
    document=DOCUMENT,
    slug="6-2",
    reference="六(二)",
    summary="压实基层属地责任，全员轮训食品安全网格员",
    parts=(
        Part(
            id="79-6.2a",
            gist="市场监管所以食品安全等监管为主业，落实属地责任",
            kinds=(Kind.TASK,),
            offices=("乡镇（街道）市场监管所",),
        ),
        Part(
            id="79-6.2b",
            gist="2018年对食品安全网格员全员轮训，落实工作职责",
            kinds=(Kind.REGISTER, Kind.RULE),
            figures=(
                Figure(label="网格员轮训覆盖率", relation=Relation.EQUAL, amount=Decimal(100), unit="%"),
                Figure(label="每名网格员轮训", relation=Relation.AT_LEAST, amount=Decimal(1), unit="次"),
            ),
        ),
    ),
)

TECHNICAL_SUPPORT = Clause(
    document=DOCUMENT,
    slug="6-3",
    reference="六(三)",
    summary="加强检验检测和应急实验室建设，扩大基层快检覆盖",
    parts=(
        Part(
            id="79-6.3a",
            gist="建设特色实验室，支持第三方机构，开展“双认证”能力验证",
            kinds=(Kind.REGISTER,),
        ),
        Part(
            id="79-6.3b",
            gist="提升水产品快检能力，扩大涉渔乡镇（街道）覆盖",
            kinds=(Kind.INDICATOR,),
            left_open=("涉渔乡镇（街道）快检覆盖率",),
        ),
        Part(
            id="79-6.3c",
            gist="加强应急检测实验室，建好基层粮油快检和收储企业检化验室",
            kinds=(Kind.REGISTER,),
        ),
    ),
)

TRACEABILITY = Clause(
    document=DOCUMENT,
    slug="6-4",
    reference="六(四)",
    summary="建立来源去向可查、责任可究的食品全程追溯体系",
    parts=(
        Part(
            id="79-6.4a",
            gist="按向前追溯一步思路，涉农县（市、区）都建成农产品追溯体系",
            kinds=(Kind.INDICATOR,),
            figures=(
                Figure(
                    label="涉农县（市、区）追溯体系建成率",
                    relation=Relation.EQUAL,
                    amount=Decimal(100),
                    unit="%",
                ),
            ),
            offices=("涉农县（市、区）",),
        ),
        Part(
            id="79-6.4b",
            gist="规模以上主体实行农产品合格证管理，推进进口食品追溯",
            kinds=(Kind.REGISTER,),
        ),
        Part(id="79-6.4c", gist="对接各环节追溯体系，共享互通追溯数据", kinds=(Kind.TASK,)),
    ),
)

EMERGENCY_RESPONSE = Clause(
    document=DOCUMENT,
    slug="6-5",
    reference="六(五)",
    summary="完善食品安全应急预案、舆情处置和协调联动",
    parts=(
        Part(
            id="79-6.5",
            gist="执行事故应急预案，防控谣言舆情，防止风险跨区域传播",
            kinds=(Kind.TASK, Kind.LEDGER),
        ),
    ),
)

CREDIT_SYSTEM = Clause(
    document=DOCUMENT,
    slug="7-1",
    reference="七(一)",
    summary="建设食品安全金融征信与信用体系，公开失信信息",
    parts=(
        Part(id="79-7.1a", gist="总结试点经验，研究制订金融征信体系意见", kinds=(Kind.TASK,)),
        Part(
            id="79-7.1b",
            gist="主动公开严重失信者名单及行政、刑事处罚信息",
            kinds=(Kind.NOTICE, Kind.REGISTER),
        ),
    ),
)

SCHOOL_MEALS = Clause(
    document=DOCUMENT,
    slug="7-2",
    reference="七(二)",
    summary="落实校园及周边责任，推进千万学生饮食放心工程",
    parts=(
        Part(
            id="79-7.2",
            gist="整治校园食品突出问题，基本完成新三年计划年度任务",
            kinds=(Kind.PROJECT, Kind.INSPECTION),
            figures=(Figure(label="行动计划期限", relation=Relation.EQUAL, amount=Decimal(3), unit="年"),),
        ),
    ),
)

LIABILITY_INSURANCE = Clause(
    document=DOCUMENT,
    slug="7-3",
    reference="七(三)",
    summary="扩大食品安全责任保险试点，探索市级共保体",
    parts=(
        Part(
            id="79-7.3",
            gist="增加参保主体和保费规模，试建市级区域共保体",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
            left_open=("参保主体数量", "保费规模"),
        ),
    ),
)

PUBLIC_PARTICIPATION = Clause(
    document=DOCUMENT,
    slug="7-4",
    reference="七(四)",
    summary="发挥专家、社会监督员、举报人和行业协会的共治作用",
    parts=(
        Part(
            id="79-7.4a",
            gist="加强专家委员会，深化“四个你我”，规范社会监督员工作",
            kinds=(Kind.REGISTER,),
            figures=(Figure(label="“四个你我”活动", relation=Relation.EQUAL, amount=Decimal(4), unit="项"),),
        ),
        Part(
            id="79-7.4b",
            gist="完善违法行为举报奖励，处置网络食品消费投诉",
            kinds=(Kind.SERVICE,),
            left_open=("举报奖励标准",),
        ),
        Part(id="79-7.4c", gist="管理脱钩后的食品行业协会，促进行业自律", kinds=(Kind.REGISTER,)),
    ),
)

TRAINING_AND_PUBLICITY = Clause(
    document=DOCUMENT,
    slug="7-5",
    reference="七(五)",
    summary="加强从业人员培训和食品安全科普宣传",
    parts=(
        Part(
            id="79-7.5a",
            gist="食品单位负责人和主要从业人员完成全年培训学时",
            kinds=(Kind.LEDGER, Kind.RULE),
            figures=(Figure(label="每人全年培训时间", relation=Relation.AT_LEAST, amount=Decimal(40), unit="小时"),),
        ),
        Part(
            id="79-7.5b",
            gist="实施科普宣传三年计划，举办宣传周和“三进”活动",
            kinds=(Kind.NOTICE,),
            figures=(
                Figure(label="行动计划期限", relation=Relation.EQUAL, amount=Decimal(3), unit="年"),
                Figure(label="“三进”活动", relation=Relation.EQUAL, amount=Decimal(3), unit="项"),
            ),
        ),
    ),
)

ONE_VISIT_REFORM = Clause(
    document=DOCUMENT,
    slug="8-1",
    reference="八(一)",
    summary="深化最多跑一次改革，再造食品审批流程，提高效率",
    parts=(
        Part(
            id="79-8.1",
            gist="以“一个加快、四个全面”整合审批资源、简政提效",
            kinds=(Kind.SERVICE,),
            figures=(
                Figure(label="“一个加快”要求", relation=Relation.EQUAL, amount=Decimal(1), unit="项"),
                Figure(label="“四个全面”要求", relation=Relation.EQUAL, amount=Decimal(4), unit="项"),
            ),
        ),
    ),
)

SMART_SUPERVISION = Clause(
    document=DOCUMENT,
    slug="8-2",
    reference="八(二)",
    summary="用物联网、大数据等新技术建设食品智慧监管体系",
    parts=(Part(id="79-8.2", gist="推广智慧监管平台经验，各地各部门数据共享", kinds=(Kind.TASK,)),),
)

SUPERVISION_SYSTEM = Clause(
    document=DOCUMENT,
    slug="8-3",
    reference="八(三)",
    summary="依机构改革要求理顺食品安全监管体制和职责",
    parts=(Part(id="79-8.3", gist="市场监管部门以维护食品安全为首要职责", kinds=(Kind.RULE,)),),
    offices=("市场监管部门",),
)

PARTY_AND_GOVERNMENT_DUTY = Clause(
    document=DOCUMENT,
    slug="9-1",
    reference="九(一)",
    summary="落实党政同责办法，明确各级政府食品安全责任",
    parts=(
        Part(
            id="79-9.1",
            gist="监管做到责任、岗位、人员、手段四有，完善配套制度",
            kinds=(Kind.TASK,),
            figures=(Figure(label="监管工作保障要求", relation=Relation.EQUAL, amount=Decimal(4), unit="项"),),
        ),
    ),
    offices=("各级政府",),
)

COORDINATION_AND_ASSESSMENT = Clause(
    document=DOCUMENT,
    slug="9-2",
    reference="九(二)",
    summary="发挥食安委、食安办作用，开展督查和评议考核",
    parts=(
        Part(id="79-9.2a", gist="省食安委统一领导，充实各级食安办力量", kinds=(Kind.REGISTER,)),
        Part(id="79-9.2b", gist="开展评议考核并运用结果，督查重点工作", kinds=(Kind.INDICATOR,)),
    ),
    offices=("省食安委", "食安办"),
)

CLAUSES: tuple[Clause, ...] = (
    FOOD_SAFETY_STRATEGY,
    INDUSTRY_UPGRADING,
    FOOD_SAFETY_CITIES,
    FARM_PRODUCT_SAFETY_COUNTIES,
    FARMING_ENVIRONMENT,
    SOURCE_CONTROL,
    GREEN_FARMING,
    RURAL_FOOD_SAFETY,
    PRODUCTION_AND_TRADE_SUPERVISION,
    CATERING_QUALITY,
    SMALL_FOOD_BUSINESSES,
    SPECIAL_CAMPAIGNS,
    FOOD_CRIME,
    YANGTZE_DELTA_COOPERATION,
    FOOD_STANDARDS,
    RISK_MONITORING,
    SUPERVISION_SAMPLING,
    GRASS_ROOTS_OFFICES,
    GRID_MANAGEMENT,
    TECHNICAL_SUPPORT,
    TRACEABILITY,
    EMERGENCY_RESPONSE,
    CREDIT_SYSTEM,
    SCHOOL_MEALS,
    LIABILITY_INSURANCE,
    PUBLIC_PARTICIPATION,
    TRAINING_AND_PUBLICITY,
    ONE_VISIT_REFORM,
    SMART_SUPERVISION,
    SUPERVISION_SYSTEM,
    PARTY_AND_GOVERNMENT_DUTY,
    COORDINATION_AND_ASSESSMENT,
)
