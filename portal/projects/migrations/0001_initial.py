import django.db.models.deletion
import django.db.models.functions.text
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("files", "0001_initial"),
        ("people", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Project",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("region_code", models.CharField(max_length=12, verbose_name="行政区划代码")),
                (
                    "city_code",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(models.Q(("region_code__regex", "^\\d{2}0000$")), then=None),
                            default=django.db.models.functions.text.Concat(
                                django.db.models.functions.text.Substr("region_code", 1, 4), models.Value("00")
                            ),
                            output_field=models.CharField(max_length=6),
                        ),
                        output_field=models.CharField(max_length=6, null=True, verbose_name="市代码"),
                    ),
                ),
                (
                    "county_code",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(
                            models.When(models.Q(("region_code__regex", "^\\d{4}00$")), then=None),
                            default=django.db.models.functions.text.Substr("region_code", 1, 6),
                            output_field=models.CharField(max_length=6),
                        ),
                        output_field=models.CharField(max_length=6, null=True, verbose_name="县代码"),
                    ),
                ),
                ("number", models.CharField(editable=False, max_length=24, unique=True, verbose_name="项目编号")),
                ("former_number", models.CharField(blank=True, max_length=60, verbose_name="原编号")),
                ("kind", models.CharField(max_length=60, verbose_name="项目类型")),
                ("policy", models.CharField(max_length=60, verbose_name="政策应用")),
                ("name", models.CharField(max_length=120, verbose_name="项目名称")),
                ("region_name", models.CharField(max_length=80, verbose_name="所在地")),
                (
                    "state",
                    models.CharField(
                        choices=[("ongoing", "进行中"), ("completed", "已完成"), ("terminated", "已终止")],
                        default="ongoing",
                        max_length=12,
                        verbose_name="状态",
                    ),
                ),
                ("stage", models.CharField(blank=True, max_length=40, verbose_name="环节")),
                ("stage_since_on", models.DateField(verbose_name="进入环节日期")),
                ("stage_due_on", models.DateField(null=True, verbose_name="环节时限")),
                ("percent", models.PositiveSmallIntegerField(default=0, verbose_name="进度")),
                ("planned_start_on", models.DateField(null=True, verbose_name="计划开始日期")),
                ("planned_end_on", models.DateField(null=True, verbose_name="计划完成日期")),
                ("actual_start_on", models.DateField(null=True, verbose_name="实际开始日期")),
                ("actual_end_on", models.DateField(null=True, verbose_name="实际完成日期")),
                ("place", models.JSONField(null=True, verbose_name="位置")),
                ("longitude", models.DecimalField(decimal_places=6, max_digits=9, null=True, verbose_name="经度")),
                ("latitude", models.DecimalField(decimal_places=6, max_digits=9, null=True, verbose_name="纬度")),
                ("is_migrated", models.BooleanField(default=False, verbose_name="是否历史导入")),
                ("published_on", models.DateField(null=True, verbose_name="公开日期")),
                ("version", models.PositiveIntegerField(default=0, verbose_name="版本")),
                ("created_at", models.DateTimeField(verbose_name="登记时间")),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.post",
                        verbose_name="登记人",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.office",
                        verbose_name="主管机构",
                    ),
                ),
            ],
            options={
                "verbose_name": "项目",
                "verbose_name_plural": "项目",
            },
        ),
        migrations.CreateModel(
            name="ProgressReport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("on", models.DateField(verbose_name="截至日期")),
                ("text", models.TextField(verbose_name="进展情况")),
                ("percent", models.PositiveSmallIntegerField(verbose_name="进度")),
                ("paid_yuan", models.DecimalField(decimal_places=2, max_digits=16, verbose_name="累计到位资金（元）")),
                ("reported_by", models.CharField(max_length=160, verbose_name="上报人")),
                ("reported_at", models.DateTimeField(verbose_name="上报时间")),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="reports",
                        to="projects.project",
                        verbose_name="项目",
                    ),
                ),
            ],
            options={
                "verbose_name": "进度报告",
                "verbose_name_plural": "进度报告",
                "ordering": ("project_id", "id"),
            },
        ),
        migrations.CreateModel(
            name="ChangeRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "field",
                    models.CharField(
                        choices=[
                            ("name", "项目名称"),
                            ("planned_dates", "计划起止日期"),
                            ("money", "计划资金"),
                            ("place", "位置"),
                            ("termination", "终止项目"),
                        ],
                        max_length=16,
                        verbose_name="变更内容",
                    ),
                ),
                ("old", models.JSONField(null=True, verbose_name="原内容")),
                ("new", models.JSONField(null=True, verbose_name="新内容")),
                ("reason", models.TextField(verbose_name="变更理由")),
                ("requested_by", models.CharField(max_length=160, verbose_name="申请人")),
                ("requested_at", models.DateTimeField(verbose_name="申请时间")),
                ("is_agreed", models.BooleanField(null=True, verbose_name="是否同意")),
                ("opinion", models.TextField(blank=True, verbose_name="批复意见")),
                ("decided_by", models.CharField(blank=True, max_length=160, verbose_name="批复人")),
                ("decided_at", models.DateTimeField(null=True, verbose_name="批复时间")),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="projects.project",
                        verbose_name="项目",
                    ),
                ),
            ],
            options={
                "verbose_name": "变更申请",
                "verbose_name_plural": "变更申请",
                "ordering": ("project_id", "id"),
            },
        ),
        migrations.CreateModel(
            name="ProjectEvent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("sequence", models.PositiveIntegerField(verbose_name="序号")),
                (
                    "verb",
                    models.CharField(
                        choices=[
                            ("create", "立项"),
                            ("migrate", "历史导入"),
                            ("advance", "办结环节"),
                            ("return", "退回"),
                            ("report", "上报进度"),
                            ("attach", "上传佐证"),
                            ("remove", "移除佐证"),
                            ("request_change", "申请变更"),
                            ("decide_change", "批复变更"),
                            ("terminate", "终止"),
                        ],
                        max_length=20,
                        verbose_name="动作",
                    ),
                ),
                ("from_stage", models.CharField(blank=True, max_length=40, verbose_name="原环节")),
                ("to_stage", models.CharField(blank=True, max_length=40, verbose_name="新环节")),
                ("at", models.DateTimeField(verbose_name="时间")),
                ("on", models.DateField(verbose_name="业务日期")),
                ("actor_id", models.BigIntegerField(null=True, verbose_name="操作人编号")),
                ("actor", models.CharField(max_length=160, verbose_name="操作人")),
                ("reason", models.TextField(blank=True, verbose_name="说明")),
                ("facts", models.JSONField(default=dict, verbose_name="要点")),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="events",
                        to="projects.project",
                        verbose_name="项目",
                    ),
                ),
            ],
            options={
                "verbose_name": "项目日志",
                "verbose_name_plural": "项目日志",
                "ordering": ("project_id", "sequence"),
            },
        ),
        migrations.CreateModel(
            name="ProjectEvidence",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stage", models.CharField(max_length=40, verbose_name="环节")),
                ("slot", models.CharField(max_length=40, verbose_name="佐证代码")),
                ("is_photo", models.BooleanField(default=False, verbose_name="是否照片")),
                ("longitude", models.DecimalField(decimal_places=6, max_digits=9, null=True, verbose_name="拍摄经度")),
                ("latitude", models.DecimalField(decimal_places=6, max_digits=9, null=True, verbose_name="拍摄纬度")),
                ("supplied_by", models.CharField(max_length=160, verbose_name="上传人")),
                ("supplied_at", models.DateTimeField(verbose_name="上传时间")),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="files.storedfile",
                        verbose_name="文件",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence",
                        to="projects.project",
                        verbose_name="项目",
                    ),
                ),
            ],
            options={
                "verbose_name": "佐证材料",
                "verbose_name_plural": "佐证材料",
                "ordering": ("project_id", "id"),
            },
        ),
        migrations.CreateModel(
            name="ProjectMoney",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "source",
                    models.CharField(
                        choices=[
                            ("central", "中央财政"),
                            ("province", "省级财政"),
                            ("city", "市级财政"),
                            ("county", "县级财政"),
                            ("township", "乡镇投入"),
                            ("own", "自筹"),
                            ("social", "社会投入"),
                            ("bank", "金融机构贷款"),
                        ],
                        max_length=12,
                        verbose_name="资金来源",
                    ),
                ),
                ("planned_yuan", models.DecimalField(decimal_places=2, max_digits=16, verbose_name="计划资金（元）")),
                (
                    "paid_yuan",
                    models.DecimalField(
                        decimal_places=2, default=Decimal("0"), max_digits=16, verbose_name="已到位资金（元）"
                    ),
                ),
                ("explanation", models.CharField(blank=True, max_length=300, verbose_name="超出计划的说明")),
                (
                    "project",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="money",
                        to="projects.project",
                        verbose_name="项目",
                    ),
                ),
            ],
            options={
                "verbose_name": "项目资金",
                "verbose_name_plural": "项目资金",
                "ordering": ("project_id", "id"),
            },
        ),
        migrations.CreateModel(
            name="ProjectNumber",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("region_code", models.CharField(max_length=6, verbose_name="行政区划代码")),
                ("year", models.PositiveSmallIntegerField(verbose_name="年份")),
                ("last", models.PositiveIntegerField(verbose_name="末号")),
            ],
            options={
                "verbose_name": "项目编号",
                "verbose_name_plural": "项目编号",
                "constraints": [models.UniqueConstraint(fields=("region_code", "year"), name="project_number_series")],
            },
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(fields=["county_code", "kind", "-id"], name="project_county"),
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(fields=["city_code", "kind", "-id"], name="project_city"),
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(fields=["kind", "-id"], name="project_kind"),
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(
                condition=models.Q(("stage_due_on__isnull", False), ("state", "ongoing")),
                fields=["stage_due_on", "id"],
                name="project_due",
            ),
        ),
        migrations.AddIndex(
            model_name="project",
            index=models.Index(
                condition=models.Q(("published_on__isnull", False)),
                fields=["kind", "-published_on", "-id"],
                name="project_published",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ["ongoing", "completed", "terminated"])), name="project_known_state"
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(condition=models.Q(("percent__range", (0, 100))), name="project_percent"),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("planned_start_on__isnull", True),
                    ("planned_end_on__isnull", True),
                    ("planned_end_on__gte", models.F("planned_start_on")),
                    _connector="OR",
                ),
                name="project_planned_dates",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("actual_start_on__isnull", True),
                    ("actual_end_on__isnull", True),
                    ("actual_end_on__gte", models.F("actual_start_on")),
                    _connector="OR",
                ),
                name="project_actual_dates",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("stage__gt", ""), ("state", "ongoing")),
                    ("state", "terminated"),
                    models.Q(("actual_end_on__isnull", False), ("stage", ""), ("state", "completed")),
                    _connector="OR",
                ),
                name="project_stage_fits_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(("is_migrated", False), ("stage_due_on__isnull", True), _connector="OR"),
                name="project_migrated_no_term",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                    models.Q(("latitude__range", (27, Decimal("31.5"))), ("longitude__range", (118, Decimal("123.5")))),
                    _connector="OR",
                ),
                name="project_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="project",
            constraint=models.UniqueConstraint(
                condition=models.Q(("former_number__gt", "")),
                fields=("kind", "region_code", "former_number"),
                name="project_former_number",
            ),
        ),
        migrations.AddConstraint(
            model_name="progressreport",
            constraint=models.CheckConstraint(
                condition=models.Q(("paid_yuan__gte", 0), ("percent__range", (0, 100))), name="project_report_figures"
            ),
        ),
        migrations.AddConstraint(
            model_name="changerequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("is_agreed__isnull", True)),
                fields=("project", "field"),
                name="project_one_open_change",
            ),
        ),
        migrations.AddConstraint(
            model_name="changerequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at__isnull", True), ("is_agreed__isnull", True)),
                    models.Q(("decided_at__isnull", False), ("is_agreed__isnull", False)),
                    _connector="OR",
                ),
                name="project_change_decided",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectevent",
            constraint=models.UniqueConstraint(fields=("project", "sequence"), name="project_event_once"),
        ),
        migrations.AddConstraint(
            model_name="projectevidence",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("latitude__isnull", True), ("longitude__isnull", True)),
                    models.Q(("latitude__range", (-90, 90)), ("longitude__range", (-180, 180))),
                    _connector="OR",
                ),
                name="project_evidence_place",
            ),
        ),
        migrations.AddConstraint(
            model_name="projectmoney",
            constraint=models.UniqueConstraint(fields=("project", "source"), name="project_money_once"),
        ),
        migrations.AddConstraint(
            model_name="projectmoney",
            constraint=models.CheckConstraint(
                condition=models.Q(("paid_yuan__gte", 0), ("planned_yuan__gte", 0)), name="project_money_positive"
            ),
        ),
        migrations.AddConstraint(
            model_name="projectmoney",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("paid_yuan__lte", models.F("planned_yuan")), ("explanation__gt", ""), _connector="OR"
                ),
                name="project_money_explained",
            ),
        ),
    ]
