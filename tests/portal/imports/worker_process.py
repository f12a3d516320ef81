"""A worker of its own process that stops at the worst moment: all rows written, nothing committed."""

import os
import time
from pathlib import Path

import django
from django.core.management import call_command
from django.db import connections


def main():
    from django.conf import settings

    django.setup()
    connections.databases["default"]["NAME"] = os.environ["TEST_DATABASE"]
    settings.MEDIA_ROOT = os.environ["TEST_FILES"]
    settings.STORAGES = {
        **settings.STORAGES, "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    }  # fmt: skip
    from portal.exchange import writing

    write = writing.write

    def write_and_hang(*args):
        write(*args)
        Path(os.environ["TEST_FILES"], "written").touch()
        time.sleep(60)

    writing.write = write_and_hang
    call_command("worker")


if __name__ == "__main__":
    main()
