"""The kinds of file that the portal takes. A kind that is not listed here is not taken anywhere."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: how people call it, how it is served, and how its name must end."""

    label: str
    content_type: str
    extensions: tuple[str, ...]
    is_shown_by_browsers: bool = False


_OFFICE = "application/vnd.openxmlformats-officedocument"

PDF = Kind("PDF", "application/pdf", (".pdf",), is_shown_by_browsers=True)
PNG = Kind("PNG", "image/png", (".png",), is_shown_by_browsers=True)
JPEG = Kind("JPG", "image/jpeg", (".jpg", ".jpeg"), is_shown_by_browsers=True)
OFD = Kind("OFD", "application/ofd", (".ofd",))
DOC = Kind("DOC", "application/msword", (".doc",))
XLS = Kind("XLS", "application/vnd.ms-excel", (".xls",))
DOCX = Kind("DOCX", f"{_OFFICE}.wordprocessingml.document", (".docx",))
XLSX = Kind("XLSX", f"{_OFFICE}.spreadsheetml.sheet", (".xlsx",))
CSV = Kind("CSV", "text/csv", (".csv",))

SCANS = (PDF, OFD, JPEG, PNG)
OFFICE = (DOC, DOCX, XLS, XLSX)
EVERY = (*SCANS, *OFFICE)
SHEETS = (XLSX, CSV)  # what is imported; these may be larger than other files
