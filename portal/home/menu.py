"""The hall's entries in the menu of public pages."""

from portal.catalog.declarations import Audience
from portal.web.menu import Entry, register

register(
    Entry("首页", "home:front", order=10),
    Entry("个人办事", "home:items_for", order=20, url_args=(Audience.PERSON.value,)),
    Entry("法人办事", "home:items_for", order=30, url_args=(Audience.ORGANISATION.value,)),
    Entry("全部事项", "home:items", order=40),
    Entry("政策文件", "home:documents", order=50),
)
