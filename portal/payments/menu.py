"""Entries of the menus."""

from portal.payments.views import READERS
from portal.web.menu import Area, Entry, register

register(Entry("资金拨付", "payments:list", access=READERS, area=Area.DESK, order=50))
