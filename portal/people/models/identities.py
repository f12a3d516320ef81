"""Who stands behind an account: the citizen, and the organisations that he or she files for."""

from datetime import date
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Func, Q
from django.db.models.lookups import Exact

from portal.people.masks import mask_identity
from portal.people.models.accounts import User
from portal.people.models.dated import Dated, DatedQuerySet, dates_in_order
from portal.people.roles import COUNTER
from portal.people.rules import LENGTH, USCC_CHARACTERS
from portal.people.secrets import OVERHEAD_BYTES, blind_index, seal, unseal
from portal.regions.scoped import RegionScoped, within

if TYPE_CHECKING:
    from portal.people.actors import Actor

PURPOSE = "people.CitizenIdentity.number"


class CitizenIdentityQuerySet(models.QuerySet["CitizenIdentity"]):
    """Identities, found without opening them."""

    def of_number(self, number: str) -> Self:
        """The identity with a (normalised) number."""
        return self.filter(number_index=blind_index(number, purpose=PURPOSE))


class CitizenIdentity(models.Model):
    """A person's identity number. Only whoever asks for `number` opens it; a query never yields it in clear."""

    user = models.OneToOneField(User, models.PROTECT, related_name="identity", verbose_name="用户")
    sealed_number = models.BinaryField("公民身份号码（密文）")
    number_index = models.CharField("公民身份号码（盲索引）", max_length=64, unique=True)

    objects = CitizenIdentityQuerySet.as_manager()

    class Meta:
        verbose_name = "公民身份"
        verbose_name_plural = "公民身份"
        constraints = [
            models.CheckConstraint(
                condition=Exact(
                    Func(F("sealed_number"), function="octet_length", output_field=models.IntegerField()),
                    LENGTH + OVERHEAD_BYTES,
                ),
                name="identity_is_sealed",
            )
        ]

    def __str__(self) -> str:
        return self.masked_number

    @property
    def number(self) -> str:
        """The number in clear. Never hand it to the journal, a snapshot or a page."""
        return unseal(bytes(self.sealed_number), purpose=PURPOSE)

    @number.setter
    def number(self, number: str) -> None:
        """Take a normalised number, to be saved sealed and indexed."""
        self.sealed_number = seal(number, purpose=PURPOSE)
        self.number_index = blind_index(number, purpose=PURPOSE)

    @property
    def masked_number(self) -> str:
        return mask_identity(self.number)


class Organisation(RegionScoped):
    """A body that files through its agents: a company, an institution, a village cooperative."""

    uscc = models.CharField("统一社会信用代码", max_length=18, unique=True)
    name = models.CharField("名称", max_length=120)

    class Meta:
        verbose_name = "单位"
        verbose_name_plural = "单位"
        constraints = [
            models.CheckConstraint(
                condition=Q(uscc__regex=rf"^[{USCC_CHARACTERS}]{{{LENGTH}}}$"), name="organisation_uscc"
            )
        ]

    def __str__(self) -> str:
        return self.name


class AgencyQuerySet(DatedQuerySet["Agency"]):
    """Agencies by what they allow."""

    def acting(self, user: User, *, on: date) -> Self:
        """The confirmed agencies of a person on a day, with their organisations."""
        return self.on(on).filter(user=user, confirmed_at__isnull=False).select_related("organisation").order_by("pk")

    def colleagues_of(self, actor: "Actor") -> Self:
        """The other agents of the organisations that the actor files for."""
        organisations = [agency.organisation_id for agency in actor.agencies]
        others = self.filter(organisation__in=organisations).exclude(user=actor.user_id)
        return others.select_related("organisation", "user").order_by("pk")

    def visible_to(self, actor: "Actor") -> Self:
        """One's own agencies and those of one's colleagues; at the counter those of the region."""
        if actor.holds(*COUNTER):
            return self.filter(organisation__in=Organisation.objects.filter(within(*actor.scope)))
        organisations = [agency.organisation_id for agency in actor.agencies]
        return self.filter(Q(user=actor.user_id) | Q(organisation__in=organisations))


class Agency(Dated):
    """That a person is an organisation's agent (经办人). It allows nothing until somebody confirmed it."""

    user = models.ForeignKey(User, models.PROTECT, related_name="agencies", verbose_name="经办人")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="agencies", verbose_name="单位")
    confirmed_at = models.DateTimeField("确认时间", null=True, blank=True)
    confirmed_by = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="confirmed_agencies", verbose_name="确认人"
    )

    objects = AgencyQuerySet.as_manager()

    class Meta:
        verbose_name = "单位经办人"
        verbose_name_plural = "单位经办人"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation"], condition=Q(valid_to__isnull=True), name="agency_open_once"
            ),
            models.CheckConstraint(
                condition=Q(confirmed_by__isnull=True) | Q(confirmed_at__isnull=False), name="agency_confirmed_at"
            ),
            dates_in_order("agency_dates"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} · {self.user}"
