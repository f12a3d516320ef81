"""A sub-compartment entered for a county is none of its townships' entered a second time.

`plot_once` compares places of one level; this trigger compares a county's row with those of its townships. The lock
holds one number of one county and column, so that of two who enter it at once the second sees the first.
"""

from django.db import migrations

ONCE = """
CREATE FUNCTION afforestation_plot_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    county text := left(NEW.region_code, 6);
BEGIN
    IF NEW.removed_at IS NOT NULL THEN
        RETURN NEW;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(concat_ws('|', 'plot', county, NEW."column", NEW.number), 82));
    IF EXISTS (
        SELECT FROM afforestation_plot other
        WHERE substring(other.region_code, 1, 9) BETWEEN county AND county || '999'
            AND other."column" = NEW."column" AND other.number = NEW.number AND other.removed_at IS NULL
            AND other.id IS DISTINCT FROM NEW.id
            AND (other.region_code = county OR NEW.region_code = county)
    ) THEN
        RAISE EXCEPTION 'A sub-compartment entered twice is refused.'
            USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'plot_once';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER plot_once_in_a_county BEFORE INSERT OR UPDATE OF region_code, "column", number, removed_at
    ON afforestation_plot FOR EACH ROW EXECUTE FUNCTION afforestation_plot_once();
"""

TWICE = """
DROP TRIGGER plot_once_in_a_county ON afforestation_plot;
DROP FUNCTION afforestation_plot_once();
"""


class Migration(migrations.Migration):
    dependencies = [("afforestation", "0010_gift_guards")]

    operations = [migrations.RunSQL(ONCE, TWICE)]
