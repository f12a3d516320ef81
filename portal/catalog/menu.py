"""Entries of the menus."""

from portal.catalog.desk import OWNER
from portal.web.menu import Area, Entry, register

register(Entry("事项管理", "catalog:items", access=OWNER, area=Area.DESK, order=70))
