"""Who may open a page."""

import pytest

from portal.web.access import OFFICIAL, PUBLIC, SIGNED_IN, SIGNED_OUT, Holds, Visitor
from tests.portal.web.factories import Somebody

APPLICANT = Somebody(is_signed_in=True)
HANDLER = Somebody(is_signed_in=True, is_official=True, roles=("handler",))


@pytest.mark.parametrize(
    ("access", "visitor", "applicant", "handler"),
    [
        (PUBLIC, True, True, True),
        (SIGNED_OUT, True, False, False),
        (SIGNED_IN, False, True, True),
        (OFFICIAL, False, False, True),
        (Holds("handler"), False, False, True),
        (Holds("clerk", "handler"), False, False, True),
        (Holds("clerk"), False, False, False),
    ],
)
def test_access_lets_pass_exactly_whom_it_names(access, visitor, applicant, handler):
    passed = [not access.refusal(actor) for actor in (Visitor(), APPLICANT, HANDLER)]
    assert passed == [visitor, applicant, handler]


def test_an_official_without_the_post_is_told_to_change_posts():
    assert "切换岗位" in Holds("clerk").refusal(HANDLER)


def test_holding_nothing_is_a_mistake():
    with pytest.raises(ValueError, match="names no role"):
        Holds()
