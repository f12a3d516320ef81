"""Entries of the menus."""

from portal.web.menu import Entry, register

register(Entry("公示公告", "notices:list", order=60))
