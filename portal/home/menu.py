"""The hall's entries in the menus."""

from django.http import HttpRequest

from portal.catalog.declarations import Audience
from portal.clock.today import business_date
from portal.people.middleware import actor_of
from portal.people.presence import presence_of
from portal.people.roles import Role
from portal.web.access import SIGNED_IN, Holds
from portal.web.menu import Area, Entry, register


def messages_title(request: HttpRequest) -> str:
    """The box with the number of messages not read yet."""
    user = actor_of(request).user
    unread = presence_of(user, on=business_date()).unread if user else 0
    return f"消息（{unread}）" if unread else "消息"


register(
    Entry("首页", "home:front", order=10),
    Entry("个人办事", "home:items_for", order=20, url_args=(Audience.PERSON.value,)),
    Entry("法人办事", "home:items_for", order=30, url_args=(Audience.ORGANISATION.value,)),
    Entry("全部事项", "home:items", order=40),
    Entry("政策文件", "home:documents", order=50),
    Entry(messages_title, "home:messages", area=Area.ACCOUNT, access=SIGNED_IN, order=25),
    Entry("操作日志", "home:journal", area=Area.DESK, access=Holds(Role.AUDITOR), order=930),
)
