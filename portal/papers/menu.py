"""Entries of the menus."""

from portal.web.menu import Area, Entry, register

register(Entry("文书核验", "papers:verify", area=Area.FOOTER, order=5))
