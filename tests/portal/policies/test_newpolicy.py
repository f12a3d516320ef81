"""A new policy is one command and one line away, and what the command lays runs as it is."""

import os
import shutil
import subprocess
import sys
from io import StringIO
from urllib.parse import quote

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import connection

NOT_SOURCES = shutil.ignore_patterns(".git", ".venv", "var", ".*_cache", ".hypothesis", "test-results")
NEW = ("landtrust", "innovation.tech_vouchers")
FLOORS = "tests/architecture/test_floors.py"
NAMED = [f'"{name}",' for name in NEW]
LAY = """
import os, sys, django
from django.core.management import call_command
os.environ["DJANGO_SETTINGS_MODULE"] = "portal.settings"
django.setup()
for name in sys.argv[1:]:
    call_command("newpolicy", name, label="示范")
"""
COPY = "test_newpolicy"
LAST_LINE = '    "energyrights",\n'


@pytest.fixture
def database_url(transactional_db):
    """A site that stands already: a copy of the tests' own database, where only what is new has to migrate."""
    server = connection.settings_dict
    drop, copy = f'DROP DATABASE IF EXISTS "{COPY}"', f'CREATE DATABASE "{COPY}" TEMPLATE "{server["NAME"]}"'
    connection.close()  # nobody may be in a database that is copied
    with connection._nodb_cursor() as cursor:
        cursor.execute(drop)
        cursor.execute(copy)
    user = ":".join(quote(word, safe="") for word in (server["USER"], server["PASSWORD"]) if word)
    yield f"postgres://{user}@{quote(server['HOST'], safe='')}:{server['PORT']}/{COPY.removeprefix('test_')}"
    with connection._nodb_cursor() as cursor:
        cursor.execute(drop)


@pytest.fixture
def run(tmp_path, database_url):
    """A copy of the house, and a way to run Python in it."""
    copy = tmp_path / "house"
    shutil.copytree(settings.BASE_DIR, copy, ignore=NOT_SOURCES, symlinks=True)
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "DJANGO"))},
        "DATABASE_URL": database_url,
        "PORTAL_VAR": str(tmp_path / "var"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }

    def python(*arguments):
        done = subprocess.run(
            [sys.executable, *arguments], cwd=copy, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    python.folder = copy
    return python


@pytest.mark.xdist_group("processes")
def test_what_is_laid_runs(run):
    """A policy of its own and one nested in another, in one house."""
    laid = [folder for name in NEW for folder in (name.replace(".", "/"), f"tests/{name.replace('.', '/')}")]
    lines = [line.strip() for line in run("-c", LAY, *NEW).splitlines() if line.strip() in NAMED]
    assert lines == NAMED
    switch_on(run.folder, "".join(f"    {line}\n" for line in lines))
    run("-m", "ruff", "check", *laid)
    report = run("-m", "pytest", "-q", "-o", "addopts=--reuse-db", "-p", "no:cacheprovider", *laid, FLOORS)
    assert " passed" in report


def switch_on(house, line):
    roof = house / "portal" / "settings.py"
    roof.write_text(roof.read_text().replace(LAST_LINE, LAST_LINE + line))


def test_nothing_of_the_sample_is_left(tmp_path, settings):
    shutil.copytree(settings.BASE_DIR / "tests" / "samplepolicy", tmp_path / "tests" / "samplepolicy")
    settings.BASE_DIR = tmp_path
    call_command("newpolicy", "landtrust", label="土地托管", stdout=StringIO())
    shutil.rmtree(tmp_path / "tests" / "samplepolicy")
    texts = {path: path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    assert len(texts) > 20
    assert [path for path, text in texts.items() if "sample" in text.lower() or "样" in text] == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("class", "不能作为名称"),
        ("9lives", "不能作为名称"),
        ("Land", "不能作为名称"),
        ("land-trust", "不能作为名称"),
        ("土地", "不能作为名称"),
        ("innovation.", "不能作为名称"),
        ("../etc", "不能作为名称"),
        ("json", "已被占用"),
        ("portal", "已被占用"),
        ("cases", "已被占用"),
        ("innovation", "已被占用"),
        ("innovation.standards", "已被占用"),
        ("innovation.auth", "已被占用"),
        ("nowhere.vouchers", "不存在"),
    ],
)
def test_a_name_that_can_not_be_is_refused(name, reason):
    with pytest.raises(CommandError, match=reason):
        call_command("newpolicy", name)


@pytest.mark.parametrize("folder", ["landtrust", "templates/landtrust", "static/landtrust", "tests/landtrust"])
def test_nothing_is_written_over(tmp_path, settings, folder):
    settings.BASE_DIR = tmp_path
    (tmp_path / folder).mkdir(parents=True)
    with pytest.raises(CommandError, match="文件夹已存在"):
        call_command("newpolicy", "landtrust")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
