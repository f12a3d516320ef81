"""Bulletins as issued: which document on which day, by which office, whether anybody may read it."""

from django.db import models
from django.db.models import Q

from portal.papers.models import Paper
from portal.people.actors import Actor
from portal.people.models import Office
from portal.regions.scoped import RegionScoped, within
from portal.rules.law import Article, Citation


class BulletinQuerySet(models.QuerySet["Bulletin"]):
    """Bulletins by who may read them."""

    def visible_to(self, actor: Actor) -> "BulletinQuerySet":
        """The public ones; for an official also those that speak of the region of the post, or that it issued."""
        if actor.post is None:
            return self.filter(is_public=True)
        above = (f"{actor.region_code[:2]}0000", f"{actor.region_code[:4]}00", actor.region_code)
        mine = within(*actor.scope) if actor.reads_whole_region else Q(office__in=actor.offices)
        return self.filter(Q(is_public=True) | mine | Q(region_code__in=above))


class Bulletin(RegionScoped):
    """One bulletin with its paper, which holds what it says."""

    document = models.SlugField("文件代码", max_length=40)
    office = models.ForeignKey(Office, models.PROTECT, related_name="+", verbose_name="通报机关")
    paper = models.OneToOneField(Paper, models.PROTECT, related_name="+", verbose_name="文书")
    issued_on = models.DateField("通报日期")
    listed = models.PositiveIntegerField("通报任务数")
    is_public = models.BooleanField("是否公开", default=False)

    objects = BulletinQuerySet.as_manager()

    class Meta:
        verbose_name = "通报"
        verbose_name_plural = "通报"
        ordering = ("-issued_on", "-id")
        indexes = [models.Index(fields=["document", "-issued_on", "-id"], name="bulletin_of_document")]
        constraints = [models.UniqueConstraint(fields=["document", "office", "issued_on"], name="bulletin_once_a_day")]

    def __str__(self) -> str:
        return self.paper.title

    @property
    def paper_citation(self) -> Citation:
        """What a refusal about it cites: the paper itself."""
        return Article(self.paper.number)
