"""Duties: those of one's office, those watched over, one and its verbs, bulletins."""

from tests.matrix.asked import Address, get, post

LATER = "2023-06-30"

GROUPS: dict[str, tuple[Address, ...]] = {
    "own duties": (get("duties:mine"),),
    "duties watched over": (get("duties:watch"), get("duties:summary"), get("duties:export")),
    "duty": (get("duties:duty", "@duty"), get("duties:evidence", "@evidence")),
    "duty's verb, empty": (
        post("duties:report", "@duty"),
        post("duties:extend", "@duty"),
        post("duties:answer", "@duty"),
        post("duties:close", "@duty"),
        post("duties:reopen", "@duty"),
        post("duties:assign", "@duty"),
        post("duties:add", "@duty"),
    ),
    "duty's verb of its office": (
        post("duties:report", "@duty", percent="20", text="任务已分解"),
        post("duties:extend", "@duty", new_due_on=LATER, reason="分两年"),
    ),
    "duty's verb of whoever watches": (
        post("duties:urge", "@duty"),
        post("duties:answer", "@waiting duty", is_granted="1", reason="同意"),
        post("duties:close", "@duty", text="已完成"),
        post("duties:reopen", "@closed duty", reason="材料不符"),
    ),
    "duty's verb of the province": (post("duties:add", "@duty", kind="science", region="330523", reason="需要支撑"),),
    "duty that names nobody": (
        post("duties:assign", "@unnamed duty", kind="forestry", region="330000", reason="按职责"),
    ),
    "data of a duty": (get("api-duty-detail", "@duty"),),
    "data of a duty, empty": (post("api-duty-report", "@duty"),),
    "data of a duty, reported": (post("api-duty-report", "@duty", percent=20, text="任务已分解"),),
    "bulletins": (get("duties:bulletins"),),
    "bulletin to issue": (get("duties:bulletin-issue"),),
    "bulletin to issue, empty": (post("duties:bulletin-issue"),),
    "bulletin, opened to everybody": (post("duties:bulletin-publish", "@bulletin"),),
}
