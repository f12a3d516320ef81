"""What a first visit costs over the wire, compressed as the server sends it."""

import re
from pathlib import Path

import brotli
import pytest
from django.contrib.staticfiles import finders

pytestmark = pytest.mark.django_db


def weight(html):
    """The bytes of all styles and scripts that a page links."""
    paths = re.findall(r'<(?:link rel="stylesheet" href|script[^>]* src)="/static/([^"]+)"', html)
    assert "css/components.css" in paths
    return sum(len(brotli.compress(Path(finders.find(path)).read_bytes())) for path in paths)


def test_a_page_to_read_is_light(client):
    assert weight(client.get("/privacy/").text) < 6_500


@pytest.mark.usefixtures("sample_urls", "acting_as")
def test_a_page_that_asks_for_parts_stays_near_twenty_thousand(client):
    assert weight(client.get("/groups/").text) < 21_000
