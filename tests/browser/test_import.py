"""A county's data clerk brings a sheet in: template, upload with errors, marked file mended, preview, confirmation."""

import pytest
from django.test import Client
from openpyxl import load_workbook
from playwright.sync_api import expect

from portal.clock.models import BusinessDate
from portal.people.middleware import POST_KEY
from tests.browser.conftest import DAY
from tests.portal.exchange.sheets import row, xlsx
from tests.portal.imports.factories import make_clerk
from tests.samplepolicy.models import SamplePlot

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def clerk(context, live_server):
    """Signed in, without the walk through the entrance."""
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": DAY})
    actor, client = make_clerk(), Client()
    client.force_login(actor.user)
    session = client.session
    session[POST_KEY] = actor.post.pk
    session.save()
    context.add_cookies([{"name": "sessionid", "value": session.session_key, "url": live_server.url}])
    return actor


@pytest.mark.parametrize("width", [390, 1280])
def test_a_sheet_with_errors_is_mended_and_brought_in(page, clerk, tmp_path, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/desk/imports/")
    page.get_by_role("link", name="样例地块台账").click()
    with page.expect_download() as template:
        page.get_by_role("link", name="下载模板").click()
    assert template.value.suggested_filename == "样例地块台账模板.xlsx"
    sheet = tmp_path / "地块.xlsx"
    sheet.write_bytes(xlsx(row("1"), row("2", area_mu="很多", planted_on="2019-25-01")).getvalue())
    page.get_by_label("选择表格文件并上传").set_input_files(sheet)
    expect(page.get_by_text("发现 2 处错误，没有写入任何数据。")).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="面积（亩）")).to_contain_text("应为数字")
    with page.expect_download() as marked:
        page.get_by_role("link", name="下载标注错误的文件").click()
    marked.value.save_as(sheet)
    mended = load_workbook(sheet)
    mended.active["E3"], mended.active["I3"] = 12.5, "2019年3月12日"
    mended.save(sheet)
    page.get_by_role("link", name="重新上传").click()
    page.get_by_label("选择表格文件并上传").set_input_files(sheet)
    expect(page.get_by_text("核对通过，还没有写入。")).to_be_visible()
    expect(page.get_by_role("table", name="新增内容")).to_contain_text("P2")
    assert not SamplePlot.objects.exists()
    page.get_by_role("button", name="确认导入").click()
    expect(page.get_by_text("已导入。")).to_be_visible()
    assert SamplePlot.objects.count() == 2
