"""What the importer saw when the sheet was checked, what is left to settle afterwards, and imports that are let go."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("imports", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="importrun",
            name="post",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="people.post",
                verbose_name="岗位",
            ),
        ),
        migrations.AddField(
            model_name="importrun",
            name="remarks",
            field=models.JSONField(default=list, verbose_name="导入后须处理的事项"),
        ),
        migrations.AddField(
            model_name="importrun",
            name="seen",
            field=models.JSONField(default=dict, verbose_name="核对时的版本"),
        ),
        migrations.AlterField(
            model_name="importrun",
            name="state",
            field=models.CharField(
                choices=[
                    ("checking", "核对中"),
                    ("refused", "有错误"),
                    ("ready", "待确认"),
                    ("writing", "导入中"),
                    ("failed", "未完成"),
                    ("done", "已导入"),
                    ("cancelled", "已取消"),
                ],
                default="checking",
                max_length=10,
                verbose_name="状态",
            ),
        ),
    ]
