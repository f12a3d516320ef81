"""Everything the kernel sees of this app, on one page."""

from innovation import clauses, flow, items, rules
from portal import policies
from portal.duties.declarations import serves_tasks

POLICY = policies.register(
    policies.Policy(
        app="innovation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        rules=(rules.TECH_TRADE_SUBSIDY,),
        items=(items.TECH_TRADE,),
        cases={"tech-trade": flow.TECH_TRADE},
        effects={
            ("tech-trade", "submit"): "innovation.actions.claim_contract",
            ("tech-trade", "correct"): "innovation.actions.claim_contract",
            ("tech-trade", "decide"): "innovation.actions.settle_claim",
            ("tech-trade", "take_effect"): "innovation.actions.order_payment",
            ("tech-trade", "decline"): "innovation.actions.release_claim",
            ("tech-trade", "withdraw"): "innovation.actions.release_claim",
            ("tech-trade", "deem_withdrawn"): "innovation.actions.release_claim",
            ("tech-trade", "terminate"): "innovation.actions.release_claim",
            ("tech-trade", "revoke"): "innovation.actions.undo_grant",
        },
        demo="innovation.demo.load",
        serves=serves_tasks(clauses.CLAUSES)
        | {
            "31-02c": ("item:tech-trade", "rule:innovation.tech_trade_subsidy", "payment:tech-trade"),
            "31-02d": ("item:tech-trade", "rule:innovation.tech_trade_subsidy", "payment:tech-trade"),
        },
    )
)
