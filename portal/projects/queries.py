"""What pages and other rooms ask of projects beside the rows themselves."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Model, OuterRef, QuerySet, Subquery, Sum
from django.utils.module_loading import import_string

from portal.people.actors import Actor
from portal.projects.declarations import ProjectType
from portal.projects.models import Project, ProjectMoney

MOST_DOUBLES = 5


def with_sums(rows: QuerySet[Project]) -> QuerySet[Project]:
    """Projects with `planned_sum` and `paid_sum` over their sources; None where no money was registered."""
    return rows.annotate(planned_sum=_sum("planned_yuan"), paid_sum=_sum("paid_yuan"))


def _sum(column: str) -> Subquery:
    money = ProjectMoney.objects.filter(project=OuterRef("pk")).order_by().values("project")
    return Subquery(money.annotate(sum=Sum(column)).values("sum"))


def likely_doubles(
    declared: ProjectType, *, name: str, region_code: str, record: Model, by: Actor
) -> Sequence[Project]:
    """Projects that a new one may double, as far as the reader may see them: the policy's own guess, or by name."""
    if declared.same:
        guess: Any = import_string(declared.same)
        found = {project.pk for project in guess(name=name, region_code=region_code, record=record)}
    else:
        alike = Project.objects.filter(kind=declared.code, region_code=region_code, name=name.strip())
        found = set(alike.values_list("pk", flat=True))
    return list(Project.objects.visible_to(by).filter(pk__in=found).order_by("pk")[:MOST_DOUBLES])
