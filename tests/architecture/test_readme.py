"""The README tells the truth of today: its lists are those of the code."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands

from portal import policies

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
OURS = {app for app in settings.INSTALLED_APPS if app.startswith("portal.")}


def test_every_policy_is_listed_with_its_document():
    listed = dict(re.findall(r"^\| `([a-z_.]+)` \| (\S+) \|", README, re.MULTILINE))
    assert listed == {policy.app: policy.document.number for policy in policies.registry if policy.app[:6] != "tests."}


def test_every_command_of_ours_is_listed_and_exists():
    listed = set(re.findall(r"^\| `manage\.py ([a-z_]+)", README, re.MULTILINE))
    assert listed == {name for name, app in get_commands().items() if app in OURS}


def test_every_make_target_named_exists():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?make ([a-z]+)", README)) <= targets


def test_every_room_is_listed_and_exists():
    rooms = {path.parent.name for path in (ROOT / "portal").glob("*/__init__.py")}
    assert set(re.findall(r"portal/([a-z]+) ", README)) == rooms


@pytest.mark.parametrize("path", re.findall(r"!\[[^]]*\]\(([^)]+)\)", README))
def test_every_picture_is_there(path):
    assert (ROOT / path).exists()
