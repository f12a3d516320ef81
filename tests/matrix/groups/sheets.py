"""Sheets that counties send."""

from tests.matrix.asked import Address, get, post

GROUPS: dict[str, tuple[Address, ...]] = {
    "imports": (get("imports:list"),),
    "sheet to import": (
        get("imports:resource", "sample-plots"),
        get("imports:template", "sample-plots"),
        get("imports:rows", "sample-plots"),
    ),
    "sheet to import, empty": (post("imports:resource", "sample-plots"),),
    "import": (get("imports:run", "@import"), get("imports:run", "@bad import"), get("imports:marked", "@bad import")),
    "import, confirmed": (post("imports:confirm", "@import"), post("imports:cancel", "@import")),
    "data of an import": (
        get("api-import-detail", "@import"),
        post("api-import-confirm", "@import"),
        post("api-import-cancel", "@import"),
    ),
}
