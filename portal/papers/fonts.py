"""Which faces papers are set in: the authority's own, then an open Song face of the host, then one from a wheel.

Only these folders are looked at, never the host's other fonts, so that equal faces give equal bytes.
"""

from importlib.util import find_spec
from pathlib import Path

from django.conf import settings


def folders() -> list[Path]:
    """The folders to search, the most wanted first. The last one is always there."""
    wanted = [settings.PAPER_FONT_DIR, settings.OPEN_SONG_DIR]
    return [*(Path(folder) for folder in wanted if folder and Path(folder).is_dir()), floor()]


def floor() -> Path:
    """The folder of the face that a wheel brings along. Raises RuntimeError where it is not installed."""
    spec = find_spec("noto_cjk_sans_otc")
    if spec is None or spec.origin is None:
        raise RuntimeError("The fonts of papers are not installed. Run `make setup`.")
    return Path(spec.origin).parent
