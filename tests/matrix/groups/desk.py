"""The pages under /desk/: lists, the page of a case, every verb as it is opened, sent empty and sent whole."""

from tests.matrix.asked import Address, get, post

SEEN = {"version": "@version"}
BECAUSE = {**SEEN, "reason": "情况复杂"}

GROUPS: dict[str, tuple[Address, ...]] = {
    "case search": (get("desk:cases"), get("desk:cases_export")),
    "bulk": (post("desk:bulk"), get("desk:bulk_result")),
    "bulk, nothing picked": (post("desk:bulk_run"),),
    "desk's page of a case": (get("desk:case", "@accepted"), get("desk:why", "@accepted")),
    "desk's page of a county case": (get("desk:case", "@sample"), get("desk:why", "@sample")),
    # --- verbs, opened: whoever has no right to one is led to the case -----------------------------------------------
    "window's verb, opened": (
        get("desk:accept", "@submitted"),
        get("desk:request-correction", "@submitted"),
        get("desk:decline", "@submitted"),
    ),
    "second correction, opened": (get("desk:permit-correction", "@again"),),
    "opinion, opened": (
        get("desk:give-opinion", "@accepted"),
        get("desk:pause", "@accepted"),
        get("desk:resume", "@paused"),
    ),
    "return, opened": (get("desk:return", "@city"),),
    "approver's verb, opened": (
        get("desk:decide", "@province"),
        get("desk:extend", "@province"),
        get("desk:terminate", "@province"),
        get("desk:revoke", "@notice"),
    ),
    "delivery, opened": (get("desk:deliver", "@effective"),),
    # --- verbs, sent empty -------------------------------------------------------------------------------------------
    "desk's verb, empty": (
        post("desk:accept", "@submitted"),
        post("desk:request-correction", "@submitted"),
        post("desk:decide", "@province"),
    ),
    "desk's verb on a county case, empty": (post("desk:deliver", "@effective"),),
    # --- verbs, sent whole: 302 done, 200 rehearsed and shown before it is done, 409 refused with the reason ----------
    "acceptance, sent": (post("desk:accept", "@submitted", **SEEN),),
    "window's grave verb, sent": (
        post("desk:request-correction", "@submitted", point_invoices="缺回单", **SEEN),
        post("desk:decline", "@submitted", **BECAUSE),
    ),
    "second correction, sent": (post("desk:permit-correction", "@again", **BECAUSE),),
    "opinion, sent": (
        post("desk:give-opinion", "@accepted", is_agreed="yes", **SEEN),
        post("desk:resume", "@paused", **SEEN),
    ),
    "special procedure, sent": (
        post("desk:pause", "@accepted", procedure="expert-review", expected_days="5", **BECAUSE),
    ),
    "return, sent": (post("desk:return", "@city", to_stage="county-finance", **BECAUSE),),
    "approver's verb, sent": (
        post("desk:decide", "@province", outcome="grant", **BECAUSE),
        post("desk:extend", "@province", **BECAUSE),
        post("desk:terminate", "@province", **BECAUSE),
        post("desk:revoke", "@notice", **BECAUSE),
    ),
    "delivery, sent": (post("desk:deliver", "@effective", **SEEN),),
    # --- objections and ratings --------------------------------------------------------------------------------------
    "objections": (get("desk:objections"),),
    "objection": (get("desk:objection", "@objection"),),
    "objection, empty": (post("desk:objection", "@objection"),),
    "objection, answered": (post("desk:objection", "@objection", is_upheld="no", answer="经核实，材料属实。"),),
    "bad ratings": (get("desk:ratings"),),
    "bad rating": (get("desk:rating", "@rating"),),
    "bad rating, empty": (post("desk:rating", "@rating"),),
    "bad rating, followed up": (post("desk:rating", "@rating", text="已致歉并改进。"),),
}
