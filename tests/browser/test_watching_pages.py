"""Every page of watching, works, duties, sheets and greening: accessible and inside the window at both widths."""

import pytest

from afforestation import demo_duties, demo_registers
from portal.duties.models import Duty
from portal.duties.sync import sync
from portal.indicators.models import Release, RollUp
from tests.browser.applicant import sign_in
from tests.browser.reporting import open_period
from tests.portal.cases.factories import ANJI, moment
from tests.portal.indicators.factories import PREFIX, SEPTEMBER

BASE = f"{PREFIX}base_wan_mu"
PUBLIC = (
    "/cockpit/", "/cockpit/2018-82/", f"/indicators/{BASE}/", "/afforestation/", "/afforestation/villages/",
    "/afforestation/townships/", "/afforestation/trees/", "/afforestation/parks/", "/afforestation/cities/",
    "/projects/tree-village/", "/duties/2018-82/3-1/", "/items/gift-seedlings/", "/items/tree-sign-up/",
)  # fmt: skip
READERS = {
    "zj-service-center-supervisor": (
        "/desk/cockpit/", f"/desk/cockpit/2018-82/?indicator={BASE}", f"/desk/cockpit/2018-82/rows/?indicator={BASE}",
        "/desk/cockpit/2018-82/counties/", "/desk/cockpit/2018-82/reporting/",
        "/desk/duties/watch/", "/desk/duties/summary/", "/desk/duties/{duty}/",
    ),
    "zj-forestry-data-reviewer": ("/desk/cockpit/2018-82/release/",),
    "anji-forestry-project-clerk": (
        "/desk/projects/", "/desk/projects/new/tree-village/", "/desk/duties/", "/desk/imports/",
        "/desk/imports/new/old-tree-villages/", "/afforestation/desk/registers/",
        "/afforestation/desk/registers/parks/", "/afforestation/desk/registers/parks/new/",
    ),
}  # fmt: skip


@pytest.fixture
def greening(province):
    """Registers and duties of the demonstration, one figure, one release."""
    demo_registers.load(on=province)
    sync(province)
    demo_duties.load(on=province)
    open_period(province)
    RollUp.objects.create(indicator=BASE, region_code=ANJI, month=SEPTEMBER, flash=51_000, final=51_000)
    Release.objects.create(indicator=BASE, month=SEPTEMBER, released_by="省林业局", released_at=moment())
    return {"duty": Duty.objects.filter(document="2018-82").earliest("pk").pk}


def test_every_page_is_accessible_and_fits(page, greening, axe):
    for reader, addresses in ({"": PUBLIC} | READERS).items():
        if reader:
            sign_in(page, reader)
        for address in addresses:
            assert page.goto(address.format_map(greening), wait_until="networkidle").status == 200, address
            for width in (1280, 390):
                page.set_viewport_size({"width": width, "height": 900})
                assert page.evaluate("document.documentElement.scrollWidth") <= width, f"{address} {width}"
                axe(page)
