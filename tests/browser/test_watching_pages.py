"""Every page of watching, works, duties, sheets and greening: accessible and inside the window at both widths."""

import pytest

from afforestation import demo_duties, demo_registers
from portal.duties.models import Duty
from portal.duties.sync import sync
from portal.indicators.models import Release, RollUp
from tests.afforestation.factories import Forestry
from tests.browser.applicant import sign_in
from tests.browser.reporting import open_period
from tests.portal.cases.factories import ANJI, moment
from tests.portal.indicators.factories import PREFIX, SEPTEMBER

BASE = f"{PREFIX}base_wan_mu"
PUBLIC = (
    "/cockpit/", "/cockpit/2018-82/", f"/indicators/{BASE}/", "/afforestation/", "/afforestation/villages/",
    "/afforestation/townships/", "/afforestation/trees/", "/afforestation/seedlings/", "/afforestation/parks/",
    "/afforestation/cities/", "/projects/tree-village/", "/duties/2018-82/3-1/", "/items/gift-seedlings/",
    "/items/tree-sign-up/",
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
        "/afforestation/desk/registers/movements/new/", "/afforestation/desk/registers/species/",
    ),
    "anji-forestry-handler": (
        "/afforestation/desk/gifts/", "/afforestation/desk/events/", "/afforestation/desk/events/{event}/close/",
    ),
}  # fmt: skip

OTHER_LOOKS = {
    "/cockpit/2018-82/", f"/desk/cockpit/2018-82/?indicator={BASE}", "/desk/duties/{duty}/",
    "/desk/projects/new/tree-village/", "/afforestation/desk/registers/parks/",
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
    return {"event": Forestry().event().pk, "duty": Duty.objects.filter(document="2018-82").earliest("pk").pk}


def test_every_page_is_accessible_and_fits_and_a_few_in_other_looks(page, greening, inspect, in_other_looks):
    for reader, addresses in ({"": PUBLIC} | READERS).items():
        if reader:
            sign_in(page, reader)
        for address in addresses:
            assert page.goto(address.format_map(greening), wait_until="networkidle").status == 200, address
            inspect()
            if address in OTHER_LOOKS:
                in_other_looks(address.format_map(greening))
