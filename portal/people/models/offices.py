"""Offices and the posts in them: whence all rights of officials come."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models

from portal.people.models.dated import Dated, DatedQuerySet, dates_in_order
from portal.people.roles import ROLE_NAMES, Role
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, PROVINCE, TOWNSHIP, RegionScoped, level_of, within
from portal.rules.law import Article
from portal.rules.refusal import Refusal

if TYPE_CHECKING:
    from portal.people.actors import Actor
    from portal.people.models.accounts import User

COMPETENCE = Article("中华人民共和国行政许可法", "第二十二条")


class OfficeQuerySet(DatedQuerySet["Office"]):
    """Offices by what they are for."""

    def responsible(self, *, kind: str, region_code: str, level: str, on: date) -> "Office":
        """The office of a kind that answers for a region at a level, on a day, or the one that took over its work.

        Raises Refusal where there is none.
        """
        code = _code_at(region_code, level)
        begun = self.filter(kind=kind, region_code=code, valid_from__lte=on).order_by("valid_from").last()
        office = begun.heir_on(on) if begun else None
        if office is None:
            region = Region.objects.filter(code=code).last()
            raise Refusal(
                "people.no_office",
                f"{region or code}在{on:%Y-%m-%d}没有登记负责此事的机构",
                COMPETENCE,
                "请联系当地系统管理员登记机构后再办理。",
            )
        return office


def _code_at(region_code: str, level: str) -> str:
    """The code of the region itself or of the one above it at a level. Raises ValueError where there is none."""
    codes = {
        PROVINCE: f"{region_code[:2]}0000",
        CITY: f"{region_code[:4]}00",
        COUNTY: region_code[:6],
        TOWNSHIP: region_code[:9],
    }
    code = codes.get(level, region_code)
    if level_of(code) != level:
        raise ValueError(f"region {region_code} has no {level}")
    return code


class Office(RegionScoped, Dated):
    """A body of one kind in one region. `kind` is a stable word (science, finance …); the name is that of its day."""

    kind = models.CharField("机构类别", max_length=40)
    name = models.CharField("机构名称", max_length=80)
    short_name = models.CharField("简称", max_length=40)
    successor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name="职责承接机构")

    objects = OfficeQuerySet.as_manager()

    class Meta:
        verbose_name = "机构"
        verbose_name_plural = "机构"
        constraints = [
            models.UniqueConstraint(fields=["kind", "region_code", "valid_from"], name="office_once"),
            dates_in_order("office_dates"),
        ]

    def __str__(self) -> str:
        return self.short_name

    def heir_on(self, day: date) -> "Office | None":
        """The office itself, or whoever has its work on a day, however many reforms lie between; None for nobody."""
        office: Office | None = self
        while office is not None and not office.holds_on(day):
            office = office.successor
        return office


class PostQuerySet(DatedQuerySet["Post"]):
    """Posts by who holds them and who may see them."""

    def held_by(self, user: "User", *, on: date) -> Self:
        """The posts that a person holds on a day, oldest first, with their offices."""
        return self.on(on).filter(user=user).select_related("office").order_by("pk")

    def visible_to(self, actor: "Actor") -> Self:
        """The posts of an administrator's region; nobody else sees posts."""
        return self.filter(within(*actor.scope)) if actor.holds(Role.ADMINISTRATOR) else self.none()


class Post(RegionScoped, Dated):
    """A person's role in an office for a region and a time. Rights come from posts and from nothing else."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="posts", verbose_name="任职人")
    office = models.ForeignKey(Office, models.PROTECT, related_name="posts", verbose_name="机构")
    role = models.CharField("岗位", max_length=20, choices=[(role.value, name) for role, name in ROLE_NAMES.items()])

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = "岗位任职"
        verbose_name_plural = "岗位任职"
        constraints = [
            models.UniqueConstraint(fields=["user", "office", "role", "region_code", "valid_from"], name="post_once"),
            dates_in_order("post_dates"),
        ]

    def __str__(self) -> str:
        return f"{self.office.short_name} · {self.user} · {self.get_role_display()}"

    @property
    def as_role(self) -> Role:
        return Role(self.role)
