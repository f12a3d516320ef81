"""Entries of the menus."""

from portal.imports.views import IMPORTERS
from portal.web.menu import Area, Entry, register

register(Entry("表格导入", "imports:list", access=IMPORTERS, area=Area.DESK, order=80))
