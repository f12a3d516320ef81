"""Parts drawn once: the same markup as ever, and never markup of one word for another."""

from django.template import Context, Template
from django.utils.safestring import mark_safe

from portal.web.drawing import drawn_once


def draw(text, tone=""):
    return Template("{% load ui %}{% tag text tone %}").render(Context({"text": text, "tone": tone}))


def test_a_part_is_drawn_once():
    drawn_once.cache_clear()
    assert draw("已受理", "good") == draw("已受理", "good") == '<span class="tag good">已受理</span>\n'
    assert drawn_once.cache_info().misses == 1


def test_markup_and_the_same_letters_as_text_are_told_apart():
    assert "<b>x</b>" in draw(mark_safe("<b>x</b>"))
    assert "&lt;b&gt;x&lt;/b&gt;" in draw("<b>x</b>")
    assert "<b>x</b>" in draw(mark_safe("<b>x</b>"))


def test_what_is_no_text_is_written_as_text():
    assert draw(3) == draw("3")
