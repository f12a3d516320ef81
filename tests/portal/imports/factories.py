"""Uploads of sheets."""

from django.core.files.uploadedfile import SimpleUploadedFile

from portal.imports import actions
from portal.imports.models import ImportRun
from portal.people.actors import Actor
from portal.people.roles import Role
from tests.portal.cases.factories import make_official, moment
from tests.portal.exchange.sheets import PLOTS, csv, row, xlsx


def make_clerk(role=Role.DATA_CLERK, kind="forestry", **options) -> Actor:
    return make_official(role, kind=kind, **options)


def as_upload(file, name="地块.xlsx"):
    return SimpleUploadedFile(name, file.getvalue(), "application/octet-stream")


def make_run(clerk, *rows, at=None) -> ImportRun:
    """An import as far as its check."""
    return actions.upload(
        resource=PLOTS, upload=as_upload(xlsx(*(rows or [row()]))), by=clerk, at=at or moment()
    )  # fmt: skip


def make_long_run(clerk, count=1_001, **changes) -> ImportRun:
    """An import that waits in the queue for its check."""
    file = csv(*(row(number, **changes) for number in range(count)))
    return actions.upload(resource=PLOTS, upload=as_upload(file, "地块.csv"), by=clerk, at=moment())
