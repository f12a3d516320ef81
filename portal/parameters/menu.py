"""Where this room stands in the menus."""

from portal.parameters.desk import OWNER
from portal.web.menu import Area, Entry, register

register(
    Entry("政策测算", "parameters:rules", order=60),
    Entry("参数管理", "parameters:list", access=OWNER, area=Area.DESK, order=80),
)
