"""Gift seedlings: is the season open, is the claim free, is the number within the limit."""

from collections.abc import Iterator
from datetime import date

from afforestation import clauses
from afforestation.models import SeedlingApplication, SeedlingClaim, SeedlingSeason
from portal.cases.assessment import Assessment
from portal.cases.models import Case
from portal.clock.today import day_of
from portal.parameters.evaluation import evaluate
from portal.rules.findings import Finding, refuse

CLAUSE = clauses.TREE_VILLAGES
VILLAGE_BODIES = ("54", "55", "N1", "N2")  # committees of villages and communities, economic cooperatives


def household_of(case: Case) -> str:
    """Which household claims: an account, or a name at the counter; empty for the village itself."""
    if case.is_for_organisation:
        return ""
    return f"user:{case.filer_id}" if case.filer_id else case.applicant_name


def claims_of(record: SeedlingApplication) -> dict[str, object]:
    """What an application claims: one season's gift for one village or one household in it."""
    return {
        "season_id": record.season_id,
        "township": record.township,
        "village": record.village,
        "household": household_of(record.case),
    }


def assess_gift(*, record: SeedlingApplication, case: Case, on: date) -> Assessment:
    """Ask the rule with the season's own limit, which wins over the province's. 82 二(一)."""
    season = SeedlingSeason.objects.filter(pk=record.season_id).first()
    is_village = case.is_for_organisation
    claim = SeedlingClaim.objects.filter(**claims_of(record)).exclude(case=case)
    facts = {
        "applicant": "village" if is_village else "household",
        "asked": str(record.asked),
        "limit": None if season is None else season.village_limit if is_village else season.household_limit,
        "has_live": claim.exists(),
    }
    answer = evaluate("afforestation.seedling_gift", {**facts, "limit": _text(facts["limit"])}, on)
    return Assessment(answer, tuple(_beyond_the_rule(season, case, on)))


def describe_gift(record: SeedlingApplication) -> list[tuple[str, str]]:
    """The application as rows for pages, papers and snapshots."""
    return [
        ("植树季", record.season.name),
        ("乡镇（街道）", record.township),
        ("村（社区）", record.village),
        ("地块类型", record.get_land_display()),
        ("栽植地点", record.place),
        ("栽植面积", f"{record.area_mu.normalize():f}亩"),
        ("管护人", record.keeper),
        *((species.title, f"{number}株") for species, number in record.lines),
        ("合计", f"{record.asked}株"),
    ]


def _beyond_the_rule(season: SeedlingSeason | None, case: Case, on: date) -> Iterator[Finding]:
    """An application is judged by the day on which it was filed: a season that has closed since harms nobody."""
    filed_on = day_of(case.submitted_at) if case.submitted_at else on
    if season and not season.is_open(filed_on):
        yield refuse(CLAUSE, f"{season.name}的申请时间为 {season.opens_on} 至 {season.closes_on}，现在不能申请。")
    if season and season.county_code != case.region_code[:6]:
        yield refuse(CLAUSE, "所选植树季不属于办理地所在的县（市、区）。")
    organisation = case.organisation
    if organisation and not organisation.uscc.startswith(VILLAGE_BODIES):
        yield refuse(CLAUSE, "以单位名义申请的，限村（居）民委员会和村集体经济组织；农户请以个人名义申请。")


def _text(limit: object) -> str | None:
    return None if limit is None else str(limit)
