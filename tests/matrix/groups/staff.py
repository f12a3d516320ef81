"""Pages of officials: accounts and posts, interests, figures, the journal."""

from tests.matrix.asked import Address, get, post

GROUPS: dict[str, tuple[Address, ...]] = {
    "agent of the own organisation": (
        post("people:confirm_agency", "@agency"),
        post("people:end_agency", "@agency"),
    ),
    "agents to confirm": (get("people:agencies"),),
    "journal": (get("home:journal"),),
    "officials of the region": (
        get("people:officials"),
        get("people:official", "@handler"),
        get("people:new_official"),
        get("people:give_post", "@handler"),
        get("people:end_post", "@handler's post"),
    ),
    "officials of the region, empty": (
        post("people:new_official"),
        post("people:give_post", "@handler"),
        post("people:end_post", "@handler's post"),
    ),
    "officials of the neighbour": (
        get("people:official", "@handler~"),
        get("people:give_post", "@handler~"),
        get("people:end_post", "@handler~'s post"),
        post("people:give_post", "@handler~"),
        post("people:end_post", "@handler~'s post"),
    ),
    "interest, ended": (post("people:end_interest", "@interest"),),
    "figures": (
        get("parameters:list"),
        get("parameters:history", "innovation.tech_trade_subsidy", "online_percent"),
        get("parameters:propose", "innovation.tech_trade_subsidy", "online_percent"),
        get("parameters:proposal", "@proposal"),
    ),
    "figures, empty": (
        post("parameters:propose", "innovation.tech_trade_subsidy", "online_percent"),
        post("parameters:proposal", "@proposal"),
    ),
    "figures, taken back": (post("parameters:withdraw", "@proposal"),),
    "figures that nobody owns": (
        get("parameters:history", "workdays.deadline", "days"),
        post("parameters:propose", "workdays.deadline", "days"),
    ),
}
