"""An offer of planting may be closed before its day, with the reason."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("afforestation", "0011_plot_once")]

    operations = [
        migrations.AddField(
            "plantingevent", "closed_at",
            models.DateTimeField(null=True, editable=False, verbose_name="提前结束时间"),
        ),
        migrations.AddField(
            "plantingevent", "closed_reason",
            models.CharField(blank=True, editable=False, max_length=200, verbose_name="提前结束原因"),
        ),
        migrations.AddConstraint(
            "plantingevent",
            models.CheckConstraint(
                condition=Q(closed_at=None, closed_reason="") | (Q(closed_at__isnull=False) & ~Q(closed_reason="")),
                name="planting_event_closed_why",
            ),
        ),
    ]  # fmt: skip
