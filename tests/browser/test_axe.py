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
HANDFUL = (
    ("", "/"), ("", "/items/tech-trade/"), ("agent1", "/apply/d/{draft}/check/"), ("agent1", "/my/cases/{granted}/"),
    ("zj-science-approver", "/desk/cases/{examined}/decide/"),
)  # fmt: skip


@pytest.fixture
def words(province):
    return places.Words(province)


def test_every_page_is_accessible_and_fits(page, words, inspect):
    for reader, addresses in READERS.items():
        if reader:
            sign_in(page, reader)
        for address in addresses:
            answer = page.goto(address.format_map(words))
            assert answer.status == 200, address
            inspect()


def test_a_handful_is_light_and_good_in_other_looks(page, browser, base_url, words, in_other_looks):
    signed_in_as = ""
    for reader, address in HANDFUL:
        if reader != signed_in_as:
            sign_in(page, reader)
            signed_in_as = reader
        stranger = browser.new_context(storage_state=page.context.storage_state(), base_url=base_url)
        weight = _weight(stranger.new_page(), address.format_map(words))
        stranger.close()
        assert 0 < weight <= LIGHT_BYTES, f"{address}: {weight} bytes"
        in_other_looks(address.format_map(words))


def _weight(page, address):
    """The bytes of all answers as transferred, with nothing kept from before."""
    requests = []
    page.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108 -- it takes no builtin
    page.goto(address, wait_until="networkidle")
    return sum(request.sizes()["responseBodySize"] for request in requests)
