import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("cases", "0004_promise_kept"),
        ("projects", "0002_append_only"),
    ]

    operations = [
        migrations.CreateModel(
            name="SampleApplication",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("subject", models.CharField(max_length=120, verbose_name="支出内容")),
                ("amount_yuan", models.DecimalField(decimal_places=2, max_digits=16, verbose_name="支出金额（元）")),
                ("granted_on", models.DateField(editable=False, null=True, verbose_name="准予生效日期")),
                (
                    "case",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="cases.case",
                        verbose_name="办件",
                    ),
                ),
            ],
            options={
                "verbose_name": "样例补助申请",
                "verbose_name_plural": "样例补助申请",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("amount_yuan__gte", 0)), name="sample_amount")
                ],
            },
        ),
        migrations.CreateModel(
            name="SampleWorks",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("units", models.PositiveIntegerField(verbose_name="建设件数")),
                ("checked_units", models.PositiveIntegerField(editable=False, null=True, verbose_name="自查合格件数")),
                (
                    "project",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="projects.project",
                        verbose_name="项目",
                    ),
                ),
            ],
            options={
                "verbose_name": "样例工程",
                "verbose_name_plural": "样例工程",
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("units__gt", 0)), name="sample_units"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("checked_units__isnull", True), ("checked_units__lte", models.F("units")), _connector="OR"
                        ),
                        name="sample_checked",
                    ),
                ],
            },
        ),
    ]
