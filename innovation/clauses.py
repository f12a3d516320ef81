"""The 24 clauses of 浙政发〔2018〕31号, so that every rule, case and duty of this app can cite the one it carries out.

The document lists the responsible offices of each clause without saying who leads: `lead` stays empty, and the
first office is shown first and nothing more. Sums, ratios and periods that it leaves to later rules are named in
`left_open`; a case that needs one waits until the parameter is configured.
"""

from datetime import date
from decimal import Decimal

from portal.rules.law import Clause, Document, Figure, Kind, Part, Relation

DOCUMENT = Document(
    slug="2018-31",
    number="浙政发〔2018〕31号",
    title="浙江省人民政府关于强化实施创新驱动发展战略深入推进大众创业万众创新的实施意见",
    issuer="浙江省人民政府",
    issued_on=date(2018, 8, 14),
)

IMPLEMENTING_RULES = Clause(
    document=DOCUMENT,
    slug="1-1",
    reference="一(一)",
    summary="为成果转化条例配套实施细则，推动院所高校依规转移转化职务科技成果",
    parts=(
        Part(
            id="31-00",
            gist="全文二十四条任务由各地、省级各单位分头落实",
            kinds=(Kind.TASK, Kind.NOTICE),
            reference="序言",
            offices=("各市、县（市、区）人民政府", "省政府直属各单位"),
        ),
        Part(
            id="31-01a",
            gist="为省促进科技成果转化条例出台实施细则",
            kinds=(Kind.TASK, Kind.NOTICE),
            figures=(Figure(label="实施细则", relation=Relation.EQUAL, amount=Decimal(1), unit="部"),),
        ),
        Part(
            id="31-01b",
            gist="科研院所和高校各自制定职务科技成果转移转化办法",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
        ),
        Part(id="31-01c", gist="科技成果的转移转化须合法合规", kinds=(Kind.REGISTER,)),
    ),
    offices=("省科技厅", "省经信委", "省教育厅", "省人力社保厅"),
)

TECH_MARKET = Clause(
    document=DOCUMENT,
    slug="1-2",
    reference="一(二)",
    summary="壮大科技大市场，经网上市场或竞价拍卖成交的产业化项目可获一次性补助",
    parts=(
        Part(
            id="31-02a",
            gist="完善技术转移体系，做强“互联网＋”科技大市场和全国交易网络",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
        ),
        Part(id="31-02b", gist="加快建成浙江知识产权交易中心", kinds=(Kind.TASK,)),
        Part(
            id="31-02c",
            gist="网上技术市场成交的产业化项目，成交额高于100万元的补助15%，封顶100万元",
            kinds=(Kind.SERVICE, Kind.RULE, Kind.LEDGER),
            figures=(
                Figure(label="成交金额", relation=Relation.ABOVE, amount=Decimal(1000000), unit="元"),
                Figure(label="补助比例", relation=Relation.EQUAL, amount=Decimal(15), unit="%"),
                Figure(label="补助金额", relation=Relation.AT_MOST, amount=Decimal(1000000), unit="元"),
            ),
        ),
        Part(
            id="31-02d",
            gist="竞价（拍卖）成交的产业化项目按实际成交额补助20%，封顶200万元，未设成交起点",
            kinds=(Kind.SERVICE, Kind.RULE, Kind.LEDGER),
            figures=(
                Figure(label="补助比例", relation=Relation.EQUAL, amount=Decimal(20), unit="%"),
                Figure(label="补助金额", relation=Relation.AT_MOST, amount=Decimal(2000000), unit="元"),
            ),
        ),
        Part(
            id="31-02e",
            gist="争取设立二十国集团国际技术转移中心",
            kinds=(Kind.TASK,),
            figures=(Figure(label="国际技术转移中心", relation=Relation.EQUAL, amount=Decimal(1), unit="个"),),
        ),
        Part(id="31-02f", gist="组织面向“一带一路”的科技交流与合作", kinds=(Kind.TASK, Kind.REGISTER)),
    ),
    offices=("省科技厅", "省教育厅", "省质监局", "省外侨办"),
)

INCUBATORS = Clause(
    document=DOCUMENT,
    slug="1-3",
    reference="一(三)",
    summary="众创空间和孵化基地提质升级，新型孵化器纳入管理，优秀者由财政奖励",
    parts=(
        Part(
            id="31-03a",
            gist="众创空间、孵化基地走专业精细之路，龙头企业等在细分领域建平台型空间",
            kinds=(Kind.REGISTER, Kind.SERVICE),
        ),
        Part(
            id="31-03b",
            gist="创投孵化器等新类型归入孵化器管理，享相应扶持",
            kinds=(Kind.RULE, Kind.REGISTER),
        ),
        Part(
            id="31-03c",
            gist="财政奖励优秀众创空间和省级创业孵化示范基地",
            kinds=(Kind.SERVICE, Kind.INDICATOR),
            left_open=("奖励金额",),
        ),
        Part(
            id="31-03d",
            gist="省级以上高新园区均设有国家级科技企业孵化器",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="园区覆盖率", relation=Relation.EQUAL, amount=Decimal(100), unit="%"),),
        ),
        Part(id="31-03e", gist="布局建设离岸孵化器", kinds=(Kind.PROJECT, Kind.REGISTER)),
        Part(id="31-03f", gist="扶持国家级和省级技术标准创新基地", kinds=(Kind.REGISTER,)),
        Part(
            id="31-03g",
            gist="高校试设专业的成果转移转化机构",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
        ),
    ),
    offices=(
        "省科技厅",
        "省发展改革委",
        "省经信委",
        "省教育厅",
        "省财政厅",
        "省人力社保厅",
        "省商务厅",
        "省质监局",
    ),
)

TIMED_CONVERSION = Clause(
    document=DOCUMENT,
    slug="1-4",
    reference="一(四)",
    summary="战略性新兴产业中财政资金产生的成果限期转化，逾期可自行实施或强制许可",
    parts=(
        Part(
            id="31-04a",
            gist="财政资金产生的成果由合同写明转化期限，先从战略性新兴产业做起",
            kinds=(Kind.PROJECT, Kind.RULE),
        ),
        Part(
            id="31-04b",
            gist="涉及国家安全、国防、国家利益和重大社会公共利益的成果不适用",
            kinds=(Kind.RULE,),
            figures=(Figure(label="除外情形", relation=Relation.EQUAL, amount=Decimal(4), unit="种"),),
        ),
        Part(
            id="31-04c",
            gist="合理期限届满仍未转化的，完成人可自行实施，主管部门也可强制许可",
            kinds=(Kind.SERVICE,),
        ),
    ),
    offices=("省科技厅", "省经信委", "省教育厅", "省财政厅"),
)

SMALL_FIRM_CREDIT = Clause(
    document=DOCUMENT,
    slug="2-5",
    reference="二(五)",
    summary="银行在风险可控前提下放权提速、网点下沉，小微企业凭纳税信用融资",
    parts=(
        Part(
            id="31-05a",
            gist="风险可控的前提下银行下放审批权，加快小微和“三农”贷款",
            kinds=(Kind.TASK, Kind.INDICATOR),
        ),
        Part(
            id="31-05b",
            gist="地方法人银行合乎条件的可到基层开设小微支行、社区支行",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
        ),
        Part(
            id="31-05c",
            gist="推行银税互动，小微企业凭纳税信用获得融资",
            kinds=(Kind.INDICATOR, Kind.SERVICE),
        ),
    ),
    offices=("省金融办", "浙江省税务局", "人行杭州中心支行", "浙江银监局"),
)

RISK_COMPENSATION = Clause(
    document=DOCUMENT,
    slug="2-6",
    reference="二(六)",
    summary="健全风险补偿，发展专利权质押融资，科技信贷保证保险可获补偿或补贴",
    parts=(
        Part(
            id="31-06a",
            gist="推行政银担保等风险补偿，专利权质押由贷款、保险和财政补偿组合支持",
            kinds=(Kind.SERVICE, Kind.LEDGER),
            left_open=("风险补偿比例",),
        ),
        Part(
            id="31-06b",
            gist="保险公司为科技信贷提供保证保险，合条件的由市县补偿风险或补贴保费",
            kinds=(Kind.SERVICE,),
            left_open=("风险补偿比例", "保费补贴比例"),
        ),
    ),
    offices=(
        "人行杭州中心支行",
        "省经信委",
        "省科技厅〔省知识产权局〕",
        "省财政厅",
        "省金融办",
        "浙江银监局",
        "浙江保监局",
        "各市、县〔市、区〕政府",
    ),
)

VENTURE_FUNDS = Clause(
    document=DOCUMENT,
    slug="2-7",
    reference="二(七)",
    summary="引导基金和财政出资创投更加市场化，落实税收优惠，国有资本实行后评价",
    parts=(
        Part(
            id="31-07a",
            gist="引导基金等提高市场化水平，侧重投早中期、初创期科技企业的基金",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
        ),
        Part(
            id="31-07b",
            gist="兑现创投企业和天使投资个人的税收优惠",
            kinds=(Kind.NOTICE, Kind.SERVICE),
        ),
        Part(
            id="31-07c",
            gist="创投基金里的国有资本实行后评价",
            kinds=(Kind.INDICATOR, Kind.INSPECTION),
        ),
    ),
    offices=(
        "省发展改革委",
        "省经信委",
        "省科技厅",
        "省财政厅",
        "省国资委",
        "浙江省税务局",
        "省金融办",
    ),
)

STOCK_LISTING = Clause(
    document=DOCUMENT,
    slug="2-8",
    reference="二(八)",
    summary="推进“凤凰行动”，促进企业上市挂牌，引导并购重组和债券融资",
    parts=(
        Part(
            id="31-08a",
            gist="企业境内外上市，或在新三板、区域股权市场挂牌，并建设国际人才板",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
        ),
        Part(
            id="31-08b",
            gist="上市公司围绕高端技术、人才、品牌并购重组",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="并购重点", relation=Relation.EQUAL, amount=Decimal(3), unit="类"),),
        ),
        Part(id="31-08c", gist="宣传债券融资，推动优质企业发债", kinds=(Kind.INDICATOR,)),
    ),
    offices=("省金融办", "省发展改革委", "人行杭州中心支行", "浙江证监局"),
)

FINANCE_AND_TECHNOLOGY = Clause(
    document=DOCUMENT,
    slug="2-9",
    reference="二(九)",
    summary="以财政等政策促进金融科技融合，真正服务科技企业的创新业务可先行先试",
    parts=(
        Part(
            id="31-09a",
            gist="以配套政策促金融与科技结合，用区块链、云计算等发展新业态",
            kinds=(Kind.TASK,),
        ),
        Part(
            id="31-09b",
            gist="创新内容实在、确实扶持科技企业的金融业务可先行先试",
            kinds=(Kind.SERVICE, Kind.REGISTER),
            figures=(Figure(label="试行条件", relation=Relation.EQUAL, amount=Decimal(2), unit="项"),),
        ),
    ),
    offices=(
        "省金融办",
        "省财政厅",
        "省科技厅",
        "浙江省税务局",
        "人行杭州中心支行",
        "浙江银监局",
        "浙江证监局",
        "浙江保监局",
    ),
)

INNOVATION_VOUCHERS = Clause(
    document=DOCUMENT,
    slug="2-10",
    reference="二(十)",
    summary="创新券省内通用通兑、探索长三角流动，26个加快发展县企业用大型仪器可全额抵用",
    parts=(
        Part(
            id="31-10a",
            gist="完善创新券制度与机制，实现全省通用、通兑",
            kinds=(Kind.TASK, Kind.LEDGER, Kind.SERVICE),
            left_open=("抵用比例", "额度上限"),
        ),
        Part(id="31-10b", gist="探索创新券在长三角跨区域使用", kinds=(Kind.RULE,)),
        Part(
            id="31-10c",
            gist="市县以普惠制创新券支持企业自主创新活动",
            kinds=(Kind.SERVICE, Kind.INDICATOR),
        ),
        Part(id="31-10d", gist="高校向社会开放共享创新资源", kinds=(Kind.REGISTER,)),
        Part(
            id="31-10e",
            gist="淳安等26个加快发展县的企业用高校院所大型仪器，试行创新券全额抵用",
            kinds=(Kind.RULE,),
            figures=(
                Figure(label="加快发展县", relation=Relation.EQUAL, amount=Decimal(26), unit="个"),
                Figure(label="抵用比例", relation=Relation.EQUAL, amount=Decimal(100), unit="%"),
            ),
        ),
    ),
    offices=("省科技厅", "省教育厅", "省财政厅"),
)

INNOVATION_PLATFORMS = Clause(
    document=DOCUMENT,
    slug="3-11",
    reference="三(十一)",
    summary="建设之江实验室等重大平台，基础研究投入稳步增加，优秀平台予以奖补",
    parts=(
        Part(id="31-11a", gist="建好之江实验室，争取成为国家实验室", kinds=(Kind.TASK, Kind.PROJECT)),
        Part(
            id="31-11b",
            gist="建设产业、制造业等国家级创新中心和产业创新服务综合体",
            kinds=(Kind.PROJECT, Kind.REGISTER),
        ),
        Part(id="31-11c", gist="有条件的企业到海外建创新孵化中心", kinds=(Kind.REGISTER,)),
        Part(
            id="31-11d",
            gist="基础研究的财政经费保持稳定增长",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="财政经费同比增幅", relation=Relation.AT_LEAST, amount=Decimal(0), unit="%"),),
        ),
        Part(
            id="31-11e",
            gist="已建的重大平台绩效评为优秀的获得奖补",
            kinds=(Kind.SERVICE, Kind.RULE),
            left_open=("奖补金额",),
        ),
    ),
    offices=("省发展改革委", "省经信委", "省科技厅", "省财政厅"),
)

OPEN_SUPPLY_CHAINS = Clause(
    document=DOCUMENT,
    slug="3-12",
    reference="三(十二)",
    summary="大企业开放供应链和市场带动上下游，外资研发机构可参加省科技计划",
    parts=(
        Part(
            id="31-12a",
            gist="大型企业开放供应链与市场，上下游协同研发、融通发展",
            kinds=(Kind.REGISTER, Kind.TASK),
        ),
        Part(
            id="31-12b",
            gist="外资研发机构包括企业内设的，均可参加省科技计划项目",
            kinds=(Kind.RULE,),
        ),
    ),
    offices=("省发展改革委", "省经信委", "省科技厅", "省财政厅", "省商务厅"),
)

DIGITAL_ECONOMY = Clause(
    document=DOCUMENT,
    slug="3-13",
    reference="三(十三)",
    summary="以“一号工程”发展数字经济，实行五年倍增计划，建设国家示范省",
    parts=(
        Part(
            id="31-13",
            gist="制定数字经济五年倍增计划并实施，创建国家示范省",
            kinds=(Kind.TASK, Kind.INDICATOR),
            figures=(
                Figure(label="增至基期的", relation=Relation.EQUAL, amount=Decimal(2), unit="倍"),
                Figure(label="计划期限", relation=Relation.EQUAL, amount=Decimal(5), unit="年"),
            ),
        ),
    ),
    offices=("省经信委", "省发展改革委", "省科技厅", "省商务厅"),
)

SHARING_ECONOMY = Clause(
    document=DOCUMENT,
    slug="3-14",
    reference="三(十四)",
    summary="以专门政策培育共享经济，在四个领域建设一批分享平台",
    parts=(
        Part(
            id="31-14",
            gist="培育共享经济，建设生产能力、知识技能、科研仪器、品质生活分享平台",
            kinds=(Kind.TASK, Kind.REGISTER),
            figures=(Figure(label="分享领域", relation=Relation.EQUAL, amount=Decimal(4), unit="个"),),
        ),
    ),
    offices=("省发展改革委", "省经信委", "浙江省税务局", "省工商局"),
)

INTELLECTUAL_PROPERTY = Clause(
    document=DOCUMENT,
    slug="3-15",
    reference="三(十五)",
    summary="建设知识产权保护中心，五个环节联动，援助企业海外维权",
    parts=(
        Part(
            id="31-15a",
            gist="建设中国（浙江）知识产权保护中心，审查、执法、援助、调解、司法联动",
            kinds=(Kind.SERVICE, Kind.PROJECT),
            figures=(Figure(label="联动环节", relation=Relation.EQUAL, amount=Decimal(5), unit="个"),),
        ),
        Part(id="31-15b", gist="健全海外维权援助，协助企业应对境外专利诉讼", kinds=(Kind.SERVICE,)),
    ),
    offices=("省科技厅〔省知识产权局〕",),
)

LAND_USE = Clause(
    document=DOCUMENT,
    slug="3-16",
    reference="三(十六)",
    summary="存量土地办众创空间有过渡期，工业和科教用地的兼容面积占比以15%为限",
    parts=(
        Part(
            id="31-16a",
            gist="企业在存量土地上办众创空间，过渡期内沿用原用途和权利类型",
            kinds=(Kind.SERVICE, Kind.RULE),
            left_open=("过渡期年限",),
        ),
        Part(
            id="31-16b",
            gist="新产业工业项目的生产服务、办公、生活设施合计在15%以内，用地可继续按工业管理",
            kinds=(Kind.RULE, Kind.SERVICE),
            figures=(Figure(label="占项目总建筑面积", relation=Relation.AT_MOST, amount=Decimal(15), unit="%"),),
        ),
        Part(
            id="31-16c",
            gist="科教用地兼容面积在15%以内且不分割转让，可建研发中试、科技服务和生活设施",
            kinds=(Kind.RULE, Kind.SERVICE),
            figures=(Figure(label="占项目总建筑面积", relation=Relation.AT_MOST, amount=Decimal(15), unit="%"),),
        ),
    ),
    offices=("省国土资源厅", "省建设厅"),
)

PERFORMANCE_PAY = Clause(
    document=DOCUMENT,
    slug="4-17",
    reference="四(十七)",
    summary="科研人员绩效工资正常增长，三类收入单列，纵向横向经费分开管理",
    parts=(
        Part(id="31-17a", gist="高校和科研院所的绩效工资建立正常增长机制", kinds=(Kind.INDICATOR,)),
        Part(
            id="31-17b",
            gist="核定绩效工资总量时，项目绩效、转化奖励、横向报酬三类收入单列",
            kinds=(Kind.LEDGER,),
            figures=(Figure(label="单列收入", relation=Relation.EQUAL, amount=Decimal(3), unit="类"),),
        ),
        Part(
            id="31-17c",
            gist="纵向与横向经费分开管理，横向经费依合同使用",
            kinds=(Kind.RULE,),
            figures=(Figure(label="经费类别", relation=Relation.EQUAL, amount=Decimal(2), unit="类"),),
        ),
    ),
    offices=("省人力社保厅", "省委人才办", "省教育厅", "省科技厅", "省财政厅"),
)

TALENT_SERVICE = Clause(
    document=DOCUMENT,
    slug="4-18",
    reference="四(十八)",
    summary="试点海外高层次人才“一卡通”，安排子女入学，便利华侨华人和留学生，建离岸基地",
    parts=(
        Part(
            id="31-18a",
            gist="试点海外高层次人才“一卡通”，畅通住房与医疗服务",
            kinds=(Kind.SERVICE,),
        ),
        Part(
            id="31-18b",
            gist="高层次人才子女按类别和层次安排入学",
            kinds=(Kind.SERVICE, Kind.RULE),
        ),
        Part(id="31-18c", gist="为来浙的华侨华人高层次人才提供创业创新便利", kinds=(Kind.TASK,)),
        Part(id="31-18d", gist="试点在浙外国留学生毕业即可就业", kinds=(Kind.SERVICE,)),
        Part(
            id="31-18e",
            gist="推进杭州、宁波两地的国家海外人才离岸双创基地",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="基地城市", relation=Relation.EQUAL, amount=Decimal(2), unit="个"),),
        ),
    ),
    offices=("省委人才办", "省公安厅", "省人力社保厅", "省外侨办", "有关市、县〔市、区〕政府"),
)

FLEXIBLE_TALENT = Clause(
    document=DOCUMENT,
    slug="4-19",
    reference="四(十九)",
    summary="柔性引才不动户籍和人事关系，以实效评价人才，各地可优化落户住房政策",
    parts=(
        Part(
            id="31-19a",
            gist="户籍、人事关系不动也可引进人才，并按创新创业实效评价",
            kinds=(Kind.REGISTER, Kind.TASK),
        ),
        Part(
            id="31-19b",
            gist="各地可按需优化居住证积分、转办户口、直接落户和住房保障",
            kinds=(Kind.RULE, Kind.NOTICE),
            figures=(Figure(label="引才政策", relation=Relation.EQUAL, amount=Decimal(4), unit="项"),),
        ),
    ),
    offices=("省委人才办", "省公安厅", "省人力社保厅", "各市、县〔市、区〕政府"),
)

RETURNEES = Clause(
    document=DOCUMENT,
    slug="4-20",
    reference="四(二十)",
    summary="双创财政扶持延伸到返乡下乡人员，返乡农民工可在创业地参保",
    parts=(
        Part(
            id="31-20a",
            gist="“双创”财政扶持延伸到返乡下乡人员，合格项目可享强农惠农富农政策",
            kinds=(Kind.SERVICE,),
        ),
        Part(
            id="31-20b",
            gist="返乡农民工的各项社会保险可在其创业地办理",
            kinds=(Kind.SERVICE, Kind.RULE),
        ),
        Part(
            id="31-20c",
            gist="条件具备的地方，返乡农民工可缴存住房公积金，子女可参加居民医保",
            kinds=(Kind.SERVICE, Kind.RULE),
        ),
    ),
    offices=(
        "省人力社保厅",
        "省农办",
        "省发展改革委",
        "省科技厅",
        "省财政厅",
        "省农业厅",
        "有关市、县〔市、区〕政府",
    ),
)

BUSINESS_ENVIRONMENT = Clause(
    document=DOCUMENT,
    slug="5-21",
    reference="五(二十一)",
    summary="深化“最多跑一次”，推进登记证照改革和简易注销，为企业统计减负",
    parts=(
        Part(
            id="31-21a",
            gist="办事“最多跑一次”，优化营商环境，降低准入门槛",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="跑动次数", relation=Relation.AT_MOST, amount=Decimal(1), unit="次"),),
        ),
        Part(
            id="31-21b",
            gist="登记“多证合一”，试点“证照分离”，推广数字证照和全程电子化",
            kinds=(Kind.REGISTER, Kind.INDICATOR),
        ),
        Part(id="31-21c", gist="企业和个体工商户都可简易注销", kinds=(Kind.SERVICE,)),
        Part(
            id="31-21d",
            gist="压减企业的统计报表和指标，减轻填报负担",
            kinds=(Kind.INDICATOR, Kind.RULE),
        ),
    ),
    offices=("省工商局", "省发展改革委", "省经信委", "省商务厅", "省统计局"),
)

NEGATIVE_LIST = Clause(
    document=DOCUMENT,
    slug="5-22",
    reference="五(二十二)",
    summary="负面清单以外平等准入，新经济实行承诺登记加抽查，双随机监管全覆盖",
    parts=(
        Part(
            id="31-22a",
            gist="负面清单以外的行业、领域和业务，各类市场主体平等进入",
            kinds=(Kind.REGISTER, Kind.RULE),
        ),
        Part(
            id="31-22b",
            gist="新经济产品项目试行企业承诺登记，配以随机抽查",
            kinds=(Kind.SERVICE, Kind.INSPECTION),
        ),
        Part(
            id="31-22c",
            gist="监管全面实行“双随机、一公开”",
            kinds=(Kind.INSPECTION, Kind.INDICATOR),
            figures=(Figure(label="监管覆盖率", relation=Relation.EQUAL, amount=Decimal(100), unit="%"),),
        ),
        Part(
            id="31-22d",
            gist="完善新产业、新业态、新模式的统计并监测分析",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="统计对象", relation=Relation.EQUAL, amount=Decimal(3), unit="类"),),
        ),
    ),
    offices=(
        "省编办",
        "省发展改革委",
        "省经信委",
        "省环保厅",
        "省商务厅",
        "省工商局",
        "省质监局",
        "省新闻出版广电局",
        "省食品药品监管局",
        "省统计局",
        "省金融办",
    ),
)

STARTUP_BASES = Clause(
    document=DOCUMENT,
    slug="5-23",
    reference="五(二十三)",
    summary="建设国家和省级双创基地，支持试验区、示范区改革，形成可推广的模式",
    parts=(
        Part(
            id="31-23",
            gist="建好双创基地，支持改革试验区和自主创新示范区先行，总结推广经验",
            kinds=(Kind.REGISTER, Kind.NOTICE),
        ),
    ),
    offices=("省发展改革委", "省经信委", "省科技厅"),
)

STARTUP_EVENTS = Clause(
    document=DOCUMENT,
    slug="5-24",
    reference="五(二十四)",
    summary="参加全国双创活动，办好省级创新创业赛事，弘扬创新创业理念",
    parts=(
        Part(
            id="31-24a",
            gist="参加全国“双创”活动周和“创响中国”活动",
            kinds=(Kind.NOTICE, Kind.TASK),
        ),
        Part(
            id="31-24b",
            gist="办好“火炬杯”和省电子商务两项创业创新大赛",
            kinds=(Kind.SERVICE, Kind.REGISTER),
            figures=(Figure(label="列名赛事", relation=Relation.EQUAL, amount=Decimal(2), unit="项"),),
        ),
        Part(id="31-24c", gist="广泛传播创新创业理念", kinds=(Kind.NOTICE,)),
    ),
    offices=(
        "省发展改革委",
        "省经信委",
        "省科技厅",
        "省商务厅",
        "省新闻出版广电局",
        "省科协",
    ),
)

CLAUSES: tuple[Clause, ...] = (
    IMPLEMENTING_RULES,
    TECH_MARKET,
    INCUBATORS,
    TIMED_CONVERSION,
    SMALL_FIRM_CREDIT,
    RISK_COMPENSATION,
    VENTURE_FUNDS,
    STOCK_LISTING,
    FINANCE_AND_TECHNOLOGY,
    INNOVATION_VOUCHERS,
    INNOVATION_PLATFORMS,
    OPEN_SUPPLY_CHAINS,
    DIGITAL_ECONOMY,
    SHARING_ECONOMY,
    INTELLECTUAL_PROPERTY,
    LAND_USE,
    PERFORMANCE_PAY,
    TALENT_SERVICE,
    FLEXIBLE_TALENT,
    RETURNEES,
    BUSINESS_ENVIRONMENT,
    NEGATIVE_LIST,
    STARTUP_BASES,
    STARTUP_EVENTS,
)
