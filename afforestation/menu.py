"""The greening's entry in the menu of the staff."""

from afforestation.models.base import READERS
from portal.web.access import Holds
from portal.web.menu import Area, Entry, register

register(Entry("绿化台账", "afforestation:desk", access=Holds(*READERS), area=Area.DESK, order=80))
