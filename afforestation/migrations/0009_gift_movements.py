"""A movement of seedlings may be the delivery of one line of a gift, and bears its certificate."""

from django.db import migrations, models
from django.db.models import Q
from django.db.models.deletion import PROTECT


class Migration(migrations.Migration):
    dependencies = [("afforestation", "0008_species_held_by_code")]

    operations = [
        migrations.AddField(
            "seedmovement", "certificate", models.CharField(blank=True, max_length=40, verbose_name="检疫证号"),
        ),
        migrations.AddField(
            "seedmovement", "gift_line",
            models.OneToOneField(
                "afforestation.seedlinggiftline", PROTECT, null=True, related_name="movement", editable=False,
                verbose_name="赠苗明细",
            ),
        ),
        migrations.AddConstraint(
            "seedmovement",
            models.CheckConstraint(
                condition=Q(gift_line__isnull=True) | Q(kind="gift"), name="seed_movement_gift_only"
            ),
        ),
    ]  # fmt: skip
