"""Entries of the menus."""

from portal.web.access import SIGNED_IN
from portal.web.menu import Entry, register

register(
    Entry("进度查询", "cases:lookup", order=80),
    Entry("我的办件", "cases:mine", access=SIGNED_IN, order=90),
)
