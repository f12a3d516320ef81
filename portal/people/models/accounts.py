"""Accounts and the consent given when they were opened."""

from typing import TYPE_CHECKING, ClassVar, Self

from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models

from portal.people.models.offices import Post

if TYPE_CHECKING:
    from portal.people.actors import Actor
    from portal.people.presence import Presence


class UserQuerySet(models.QuerySet["User"]):
    """Accounts by who may see them."""

    def visible_to(self, actor: "Actor") -> Self:
        """The officials of an administrator's region, past ones too; nobody else sees accounts."""
        return self.filter(pk__in=Post.objects.visible_to(actor).values("user"))

    def holding_phone(self, phone: str) -> Self:
        """The account that has shown that it can be reached at a phone number."""
        return self.filter(phone=phone, is_phone_proven=True)


class AccountManager(UserManager["User"]):
    """Django's manager of users with our queryset."""

    use_in_migrations = False

    def get_queryset(self) -> UserQuerySet:
        return UserQuerySet(self.model, using=self._db)

    def visible_to(self, actor: "Actor") -> UserQuerySet:
        return self.get_queryset().visible_to(actor)

    def holding_phone(self, phone: str) -> UserQuerySet:
        return self.get_queryset().holding_phone(phone)


class User(AbstractUser):
    """An account. `name` is the person's name as shown; the identity number lives apart, encrypted.

    A phone number counts only once a code sent to it came back; until then somebody else may prove it is theirs.
    """

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    name = models.CharField("姓名", max_length=60, blank=True)
    phone = models.CharField("手机号码", max_length=11, null=True, blank=True, unique=True)
    is_phone_proven = models.BooleanField("手机号码已核验", default=False)
    email = models.EmailField("电子邮箱", blank=True)
    is_demo = models.BooleanField("演示账户", default=False)
    closed_at = models.DateTimeField("注销时间", null=True, blank=True)

    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[AccountManager] = AccountManager()

    presence: "Presence | None" = None  # its posts and unread messages, where it was read with them

    class Meta:
        verbose_name = "用户"
        verbose_name_plural = "用户"

    def __str__(self) -> str:
        return self.name or self.username

    def get_full_name(self) -> str:
        return str(self)


class Consent(models.Model):
    """That a person agreed to one version of the privacy page."""

    user = models.ForeignKey(User, models.PROTECT, related_name="consents", verbose_name="用户")
    version = models.CharField("隐私政策版本", max_length=20)
    at = models.DateTimeField("同意时间")

    class Meta:
        verbose_name = "隐私政策同意记录"
        verbose_name_plural = "隐私政策同意记录"
        constraints = [models.UniqueConstraint(fields=["user", "version"], name="consent_once")]

    def __str__(self) -> str:
        return f"{self.user} {self.version}"
