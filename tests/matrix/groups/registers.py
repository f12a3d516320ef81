"""Registers of the greening, as forestry offices use them."""

from tests.matrix.asked import Address, get, post

GROUPS: dict[str, tuple[Address, ...]] = {
    "registers": (
        get("afforestation:desk"),
        get("afforestation:rows", "trees"),
        get("afforestation:sheet", "trees"),
    ),
    "row of a register": (
        get("afforestation:row", "trees", "@tree"),
        get("afforestation:file", "trees", "@tree", "photo"),
    ),
    "new row": (get("afforestation:new", "trees"),),
    "new row, empty": (post("afforestation:new", "trees"),),
    "row, opened to change": (get("afforestation:change", "trees", "@tree"),),
    "row, empty": (post("afforestation:change", "trees", "@tree"),),
    "row's step, empty": (
        post("afforestation:remove", "trees", "@tree"),
        post("afforestation:step", "outbreaks", "@outbreak", "treat"),
    ),
    "data of a register, empty": (post("api-register-list", "trees"),),
    "data of a row": (get("api-register-detail", "trees", "@tree"),),
    "data of a row, empty": (
        post("api-register-change", "trees", "@tree"),
        post("api-register-remove", "trees", "@tree"),
        post("api-register-step", "outbreaks", "@outbreak", "treat"),
    ),
    "data of a row, removed": (post("api-register-remove", "trees", "@tree", reason="登记有误"),),
    "row, removed": (post("afforestation:remove", "trees", "@tree", reason="登记有误"),),
}
