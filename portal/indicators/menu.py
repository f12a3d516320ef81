"""Entries of the menus."""

from portal.indicators.views.base import CLERKS, REVIEWERS, WORKERS
from portal.web.menu import Area, Entry, register

register(
    Entry("数据填报", "indicators:mine", access=CLERKS, area=Area.DESK, order=60),
    Entry("数据审核", "indicators:periods", access=REVIEWERS, area=Area.DESK, order=61, under="indicators:mine"),
    Entry("目标分解", "indicators:splits", access=WORKERS, area=Area.DESK, order=62),
)
