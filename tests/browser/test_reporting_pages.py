"""Every page of reporting: accessible and inside the window at both widths."""

import re

from tests.browser.applicant import sign_in
from tests.browser.reporting import open_period, report_of
from tests.portal.cases.factories import ANJI

CLERK = (
    "/desk/reports/",
    "/desk/reports/{report}/",
    "/desk/reports/{report}/check/",
    "/desk/reports/{report}/blank/",
    "/desk/reports/{report}/changes/",
)
CITY = (
    "/desk/reports/periods/", "/desk/reports/periods/{period}/", "/desk/reports/periods/{period}/summary/",
    "/desk/reports/{report}/", "/desk/reports/wishes/", "/desk/reports/splits/",
    "/desk/reports/splits/new/afforestation.base_wan_mu/",
)  # fmt: skip

ONE_PAGE = re.compile(rb"/Type /Page\b")
GRID = ("anji-forestry-data-clerk", "/desk/reports/{report}/")


def test_every_page_of_reporting_is_accessible_and_fits(page, province, inspect, in_other_looks):
    period = open_period(province)
    words = {"period": period.pk, "report": report_of(ANJI).pk}
    for reader, addresses in (
        ("anji-forestry-data-clerk", CLERK),
        ("huzhou-forestry-data-reviewer", CITY),
        ("zj-forestry-data-reviewer", CITY[:3]),
    ):
        sign_in(page, reader)
        for address in addresses:
            assert page.goto(address.format_map(words)).status == 200, address
            inspect()
            if address.endswith("/blank/"):
                assert len(ONE_PAGE.findall(page.pdf(format="A4"))) == 1  # the empty form is one sheet of paper
            if (reader, address) == GRID:
                in_other_looks(address.format_map(words))
