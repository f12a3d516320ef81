from datetime import date

import pytest
from django.core.management import CommandError, call_command

from portal.journal.models import JournalEntry
from portal.people.actors import NOBODY, SYSTEM
from portal.rules.refusal import Refusal
from portal.workdays import calendar
from portal.workdays.actions import announce
from portal.workdays.announced import AnnouncedDay

pytestmark = pytest.mark.django_db

HEADER = "date,is_workday,name,source\n"
NEW_YEAR_2027 = "2027-01-01,0,元旦,国办发明电〔2026〕1号\n"
SHIFTED = "2027-01-03,1,元旦,国办发明电〔2026〕1号\n"


def entries():
    return JournalEntry.objects.filter(action="workdays.announce")


def load(tmp_path, text, encoding="utf-8"):
    file = tmp_path / "announcement.csv"
    file.write_bytes(text.encode(encoding))
    call_command("load_workdays", str(file))


def test_a_later_announcement_makes_a_year_known(tmp_path, capsys):
    load(tmp_path, HEADER + NEW_YEAR_2027 + SHIFTED)
    assert capsys.readouterr().out == "已更新2天。\n"
    loaded = calendar.load()
    assert loaded.is_workday(date(2027, 1, 3))
    assert not loaded.is_workday(date(2027, 1, 1))
    entry = entries().get()
    assert (entry.subject, entry.actor) == ("workdays:2027", SYSTEM.label)


def test_loading_the_same_file_again_changes_nothing(tmp_path, capsys):
    for _ in range(2):
        load(tmp_path, HEADER + NEW_YEAR_2027)
    assert capsys.readouterr().out == "已更新1天。\n安排没有变化。\n"
    assert entries().count() == 1


def test_a_day_of_a_known_year_may_be_changed(tmp_path):
    load(tmp_path, HEADER + "2020-02-03,0,春节,国办发明电〔2020〕1号\n")
    assert not calendar.load().is_workday(date(2020, 2, 3))


def test_a_spreadsheet_program_may_have_marked_the_file(tmp_path):
    load(tmp_path, HEADER + NEW_YEAR_2027, encoding="utf-8-sig")
    assert 2027 in calendar.load().years


def test_single_days_of_an_unknown_year_are_refused(tmp_path):
    with pytest.raises(CommandError, match="2027年的放假安排尚未录入"):
        load(tmp_path, HEADER + SHIFTED)
    assert not entries().exists()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("date,name\n", "缺少列：is_workday、source"),
        ("", "缺少列"),
        (HEADER + "2027-13-01,0,元旦,x\n", "第2行 date"),
        (HEADER + NEW_YEAR_2027 + "2027-01-02,是,元旦,x\n", "第3行 is_workday"),
        (HEADER + "2027-01-01,0,,\n", "第2行 name"),
        (HEADER + "2027-01-01\n", "第2行 source"),
        (HEADER + NEW_YEAR_2027 + NEW_YEAR_2027, "日期重复：2027-01-01"),
        (HEADER + NEW_YEAR_2027 + "20270101,0,元旦,x\n", "日期重复：2027-01-01"),
        (HEADER + "2027-01-01,1,元旦,x\n", "1月1日"),
    ],
)
def test_a_bad_file_is_refused_whole(tmp_path, text, problem):
    with pytest.raises(CommandError, match=problem):
        load(tmp_path, text)
    assert 2027 not in calendar.load().years


def test_a_file_that_is_no_text_is_refused(tmp_path):
    with pytest.raises(CommandError, match="UTF-8"):
        load(tmp_path, HEADER + NEW_YEAR_2027, encoding="gb18030")
    with pytest.raises(CommandError, match="无法读取"):
        call_command("load_workdays", str(tmp_path / "nowhere.csv"))


def test_only_administrators_announce():
    day = AnnouncedDay(date(2027, 1, 1), False, "元旦", "test")
    with pytest.raises(Refusal, match="没有维护工作日安排的权限"):
        announce(days=[day], by=NOBODY)
