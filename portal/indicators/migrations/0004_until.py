"""Until when a roll-up of a figure that stands holds: so a month is read by a plain sum, however many months there are."""

from django.db import migrations, models

SETTLE = """
    UPDATE indicators_rollup held SET flash_until = later.flash, final_until = later.final
    FROM (SELECT id, min(month) FILTER (WHERE flash IS NOT NULL) OVER after AS flash,
                 min(month) FILTER (WHERE final IS NOT NULL) OVER after AS final
          FROM indicators_rollup WHERE indicator = ANY (%s)
          WINDOW after AS (PARTITION BY indicator, region_code ORDER BY month
                           ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)) later
    WHERE held.id = later.id
"""


def settle(apps, schema_editor):
    from portal.indicators.registry import indicators

    schema_editor.execute(SETTLE, [[declared.code for _, declared in indicators() if declared.is_stock]])


class Migration(migrations.Migration):
    dependencies = [("indicators", "0003_split_answers")]

    operations = [
        migrations.AddField("rollup", "flash_until", models.DateField("快报数止月", null=True)),
        migrations.AddField("rollup", "final_until", models.DateField("定报数止月", null=True)),
        migrations.RunPython(settle, migrations.RunPython.noop, elidable=True),
    ]
