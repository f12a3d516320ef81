"""The paint of a drawing that stands alone: the light colours of `static/css/charts.css`, held equal by a test.

A drawing in a page bears class names and no colours; one in a file or on paper bears colours and no class names.
"""

from collections.abc import Mapping

FAMILY = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
PAPER = "#ffffff"
INK = "#1b2430"
SOFT = "#4d5a6b"
BRAND, RUST, TEAL, VIOLET = "#0b57c4", "#b4590a", "#0f7a6b", "#6b4fb8"
SHADES = ("#dfe9f8", "#a9c8f3", "#6a9fe2", "#1f62bd", "#083b8a")
SHADE_INKS = ("#10203a", "#10203a", "#10203a", "#ffffff", "#ffffff")
TONES = {
    "plain": ("#e8f0fb", "#0b57c4"),
    "good": ("#e4f4ec", "#0a7040"),
    "look": ("#fff3d6", "#8a5200"),
    "bad": ("#fdecec", "#b8141c"),
    "quiet": ("#f3f6fa", "#4d5a6b"),
}
SERIES = (BRAND, RUST, TEAL, VIOLET)

PAINT: Mapping[str, Mapping[str, str]] = {
    "paper": {"fill": PAPER},
    "ink": {"fill": INK},
    "soft": {"fill": SOFT},
    "halo": {"fill": INK, "stroke": PAPER},
    "axis": {"stroke": "#7d8b9e"},
    "grid": {"stroke": "#d7e0ec"},
    "pace": {"stroke": INK},
    "own": {"stroke": INK},
    "band": {"fill": "#e8f0fb"},
    "track": {"fill": "#d7e0ec"},
    "blank": {"fill": PAPER, "stroke": "#7d8b9e"},
    "hatch": {"stroke": "#7d8b9e"},
    "group": {"stroke": INK},
    **{f"shade-{step}": {"fill": fill} for step, fill in enumerate(SHADES, 1)},
    **{f"shade-{step}-ink": {"fill": fill} for step, fill in enumerate(SHADE_INKS, 1)},
    **{f"bar-{step}": {"fill": fill} for step, fill in enumerate(SERIES, 1)},
    **{f"line-{step}": {"stroke": stroke} for step, stroke in enumerate(SERIES, 1)},
    **{f"tone-{tone}": {"fill": fill, "stroke": ink} for tone, (fill, ink) in TONES.items()},
    **{f"tone-{tone}-ink": {"fill": ink} for tone, (_, ink) in TONES.items()},
}
