"""The seam to the operator who sends SMS: `SMS_ADAPTER` names a function with the arguments of `outbox.write_sms`."""

from uuid import uuid4

from django.conf import settings
from django.utils.module_loading import import_string


def send(phone: str, text: str, *, reference: str = "") -> None:
    """Send now, in this process: verification codes must not wait in a queue.

    The adapter may be called twice with one reference and then must send once. It raises what goes wrong.
    """
    adapter = import_string(settings.SMS_ADAPTER)
    adapter(phone=phone, text=f"【{settings.SITE_NAME}】{text}", reference=reference or uuid4().hex)
