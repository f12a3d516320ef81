"""Clauses of 浙政办发〔2018〕80号, on consolidating rural land and restoring its ecology.

Projects, quota ledgers, votes and rules of this app cite their ground from here. A part without offices of its own
shares those of its clause.
"""

from datetime import date
from decimal import Decimal

from portal.rules.law import Clause, Document, Figure, Kind, Part, Relation

DOCUMENT = Document(
    slug="2018-80",
    number="浙政办发〔2018〕80号",
    title="浙江省人民政府办公厅关于实施全域土地综合整治与生态修复工程的意见",
    issuer="浙江省人民政府办公厅",
    issued_on=date(2018, 8, 14),
)

PURPOSE = Clause(
    document=DOCUMENT,
    slug="1-1",
    reference="一(一)",
    summary="明确以土地制度创新保障乡村振兴用地的总思路",
    parts=(Part(id="80-1.1", gist="公开工程宗旨：优化农村用地布局，保障土地要素", kinds=(Kind.NOTICE,)),),
)

PRINCIPLES = Clause(
    document=DOCUMENT,
    slug="1-2",
    reference="一(二)",
    summary="确立生态、规划、农民主体、底线和因地制宜五项原则",
    parts=(
        Part(
            id="80-1.2a",
            gist="生态保护优先，保护耕地尤其是永久基本农田",
            kinds=(Kind.RULE,),
            reference="一(二) 生态为基",
        ),
        Part(
            id="80-1.2b",
            gist="以土地利用总体规划为据，控总量、盘存量、促集约",
            kinds=(Kind.RULE,),
            reference="一(二) 规划引领",
        ),
        Part(
            id="80-1.2c",
            gist="保障农民知情、参与、表达、收益四项权利",
            kinds=(Kind.RULE,),
            reference="一(二) 政府主导、农民主体",
            figures=(Figure(label="农民权利", relation=Relation.EQUAL, amount=Decimal(4), unit="项"),),
        ),
        Part(
            id="80-1.2d",
            gist="守住公有制、耕地红线、粮食产能、农民利益四条底线",
            kinds=(Kind.RULE,),
            reference="一(二) 守住底线",
            figures=(Figure(label="底线", relation=Relation.EQUAL, amount=Decimal(4), unit="条"),),
        ),
        Part(
            id="80-1.2e",
            gist="从当地实际出发量力推进，不搞形象工程",
            kinds=(Kind.RULE,),
            reference="一(二) 因地制宜",
        ),
    ),
)

PROJECT_TARGETS = Clause(
    document=DOCUMENT,
    slug="1-3",
    reference="一(三)",
    summary="到2020年在重点城市中心城区以外推进全域整治修复",
    parts=(
        Part(
            id="80-1.3a",
            gist="到2020年实施工程，选址避开国务院所定重点城市的中心城区",
            kinds=(Kind.INDICATOR, Kind.RULE),
            figures=(Figure(label="实施工程", relation=Relation.AT_LEAST, amount=Decimal(500), unit="个"),),
        ),
        Part(
            id="80-1.3b",
            gist="2018年先行启动其中一部分工程",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="2018年启动工程", relation=Relation.AT_LEAST, amount=Decimal(100), unit="个"),),
        ),
        Part(
            id="80-1.3c",
            gist="全域规划、设计和整治，覆盖田水林路村五要素",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="综合整治要素", relation=Relation.EQUAL, amount=Decimal(5), unit="项"),),
        ),
    ),
)

VILLAGE_LAND_PLAN = Clause(
    document=DOCUMENT,
    slug="2-1",
    reference="二(一)",
    summary="乡镇编制村土地利用规划，作为工程的规划依据",
    parts=(
        Part(
            id="80-2.1a",
            gist="衔接村庄建设、布点和水土保持等规划，编制村土地利用规划",
            kinds=(Kind.PROJECT,),
        ),
        Part(
            id="80-2.1b",
            gist="划定四类功能分区：农业生产、村庄建设、产业发展、生态保护",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="功能分区", relation=Relation.EQUAL, amount=Decimal(4), unit="类"),),
        ),
    ),
    offices=("乡镇政府（街道办事处）",),
)

FARMLAND_CONSOLIDATION = Clause(
    document=DOCUMENT,
    slug="2-2",
    reference="二(二)",
    summary="统筹五类农用地整治，增加面积、提升质量和连片度",
    parts=(
        Part(
            id="80-2.2",
            gist="统筹高标准农田、旱改水、质量提升、后备资源和基础设施五类工作",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
            figures=(Figure(label="农用地整治工作", relation=Relation.EQUAL, amount=Decimal(5), unit="类"),),
        ),
    ),
)

CONSTRUCTION_LAND_RENEWAL = Clause(
    document=DOCUMENT,
    slug="2-3",
    reference="二(三)",
    summary="盘活闲置低效建设用地，用好增减挂钩并保护传统风貌",
    parts=(
        Part(id="80-2.3a", gist="整治闲置浪费和低效用地，盘活存量建设用地", kinds=(Kind.PROJECT,)),
        Part(
            id="80-2.3b",
            gist="运用增减挂钩复垦宅基地、工矿废弃地等，安排新建区块",
            kinds=(Kind.PROJECT, Kind.LEDGER),
        ),
        Part(id="80-2.3c", gist="整治中保护历史文化村落、传统建筑和街巷", kinds=(Kind.RULE,)),
    ),
)

ECOLOGICAL_RESTORATION = Clause(
    document=DOCUMENT,
    slug="2-4",
    reference="二(四)",
    summary="统筹违建、矿山和人居环境整治，修复农村生态",
    parts=(
        Part(
            id="80-2.4a",
            gist="整治村庄用地、违法建筑用地、废弃矿山、人居环境，建清洁田园",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="环境整治工作", relation=Relation.EQUAL, amount=Decimal(5), unit="类"),),
        ),
        Part(id="80-2.4b", gist="实施生态修复，保护水源涵养地和生物多样性", kinds=(Kind.PROJECT,)),
    ),
)

VILLAGE_SELF_GOVERNMENT = Clause(
    document=DOCUMENT,
    slug="2-5",
    reference="二(五)",
    summary="健全农村土地民主管理，涉及农民权益的事项依法听取意见",
    parts=(
        Part(
            id="80-2.5a",
            gist="村级组织对土地自主管理、服务、教育、监督",
            kinds=(Kind.REGISTER,),
            figures=(Figure(label="村级自主形式", relation=Relation.EQUAL, amount=Decimal(4), unit="种"),),
        ),
        Part(
            id="80-2.5b",
            gist="规划、方案、选址、调剂、分配等八类事项依法听取农民意见",
            kinds=(Kind.RULE, Kind.REGISTER),
            figures=(Figure(label="须听取意见的事项", relation=Relation.EQUAL, amount=Decimal(8), unit="类"),),
        ),
    ),
    offices=("村级组织",),
)

FARMLAND_PREPARATION_ZONES = Clause(
    document=DOCUMENT,
    slug="3-1",
    reference="三(一)",
    summary="设立永久基本农田整备区，达标地块转入储备库",
    parts=(
        Part(
            id="80-3.1a",
            gist="永久基本农田周边农用地、零散耕地和复垦地块纳入整备区",
            kinds=(Kind.LEDGER,),
        ),
        Part(
            id="80-3.1b",
            gist="达标地块转入储备库，探索数据库年度更新与零星调整挂钩",
            kinds=(Kind.LEDGER, Kind.RULE),
        ),
    ),
)

LAND_USE_LAYOUT = Clause(
    document=DOCUMENT,
    slug="3-2",
    reference="三(二)",
    summary="优化土地规划和布局，允许农用地置换和使用预留指标",
    parts=(
        Part(
            id="80-3.2a",
            gist="村土地利用规划由县级政府批准，再并入乡镇规划",
            kinds=(Kind.SERVICE, Kind.PROJECT),
            offices=("县级政府",),
        ),
        Part(
            id="80-3.2b",
            gist="林地不减、生态无损时零散农用地可置换，纳入年度变更调查",
            kinds=(Kind.RULE,),
            figures=(Figure(label="林地面积变化", relation=Relation.AT_LEAST, amount=Decimal(0), unit="亩"),),
        ),
        Part(
            id="80-3.2c",
            gist="先用存量，确实不够的可用预留指标适当扩大村庄用地",
            kinds=(Kind.RULE, Kind.SERVICE),
            offices=("各地",),
        ),
        Part(
            id="80-3.2d",
            gist="项目区可提留部分复垦面积，作为规划新增用地预留指标",
            kinds=(Kind.RULE, Kind.LEDGER),
            figures=(
                Figure(
                    label="提留占建设用地复垦面积比例",
                    relation=Relation.AT_MOST,
                    amount=Decimal(20),
                    unit="%",
                ),
            ),
        ),
    ),
    offices=("县级政府", "各地"),
)

# Bands and ratios come in pairs, in printed order. Exactly 80 and exactly 120 belong to the middle band.
QUOTA_REWARD = Clause(
    document=DOCUMENT,
    slug="3-3",
    reference="三(三)",
    summary="工程验收后按复垦面积奖励新增建设用地计划指标",
    parts=(
        Part(
            id="80-3.3a",
            gist="按人均村庄建设用地分三档，依复垦面积奖励计划指标",
            kinds=(Kind.RULE, Kind.LEDGER),
            figures=(
                Figure(
                    label="第一档人均村庄建设用地",
                    relation=Relation.BELOW,
                    amount=Decimal(80),
                    unit="平方米",
                ),
                Figure(label="第一档奖励比例", relation=Relation.EQUAL, amount=Decimal(1), unit=":1"),
                Figure(
                    label="第二档人均村庄建设用地",
                    relation=Relation.AT_LEAST,
                    amount=Decimal(80),
                    unit="平方米",
                ),
                Figure(
                    label="第二档人均村庄建设用地",
                    relation=Relation.AT_MOST,
                    amount=Decimal(120),
                    unit="平方米",
                ),
                Figure(label="第二档奖励比例", relation=Relation.EQUAL, amount=Decimal("1.5"), unit=":1"),
                Figure(
                    label="第三档人均村庄建设用地",
                    relation=Relation.ABOVE,
                    amount=Decimal(120),
                    unit="平方米",
                ),
                Figure(label="第三档奖励比例", relation=Relation.EQUAL, amount=Decimal(2), unit=":1"),
            ),
        ),
        Part(
            id="80-3.3b",
            gist="收储闲置建设用地用于新产业新业态，按实用面积奖励",
            kinds=(Kind.RULE, Kind.LEDGER),
            figures=(Figure(label="闲置用地盘活奖励比例", relation=Relation.EQUAL, amount=Decimal(3), unit=":1"),),
        ),
        Part(
            id="80-3.3c",
            gist="奖励指标由县级统筹，先保新农村建设和产业融合",
            kinds=(Kind.RULE,),
        ),
    ),
    offices=("县级政府",),
)

HOOKED_QUOTA = Clause(
    document=DOCUMENT,
    slug="3-4",
    reference="三(四)",
    summary="放宽增减挂钩指标使用范围，节余指标可全省调剂",
    parts=(
        Part(
            id="80-3.4a",
            gist="县域耕地数量质量平衡的，挂钩指标可在扩展边界内等面积使用",
            kinds=(Kind.LEDGER,),
            figures=(Figure(label="等面积使用比例", relation=Relation.EQUAL, amount=Decimal(1), unit=":1"),),
        ),
        Part(
            id="80-3.4b",
            gist="当地用地满足后节余指标可全省调剂，收益用于乡村振兴",
            kinds=(Kind.LEDGER, Kind.SERVICE),
        ),
    ),
)

FEE_REDUCTION = Clause(
    document=DOCUMENT,
    slug="3-5",
    reference="三(五)",
    summary="减免农民建房和配套设施规费，落实行业价格政策",
    parts=(
        Part(
            id="80-3.5a",
            gist="依规减免农民建房和配套设施的行政事业性收费",
            kinds=(Kind.RULE, Kind.SERVICE),
        ),
        Part(
            id="80-3.5b",
            gist="供水、供电、供气、网络等企业落实价格政策",
            kinds=(Kind.TASK,),
            figures=(Figure(label="民生行业", relation=Relation.EQUAL, amount=Decimal(4), unit="类"),),
            offices=("水、电、气、网等涉及民生的行业企业",),
        ),
    ),
)

LEADING_GROUP = Clause(
    document=DOCUMENT,
    slug="4-1",
    reference="四(一)",
    summary="省领导小组更名并在省国土资源厅设办公室，各地相应建机制",
    parts=(
        Part(
            id="80-4.1",
            gist="省领导小组统一领导协调，各地建立相应机制解决困难",
            kinds=(Kind.REGISTER, Kind.TASK),
        ),
    ),
    offices=("省保护耕地和全域土地综合整治与生态修复领导小组", "省国土资源厅", "各地"),
)

FUNDING = Clause(
    document=DOCUMENT,
    slug="4-2",
    reference="四(二)",
    summary="按绩效分配专项资金，整合涉农资金，引入社会资本",
    parts=(
        Part(
            id="80-4.2a",
            gist="年度绩效评估结果影响省级造地改田资金分配",
            kinds=(Kind.INDICATOR, Kind.RULE),
            left_open=("绩效结果在资金分配中的权重",),
            offices=("省财政",),
        ),
        Part(
            id="80-4.2b",
            gist="按五项原则整合十类涉农资金，实行专账管理",
            kinds=(Kind.LEDGER,),
            figures=(
                Figure(label="涉农资金", relation=Relation.EQUAL, amount=Decimal(10), unit="类"),
                Figure(label="整合原则", relation=Relation.EQUAL, amount=Decimal(5), unit="项"),
            ),
            offices=("各地",),
        ),
        Part(id="80-4.2c", gist="探索社会资本参与，支持农村金融产品和服务创新", kinds=(Kind.REGISTER,)),
    ),
    offices=("省财政", "各地"),
)

PROJECT_APPROVAL = Clause(
    document=DOCUMENT,
    slug="4-3",
    reference="四(三)",
    summary="简化工程报批，年度计划和实施方案分别报省同意",
    parts=(
        Part(
            id="80-4.3a",
            gist="县级制定年度工程计划，报省领导小组同意",
            kinds=(Kind.SERVICE, Kind.PROJECT),
            offices=("县（市、区）政府", "省领导小组"),
        ),
        Part(
            id="80-4.3b",
            gist="县级编制实施方案，依程序报请省政府同意，再组织实施",
            kinds=(Kind.PROJECT,),
            offices=("县（市、区）政府", "省政府"),
        ),
        Part(id="80-4.3c", gist="制定报批规则，精简审批事项、流程和材料", kinds=(Kind.TASK,)),
    ),
    offices=("县（市、区）政府", "省领导小组", "省政府"),
)

PROJECT_SUPERVISION = Clause(
    document=DOCUMENT,
    slug="4-4",
    reference="四(四)",
    summary="全程监管工程实施，每年评价绩效，竣工验收评定",
    parts=(
        Part(
            id="80-4.4a",
            gist="用国土资源“一张图”和卫星遥感对工程全程监管",
            kinds=(Kind.INSPECTION,),
            offices=("市、县（市、区）政府",),
        ),
        Part(
            id="80-4.4b",
            gist="制定绩效评价办法，由省领导小组每年评价工程绩效",
            kinds=(Kind.INDICATOR,),
            left_open=("绩效评价评分权重",),
            offices=("省国土资源厅", "省领导小组其他成员单位", "省领导小组"),
        ),
        Part(
            id="80-4.4c",
            gist="工程竣工后由省领导小组验收并综合评定",
            kinds=(Kind.PROJECT,),
            offices=("省领导小组",),
        ),
    ),
    offices=("市、县（市、区）政府", "省国土资源厅", "省领导小组其他成员单位", "省领导小组"),
)

PUBLICITY = Clause(
    document=DOCUMENT,
    slug="4-5",
    reference="四(五)",
    summary="利用传统媒体和新媒体宣传工程意义，推广好经验",
    parts=(Part(id="80-4.5", gist="宣传工程意义，总结推广各地经验做法", kinds=(Kind.NOTICE,)),),
    offices=("各地", "各有关部门"),
)

CLAUSES: tuple[Clause, ...] = (
    PURPOSE,
    PRINCIPLES,
    PROJECT_TARGETS,
    VILLAGE_LAND_PLAN,
    FARMLAND_CONSOLIDATION,
    CONSTRUCTION_LAND_RENEWAL,
    ECOLOGICAL_RESTORATION,
    VILLAGE_SELF_GOVERNMENT,
    FARMLAND_PREPARATION_ZONES,
    LAND_USE_LAYOUT,
    QUOTA_REWARD,
    HOOKED_QUOTA,
    FEE_REDUCTION,
    LEADING_GROUP,
    FUNDING,
    PROJECT_APPROVAL,
    PROJECT_SUPERVISION,
    PUBLICITY,
)
