"""Everything the kernel sees of this app, on one page."""

from datetime import date

from afforestation import clauses, flow, indicators, items, projects, resources, rules
from afforestation.registers.spreadsheets.resources import RESOURCES as REGISTER_SHEETS
from portal import policies
from portal.duties.declarations import DutyPlan

POLICY = policies.register(
    policies.Policy(
        app="afforestation",
        document=clauses.DOCUMENT,
        clauses=clauses.CLAUSES,
        rules=rules.RULES,
        items=items.ITEMS,
        cases=flow.CASES,
        duties=DutyPlan(window_on=date(2022, 12, 31)),
        indicators=indicators.INDICATORS,
        report_forms=indicators.FORMS,
        projects=(projects.TREE_VILLAGE,),
        resources=(resources.OLD_VILLAGES, resources.VILLAGES_UNDER_WAY, *REGISTER_SHEETS),
        effects={
            ("gift-seedlings", "submit"): "afforestation.actions.gifts.claim",
            ("gift-seedlings", "correct"): "afforestation.actions.gifts.claim",
            ("gift-seedlings", "decide"): "afforestation.actions.gifts.settle",
            ("gift-seedlings", "take_effect"): "afforestation.actions.gifts.give",
            ("gift-seedlings", "decline"): "afforestation.actions.gifts.release",
            ("gift-seedlings", "withdraw"): "afforestation.actions.gifts.release",
            ("gift-seedlings", "deem_withdrawn"): "afforestation.actions.gifts.release",
            ("gift-seedlings", "terminate"): "afforestation.actions.gifts.release",
            ("gift-seedlings", "revoke"): "afforestation.actions.gifts.undo",
            ("tree-sign-up", "submit"): "afforestation.actions.signups.hold",
            ("tree-sign-up", "correct"): "afforestation.actions.signups.hold",
            ("tree-sign-up", "decide"): "afforestation.actions.signups.settle",
            ("tree-sign-up", "take_effect"): "afforestation.actions.signups.certify",
            ("tree-sign-up", "decline"): "afforestation.actions.signups.release",
            ("tree-sign-up", "withdraw"): "afforestation.actions.signups.release",
            ("tree-sign-up", "deem_withdrawn"): "afforestation.actions.signups.release",
            ("tree-sign-up", "terminate"): "afforestation.actions.signups.release",
            ("tree-sign-up", "revoke"): "afforestation.actions.signups.undo",
            **projects.EFFECTS,
        },
        alarms=("afforestation.alarms.townships",),
        demo="afforestation.demo.load",
        api="afforestation.registers.api.urlpatterns",
        serves={
            "82-1a": (
                "indicator:afforestation.forest_cover",
                "indicator:afforestation.plain_cover",
                "indicator:afforestation.stock_per_mu",
            ),
            "82-1b": ("page:afforestation:parks",),
            "82-2.1a": (
                "project:tree-village",
                "rule:afforestation.village_acceptance",
                "item:gift-seedlings",
                "rule:afforestation.seedling_gift",
                "page:afforestation:trees",
            ),
            "82-2.1b": ("rule:afforestation.township_coverage", "page:afforestation:townships"),
            "82-2.1c": ("page:afforestation:villages", "project:tree-village"),
            "82-2.2a": ("indicator:afforestation.precious_trees",),
            "82-2.2b": ("page:afforestation:bases", "indicator:afforestation.base_wan_mu"),
            "82-2.3a": ("indicator:afforestation.corridors_li",),
            "82-2.3b": ("page:afforestation:wilt",),
            "82-2.3c": (
                "page:afforestation:bases",
                "indicator:afforestation.colour_forest_wan_mu",
                "indicator:afforestation.colour_total_wan_mu",
            ),
            "82-2.4": ("rule:afforestation.forest_city_share", "page:afforestation:cities"),
            "82-2.5a": ("page:afforestation:rescues", "page:afforestation:wetlands"),
            "82-2.5b": ("rule:afforestation.park_coverage", "page:afforestation:parks", "page:afforestation:park-list"),
            "82-2.6": (
                "rule:afforestation.income_per_mu",
                "page:afforestation:income",
                "indicator:afforestation.income_base_wan_mu",
                "indicator:afforestation.income_output_yi",
            ),
            "82-3.1": ("duty:2018-82/3-1",),
            "82-3.2": ("page:afforestation:support",),
            "82-3.3": ("page:afforestation:seedlings",),
            "82-3.4": ("page:afforestation:bulletin",),
            "82-3.5": ("item:tree-sign-up", "rule:afforestation.sign_up"),
            "82-A": (
                "rule:afforestation.annex_check",
                "rule:afforestation.progress",
                *(f"indicator:{one.code}" for one in indicators.ANNEX),
            ),
        },
    )
)
