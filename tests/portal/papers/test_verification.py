"""The public check compares sums and reads numbers as people type them."""

import pytest

from portal.papers import verification
from portal.papers.models import Paper
from portal.papers.verification import Match
from tests.portal.files.factories import upload
from tests.portal.papers.factories import make_paper


@pytest.mark.parametrize(
    "typed",
    [
        "安科技受字〔2019〕12号", " 安科技受字〔2019〕 12号 ", "安科技受字[2019]12号", "安科技受字【2019】12号",
        "安科技受字（2019）12号", "安科技受字(2019)12号", "安科技受字〔２０１９〕１２号", "安科技受字［2019］12号",
    ],
)  # fmt: skip
def test_numbers_are_read_as_typed(typed):
    assert verification.tidy(typed) == "安科技受字〔2019〕12号"


@pytest.mark.django_db
def test_a_copy_is_compared_by_its_sum():
    paper = make_paper()
    pdf = bytes(Paper.objects.get(pk=paper.pk).pdf)
    assert verification.compare(paper, upload(content=pdf)) is Match.SAME
    assert verification.compare(paper, upload(content=pdf + b"\n")) is Match.DIFFERENT


@pytest.mark.django_db
def test_papers_are_found_by_token_and_number_only_when_exact():
    paper = make_paper()
    assert verification.by_token(paper.token) == paper
    assert verification.by_number(paper.number) == paper
    assert verification.by_token(paper.token.swapcase()) is None
    assert verification.by_token("") is None
    assert verification.by_number("") is None
