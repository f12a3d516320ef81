"""What forestry offices open for the public, and the seedlings they hand over."""

from tests.matrix.asked import Address, get, post

GROUPS: dict[str, tuple[Address, ...]] = {
    "greening's lists": (get("afforestation:events"), get("afforestation:seasons"), get("afforestation:gifts")),
    "greening's gift": (get("afforestation:gift", "@gift"),),
    "greening's opening": (
        get("afforestation:new-event"),
        post("afforestation:new-event"),
        get("afforestation:new-season"),
        post("afforestation:new-season"),
        post("afforestation:hand-over", "@gift"),
    ),
}
