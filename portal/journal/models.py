"""What the journal keeps: entries that nobody may change, and the heads that were made known outside."""

from django.db import models


class JournalEntry(models.Model):
    """One act. The database numbers, times and chains it (migration `0002_chain`) and refuses to change it.

    Numbers have no gaps, so a missing number is itself a finding. The actor is named by id and by the words of the
    day, without a foreign key: the entry outlives the account.
    """

    id = models.BigIntegerField("序号", primary_key=True)
    at = models.DateTimeField("时间")
    actor_id = models.BigIntegerField("操作人编号", null=True)
    actor = models.CharField("操作人", max_length=200)
    action = models.CharField("操作", max_length=80)
    subject = models.CharField("对象", max_length=120)
    payload = models.TextField("内容")
    previous_hash = models.CharField("上一条哈希", max_length=64)
    hash = models.CharField("哈希", max_length=64)

    class Meta:
        verbose_name = "日志"
        verbose_name_plural = "日志"
        indexes = [
            models.Index("subject", models.F("id").desc(), name="journal_by_subject"),
            models.Index("actor_id", models.F("id").desc(), name="journal_by_actor"),
            models.Index("action", models.F("id").desc(), name="journal_by_action"),
            models.Index("at", name="journal_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.action} {self.subject}"


class Anchor(models.Model):
    """The head of the chain that was made known on a business day, so that a cut-off tail shows."""

    on = models.DateField("业务日期", unique=True)
    last_id = models.BigIntegerField("末条序号")
    hash = models.CharField("哈希", max_length=64)

    class Meta:
        verbose_name = "日志锚点"
        verbose_name_plural = "日志锚点"

    def __str__(self) -> str:
        return f"{self.on} {self.hash}"
