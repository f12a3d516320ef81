"""Clauses of 浙政办发〔2018〕82号, the greening of the province from 2018 to 2022.

Projects, indicators and registers of this app cite their ground from here. Of the annex only the printed totals stand
here; its rows by city are reference data.
"""

from datetime import date
from decimal import Decimal

from portal.rules.law import Clause, Document, Figure, Kind, Part, Relation

DOCUMENT = Document(
    slug="2018-82",
    number="浙政办发〔2018〕82号",
    title="浙江省人民政府办公厅关于印发浙江省高水平推进国土绿化美化行动计划（2018—2022年）的通知",
    issuer="浙江省人民政府办公厅",
    issued_on=date(2018, 8, 14),
)

OVERALL_TARGETS = Clause(
    document=DOCUMENT,
    slug="1",
    reference="一",
    summary="提出2022年森林覆盖、蓄积和林业现代化总目标",
    parts=(
        Part(
            id="82-1a",
            gist="到2022年森林和平原林木覆盖率稳定，单位蓄积量上升，基本现代化",
            kinds=(Kind.INDICATOR,),
            figures=(
                Figure(label="森林覆盖率", relation=Relation.AT_LEAST, amount=Decimal(61), unit="%"),
                Figure(label="平原林木覆盖率", relation=Relation.AT_LEAST, amount=Decimal(20), unit="%"),
            ),
        ),
        Part(
            id="82-1b",
            gist="建好“一区两园”，即自然保护区与湿地、森林两类公园",
            kinds=(Kind.REGISTER,),
            figures=(Figure(label="“一区两园”", relation=Relation.EQUAL, amount=Decimal(3), unit="类"),),
        ),
    ),
)

TREE_VILLAGES = Clause(
    document=DOCUMENT,
    slug="2-1",
    reference="二(一)",
    summary="以“一村万树”行动绿化乡村，建设示范村和推进村",
    parts=(
        Part(
            id="82-2.1a",
            gist="赠苗植树建绿化基地，发展珍贵、乡土、彩色树种，保护古树名木",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="“一村万树”行动期限", relation=Relation.EQUAL, amount=Decimal(3), unit="年"),),
        ),
        Part(
            id="82-2.1b",
            gist="到2022年每个乡镇都有“一村万树”示范村",
            kinds=(Kind.RULE, Kind.INDICATOR),
            figures=(Figure(label="每个乡镇示范村", relation=Relation.AT_LEAST, amount=Decimal(1), unit="个"),),
        ),
        Part(
            id="82-2.1c",
            gist="到2022年全省示范村、推进村达到规定数量",
            kinds=(Kind.INDICATOR,),
            figures=(
                Figure(label="示范村", relation=Relation.AT_LEAST, amount=Decimal(1000), unit="个"),
                Figure(label="推进村", relation=Relation.AT_LEAST, amount=Decimal(10000), unit="个"),
            ),
        ),
    ),
)

PRECIOUS_TREES = Clause(
    document=DOCUMENT,
    slug="2-2",
    reference="二(二)",
    summary="开展“新植1亿株珍贵树”行动，营造百万亩基地",
    parts=(
        Part(
            id="82-2.2a",
            gist="规模种植与分散培育、新造与补植并举，发展珍贵树种",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="新植珍贵树", relation=Relation.EQUAL, amount=Decimal(100000000), unit="株"),),
        ),
        Part(
            id="82-2.2b",
            gist="到2022年建成珍贵树种、大径材示范基地",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
            figures=(Figure(label="示范基地", relation=Relation.EQUAL, amount=Decimal(100), unit="万亩"),),
        ),
    ),
)

FOREST_QUALITY = Clause(
    document=DOCUMENT,
    slug="2-3",
    reference="二(三)",
    summary="精准提升森林质量，打造生态廊道和珍贵彩色森林",
    parts=(
        Part(
            id="82-2.3a",
            gist="提升通道、江河、城镇周边山林，到2022年建成生态美丽廊道",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="生态美丽廊道", relation=Relation.EQUAL, amount=Decimal(10000), unit="里"),),
        ),
        Part(
            id="82-2.3b",
            gist="除治松材线虫病，以阔叶彩色树等降低松林比重",
            kinds=(Kind.INDICATOR, Kind.INSPECTION),
        ),
        Part(
            id="82-2.3c",
            gist="到2022年珍贵彩色森林达到总量和新建面积目标",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
            figures=(
                Figure(label="珍贵彩色森林", relation=Relation.EQUAL, amount=Decimal(1000), unit="万亩"),
                Figure(label="新建珍贵彩色森林", relation=Relation.AT_LEAST, amount=Decimal(500), unit="万亩"),
            ),
        ),
    ),
)

FOREST_CITIES = Clause(
    document=DOCUMENT,
    slug="2-4",
    reference="二(四)",
    summary="以国家森林城市创建带动城乡绿化均衡发展",
    parts=(
        Part(
            id="82-2.4",
            gist="力争到2022年各设区市和部分县（市）建成国家森林城市",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
            figures=(
                Figure(label="建成的设区市", relation=Relation.EQUAL, amount=Decimal(11), unit="个"),
                # One third has no exact decimal: the unit carries the divisor.
                Figure(label="建成的县（市）占比", relation=Relation.AT_LEAST, amount=Decimal(1), unit="/3"),
            ),
        ),
    ),
)

RESERVES_AND_PARKS = Clause(
    document=DOCUMENT,
    slug="2-5",
    reference="二(五)",
    summary="保护生物多样性和湿地，扩大“一区两园”覆盖",
    parts=(
        Part(
            id="82-2.5a",
            gist="保护栖息地和湿地，抢救珍稀濒危野生动植物",
            kinds=(Kind.PROJECT, Kind.REGISTER),
        ),
        Part(
            id="82-2.5b",
            gist="健全三级森林公园，林区县基本覆盖“一区两园”，非林区县至少一园",
            kinds=(Kind.REGISTER, Kind.RULE),
            figures=(
                Figure(label="林区县“一区两园”覆盖率", relation=Relation.ABOUT, amount=Decimal(100), unit="%"),
                Figure(
                    label="非林区县湿地公园或城郊森林公园",
                    relation=Relation.AT_LEAST,
                    amount=Decimal(1),
                    unit="个",
                ),
            ),
        ),
    ),
)

MOUNTAIN_INCOME = Clause(
    document=DOCUMENT,
    slug="2-6",
    reference="二(六)",
    summary="推广“一亩山万元钱”模式，发展林下经济富民",
    parts=(
        Part(
            id="82-2.6",
            gist="到2022年建成“一亩山万元钱”基地并实现产值目标",
            kinds=(Kind.PROJECT, Kind.INDICATOR),
            figures=(
                Figure(label="示范推广基地", relation=Relation.EQUAL, amount=Decimal(500), unit="万亩"),
                Figure(label="综合产值", relation=Relation.AT_LEAST, amount=Decimal(500), unit="亿元"),
            ),
        ),
    ),
)

RESPONSIBLE_GOVERNMENTS = Clause(
    document=DOCUMENT,
    slug="3-1",
    reference="三(一)",
    summary="市县政府为责任主体，林业主管部门规划指导",
    parts=(Part(id="82-3.1", gist="市县分别制定方案，分解任务并落实责任", kinds=(Kind.TASK,)),),
    offices=("各地", "各有关部门", "各市、县（市、区）政府", "各级林业主管部门"),
)

SUPPORT_POLICIES = Clause(
    document=DOCUMENT,
    slug="3-2",
    reference="三(二)",
    summary="出台支持政策，整合资金，形成多元投入机制",
    parts=(
        Part(
            id="82-3.2",
            gist="整合项目资金，推进林业股份合作与“三权分置”，引入担保公司",
            kinds=(Kind.LEDGER, Kind.REGISTER),
        ),
    ),
    offices=("各地",),
)

SEEDLINGS = Clause(
    document=DOCUMENT,
    slug="3-3",
    reference="三(三)",
    summary="保障优质种苗供应，强化林业科技支撑",
    parts=(
        Part(
            id="82-3.3",
            gist="保护种质资源，建设良种基地和苗圃，推行“标准化＋林业”",
            kinds=(Kind.REGISTER, Kind.LEDGER),
        ),
    ),
    offices=("各地",),
)

SUPERVISION = Clause(
    document=DOCUMENT,
    slug="3-4",
    reference="三(四)",
    summary="健全目标考核和督查通报制度，推动问题整改",
    parts=(
        Part(
            id="82-3.4",
            gist="定期不定期督查重点工作，通报动态并整改问题",
            kinds=(Kind.INSPECTION, Kind.NOTICE),
            left_open=("考核评分权重",),
        ),
    ),
    offices=("各地",),
)

PUBLIC_MOBILISATION = Clause(
    document=DOCUMENT,
    slug="3-5",
    reference="三(五)",
    summary="宣传生态文明理念，发动社会各界参与绿化",
    parts=(
        Part(
            id="82-3.5",
            gist="开展多层次宣传，吸引公众、人才和资金共建共享",
            kinds=(Kind.NOTICE, Kind.SERVICE),
        ),
    ),
)

CITY_TASK_TABLE = Clause(
    document=DOCUMENT,
    slug="annex",
    reference="附件",
    summary="把2018—2022年绿化美化建设任务分解到各市",
    parts=(
        Part(
            id="82-A",
            gist="十一个市七列任务数，各市之和须等于全省合计",
            kinds=(Kind.INDICATOR, Kind.RULE),
            figures=(
                Figure(label="全省示范村", relation=Relation.EQUAL, amount=Decimal(1000), unit="个"),
                Figure(label="全省推进村", relation=Relation.EQUAL, amount=Decimal(10000), unit="个"),
                Figure(
                    label="全省珍贵树种和大径材基地小计",
                    relation=Relation.EQUAL,
                    amount=Decimal(100),
                    unit="万亩",
                ),
                Figure(label="其中成片造林", relation=Relation.EQUAL, amount=Decimal(30), unit="万亩"),
                Figure(label="其中补植改造", relation=Relation.EQUAL, amount=Decimal(70), unit="万亩"),
                Figure(label="全省新增珍贵彩色森林", relation=Relation.EQUAL, amount=Decimal(500), unit="万亩"),
                Figure(
                    label="全省“一亩山万元钱”示范基地",
                    relation=Relation.EQUAL,
                    amount=Decimal(500),
                    unit="万亩",
                ),
            ),
        ),
    ),
    offices=("各市",),
)

CLAUSES: tuple[Clause, ...] = (
    OVERALL_TARGETS,
    TREE_VILLAGES,
    PRECIOUS_TREES,
    FOREST_QUALITY,
    FOREST_CITIES,
    RESERVES_AND_PARKS,
    MOUNTAIN_INCOME,
    RESPONSIBLE_GOVERNMENTS,
    SUPPORT_POLICIES,
    SEEDLINGS,
    SUPERVISION,
    PUBLIC_MOBILISATION,
    CITY_TASK_TABLE,
)
