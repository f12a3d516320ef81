"""Since a county takes applications for gift seedlings, none leave its nurseries as a gift without a granted one."""

from django.db import migrations, models

BY_CASE = """
CREATE FUNCTION afforestation_gift_by_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT FROM afforestation_seedlingseason
        WHERE region_code = left(NEW.region_code, 6) AND opens_on <= NEW.moved_on
    ) THEN
        PERFORM afforestation_refuse('A gift without a case', 'seed_movement_needs_case');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER seed_movement_needs_case BEFORE INSERT ON afforestation_seedmovement
    FOR EACH ROW WHEN (NEW.kind = 'gift' AND NEW.gift_line_id IS NULL)
    EXECUTE FUNCTION afforestation_gift_by_case();
"""

NO_CASE = """
DROP TRIGGER seed_movement_needs_case ON afforestation_seedmovement;
DROP FUNCTION afforestation_gift_by_case();
"""


class Migration(migrations.Migration):
    dependencies = [("afforestation", "0012_events_close_early")]

    operations = [
        migrations.RunSQL(BY_CASE, NO_CASE),
        migrations.AlterField(
            "seedmovement", "kind",
            models.CharField(
                choices=[
                    ("raised", "育成入库"), ("bought", "购入"), ("found", "盘盈"), ("sold", "销售"), ("gift", "赠苗"),
                    ("lost", "损耗、盘亏"),
                ],
                help_text="赠苗凭办件出库，在“赠苗交付”中登记", max_length=10, verbose_name="出入库类型",
            ),
        ),
    ]  # fmt: skip
