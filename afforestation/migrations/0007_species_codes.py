"""Species get the codes by which applications and gifts hold them; what stood in code so far stands in the table now."""

from datetime import UTC, datetime

from django.db import migrations, models

SEEDS = (
    ("phoebe", "浙江楠", "precious"), ("zelkova", "榉树", "precious"), ("yew", "南方红豆杉", "precious"),
    ("torreya", "香榧", "precious"), ("ormosia", "花榈木", "precious"), ("camphor", "香樟", "native"),
    ("schima", "木荷", "native"), ("elaeocarpus", "杜英", "native"), ("castanopsis", "苦槠", "native"),
    ("osmanthus", "桂花", "native"), ("sweetgum", "枫香", "colour"), ("tallow", "乌桕", "colour"),
    ("soapberry", "无患子", "colour"), ("ginkgo", "银杏", "colour"), ("maple", "红枫", "colour"),
)  # fmt: skip
ISSUED_AT = datetime(2018, 8, 13, 16, tzinfo=UTC)  # the day of the document begins in Hangzhou


def give_codes(apps, _editor):
    """A live row of a known name takes that name's code, any other one of its own; then what is missing is added."""
    species = apps.get_model("afforestation", "Species")
    codes = {name: code for code, name, _ in SEEDS}
    for row in species.objects.order_by("pk"):
        known = None if row.removed_at else codes.pop(row.name, None)
        row.code = known or f"species-{row.pk}"
        row.save(update_fields=["code"])
    species.objects.bulk_create(
        species(
            code=code, name=name, kind=kind, region_code="330000", region_name="浙江省", entered_by="系统",
            entered_at=ISSUED_AT, changed_on="2018-08-14",
        )
        for code, name, kind in SEEDS if name in codes
    )  # fmt: skip


class Migration(migrations.Migration):
    dependencies = [("afforestation", "0006_village_once_a_day")]

    operations = [
        migrations.AddField(
            "species", "needs_certificate",
            models.BooleanField(
                default=False, help_text="勾选后，销售和赠苗出库须填写检疫证号", verbose_name="出圃须附检疫证"
            ),
        ),
        migrations.AddField("species", "code", models.SlugField(db_index=False, max_length=20, null=True)),
        migrations.RunPython(give_codes, migrations.RunPython.noop),
        migrations.AlterField(
            "species", "code",
            models.SlugField(
                db_index=False, help_text="如 zelkova，登记后不能更改", max_length=20, verbose_name="代码"
            ),
        ),
        migrations.AddConstraint(
            "species", models.UniqueConstraint(fields=("code",), name="species_code_once")
        ),
    ]  # fmt: skip
