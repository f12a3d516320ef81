"""Search finds words of two characters and of one, marks them, and helps where it finds nothing."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from portal.home.search.entries import Entry, EntryKind, entries
from portal.home.search.finding import search
from portal.home.search.text import MOST_WORDS, Piece, fold, marked, pairs, snippet, words

GRANT = Entry(
    EntryKind.ITEM, "技术交易产业化补助", "甲政发1号", "成交的产业化项目可获补助", "/a/", keywords="竞价 拍卖 APP"
)
BASE = Entry(EntryKind.CLAUSE, "众创空间提质升级", "甲政发1号 一(三)", "优秀者由财政奖励；补助另定", "/b/")
LETTER = Entry(EntryKind.DOCUMENT, "用能权有偿使用和交易试点", "甲政发2号", "甲机关", "/c/")
POOL = (LETTER, BASE, GRANT)


def titles(query, **options):
    return [found.entry.title for found in search(query, among=POOL, **options).found]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("补助", ["技术交易产业化补助", "众创空间提质升级"]),
        ("竞价", ["技术交易产业化补助"]),
        ("权", ["用能权有偿使用和交易试点"]),
        ("交易", ["技术交易产业化补助", "用能权有偿使用和交易试点"]),
        ("交易 补助", ["技术交易产业化补助"]),
        ("交易，补助", ["技术交易产业化补助"]),
        ("ａｐｐ", ["技术交易产业化补助"]),
        ("甲政发2号", ["用能权有偿使用和交易试点"]),
        ("财政", ["众创空间提质升级"]),
    ],
)
def test_every_word_must_be_there_and_the_title_counts_most(query, found):
    answer = search(query, among=POOL)
    assert ([each.entry.title for each in answer.found], answer.is_near) == (found, False)


def test_a_kind_narrows_what_is_shown_but_not_what_is_counted():
    answer = search("交易", EntryKind.DOCUMENT, among=POOL)
    assert [found.entry for found in answer.found] == [LETTER]
    assert (answer.counts[EntryKind.ITEM], answer.counts[EntryKind.DOCUMENT]) == (1, 1)


def test_what_comes_near_is_offered_where_nothing_has_all_words():
    answer = search("我要申请技术补贴", among=POOL)
    assert answer.is_near
    assert [found.entry for found in answer.found] == [GRANT]
    assert Piece("技术", is_hit=True) in answer.found[0].title


@pytest.mark.parametrize("query", ["", "   ", "，。！", "xyz", "'; drop table"])
def test_nothing_comes_of_nothing(query):
    assert search(query, among=POOL).found == ()


def test_words_are_marked_where_they_touch_and_overlap():
    assert marked("技术交易补助", ("技术", "术交", "补助")) == [
        Piece("技术交", is_hit=True),
        Piece("易", is_hit=False),
        Piece("补助", is_hit=True),
    ]
    assert marked("ＡＰＰ应用", ("app",)) == [Piece("ＡＰＰ", is_hit=True), Piece("应用", is_hit=False)]
    assert marked("无", ()) == [Piece("无", is_hit=False)]


def test_a_snippet_begins_shortly_before_the_word():
    text = "一" * 100 + "补助" + "二" * 100
    cut = snippet(text, ("补助",))
    assert cut.startswith("…一")
    assert "补助" in cut
    assert cut.endswith("…")
    assert snippet("短文", ("没有",)) == "短文"


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_breaks_the_search(text, query):
    assert len(fold(text)) == len(text)
    assert len(words(query)) <= MOST_WORDS
    assert "".join(piece.text for piece in marked(text, words(query))) == text
    assert all(len(pair) <= 2 for pair in pairs(text))
    entry = Entry(EntryKind.CLAUSE, text, "", text, "/")
    search(query, among=(entry,))


@given(st.text(min_size=2, max_size=20).filter(lambda text: len(words(text)) == 1 and words(text)[0] == fold(text)))
def test_any_two_characters_that_stand_in_a_title_find_it(title):
    entry = Entry(EntryKind.ITEM, title, "", "", "/")
    for start in range(len(title) - 1):
        if words(title[start : start + 2]) == (fold(title[start : start + 2]),):
            assert [found.entry for found in search(title[start : start + 2], among=(entry,)).found] == [entry]


@pytest.mark.django_db
def test_all_that_is_declared_can_be_found_without_the_database(django_assert_num_queries):
    with django_assert_num_queries(0, connection=connection):
        kinds = {entry.kind for entry in entries()}
        assert search("技术交易").found[0].entry.title == "技术交易产业化补助"
    assert kinds == set(EntryKind)
