"""Entries of the menus."""

from portal.cases.views.desk.finding import READERS
from portal.cases.views.desk.objections import ANSWERERS
from portal.cases.views.desk.ratings import SUPERVISORS
from portal.web.access import OFFICIAL, SIGNED_IN
from portal.web.menu import Area, Entry, register

register(
    Entry("进度查询", "cases:lookup", order=80),
    Entry("我的办件", "cases:mine", access=SIGNED_IN, order=90),
    Entry("工作台", "desk:to_do", access=OFFICIAL, area=Area.ACCOUNT, order=25),
    Entry("我的工作台", "desk:to_do", access=OFFICIAL, area=Area.DESK, order=10),
    Entry("办件查询", "desk:cases", access=READERS, area=Area.DESK, order=20),
    Entry("异议答复", "desk:objections", access=ANSWERERS, area=Area.DESK, order=30),
    Entry("差评整改", "desk:ratings", access=SUPERVISORS, area=Area.DESK, order=40),
)
