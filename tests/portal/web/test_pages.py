"""The frame's own pages, display mode, and pages that say no."""

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/accessibility/", "/privacy/", "/sitemap/", "/_ui/"])
def test_pages_of_the_frame_have_one_headline_and_nothing_inline(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response.text.count("<h1>") == 1
    assert not re.search(r'\sstyle="|\son[a-z]+="|<script>|<style', response.text)
    assert 'href="#content"' in response.text


def test_the_style_page_is_kept_out_of_search_engines(client):
    response = client.get("/_ui/")
    assert response.headers["X-Robots-Tag"] == "noindex"
    assert "&lt;b&gt;名称含标签&lt;/b&gt;" in response.text


def test_display_is_chosen_and_kept(client):
    response = client.post("/display/", {"mode": "elder", "next": "/privacy/?a=1"})
    assert response.headers["Location"] == "/privacy/?a=1"
    assert 'data-mode="elder"' in client.get("/privacy/").text
    client.post("/display/", {"theme": "dark"})
    assert 'data-theme="dark" data-mode="elder"' in client.get("/privacy/").text
    client.post("/display/", {"mode": "standard"})
    assert 'data-theme="dark" data-mode="standard"' in client.get("/privacy/").text


@pytest.mark.parametrize("goal", ["http://elsewhere.test/", "//elsewhere.test/", "javascript:alert(1)", ""])
def test_display_never_leads_away(client, goal):
    assert client.post("/display/", {"mode": "elder", "next": goal}).headers["Location"] == "/"


def test_display_keeps_no_nonsense(client):
    assert not client.post("/display/", {"mode": "x", "theme": "<b>"}).cookies


def test_a_page_that_is_not_there(client):
    response = client.get("/nothing/")
    assert response.status_code == 404
    assert "没有找到这个页面" in response.text
    assert re.search(r"错误编号：404-[0-9A-F]{8}", response.text)


@pytest.mark.parametrize("address", ["/%00/", "/privacy/?a=%00", "/privacy/?%00=a", "/_ui/?cursor=a%00b"])
def test_a_nul_is_a_bad_request(client, address):
    response = client.get(address)
    assert response.status_code == 400
    assert "无法识别这次请求" in response.text


@pytest.mark.parametrize(
    "address", ["/%ff%fe/", "/privacy/?a=%ff%fe%80", "/privacy/?page=" + "9" * 5000, "/sitemap/?" + "a&" * 900]
)
def test_broken_addresses_are_no_fault_of_the_server(client, address):
    assert client.get(address).status_code in {200, 404}


def test_a_nul_in_a_cookie_is_a_bad_request(client):
    client.cookies["sessionid"] = "a\0b"
    assert client.get("/privacy/").status_code == 400


def test_broken_bytes_in_a_form_come_back_as_errors(client):
    body = b"name=%ff%fe%00&amount=%00&kind=%f0%9f"
    response = client.post("/_ui/", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 422


def test_an_unknown_host_is_a_bad_request(client):
    response = client.get("/privacy/", headers={"Host": "elsewhere.test"})
    assert response.status_code == 400


def test_a_stale_form_says_so():
    response = Client(enforce_csrf_checks=True).post("/_ui/", {"name": "x"})
    assert response.status_code == 403
    assert "页面已失效" in response.text


def test_a_closed_site_says_so(client, settings):
    settings.MAINTENANCE = True
    response = client.get("/privacy/")
    assert (response.status_code, response.headers["Retry-After"]) == (503, "600")
    assert "系统正在维护" in response.text


@pytest.mark.usefixtures("sample_urls")
def test_a_fault_shows_a_number_and_no_trace(client, caplog):
    client.raise_request_exception = False
    response = client.get("/faulty/")
    assert response.status_code == 500
    assert "secret detail" not in response.text
    number = re.search(r"错误编号：500-([0-9A-F]{8})", response.text)[1]
    assert number in caplog.text


@pytest.mark.usefixtures("sample_urls")
def test_a_denied_permission_gives_its_reason(client):
    response = client.get("/forbidden/")
    assert response.status_code == 403
    assert "本人经办的事项不能由本人决定。" in response.text


def test_the_header_names_the_business_date_of_the_demo(client, settings):
    settings.DEMO = True
    assert "演示日期" in client.get("/privacy/").text
    settings.DEMO = False
    assert "演示日期" not in client.get("/privacy/").text
