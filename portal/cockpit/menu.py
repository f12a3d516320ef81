"""Entries of the menus."""

from portal.cockpit.readers import READERS
from portal.web.menu import Area, Entry, register

register(
    Entry("政策成效", "cockpit:public", order=60),
    Entry("驾驶舱", "cockpit:home", access=READERS, area=Area.DESK, order=60),
)
