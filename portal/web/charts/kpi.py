"""A figure that matters, with what it is held against; drawn by the tag `kpi`."""

from dataclasses import dataclass

from portal.web.charts.progress import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Kpi:
    """`figures` are pairs of name and text, e.g. 目标, 完成率, 同比; `lamp` is colour and text, `tag` text and tone."""

    label: str
    value: str
    unit: str = ""
    figures: tuple[tuple[str, str], ...] = ()
    progress: Progress | None = None
    lamp: tuple[str, str] | None = None
    tag: tuple[str, str] | None = None
    url: str = ""
