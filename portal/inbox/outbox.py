"""The trial's post office: every e-mail and SMS becomes one file under OUTBOX_DIR.

A file appears whole or not at all, under a name that belongs to its message; sending again overwrites it. So a
sender that is killed at any moment neither loses a message nor doubles it.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


def put(folder: str, name: str, content: bytes) -> Path:
    """Write a file whole: beside its place first, then renamed."""
    place = Path(settings.OUTBOX_DIR) / folder
    place.mkdir(parents=True, exist_ok=True)
    target = place / re.sub(r"[^\w.-]", "_", name)
    with NamedTemporaryFile(dir=place, prefix=".", delete=False) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
    return Path(draft.name).rename(target)


class EmailBackend(BaseEmailBackend):
    """Django's mail into files named by Message-ID."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for email in email_messages:
            message = email.message()
            put("email", f"{message['Message-ID'].strip('<>')}.eml", message.as_bytes())
        return len(email_messages)


def write_sms(*, phone: str, text: str, reference: str) -> None:
    """An SMS into a file named by its reference."""
    put("sms", f"{reference}.txt", f"{phone}\n{text}\n".encode())
