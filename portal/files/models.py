"""The row of a stored file. The bytes lie outside the web root under a name that tells nothing."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from portal.files.refusals import size_text


def random_path(_file: models.Model, _name: str) -> str:
    """Where the bytes go: never derived from what somebody called the file."""
    name = uuid.uuid4().hex
    return f"{name[:2]}/{name[2:4]}/{name}"


class StoredFile(models.Model):
    """A file as it came in, checked. `about` names what it belongs to, e.g. "case:330523…"; its owner may be nobody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField("文件名", max_length=120)
    content = models.FileField("内容", upload_to=random_path, max_length=80)
    content_type = models.CharField("类型", max_length=100)
    size = models.PositiveBigIntegerField("字节数")
    sha256 = models.CharField("SHA-256", max_length=64)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="上传人"
    )
    about = models.CharField("所属对象", max_length=120, db_index=True)
    created_at = models.DateTimeField("上传时间")

    class Meta:
        verbose_name = "文件"
        verbose_name_plural = "文件"
        constraints = [
            models.CheckConstraint(condition=Q(size__gt=0), name="file_has_content"),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="file_has_sum"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def size_text(self) -> str:
        return size_text(self.size)
