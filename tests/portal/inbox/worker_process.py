"""A worker of its own process, on the tests' database: `python -m tests.portal.inbox.worker_process`."""

import os
import time
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connections

from portal.inbox.outbox import write_sms


def write_and_hang(**sms):
    """The worst moment to die: the SMS is out, the row does not know it yet."""
    write_sms(**sms)
    time.sleep(60)


def hang(seconds=60, **sms):
    """The moment before: nothing is out."""
    Path(os.environ["TEST_OUTBOX"]).joinpath("hanging").touch()
    time.sleep(seconds)


def write_slowly(**sms):
    hang(seconds=1)
    write_sms(**sms)


def main():
    from django.conf import settings

    django.setup()
    settings.OUTBOX_DIR = Path(os.environ["TEST_OUTBOX"])
    settings.EMAIL_BACKEND = "portal.inbox.outbox.EmailBackend"
    settings.SMS_ADAPTER = os.environ.get("TEST_ADAPTER", settings.SMS_ADAPTER)
    connections.databases["default"]["NAME"] = os.environ["TEST_DATABASE"]
    call_command("worker")


if __name__ == "__main__":
    main()
