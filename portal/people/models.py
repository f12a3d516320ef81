"""Accounts, the persons and organisations behind them, offices and posts."""

from datetime import date
from typing import ClassVar

from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models import F, Q

from portal.people.roles import ROLE_NAMES, Role
from portal.regions.scoped import RegionScoped


class User(AbstractUser):
    """An account. `name` is the person's name as shown; the identity number lives apart, encrypted."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name = models.CharField("姓名", max_length=60, blank=True)
    phone = models.CharField("手机号码", max_length=11, null=True, blank=True, unique=True)
    email = models.EmailField("电子邮箱", blank=True)

    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = "用户"
        verbose_name_plural = "用户"

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        return str(self)


class DatedQuerySet(models.QuerySet[models.Model]):
    """Rows that hold between two days, both included."""

    def on(self, day: date) -> "DatedQuerySet":
        """The rows that hold on a day."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=day), valid_from__lte=day)


class Dated(models.Model):
    """Something that holds from a day and, once it is known, to a day."""

    valid_from = models.DateField("启用日期")
    valid_to = models.DateField("停用日期", null=True, blank=True)

    class Meta:
        abstract = True


class Office(RegionScoped, Dated):
    """A body of one kind in one region. `kind` is a stable word (science, finance …); the name is that of its day."""

    kind = models.CharField("机构类别", max_length=40)
    name = models.CharField("机构名称", max_length=80)
    short_name = models.CharField("简称", max_length=40)
    successor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, verbose_name="职责承接机构")

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "机构"
        verbose_name_plural = "机构"
        constraints = [
            models.UniqueConstraint(fields=["kind", "region_code", "valid_from"], name="office_once"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="office_dates"
            ),
        ]

    def __str__(self) -> str:
        return self.short_name


class Post(RegionScoped, Dated):
    """A person's role in an office for a region and a time. Rights come from posts and from nothing else."""

    user = models.ForeignKey(User, models.PROTECT, related_name="posts", verbose_name="任职人")
    office = models.ForeignKey(Office, models.PROTECT, related_name="posts", verbose_name="机构")
    role = models.CharField("岗位", max_length=20, choices=[(role.value, name) for role, name in ROLE_NAMES.items()])

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = "岗位任职"
        verbose_name_plural = "岗位任职"
        constraints = [
            models.UniqueConstraint(fields=["user", "office", "role", "region_code", "valid_from"], name="post_once"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="post_dates"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.office.short_name} · {self.user} · {self.get_role_display()}"

    @property
    def as_role(self) -> Role:
        return Role(self.role)
