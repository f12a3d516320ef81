"""Keys of machines."""

from django.conf import settings
from django.db import models


class Key(models.Model):
    """A key as the portal knows it: enough to recognise it, never enough to use it."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="api_keys", verbose_name="所属用户")
    prefix = models.CharField("前缀", max_length=12, unique=True)
    digest = models.CharField("摘要", max_length=64)
    created_at = models.DateTimeField("签发时间", auto_now_add=True)
    last_used_on = models.DateField("最近使用", null=True, blank=True)
    revoked_at = models.DateTimeField("停用时间", null=True, blank=True)

    class Meta:
        verbose_name = "接口密钥"
        verbose_name_plural = "接口密钥"

    def __str__(self) -> str:
        return f"{self.prefix}…"
