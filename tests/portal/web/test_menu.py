"""The menus of the frame."""

import pytest

from portal.web import menu
from portal.web.access import OFFICIAL, SIGNED_IN
from portal.web.menu import Area, Entry
from tests.portal.web.factories import Somebody


@pytest.fixture
def empty_menus(monkeypatch):
    monkeypatch.setattr(menu, "_menus", menu.Menus())


def titles(rf, area, path="/", actor=None):
    request = rf.get(path)
    if actor:
        request.actor = actor
    return [(link.title, link.is_current) for link in menu.links(area, request)]


@pytest.mark.usefixtures("empty_menus")
def test_entries_stand_in_order_for_whoever_may_use_them(rf):
    menu.register(
        Entry("丙", "web:sitemap", order=30),
        Entry("乙", "web:privacy", SIGNED_IN, order=20),
        Entry("甲", "web:accessibility", OFFICIAL, order=10),
    )
    assert titles(rf, Area.PUBLIC) == [("丙", False)]
    assert titles(rf, Area.PUBLIC, actor=Somebody(is_signed_in=True)) == [("乙", False), ("丙", False)]
    official = Somebody(is_signed_in=True, is_official=True)
    assert [title for title, _ in titles(rf, Area.PUBLIC, actor=official)] == ["甲", "乙", "丙"]


@pytest.mark.usefixtures("empty_menus")
def test_the_entry_of_the_page_itself_is_current(rf):
    menu.register(Entry("隐私", "web:privacy"), Entry("地图", "web:sitemap"))
    assert titles(rf, Area.PUBLIC, "/privacy/part/") == [("隐私", True), ("地图", False)]


@pytest.mark.usefixtures("empty_menus")
def test_pages_beside_an_entry_may_belong_to_it(rf):
    beside = Entry("地图", "web:sitemap", order=20, under="web:privacy")
    menu.register(Entry("首页", "web:accessibility", order=10), beside)
    assert titles(rf, Area.PUBLIC, "/privacy/part/") == [("首页", False), ("地图", True)]
    menu.register(Entry("隐私", "web:privacy", order=15))
    assert titles(rf, Area.PUBLIC, "/privacy/part/") == [("首页", False), ("隐私", True), ("地图", False)]


@pytest.mark.usefixtures("empty_menus")
def test_a_title_may_depend_on_the_reader(rf):
    menu.register(Entry(lambda request: f"您好，{request.actor.label}", "web:privacy", SIGNED_IN, area=Area.ACCOUNT))
    assert titles(rf, Area.ACCOUNT, actor=Somebody(is_signed_in=True)) == [("您好，某人", False)]


@pytest.mark.usefixtures("empty_menus")
def test_a_page_stands_once_in_an_area():
    menu.register(Entry("隐私", "web:privacy"))
    menu.register(Entry("隐私", "web:privacy"))
    with pytest.raises(ValueError, match="two entries"):
        menu.register(Entry("另名", "web:privacy"))
