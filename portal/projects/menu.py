"""Entries of the menus."""

from portal.projects.access import READERS
from portal.web.menu import Area, Entry, register

register(Entry("项目库", "projects:list", access=READERS, area=Area.DESK, order=45))
