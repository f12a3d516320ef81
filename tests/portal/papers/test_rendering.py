"""Every kind is set for real; equal input gives equal bytes; what the paper says is in the PDF."""

import re
from decimal import Decimal

import pytest
from typst import TypstError

from portal.papers import blocks, fonts, rendering
from portal.papers.kinds import SHAPES, Kind
from portal.papers.rendering import Manuscript, render
from portal.web.charts.drawing import draw as draw_chart
from portal.web.charts.ranking import Ranking, RankRow
from tests.portal.papers.factories import DAY, FACTS
from tests.portal.papers.reading import words


def manuscript(kind, **changes):
    return Manuscript(
        **{
            "kind": kind, "number": "安科技〔2019〕12号", "title": SHAPES[kind].label, "issuer": "安吉县科学技术局",
            "issued_on": DAY, "facts": FACTS[kind], "verify_url": "http://localhost:8000/papers/v/abc/", **changes,
        }
    )  # fmt: skip


def pages(pdf):
    return pdf.count(b"/MediaBox")


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_is_set_as_archival_pdf(kind):
    pdf = render(manuscript(kind))
    assert pdf.startswith(b"%PDF-1.7")
    assert b"pdfaid" in pdf
    assert len(pdf) < 150_000


@pytest.mark.parametrize("kind", Kind)
def test_equal_input_gives_equal_bytes(kind):
    once = render(manuscript(kind))
    rendering._of_thread.compiler = None
    assert render(manuscript(kind)) == once


@pytest.mark.parametrize("kind", Kind)
def test_each_kind_says_its_number_issuer_and_day(kind, tmp_path):
    text = words(render(manuscript(kind)), tmp_path)
    for said in ("安科技〔2019〕12号", "安吉县科学技术局", "2019年10月15日", "（电子印章）", "—1—"):
        assert said in text


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.ACCEPTANCE, ["贵单位于2019年10月14日提交", "15个工作日内办结，即不晚于2019年11月5日", "第三十二条"]),
        (Kind.CORRECTION, ["一次性告知", "缺少银行印章", "2019年10月29日前（含当日）", "视为撤回申请"]),
        (Kind.NON_ACCEPTANCE, ["（1）实际成交额", "（2）同一合同", "向安吉县经济和信息化局提出", "六十日", "六个月"]),
        (Kind.RECEIPT, ["经登记的技术合同", "7K3M9Q", "自收到申请材料之日起即为受理", "办件编号：330523201910150001"]),
        (Kind.SPECIAL_PROCEDURE, ["进行专家评审", "预计10个工作日", "不计算在办理期限内"]),
        (Kind.DECISION, ["安吉县科学技术局文件", "人民币叁拾万元整（¥300,000.00）", "附件：1.计算说明2.账户确认单"]),
        (Kind.DECISION, ["抄送：浙江省财政厅，安吉县科学技术局。", "2019年10月15日印发", "1,500,000.00元"]),
        (Kind.PAYMENT_ORDER, ["尾号4821", "人民币叁拾万元整", "¥300,000.00", "根据浙科技〔2019〕12号"]),
        (Kind.RESULT, ["330523201910150001", "请凭本文书在规定日期内领取", "样例仓库"]),
        (Kind.JOURNAL_HEAD, ["1284", "9f86d0819f86d081"]),
    ],
)
def test_kinds_say_their_facts(kind, said, tmp_path):
    text = words(render(manuscript(kind)), tmp_path)
    for words_said in said:
        assert words_said in text


def test_a_person_is_addressed_as_one(tmp_path):
    facts = {**FACTS[Kind.ACCEPTANCE], "addressee": "张三", "is_person": True}
    text = words(render(manuscript(Kind.ACCEPTANCE, facts=facts)), tmp_path)
    assert "张三：您于" in text
    assert "贵单位" not in text


def test_facts_are_text_and_never_markup(tmp_path):
    facts = {**FACTS[Kind.ACCEPTANCE], "addressee": '#read("/etc/passwd") *粗* $x$ <b>'}
    text = words(render(manuscript(Kind.ACCEPTANCE, facts=facts)), tmp_path)
    assert '#read("/etc/passwd")*粗*$x$<b>：' in text


def test_long_texts_go_on_over_pages(tmp_path):
    facts = {**FACTS[Kind.DECISION], "paragraphs": ["这是一个相当长的段落，用来把正文排到下一页。" * 20] * 8}
    text = words(render(manuscript(Kind.DECISION, facts=facts)), tmp_path)
    assert "—2—" in text
    assert "—3—" in text


def test_the_face_of_the_wheel_is_enough(settings, tmp_path):
    settings.OPEN_SONG_DIR = settings.PAPER_FONT_DIR = ""
    assert fonts.folders() == [fonts.floor()]
    rendering._faces.cache_clear()
    rendering._of_thread.compiler = None
    try:
        text = words(render(manuscript(Kind.DECISION, title="关于龘䶮的决定")), tmp_path)
    finally:
        rendering._faces.cache_clear()
        rendering._of_thread.compiler = None
    assert "关于龘䶮的决定" in text
    assert "叁拾万元整" in text


def test_an_authority_s_own_faces_come_first(settings, tmp_path):
    settings.PAPER_FONT_DIR = str(tmp_path)
    assert fonts.folders()[0] == tmp_path
    assert fonts.folders()[-1] == fonts.floor()


@pytest.mark.parametrize("mark", ["😀", "👨\u200d👩\u200d👧", "𪚥", "\ufffd", "\ue000", "กข", "אב", "ﷺ"])
def test_a_character_without_a_face_is_set_as_geta(mark, tmp_path):
    facts = {**FACTS[Kind.ACCEPTANCE], "addressee": f"安吉{mark}公司"}
    pdf = render(manuscript(Kind.ACCEPTANCE, facts=facts))
    assert b"pdfaid" in pdf
    assert "安吉〓" in words(pdf, tmp_path)


def test_a_text_of_nothing_but_such_characters_is_refused():
    facts = {**FACTS[Kind.ACCEPTANCE], "addressee": "".join(chr(0xE000 + step) for step in range(100))}
    with pytest.raises(TypstError, match="could not be displayed"):
        render(manuscript(Kind.ACCEPTANCE, facts=facts))


def test_a_report_carries_text_tables_and_charts_in_their_order(tmp_path):
    text = words(render(manuscript(Kind.REPORT, title="关于9月进展的通报")), tmp_path)
    said = (
        "安吉县科学技术局统计月报",
        "各设区市林业主管部门",
        "表1各市完成情况",
        "图1各市完成率",
        "图2完成率排名",
        "抄送",
    )
    places = [text.index(part) for part in said]
    assert places == sorted(places)
    for part in (
        "一、总体进度",
        "单位：万亩",
        "30.00",
        "制表人：王芳",
        "审核人：李强",
        "（一）排名",
        "数据来源：填报汇总",
    ):
        assert part in text


def test_the_head_of_a_long_table_comes_again_on_each_page(tmp_path):
    rows = [[f"第{turn}县", "1.00", "2.00", "3.00"] for turn in range(90)]
    pdf = render(manuscript(Kind.SUMMARY_TABLE, facts={**FACTS[Kind.SUMMARY_TABLE], "rows": rows}))
    assert pages(pdf) >= 3
    text = words(pdf, tmp_path)
    assert text.count("完成率（%）") >= 3
    assert "第89县" in text


@pytest.mark.parametrize(("columns", "is_across"), [(7, False), (8, True), (20, True)])
def test_a_table_with_many_columns_lies_across_the_sheet(columns, is_across):
    table = blocks.table(
        columns=[f"列{place}" for place in range(columns)], rows=[["1"] * columns], unit="个", prepared_by="王芳",
        reviewed_by="李强", made_on=DAY,
    )  # fmt: skip
    pdf = render(manuscript(Kind.SUMMARY_TABLE, facts=table))
    width, height = map(float, re.search(rb"/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]", pdf).groups())
    assert (width > height) is is_across


def test_a_chart_higher_than_a_page_is_made_to_fit():
    rows = tuple(RankRow(label=f"县{turn}", value=Decimal(turn)) for turn in range(90))
    svg = draw_chart(Ranking(title="排名", finding="结论", rows=rows), standalone=True)
    pdf = render(manuscript(Kind.REPORT, facts={"blocks": [blocks.chart(svg=svg, caption="图1 排名")]}))
    assert pages(pdf) == 3  # head, chart, signature


def test_a_character_without_a_face_in_a_chart_is_set_as_geta():
    rows = (RankRow(label="安吉😀", value=Decimal(1)),)
    svg = draw_chart(Ranking(title="排名", finding="结论", rows=rows), standalone=True)
    pdf = render(manuscript(Kind.REPORT, facts={"blocks": [blocks.chart(svg=svg, caption="图1 排名")]}))
    assert b"pdfaid" in pdf


def test_a_table_with_ragged_rows_is_refused():
    with pytest.raises(ValueError, match="one cell per column"):
        blocks.table(columns=["地区", "数"], rows=[["湖州市"]])
