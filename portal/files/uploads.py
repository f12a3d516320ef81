"""Take uploads off the wire without ever holding more of one file than the site allows."""

from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

SHEET_FIELD = "sheet"  # the input of a form through which sheets come in


class OversizedUpload(UploadedFile):
    """What is left of a file that went over the limit: its name and size. The content was let go."""


class LimitHandler(FileUploadHandler):
    """Stands before the handlers that store: passes on chunks up to the limit and lets the rest go.

    The form then sees a file that is too large, not one that is missing, and can say so.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.is_over = False

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        limit = settings.SHEET_MAX_BYTES if self.field_name == SHEET_FIELD else settings.FILE_MAX_BYTES
        self.is_over = self.is_over or start + len(raw_data) > limit
        return None if self.is_over else raw_data

    def file_complete(self, file_size: int) -> UploadedFile | None:
        if not self.is_over:
            return None
        return OversizedUpload(ContentFile(b""), self.file_name, self.content_type, file_size, self.charset)
