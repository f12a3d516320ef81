"""What tests find in the post: SMS and e-mail as the demo's adapters write them."""

import re
from email import message_from_bytes, policy

CODE = re.compile(r"\d{6}(?!\d)")


def sms(outbox):
    """All SMS, oldest first: number and text."""
    files = sorted((outbox / "sms").glob("*.txt"), key=lambda path: path.stat().st_mtime_ns)
    return [tuple(path.read_text().split("\n", 1)) for path in files]


def emails(outbox):
    """All e-mails, oldest first."""
    files = sorted((outbox / "email").glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
    return [message_from_bytes(path.read_bytes(), policy=policy.default) for path in files]


def code_in(text):
    return CODE.search(text).group()


def sms_code(outbox):
    return code_in(sms(outbox)[-1][1])


def email_code(outbox):
    return code_in(emails(outbox)[-1].get_content())
