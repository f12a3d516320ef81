"""A real Chromium against a real server. Every page must be silent in the console and ask nobody else for anything.

`CHROMIUM` names the browser; otherwise `chromium` is looked for. Where there is none the tests skip and say how to
install it; with ONE_WINDOW_REQUIRE_BROWSER=1 they fail instead.
"""

import os
import shutil
from datetime import date

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect

from portal.clock.models import BusinessDate
from portal.people import demo as people

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # the synchronous Playwright owns an event loop

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
NO_BROWSER = "no Chromium found; install it with: apt-get install chromium fonts-noto-cjk (or set CHROMIUM)"
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
PATIENCE_MS = 15_000
LOOKS = ({"theme": "dark", "mode": "standard"}, {"theme": "light", "mode": "elder"})
USUAL = {"theme": "light", "mode": "standard"}
DAY = date(2019, 10, 15)
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
VIOLATIONS = """async (options) => (await axe.run(document, options)).violations
  .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(" ")}`)"""


def pytest_itemcollected(item):
    """Each test of this folder is one of the browser, known as such before any is chosen or left out."""
    item.add_marker(pytest.mark.browser)
    if not CHROMIUM and os.environ.get("ONE_WINDOW_REQUIRE_BROWSER") != "1":
        item.add_marker(pytest.mark.skip(reason=NO_BROWSER))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items):
    """Browser tests come last: the browser's event loop stays in its process, and other tests start their own."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    if not CHROMIUM:
        pytest.fail(NO_BROWSER)
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": list(QUIET)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return {**browser_context_args, "locale": "zh-CN", "timezone_id": "Asia/Shanghai"}


@pytest.fixture(scope="session")
def base_url(live_server):
    """Makes `page.goto("/path/")` reach the server under test."""
    return live_server.url


@pytest.fixture
def context(context):
    """A page that says nothing for so long has failed."""
    context.set_default_timeout(PATIENCE_MS)
    expect.set_options(timeout=PATIENCE_MS)
    return context


@pytest.fixture(autouse=True)
def silence(context, live_server):
    """What went wrong unseen: console errors, page errors, requests to anybody else. None may remain."""
    faults = []

    def on_console(message):
        is_own_status = message.text.startswith("Failed to load resource") and "/static/" not in message.location["url"]
        if message.type == "error" and not is_own_status:  # pages that answer 4xx on purpose are named so by Chromium
            faults.append(f"console: {message.text}")

    def on_request(request):
        if not request.url.startswith((live_server.url, "data:", "blob:", "about:")):
            faults.append(f"outside request: {request.url}")

    context.on("console", on_console)
    context.on("weberror", lambda error: faults.append(f"page error: {error.error}"))
    context.on("request", on_request)
    yield faults
    assert faults == []


@pytest.fixture
def axe():
    """Call it with a page: asserts that axe finds nothing against WCAG 2.2 A and AA."""

    def check(page):
        if not page.evaluate("'axe' in window"):
            page.evaluate(AXE_SCRIPT)
        assert page.evaluate(VIOLATIONS, {"runOnly": list(WCAG), "resultTypes": ["violations"]}) == [], page.url

    return check


@pytest.fixture
def inspect(page, axe):
    """Call it with nothing: looks at the page that is open, on a desk and on a phone."""

    def look():
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{page.url} is wider than {width}"
            axe(page)

    return look


@pytest.fixture
def in_other_looks(page, base_url, inspect):
    """Call it with an address: looks at its page in the dark and enlarged, and leaves the browser in its usual look."""

    def look(address):
        for cookies in (*LOOKS, USUAL):
            page.context.add_cookies([{"name": name, "value": word, "url": base_url} for name, word in cookies.items()])
            if cookies is not USUAL:
                assert page.goto(address).status == 200, address
                inspect()

    return look


@pytest.fixture
def at_width(page):
    """Call it with a width: sets the window so, and returns an assertion that nothing is wider than it."""

    def resize(width):
        page.set_viewport_size({"width": width, "height": 900})

        def nothing_sticks_out():
            assert page.evaluate("document.documentElement.scrollWidth") <= width

        return nothing_sticks_out

    return resize


@pytest.fixture(params=[390, 1280])
def width(request):
    """A phone and a desk."""
    return request.param


@pytest.fixture
def province(live_server):
    """The day and the people of the demonstration; regions, offices and calendar come with every database."""
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": DAY})
    people.load(on=DAY)
    return DAY
