"""The README's two pictures, taken from a running demo: `python -m tests.browser.pictures --base http://127.0.0.1:8000`."""

import argparse
import base64
import os
import shutil
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking")
FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
PAIR = """<body style="margin:0;display:flex;gap:24px;align-items:flex-start;background:#dfe6ef;padding:24px">
<img src="data:image/png;base64,{wide}" width="860"><img src="data:image/png;base64,{narrow}" width="300"></body>"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", default="http://127.0.0.1:8000")
    base = parser.parse_args().base
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        front(browser, base)
        desk(browser, base)
        browser.close()


def front(browser: Browser, base: str) -> None:
    """The front page beside a page of the form on a phone."""
    wide = browser.new_page(viewport={"width": 1280, "height": 1180}, base_url=base)
    wide.goto("/")
    narrow = browser.new_page(viewport={"width": 390, "height": 1050}, base_url=base)
    sign_in(narrow, "agent1")
    narrow.goto("/apply/tech-trade/")
    narrow.get_by_role("link", name="继续填写").first.click()
    narrow.goto(narrow.url.replace("/check/", "/trade/"))
    shots = {name: base64.b64encode(page.screenshot()).decode() for name, page in (("wide", wide), ("narrow", narrow))}
    pair = browser.new_page(viewport={"width": 1232, "height": 860})
    pair.set_content(PAIR.format(**shots))
    pair.screenshot(path=FOLDER / "front.png")


def desk(browser: Browser, base: str) -> None:
    """A case that waits for the decision."""
    page = browser.new_page(viewport={"width": 1280, "height": 1000}, base_url=base)
    sign_in(page, "zj-science-approver")
    page.goto("/desk/")
    page.locator("td.title a").first.click()
    page.screenshot(path=FOLDER / "desk.png")


def sign_in(page: Page, username: str) -> None:
    """One click on the demo's own page."""
    page.goto("/accounts/demo/")
    page.locator(f"button[value='{username}']").click()


if __name__ == "__main__":
    main()
