"""Why a period was opened again stands with the period, for everybody who works with it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("indicators", "0004_until")]

    operations = [
        migrations.AddField(
            "reportperiod", "reopen_reason", models.CharField("重新打开的原因", max_length=300, blank=True, default="")
        ),
    ]  # fmt: skip
