"""What departs from the rule of posts: interests that keep an official out, grants that let somebody in."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Self

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

from portal.people.models.accounts import User
from portal.people.models.dated import Dated, DatedQuerySet, dates_in_order

if TYPE_CHECKING:
    from portal.people.actors import Actor


class InterestQuerySet(DatedQuerySet["Interest"]):
    """Declared interests by what they touch."""

    def touching(self, *, user: User, usccs: Collection[str] = (), case_number: str = "", on: date) -> Self:
        """The interests that keep a person out of a case of these organisations on a day."""
        in_organisation = Q(uscc__in=usccs) & ~Q(uscc="")
        in_case = Q(case_number=case_number) & ~Q(case_number="")
        return self.on(on).filter(in_organisation | in_case, user=user)

    def visible_to(self, actor: "Actor") -> Self:
        """One's own declarations; for an administrator also those of the officials of the region."""
        return self.filter(Q(user=actor.user_id) | Q(user__in=User.objects.visible_to(actor)))


class Interest(Dated):
    """An official's declared interest in an organisation or a single case: he or she takes no part in it."""

    user = models.ForeignKey(User, models.PROTECT, related_name="interests", verbose_name="申报人")
    uscc = models.CharField("统一社会信用代码", max_length=18, blank=True)
    case_number = models.CharField("办件编号", max_length=40, blank=True)
    reason = models.CharField("回避事由", max_length=200)
    declared_at = models.DateTimeField("申报时间")

    objects = InterestQuerySet.as_manager()

    class Meta:
        verbose_name = "利害关系申报"
        verbose_name_plural = "利害关系申报"
        indexes = [models.Index(fields=["user", "uscc"], name="interest_by_user")]
        constraints = [
            models.CheckConstraint(condition=~Q(uscc="", case_number=""), name="interest_names_something"),
            dates_in_order("interest_dates"),
        ]

    def __str__(self) -> str:
        return f"{self.user} {self.uscc or self.case_number}"


class ObjectGrant(Dated):
    """A guardian permission on one object, with its reason and its last day, which is checked at read time."""

    user = models.ForeignKey(User, models.PROTECT, related_name="grants", verbose_name="被授权人")
    permission = models.CharField("权限", max_length=100)
    content_type = models.ForeignKey(ContentType, models.CASCADE, verbose_name="对象类别")
    object_id = models.BigIntegerField("对象编号")
    reason = models.CharField("授权事由", max_length=200)
    valid_to = models.DateField("截止日期")
    granted_by = models.ForeignKey(User, models.PROTECT, related_name="given_grants", verbose_name="授权人")

    objects: DatedQuerySet["ObjectGrant"] = DatedQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "个案授权"
        verbose_name_plural = "个案授权"
        indexes = [models.Index(fields=["user", "content_type", "permission"], name="grant_by_user")]
        constraints = [dates_in_order("grant_dates")]

    def __str__(self) -> str:
        return f"{self.user} {self.permission} {self.object_id}"
