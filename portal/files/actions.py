"""Take a file in and let it go. Whether somebody may do so is decided by the room that the file belongs to."""

import hashlib
from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from portal.files import names
from portal.files.inspect import inspect
from portal.files.kinds import SCANS, SHEETS, Kind
from portal.files.models import StoredFile


def store(
    *,
    upload: UploadedFile,
    owner_id: int | None,
    about: str,
    allowed: Collection[Kind] = SCANS,
    max_bytes: int | None = None,
    at: datetime,
) -> StoredFile:
    """Check a file and keep it. Nothing is kept of one that is not acceptable. Raises Refusal.

    A limit of the place counts only below the limit of the site, which is larger for sheets.
    """
    most = settings.SHEET_MAX_BYTES if allowed == SHEETS else settings.FILE_MAX_BYTES
    limit = min(max_bytes or most, most)
    name, size = names.clean(upload.name or ""), upload.size or 0
    kind = inspect(upload, name=name, size=size, allowed=allowed, max_bytes=limit)
    row = StoredFile(
        name=name, content_type=kind.content_type, size=size, sha256=_sum(upload), owner_id=owner_id, about=about,
        created_at=at,
    )  # fmt: skip
    row.content.save(name, upload, save=False)
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except Exception:
        row.content.delete(save=False)
        raise
    return row


def remove(*, file: StoredFile) -> None:
    """Forget a file. Its bytes go once the transaction has committed, so that a rollback loses nothing."""
    storage, path = file.content.storage, str(file.content.name)
    with transaction.atomic():
        file.delete()
        transaction.on_commit(lambda: storage.delete(path))


def _sum(upload: UploadedFile) -> str:
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    return digest.hexdigest()
