"""What hangs on a case, and every verb on it for machines: empty, and with a body that the right person could send."""

from tests.matrix.asked import Address, get, post, put

POINT = {"target": "contract", "text": "缺页"}
FILED = {"version": "@version", "reason": "合同变更"}

GROUPS: dict[str, tuple[Address, ...]] = {
    # --- what hangs on a case: five offices in the one, the county alone in the other
    "file and paper of a case": (get("cases:material", "@file"), get("papers:download", "@paper")),
    "file and paper of a county case": (
        get("cases:material", "@sample file"),
        get("papers:download", "@sample paper"),
    ),
    "data of a case": (get("api-case-detail", "@accepted"),),
    "data of a county case": (get("api-case-detail", "@sample"),),
    "data of a draft": (get("api-case-detail", "@draft"),),
    # --- verbs on a case by machines
    "draft by data": (
        put("api-draft-save", "@draft", "trade"),
        put("api-draft-attach", "@draft", "contract", name="a.pdf", content="JVBERi0xLjQKJSVFT0YK"),
        post("api-draft-submit", "@draft", version="@version", has_committed=True),
    ),
    "verb of a case, empty": (
        post("api-case-withdraw", "@submitted"),
        post("api-case-request-correction", "@submitted"),
        post("api-case-decide", "@province"),
    ),
    "verb of a county case, empty": (post("api-case-rate", "@delivered"),),
    "applicant's verb": (
        post("api-case-withdraw", "@submitted", **FILED),
        post("api-case-correct", "@corrected", version="@version"),
    ),
    "window's verb": (
        post("api-case-accept", "@submitted"),
        post("api-case-request-correction", "@submitted", points=[POINT]),
        post("api-case-decline", "@submitted", reason="不属于本县"),
    ),
    "window's verb on a county case": (post("api-case-deliver", "@effective"), post("api-case-close", "@delivered")),
    "supervisor's verb": (post("api-case-permit-correction", "@submitted", reason="窗口遗漏"),),
    "opinion": (post("api-case-give-opinion", "@accepted", is_agreed=True),),
    "opinion on a county case": (post("api-case-give-opinion", "@sample", is_agreed=True),),
    "special procedure": (
        post("api-case-pause", "@accepted", procedure="expert-review", expected_days=5, reason="评审"),
    ),
    "special procedure, ended": (post("api-case-resume", "@paused"),),
    "return": (post("api-case-return", "@city", to_stage="county-finance", reason="请核实账户"),),
    "approver's verb": (
        post("api-case-extend", "@province", reason="情况复杂"),
        post("api-case-decide", "@province", outcome="grant", reason="符合条件"),
        post("api-case-terminate", "@province", reason="申请单位已注销"),
        post("api-case-revoke", "@notice", reason="凭证不真实"),
    ),
    "decision on a county case": (post("api-case-decide", "@sample", outcome="grant", reason="符合条件"),),
    "effect before the notice has run out": (post("api-case-take-effect", "@notice"),),
    "rating": (post("api-case-rate", "@delivered", level=5),),
}
