"""The first rows that an import would add are shown before its confirmation."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("imports", "0002_seen_and_remarks"),
    ]

    operations = [
        migrations.AddField(
            model_name="importrun",
            name="new_rows",
            field=models.JSONField(default=list, verbose_name="新增内容"),
        ),
    ]
