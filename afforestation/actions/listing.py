"""Villages come on the lists and leave them; the two columns of the annex move in the same transaction."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from afforestation import clauses, indicators
from afforestation.actions.lists import COUNTY_DIGITS, Standing, already_listed, listed
from afforestation.models import PublishedVillage, TreeVillage, VillageClaim, VillageKind
from afforestation.projects import PUBLICATION, TREE_VILLAGE
from portal.clock.today import day_of
from portal.indicators.rollups import count
from portal.journal.recording import note, recording
from portal.notices.actions import publish
from portal.notices.kinds import Kind
from portal.notices.models import PublicNotice
from portal.people.actors import Actor
from portal.people.models import Office
from portal.people.roles import Role
from portal.projects.actions.together import advance_together
from portal.projects.models import Project
from portal.projects.states import State
from portal.regions.models import Region
from portal.regions.scoped import PROVINCE, parent_of
from portal.regions.succession import lines
from portal.rules.refusal import Refusal
from portal.rules.rule import Calendar

CLAUSE = clauses.TREE_VILLAGES
COLUMNS = {VillageKind.DEMO: indicators.DEMO_VILLAGES.code, VillageKind.PUSH: indicators.PUSH_VILLAGES.code}
RAISED = "已升为示范村"
NOTICE_DAYS = 5


def waiting_for_publication() -> Any:
    """The recognised villages, county by county."""
    return Project.objects.filter(
        kind=TREE_VILLAGE.code, stage=PUBLICATION, state=State.ONGOING
    ).order_by("region_code", "number")  # fmt: skip


def publish_list(
    *, projects: Sequence[Project], document: str, by: Actor, at: datetime, calendar: Calendar
) -> PublicNotice:
    """Publish recognised villages in one act with one notice. Raises Refusal; then none is published."""
    with recording():
        published = advance_together(
            declared=TREE_VILLAGE, stage=PUBLICATION, projects=projects, by=by, at=at, calendar=calendar,
            opinion=document,
        )  # fmt: skip
        return _give_notice(published, document, by=by, at=at)


def list_village(
    *, project: Project, by: Actor, at: datetime, on: date, answers: Mapping[str, Any], **_move: Any
) -> None:
    """Put one village on its list, with a notice of its own."""
    list_villages(projects=[project], by=by, at=at, on=on)
    _give_notice([project], answers["document"], by=by, at=at)


def list_villages(*, projects: Sequence[Project], at: datetime, on: date, **_move: Any) -> None:
    """Put villages on their lists; a 推进村 that becomes a 示范村 leaves the other. Counted once per county and kind.

    Raises Refusal for a village that stands on the list already, and for a 示范村 that would become a 推进村.
    """
    records = list(TreeVillage.objects.filter(project__in=projects).select_related("project"))
    published = [_published(record, on) for record in records]
    standing, raised = Standing(published, on), []
    for village in published:
        if found := standing.against(village):
            raise already_listed(found)
        if village.kind == VillageKind.DEMO and (old := standing.find(village, VillageKind.PUSH)):
            raised.append(old)
    try:
        with transaction.atomic():
            PublishedVillage.objects.bulk_create(published)
    except IntegrityError as error:
        raise Refusal("already_listed", "名单上已有其中的村。", CLAUSE, "请刷新页面后重新选择。") from error
    _leave(raised, reason=RAISED, on=on)
    moves = Counter((record.project.region_code[:COUNTY_DIGITS], record.kind) for record in records)
    moves.subtract((village.region_code[:COUNTY_DIGITS], village.kind) for village in raised)
    _count(moves, on=on, at=at)


def require_unlisted(*, project: Project, on: date, **_move: Any) -> None:
    """A village is on a list once. Raises Refusal."""
    record = TreeVillage.objects.get(project=project)
    if found := listed(project.region_code, record.village, record.kind, lines(until=on)):
        raise already_listed(found)


def strike_off(*, village: PublishedVillage, reason: str, by: Actor, at: datetime) -> PublishedVillage:
    """Take a village off its list for a reason that everybody sees. The province decides that. Raises Refusal."""
    on, reason = day_of(at), reason.strip()
    with recording():
        require_province(by, on)
        village = PublishedVillage.objects.select_for_update(of=("self",)).get(pk=village.pk)
        if village.left_on is not None:
            raise Refusal("left", f"{village}已不在名单上。", CLAUSE, "请刷新页面，查看最新名单。")
        if not reason:
            raise Refusal("no_reason", "撤销须写明理由。", CLAUSE, "请填写理由后再提交。")
        _leave([village], reason=reason, on=on)
        _count(Counter({(village.region_code[:COUNTY_DIGITS], village.kind): -1}), on=on, at=at)
        note(
            actor_id=by.user_id,
            actor=by.label,
            action="afforestation.strike_off",
            subject=f"published-village:{village.pk}",
            payload={"village": str(village), "region": village.region_code, "reason": reason},
        )
    return village


def require_province(by: Actor, on: date) -> None:
    """Raises Refusal for whoever does not decide in the province's forestry office."""
    office = Office.objects.responsible(
        kind=TREE_VILLAGE.office_kind, region_code=by.region_code or "330000", level=PROVINCE, on=on
    )
    if by.post is None or by.post.office_id != office.pk or not by.holds(Role.APPROVER):
        raise Refusal("forbidden", f"由{office.name}的决定岗位办理。", CLAUSE, "请转交有权办理的同事。")


def _published(record: TreeVillage, on: date) -> PublishedVillage:
    return PublishedVillage(
        region_code=record.project.region_code,
        village=record.village,
        kind=record.kind,
        published_on=on,
        tree_count=record.planted,
        project=record.project,
    )


def _leave(villages: Sequence[PublishedVillage], *, reason: str, on: date) -> None:
    """Take villages off their lists and free their names."""
    if not villages:
        return
    for village in villages:
        village.left_on, village.left_reason = on, reason
    PublishedVillage.objects.filter(pk__in=[village.pk for village in villages]).update(
        left_on=on, left_reason=reason
    )  # fmt: skip
    VillageClaim.objects.filter(project__in=[village.project_id for village in villages if village.project_id]).delete()


def _count(moves: "Counter[tuple[str, str]]", *, on: date, at: datetime) -> None:
    """One statement per county and kind, in one order."""
    for (county, kind), number in sorted(moves.items()):
        if number:
            count(indicator=COLUMNS[VillageKind(kind)], region_code=county, on=on, by=number, at=at)


def _give_notice(projects: Sequence[Project], document: str, *, by: Actor, at: datetime) -> PublicNotice:
    records = TreeVillage.objects.filter(project__in=projects).select_related("project")
    rows = list(records.order_by("kind", "project__region_code", "village"))
    names = _names({code for row in rows for code in _chain(row.project.region_code)})
    totals = Counter(row.get_kind_display() for row in rows)
    parts = "、".join(f"{kind} {number} 个" for kind, number in sorted(totals.items()))
    return publish(
        kind=Kind.RESULT,
        title=f"“一村万树”建设村公布名单（{document}）",
        body=(f"经县级自查、市级验收和省级抽查，现公布{parts}。",),
        rows=[
            {
                "类别": row.get_kind_display(),
                "所在地": "".join(names.get(code, "") for code in _chain(row.project.region_code)),
                "村": row.village,
                "新植株数": str(row.planted or 0),
            }
            for row in rows
        ],
        about=f"{TREE_VILLAGE.code}:{projects[0].number}",
        region_code=by.region_code,
        office=by.post.office.name if by.post else "",
        published_on=day_of(at),
        period_days=NOTICE_DAYS,
        by=by,
        at=at,
    )


def _chain(code: str) -> tuple[str, ...]:
    """City, county and, where it is known, township."""
    county = code[:COUNTY_DIGITS]
    return (parent_of(county), county, code) if code != county else (parent_of(county), county)


def _names(codes: set[str]) -> dict[str, str]:
    return dict(Region.objects.filter(code__in=codes).order_by("valid_from").values_list("code", "name"))
