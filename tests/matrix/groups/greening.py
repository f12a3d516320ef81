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
        get("afforestation:close-event", "@event"),
        post("afforestation:close-event", "@event"),
        post("afforestation:hand-over", "@gift"),
    ),
    "greening's villages": (get("afforestation:villages"), get("afforestation:townships")),
    "greening's villages at the desk": (get("afforestation:desk-villages"), get("afforestation:desk-townships")),
    "greening's lists of the province": (
        get("afforestation:draw"),
        post("afforestation:draw"),
        get("afforestation:publish-villages"),
        post("afforestation:publish-villages"),
        get("afforestation:strike-village", "@village"),
        post("afforestation:strike-village", "@village"),
    ),
}
