"""Entries of the menus."""

from portal.duties.views.base import REPORTING, WATCHERS
from portal.web.menu import Area, Entry, register

register(
    Entry("任务落实", "duties:mine", access=REPORTING, area=Area.DESK, order=60),
    Entry("任务督办", "duties:watch", access=WATCHERS, area=Area.DESK, order=61, under="duties:mine"),
)
