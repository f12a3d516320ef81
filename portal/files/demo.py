"""Files of the demonstration."""

from django.core.files.uploadedfile import SimpleUploadedFile

EMPTY = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def scan(name: str) -> SimpleUploadedFile:
    """An upload that passes for a scanned paper."""
    return SimpleUploadedFile(f"{name}.pdf", EMPTY, "application/pdf")
