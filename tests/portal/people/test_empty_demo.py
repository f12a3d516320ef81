"""A demo to which nobody has come yet; beside the other tests of the demo, whose people stand for a whole module."""

import pytest
from django.urls import reverse

from tests.portal.people.pages import text_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_an_empty_demo_says_so(client):
    assert "还没有演示人员" in text_of(client.get(reverse("people:demo")))
