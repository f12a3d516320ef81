"""Every page of the trip: accessible and inside the window at both widths, and light on the first visit."""

import pytest

from tests.browser import places
from tests.browser.applicant import sign_in

LIGHT_BYTES = 150 * 1024
READERS = {
    "": places.PUBLIC,
    "agent1": places.APPLICANT,
    "anji-service-center-clerk": places.CLERK,
    "zj-science-approver": places.APPROVER,
    "zj-finance-cashier1": places.CASHIER,
}
LOOKS = ({"theme": "dark"}, {"mode": "elder"})
HANDFUL = (
    ("", "/"), ("", "/items/tech-trade/"), ("agent1", "/apply/d/{draft}/check/"), ("agent1", "/my/cases/{granted}/"),
    ("zj-science-approver", "/desk/cases/{examined}/decide/"),
)  # fmt: skip


@pytest.fixture
def words(province):
    return places.Words(province)


@pytest.fixture
def inspect(page, axe):
    """Looks at the page that is open, on a desk and on a phone."""

    def look():
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{page.url} is wider than {width}"
            axe(page)

    return look


@pytest.mark.parametrize("reader", READERS)
def test_every_page_is_accessible_and_fits(page, words, reader, inspect):
    if reader:
        sign_in(page, reader)
    for address in READERS[reader]:
        answer = page.goto(address.format_map(words))
        assert answer.status == 200, address
        inspect()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: "-".join(look.values()))
def test_other_looks_are_accessible_and_fit(page, words, live_server, look, inspect):
    cookies = [{"name": name, "value": value, "url": live_server.url} for name, value in look.items()]
    signed_in_as = ""
    for reader, address in HANDFUL:
        if reader != signed_in_as:
            sign_in(page, reader)
            signed_in_as = reader
        page.context.add_cookies(cookies)
        page.goto(address.format_map(words))
        inspect()


def test_first_visits_are_light(page, browser, base_url, words):
    """Everything that a page asks for, with nothing kept from before."""
    for reader, address in HANDFUL:
        if reader:
            sign_in(page, reader)
        stranger = browser.new_context(storage_state=page.context.storage_state(), base_url=base_url)
        weight = _weight(stranger.new_page(), address.format_map(words))
        stranger.close()
        assert 0 < weight <= LIGHT_BYTES, f"{address}: {weight} bytes"


def _weight(page, address):
    """The bytes of all answers as transferred."""
    requests = []
    page.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108 -- it takes no builtin
    page.goto(address, wait_until="networkidle")
    return sum(request.sizes()["responseBodySize"] for request in requests)
