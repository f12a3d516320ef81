"""Clauses of 浙政办发〔2018〕66号, which publishes how the cities kept their grain duty in 2017.

The assessment pages of this app show their results and cite their duties from here. The document is a single text
without numbered headings, so its two paragraphs are its clauses; the title row says what sort of paper it is.
"""

from datetime import date
from decimal import Decimal

from portal.rules.law import Clause, Document, Figure, Kind, Part, Relation

DOCUMENT = Document(
    slug="2018-66",
    number="浙政办发〔2018〕66号",
    title="浙江省人民政府办公厅关于2017年度粮食安全市长责任制考核结果的通报",
    issuer="浙江省人民政府办公厅",
    issued_on=date(2018, 7, 9),
)

# The cities stand in the order of the print; the text does not call that order a ranking.
ASSESSMENT_RESULT = Clause(
    document=DOCUMENT,
    slug="p1",
    reference="第一段",
    summary="考核各市2017年度粮食安全责任落实情况并公布等次",
    parts=(
        Part(
            id="66-01a",
            gist="各市在粮食生产、流通、储备、应急、质量五方面履责达标",
            kinds=(Kind.INDICATOR,),
            figures=(Figure(label="履责内容", relation=Relation.EQUAL, amount=Decimal(5), unit="个方面"),),
            offices=("各市政府",),
        ),
        Part(
            id="66-01b",
            gist="协调小组按考核办法评定各市，经省政府同意后公布",
            kinds=(Kind.PROJECT,),
            figures=(Figure(label="接受考核的设区市", relation=Relation.EQUAL, amount=Decimal(11), unit="个"),),
            left_open=("考核评分权重", "考核等次分数线"),
        ),
        Part(
            id="66-01c",
            gist="优秀：嘉兴、衢州、温州；良好：台州、宁波、杭州、绍兴、舟山、金华、湖州、丽水",
            kinds=(Kind.REGISTER, Kind.NOTICE),
            figures=(
                Figure(label="考核优秀单位", relation=Relation.EQUAL, amount=Decimal(3), unit="个"),
                Figure(label="考核良好单位", relation=Relation.EQUAL, amount=Decimal(8), unit="个"),
            ),
        ),
        Part(
            id="66-03",
            gist="以通报公布考核结果，长期公开，更正另发通报",
            kinds=(Kind.NOTICE,),
            reference="标题",
            offices=("省政府办公厅",),
        ),
    ),
    offices=("省粮食安全和推进农业现代化工作协调小组", "省政府"),
)

GRAIN_SUPPLY_REFORM = Clause(
    document=DOCUMENT,
    slug="p2",
    reference="第二段",
    summary="要求各地继续深化粮食供给侧改革，做好粮食安全工作",
    parts=(
        Part(
            id="66-02",
            gist="推进粮食供给侧结构性改革，增加政策支持和工作投入",
            kinds=(Kind.TASK,),
        ),
    ),
    offices=("各地",),
)

CLAUSES: tuple[Clause, ...] = (
    ASSESSMENT_RESULT,
    GRAIN_SUPPLY_REFORM,
)
