"""Parts that are drawn once: a part whose words and colour come back on every row and every page.

Such a part is a pure function of a few short words, so its markup is kept in memory instead of being drawn again;
drawing a lamp costs ten times what finding it costs.
"""

from collections.abc import Hashable
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

KEPT_PARTS = 4096


@lru_cache(maxsize=KEPT_PARTS, typed=True)
def drawn_once(template: str, **context: Hashable) -> SafeString:
    """A part drawn from its context alone. Typed, so that markup is never taken for the same letters as plain text."""
    return render_to_string(template, context)
