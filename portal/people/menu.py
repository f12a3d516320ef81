"""What this room adds to the menus of the frame."""

from django.http import HttpRequest

from portal.people.middleware import actor_of
from portal.people.roles import COUNTER, ROLE_NAMES, Role
from portal.web.access import OFFICIAL, SIGNED_IN, SIGNED_OUT, Holds
from portal.web.menu import Area, Entry, register


def reader_title(request: HttpRequest) -> str:
    """Who is signed in: office, name and role for an official, the name for anybody else."""
    actor = actor_of(request)
    if actor.post is None:
        return actor.label
    return f"{actor.post.office.short_name}·{actor.user}·{ROLE_NAMES[actor.post.as_role]}"


register(
    Entry("登录", "account_login", area=Area.ACCOUNT, access=SIGNED_OUT, order=10),
    Entry("注册", "account_signup", area=Area.ACCOUNT, access=SIGNED_OUT, order=20),
    Entry(reader_title, "people:account", area=Area.ACCOUNT, access=SIGNED_IN, order=30),
    Entry("切换岗位", "people:switch_post", area=Area.ACCOUNT, access=OFFICIAL, order=40),
    Entry("退出", "account_logout", area=Area.ACCOUNT, access=SIGNED_IN, order=50),
    Entry("人员管理", "people:officials", area=Area.DESK, access=Holds(Role.ADMINISTRATOR), order=900),
    Entry("经办人确认", "people:agencies", area=Area.DESK, access=Holds(*COUNTER), order=910),
    Entry("利害关系申报", "people:interests", area=Area.DESK, access=OFFICIAL, order=920),
)
