"""What the province, its cities and counties watch."""

from tests.matrix.asked import Address, get, post

BOARD = "2018-82"
GROUPS: dict[str, tuple[Address, ...]] = {
    "cockpit": (
        get("cockpit:home"),
        get("cockpit:policy", BOARD),
        get("cockpit:counties", BOARD),
        get("cockpit:reporting", BOARD),
        get("cockpit:rows", BOARD),
        get("cockpit:sheet", BOARD),
        get("cockpit:chart", BOARD, "ranking"),
        get("cockpit:chart_sheet", BOARD, "ranking"),
        get("cockpit:chart_pdf", BOARD, "ranking"),
        get("cockpit:pdf", BOARD),
    ),
    "monthly report, own region": (post("cockpit:monthly", BOARD),),
    "release of figures": (get("cockpit:release", BOARD),),
    "release of figures, sent": (post("cockpit:release", BOARD, **{"afforestation.base_wan_mu": "2019-08-01"}),),
    "figures not released": (get("cockpit:public_policy", BOARD),),
    "cockpit of a policy without figures": (get("cockpit:policy", "2018-31"),),
}
