"""The pages of the hall open for anybody, cost the same however much they show, and hide what is not there."""

from datetime import UTC, date, datetime

import pytest

from portal.catalog.models import FilingRound, ServiceItem
from portal.clock.models import BusinessDate
from portal.notices.models import PublicNotice
from portal.policies import registry
from portal.tallies.models import Tally
from tests.portal.home.factories import declare_items

pytestmark = pytest.mark.django_db
TODAY = date(2019, 10, 15)
QUERIES_OF_THE_FRONT_PAGE = 5  # business date, items, rounds, notices, counters
QUERIES_OF_THE_CATALOGUE = 3  # business date, items, rounds
QUERIES_OF_THE_GUIDE = 3


@pytest.fixture(autouse=True)
def _on_the_day():
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})


@pytest.fixture
def read(client):
    def text_of(address, status=200):
        response = client.get(address)
        assert response.status_code == status, address
        return response.content.decode()

    return text_of


def publish(number):
    return PublicNotice.objects.create(
        kind="grant",
        title=f"第{number}号公示",
        body=["公示"],
        about=f"case:{number}",
        office_name="县科技局",
        region_code="330523",
        published_on=TODAY,
        published_at=datetime(2019, 10, 15, tzinfo=UTC),
        period_days=5,
        period_unit="working",
        ends_on=date(2019, 10, 22),
    )


@pytest.mark.parametrize("rows", [1, 3])
def test_the_front_page_costs_the_same_for_one_of_each_and_for_three(
    client, monkeypatch, django_assert_num_queries, rows
):
    declare_items(monkeypatch, rows)
    for number in range(rows):
        publish(number)
        Tally.objects.create(
            region_code="330523", office_id=number, item="sample-0", state="closed", month="2019-10-01", count=2
        )
    with django_assert_num_queries(QUERIES_OF_THE_FRONT_PAGE):
        text = client.get("/").content.decode()
    assert text.count("号公示</a>") == rows
    assert text.count("承诺 10 个工作日") == rows
    assert f"{2 * rows} <small>件" in text


@pytest.mark.parametrize("rows", [1, 3])
def test_the_catalogue_costs_the_same_for_one_row_and_for_three(client, monkeypatch, django_assert_num_queries, rows):
    declare_items(monkeypatch, rows)
    with django_assert_num_queries(QUERIES_OF_THE_CATALOGUE):
        text = client.get("/items/").content.decode()
    assert text.count('<td class="title">') == rows


def test_the_guide_costs_little(client, django_assert_num_queries):
    with django_assert_num_queries(QUERIES_OF_THE_GUIDE):
        client.get("/items/sample-grant/")


def test_before_the_first_case_and_notice_the_front_page_shows_neither(read):
    text = read("/")
    assert "服务成效" not in text
    assert "办件公示" not in text
    assert "办件进度查询" in text


def test_a_tab_without_items_says_so(read, monkeypatch):
    declare_items(monkeypatch, 0)
    assert "法人办事目前没有可以申请的事项" in read("/")
    assert "目前没有可以申请的事项" in read("/?tab=office")
    assert "没有符合条件的事项" in read("/items/")


@pytest.mark.parametrize(
    ("tab", "shown"), [("person", False), ("organisation", True), ("office", True), ("nonsense", True)]
)
def test_a_tab_shows_whom_the_item_is_for(read, tab, shown):
    items = read(f"/?tab={tab}").partition('id="items"')[2].partition("</section>")[0]
    assert ("技术交易产业化补助" in items) is shown


def test_items_stand_under_the_office_that_decides(read):
    text = read("/?tab=office")
    assert "<h2>浙江省科学技术厅</h2>" in text
    assert "<h2>各县（市、区）科学技术局</h2>" in text


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("q=样例", {"sample-grant"}),
        ("q=拍卖", {"tech-trade"}),
        ("q=没有的", set()),
        ("policy=2018-31", {"tech-trade"}),
        ("office=各县（市、区）科学技术局", {"sample-grant"}),
        ("policy=nonsense", {"tech-trade", "sample-grant"}),
        ("", {"tech-trade", "sample-grant"}),
    ],
)
def test_the_catalogue_narrows(read, query, shown):
    text = read(f"/items/?{query}")
    assert {code for code in ("tech-trade", "sample-grant") if f'"/items/{code}/"' in text} == shown


def test_items_for_persons(read):
    text = read("/items/for/person/")
    assert "样例补助" in text
    assert "技术交易产业化补助" not in text
    read("/items/for/robots/", 404)


def test_the_guide_tells_everything(read):
    text = read("/items/sample-grant/")
    for told in (
        "样例补助", "行政给付", "sample-grant", "各县（市、区）科学技术局", "县级", "自然人、法人和其他组织", "承诺件",
        "20个工作日", "10个工作日", "0次", "全程网办", "全省网上通办", "支出已经发生，是吗？", "支出证明", "必交",
        "申请人自备", "20 兆", "窗口受理", "县级承办", "县级决定", "专家评审", "公示 5 个工作日", "不收费",
        "样政发〔2018〕1号 一", "中华人民共和国行政许可法 第四十二条", "样例补助决定书", "网上下载、窗口领取或邮寄",
        "12345", "行政复议", "补助有上限吗？", "在线办理",
    ):  # fmt: skip
        assert told in text, told


def test_the_guide_says_when_the_item_is_shut(read):
    row = ServiceItem.objects.get(code="sample-grant")
    row.suspended_from, row.suspension_reason = TODAY, "系统升级"
    row.save()
    text = read("/items/sample-grant/")
    assert "暂不受理" in text
    assert "系统升级" in text
    assert "在线办理" not in text
    assert "暂不受理" in read("/items/")


def test_the_guide_shows_rounds_and_waits_for_the_next(read):
    row = ServiceItem.objects.get(code="sample-grant")
    FilingRound.objects.create(
        item=row, name="明年第一批", opens_on="2020-01-01", closes_on="2020-02-01", budget_yuan=9
    )
    text = read("/items/sample-grant/")
    assert "下一批次自2020-01-01开始申报" in text
    assert "明年第一批" in text
    assert "9.00" in text


def test_an_item_whose_policy_is_switched_off_has_no_guide(read):
    ServiceItem.objects.create(
        code="gone", policy_app="gone", name="旧事项", kind="行政给付", statutory_days=20, promised_days=10,
        is_offered=False,
    )  # fmt: skip
    read("/items/gone/", 404)
    read("/items/nothing/", 404)


@pytest.mark.parametrize("policy", list(registry), ids=lambda policy: policy.slug)
def test_every_document_and_clause_has_its_page(read, policy):
    text = read(f"/policies/{policy.slug}/")
    assert policy.document.title in text
    assert policy.document.number in text
    for clause in policy.clauses:
        assert f'"/policies/{policy.slug}/{clause.slug}/"' in text
        page = read(f"/policies/{policy.slug}/{clause.slug}/")
        assert clause.summary in page
        assert all(f'id="{part.id}"' in page for part in clause.parts)


def test_the_clause_page_tells_figures_open_figures_offices_and_what_serves(read):
    text = read("/policies/2018-31/1-2/")
    assert "补助比例15%" in text
    assert 'href="/items/tech-trade/"' in text
    assert 'href="/items/tech-trade/#payment"' in text
    assert "文件没有指明牵头单位" in text
    assert "以正式印发的文件为准" in text
    assert "奖励金额：待配置" in read("/policies/2018-31/1-3/")


def test_a_lead_is_marked_where_the_text_names_one(read):
    clause = next(clause for clause in registry.by_slug("2018-70").clauses if clause.lead)
    text = read(f"/policies/2018-70/{clause.slug}/")
    assert text.count("牵头") == 1


def test_there_are_no_other_documents(read):
    read("/policies/none/", 404)
    read("/policies/2018-31/none/", 404)


def test_search_results_are_marked_and_link(read):
    text = read("/search/?q=拍卖")
    assert "<mark>拍卖</mark>" in text
    assert '"/items/tech-trade/"' in text


def test_search_shows_what_was_typed_as_text_only(read):
    assert "<script>" not in read("/search/?q=<script>alert(1)</script>")


def test_a_search_without_result_helps_on(read):
    text = read("/search/?q=xyz")
    assert "没有找到与“xyz”有关的内容" in text
    assert "样例补助" in text
    assert "12345" in text
    assert "请输入要查找" in read("/search/")


def test_search_results_can_be_narrowed_to_a_kind(read):
    assert 'class="tag quiet">服务事项' not in read("/search/?q=补助&kind=clause")
    assert 'class="tag quiet">服务事项' in read("/search/?q=补助&kind=nonsense")
