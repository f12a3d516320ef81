"""Progress never falls, and what was said stays said: the database refuses both."""

from django.db import migrations

GUARD = """
CREATE FUNCTION duties_progress_rises() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.percent < OLD.percent THEN
        RAISE EXCEPTION 'the progress of duty % may not fall', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER duty_progress_rises BEFORE UPDATE OF percent ON duties_duty
    FOR EACH ROW EXECUTE FUNCTION duties_progress_rises();
CREATE FUNCTION duties_line_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'lines of % are only added', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER duty_line_stays BEFORE UPDATE OR DELETE ON duties_dutyprogress
    FOR EACH ROW EXECUTE FUNCTION duties_line_stays();
CREATE TRIGGER duty_urge_stays BEFORE UPDATE OR DELETE ON duties_urge
    FOR EACH ROW EXECUTE FUNCTION duties_line_stays();
"""
UNGUARD = """
DROP TRIGGER duty_progress_rises ON duties_duty;
DROP TRIGGER duty_line_stays ON duties_dutyprogress;
DROP TRIGGER duty_urge_stays ON duties_urge;
DROP FUNCTION duties_progress_rises();
DROP FUNCTION duties_line_stays();
"""


class Migration(migrations.Migration):
    dependencies = [("duties", "0001_initial")]

    operations = [migrations.RunSQL(GUARD, UNGUARD)]
