"""The form of an application, online and at the counter, and the pages of one's own cases."""

from tests.matrix.asked import Address, get, post

FILED = {"version": "@version", "reason": "合同变更"}

GROUPS: dict[str, tuple[Address, ...]] = {
    # --- the form of an application
    "counter": (get("cases:counter", "tech-trade"),),
    "counter, empty": (post("cases:counter", "tech-trade"),),
    "draft": (
        get("cases:materials", "@draft"),
        get("cases:check", "@draft"),
        get("cases:applicant", "@draft"),
        get("cases:topic", "@draft", "trade"),
    ),
    "draft, empty": (
        post("cases:attach", "@draft", "contract"),
        post("cases:check", "@draft"),
        post("cases:applicant", "@draft"),
        post("cases:topic", "@draft", "trade"),
    ),
    "draft, led on": (
        get("cases:resume", "@draft"),
        post("cases:detach", "@draft", "contract"),
        post("cases:discard", "@draft"),
    ),
    "draft, by script": (post("cases:estimate", "@draft", "?topic=trade"), post("cases:save", "@draft", "trade")),
    "draft, filed": (post("cases:check", "@draft", version="@version", has_committed="on"),),
    "correction, sent": (post("cases:check", "@corrected key", version="@version", has_committed="on"),),
    "form of a filed case": (get("cases:topic", "@submitted key", "trade"),),
    "form of a filed case, sent": (post("cases:topic", "@submitted key", "trade"),),
    # --- one's own cases
    "own case": (
        get("cases:case", "@notice"),
        get("cases:submitted", "@notice"),
        get("cases:why", "@notice"),
        get("cases:rate", "@delivered"),
    ),
    "own case, empty": (post("cases:withdraw", "@submitted"), post("cases:rate", "@delivered")),
    "own case, withdrawn": (post("cases:withdraw", "@submitted", **FILED),),
    "own case, too late to withdraw": (post("cases:withdraw", "@notice", **FILED),),
    "own case, rated": (post("cases:rate", "@delivered", level="5"),),
}
