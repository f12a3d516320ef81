"""What people who report and review do, by the labels and buttons they see; and a clipboard as Excel fills it."""

from datetime import datetime, time

from django.db import connection
from django.utils import timezone
from playwright.sync_api import expect

from portal.indicators.actions import periods
from portal.indicators.models import Report
from portal.people.actors import actor_for
from portal.people.models import User
from portal.workdays.calendar import load
from tests.browser.applicant import sign_in
from tests.portal.cases.factories import ANJI
from tests.portal.indicators.factories import FORM, SEPTEMBER

PREFIX = "afforestation."
COPIED = (
    '递铺街道\t"含\n换行"\t１２０,000\t2026/3/1\t5\t0\t1200\t3.25\r\n'
    "孝丰镇\t30\t10\t2026年4月1日\t20.5\t0\t300\t1.5\r\n"
)
WORKING = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    " AND backend_type = 'client backend' AND state <> 'idle'"
)
GOOD = "递铺街道\t300\t100\t200\t50.5\t0\t1,200\t3.25\r\n孝丰镇\t３０\t10\t20\t0\t0\t300\t1.5\r\n"


def open_period(on):
    by = actor_for(User.objects.get(username="zj-forestry-data-reviewer"), None, on=on)
    at = timezone.make_aware(datetime.combine(on, time(8)))
    return periods.open_(form_code=FORM, month=SEPTEMBER, by=by, at=at, on=on, calendar=load())


def report_of(county):
    return Report.objects.get(region_code=county, period__month=SEPTEMBER, period__form=FORM)


def open_grid(page):
    """Sign the county's clerk in and open the grid of the month."""
    sign_in(page, "anji-forestry-data-clerk")
    page.goto(f"/desk/reports/{report_of(ANJI).pk}/")


def cut(page):
    """Nothing more is sent, and what was sent is written: no save may meet the emptying of tables.

    A save on leaving goes out after the page, where the browser's own switch for the network no longer reaches it.
    """
    page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('cut')); }")
    page.goto("about:blank")
    for _ in range(50):
        with connection.cursor() as cursor:
            cursor.execute(WORKING)
            if cursor.fetchone() == (0,):
                return
        page.wait_for_timeout(100)


def only_reading(route):
    """A network that is gone whenever something is to be saved."""
    route.abort() if route.request.method == "POST" else route.continue_()


def cell(page, row, name):
    return page.locator(f'[id="cell-{row}-{name if name == "label" else PREFIX + name}"]')


def paste(page, start, text):
    """Put a text on the clipboard as a browser does, and press the keys at a cell."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    start.click()
    page.keyboard.press("Control+v")


def said(page, text):
    expect(page.locator("[data-grid-status]")).to_contain_text(text)
