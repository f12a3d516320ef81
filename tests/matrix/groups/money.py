"""Payments, and what the owner of an item changes."""

from tests.matrix.asked import Address, get, post

GROUPS: dict[str, tuple[Address, ...]] = {
    "payments": (get("payments:list"),),
    "payment": (get("payments:payment", "@payment"),),
    "payment's step, empty": (post("payments:cancel", "@payment"),),
    "payment's step, sent": (
        post("payments:check", "@payment"),
        post("payments:cancel", "@payment", reason="决定已撤销"),
    ),
    "payment's step out of turn": (
        post("payments:release", "@payment"),
        post("payments:settle", "@payment", on="2019-10-15"),
        post("payments:send-back", "@payment", reason="账号不符"),
        post("payments:recover", "@payment", reason="决定已撤销"),
    ),
    "items to manage": (get("catalog:items"), get("catalog:item", "tech-trade")),
    "item, empty": (
        post("catalog:promise", "tech-trade"),
        post("catalog:round", "tech-trade"),
        post("catalog:suspend", "tech-trade"),
    ),
    "item, changed": (
        post("catalog:promise", "tech-trade", promised_days="15", reason="流程优化"),
        post("catalog:take-up", "tech-trade"),
    ),
}
