"""Static files under names that carry their hash; the addresses are remembered, for every page names a dozen."""

from collections.abc import Callable
from functools import cache, cached_property

from whitenoise.storage import CompressedManifestStaticFilesStorage


class StaticStorage(CompressedManifestStaticFilesStorage):
    """The manifest is read once at start, so an address never changes while a process lives."""

    def url(self, name: str | None, force: bool = False) -> str:  # noqa: FBT001, FBT002 -- Django's signature
        return self._remembered(name, force)

    @cached_property
    def _remembered(self) -> Callable[[str | None, bool], str]:
        return cache(super().url)
