"""What the province, its cities and counties watch."""

from tests.matrix.asked import Address, get

BOARD = "2018-82"
GROUPS: dict[str, tuple[Address, ...]] = {
    "cockpit": (
        get("cockpit:home"),
        get("cockpit:policy", BOARD),
        get("cockpit:rows", BOARD),
        get("cockpit:sheet", BOARD),
        get("cockpit:chart", BOARD, "ranking"),
    ),
    "cockpit of a policy without figures": (get("cockpit:policy", "2018-31"),),
}
