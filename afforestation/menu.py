"""Entries of the menus."""

from afforestation.access import GIFT_READERS
from afforestation.models.base import READERS as READERS_OF_REGISTERS
from afforestation.views.villages import READERS as VILLAGE_READERS
from portal.web.access import Holds
from portal.web.menu import Area, Entry, register

register(
    Entry("赠苗交付", "afforestation:gifts", access=GIFT_READERS, area=Area.DESK, order=70),
    Entry("赠苗植树季", "afforestation:seasons", access=GIFT_READERS, area=Area.DESK, order=71),
    Entry("一村万树", "afforestation:desk-villages", access=VILLAGE_READERS, area=Area.DESK, order=73),
    Entry("植树认养", "afforestation:events", access=GIFT_READERS, area=Area.DESK, order=72),
    Entry("绿化台账", "afforestation:desk", access=Holds(*READERS_OF_REGISTERS), area=Area.DESK, order=80),
)
