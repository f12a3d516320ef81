"""The house on the tests' database, with its own folder."""

import os
from pathlib import Path

from tests.settings import *  # noqa: F403
from tests.settings import DATABASES

DATABASES["default"]["NAME"] = os.environ["TEST_DATABASE"]
VAR_DIR = Path(os.environ["TEST_VAR"])
EMBEDDED_DATABASE = False  # the tests own their server
WEB_WORKERS = 1  # each costs a start of Django
