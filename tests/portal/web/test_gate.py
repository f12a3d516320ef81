"""The gate before every page: sign-in, reasons, refusals."""

import pytest

from portal.web.gate import UndeclaredAccessError
from portal.web.views import PageView
from tests.portal.web.factories import Somebody

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sample_urls")]
HTMX = {"HX-Request": "true", "HX-Current-URL": "http://testserver/page/?a=1"}


def test_a_view_that_declares_no_access_does_not_start():
    class Undeclared(PageView):
        template_name = "portal/base.html"

    with pytest.raises(UndeclaredAccessError, match="Undeclared declares no access"):
        Undeclared.as_view()


def test_a_visitor_is_sent_to_sign_in_and_back(client):
    assert client.get("/signed-in/?a=1").headers["Location"] == "/login/?next=/signed-in/%3Fa%3D1"


def test_after_a_post_a_visitor_comes_back_to_the_page_it_was_sent_from(client):
    response = client.post("/signed-in/", headers={"Referer": "http://testserver/form/?step=2"})
    assert response.headers["Location"] == "/login/?next=/form/%3Fstep%3D2"


def test_a_foreign_page_is_never_where_one_comes_back_to(client):
    response = client.post("/signed-in/", headers={"Referer": "http://elsewhere.test/"})
    assert response.headers["Location"] == "/login/?next=/signed-in/"


def test_htmx_is_told_to_leave_the_page_for_sign_in(client):
    response = client.get("/signed-in/", headers={**HTMX, "Referer": "http://testserver/page/?a=1"})
    assert response.headers["HX-Redirect"] == "/login/?next=/page/%3Fa%3D1"


def test_somebody_without_the_right_reads_why(client, acting_as):
    acting_as(Somebody(is_signed_in=True))
    response = client.get("/official/")
    assert response.status_code == 403
    assert "本页面仅供工作人员使用" in response.text


def test_whoever_may_passes_and_nothing_is_kept_by_the_browser(client, acting_as):
    acting_as(Somebody(is_signed_in=True, is_official=True))
    response = client.get("/official/")
    assert response.text == "ok"
    assert "no-store" in response.headers["Cache-Control"]


def test_a_refusal_says_what_on_what_ground_and_what_next(client):
    response = client.get("/refusing/")
    assert response.status_code == 409
    for words in ("不能&lt;b&gt;重复&lt;/b&gt;申领。", "示例办法 第三条", "请联系窗口。", "<h1>"):
        assert words in response.text


def test_a_refusal_to_htmx_is_a_fragment(client):
    response = client.get("/refusing/", headers=HTMX)
    assert response.status_code == 409
    assert "示例办法 第三条" in response.text
    assert "<html" not in response.text


def test_a_method_that_a_view_lacks_is_405(client):
    response = client.post("/refusing/")
    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_the_third_of_two_tries_is_429(client):
    assert [client.post("/limited/").status_code for _ in range(3)] == [200, 200, 429]
    assert "操作过于频繁" in client.post("/limited/").text
    assert client.get("/limited/").status_code == 200
    assert client.post("/limited/", REMOTE_ADDR="10.0.0.9").status_code == 200
