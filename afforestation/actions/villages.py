"""What the stages of a village entail, up to its acceptance. They run inside the transaction of the move."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from afforestation import clauses
from afforestation.actions.lists import COUNTY_DIGITS, already_listed, listed
from afforestation.models import TreeVillage, VillageClaim
from afforestation.models.tree_villages import FIRST_YEAR, LAST_YEAR
from afforestation.projects import RECOGNITION, TREE_VILLAGE
from afforestation.rules import VILLAGE_ACCEPTANCE
from portal.parameters.evaluation import evaluate
from portal.people.actors import Actor
from portal.projects.models import Project
from portal.projects.states import Verb
from portal.regions.models import Region
from portal.regions.scoped import COUNTY, level_of
from portal.regions.succession import lines, predecessors
from portal.rules.findings import Outcome
from portal.rules.refusal import Refusal

CLAUSE = clauses.TREE_VILLAGES
Answers = Mapping[str, Any]


def claim(*, project: Project, on: date, **_move: Any) -> None:
    """Hold the village for its project from the application on. Raises Refusal where something alike is alive."""
    record = TreeVillage.objects.get(project=project)
    _require_township(project, on)
    changes = lines(until=on)
    if found := listed(project.region_code, record.village, record.kind, changes):
        raise already_listed(found)
    ended = predecessors(project.region_code[:COUNTY_DIGITS], changes)
    if VillageClaim.objects.filter(region_code__in=ended, village=record.village, kind=record.kind).exists():
        raise _claimed(str(record))
    try:
        with transaction.atomic():
            VillageClaim.objects.create(
                project=project, region_code=project.region_code, village=record.village, kind=record.kind
            )
    except IntegrityError as error:
        raise _claimed(str(record)) from error


def claim_all(*, projects: Sequence[Project], **_move: Any) -> None:
    """The same for old records, in two statements."""
    by_key = {project.pk: project for project in projects}
    claims = [
        VillageClaim(project=by_key[key], region_code=by_key[key].region_code, village=village, kind=kind)
        for key, village, kind in TreeVillage.objects.filter(project__in=by_key).values_list(
            "project", "village", "kind"
        )
    ]
    try:
        with transaction.atomic():
            VillageClaim.objects.bulk_create(claims)
    except IntegrityError as error:
        raise _claimed("表中的村") from error


def release(*, project: Project, **_move: Any) -> None:
    """A project that ends early frees its village."""
    VillageClaim.objects.filter(project=project).delete()


def rewind(*, project: Project, **_move: Any) -> None:
    """What the stages from the present one on had found is found anew."""
    place, found = TREE_VILLAGE.place(project.stage), TreeVillage.objects.get(project=project)
    if place <= TREE_VILLAGE.place("self-check"):
        found.survived_trees = found.survived_on = found.county_score = None
    if place <= TREE_VILLAGE.place("acceptance"):
        found.city_score = None
    if place <= TREE_VILLAGE.place(RECOGNITION):
        found.spot_check, found.is_drawn = None, False
        found.spot_survived_trees = found.spot_score = None
    found.save()


def keep_plan(*, project: Project, answers: Answers, **_move: Any) -> None:
    """Note the plan of the year. Raises Refusal for a year outside the document's."""
    if not FIRST_YEAR <= answers["plan_year"] <= LAST_YEAR:
        raise Refusal(
            "year", f"年度计划只有 {FIRST_YEAR} 至 {LAST_YEAR} 年。", clauses.CITY_TASK_TABLE, "请核对计划年度。"
        )
    _keep(project, answers, "plan_year", "plan_document")


def keep_planting(*, project: Project, answers: Answers, **_move: Any) -> None:
    """Note what was planted. Raises Refusal where 四旁 and infill are more than all."""
    fields = ("planted_precious", "planted_native", "planted_coloured", "planted_other")
    if answers["around_trees"] + answers["infill_trees"] > sum(answers[name] for name in fields):
        raise Refusal("ways", "四旁植树与补植之和多于新植株数。", CLAUSE, "请核对各项株数。")
    _keep(project, answers, *fields, "around_trees", "infill_trees", "base_area_mu")


def require_other_checker(*, project: Project, by: Actor, **_move: Any) -> None:
    """Nobody checks what he entered himself. Raises Refusal."""
    entered = project.events.filter(verb__in=[Verb.CREATE, Verb.ADVANCE], from_stage__in=["", "planting"])
    if by.user_id is not None and entered.filter(actor_id=by.user_id).exists():
        raise Refusal(
            "own_work", "自查人不能是登记或实施的经办人。", clauses.SUPERVISION, "请由本单位其他审核岗位的同事自查。"
        )


def keep_check(*, project: Project, answers: Answers, on: date, **_move: Any) -> None:
    """Note how many live. Raises Refusal for more than were planted, and for a day to come."""
    planted = TreeVillage.objects.get(project=project).planted or 0
    if not 0 <= answers["survived_trees"] <= planted:
        raise Refusal("survived", f"成活株数应在 0 至 {planted} 株之间。", clauses.SUPERVISION, "请核对成活株数。")
    if answers["survived_on"] > on:
        raise Refusal("survived_on", "核查日期不能晚于今天。", clauses.SUPERVISION, "请核对核查日期。")
    _keep(project, answers, "survived_trees", "survived_on", "county_score")


def require_survival_check(*, project: Project, **_move: Any) -> None:
    """Nothing is accepted without a count of what lives. Raises Refusal."""
    if TreeVillage.objects.get(project=project).survived_on is None:
        raise Refusal(
            "no_survival_check", "还没有县级自查的成活株数，不能验收。", clauses.SUPERVISION,
            "请退回县级自查，补充成活核查后再验收。",
        )  # fmt: skip


def keep_acceptance(*, project: Project, answers: Answers, on: date, **_move: Any) -> None:
    """Note the city's score. Raises Refusal with all that the rule finds against it."""
    record = TreeVillage.objects.get(project=project)
    require_passing(record, answers["city_score"], record.survived_trees, on)
    _keep(project, answers, "city_score")


def require_passing(record: TreeVillage, score: Any, survived: int | None, on: date) -> None:
    """Ask the rule of the acceptance. Raises Refusal."""
    facts = {"kind": record.kind, "planted": str(record.planted or 0), "score": str(score)}
    if survived is not None:
        facts["survived"] = str(survived)
    result = evaluate(VILLAGE_ACCEPTANCE.key, facts, on).result
    if against := [finding.text for finding in result.findings if finding.outcome is Outcome.REFUSE]:
        raise Refusal("not_passing", "".join(against), CLAUSE, "请退回整改，达到要求后再验收。")


def _require_township(project: Project, on: date) -> None:
    """Where the townships of a county are known, a village lies in one of them."""
    if level_of(project.region_code) != COUNTY:
        return
    if Region.objects.on(on).children_of(project.region_code).exists():
        raise Refusal("no_township", "请选择村所在的乡镇（街道）。", CLAUSE, "请在“所在地”中改选乡镇（街道）。")


def _claimed(what: str) -> Refusal:
    return Refusal(
        "claimed", f"{what}已有同类别的在建或已公布项目。", CLAUSE, "请在项目库中查看原项目；原项目终止后可以重新申报。"
    )


def _keep(project: Project, answers: Answers, *names: str) -> None:
    TreeVillage.objects.filter(project=project).update(**{name: answers[name] for name in names})
