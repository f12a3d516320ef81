"""The database keeps what may never change: targets as printed, and the history of values and moves."""

from django.db import migrations

# Transactional tests flush by TRUNCATE, which these row triggers do not see; nobody else may hold that right.
GUARD = """
CREATE FUNCTION indicators_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'This row is kept as it is: % on % is refused.', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER indicators_seed_stays BEFORE UPDATE OR DELETE ON indicators_target
    FOR EACH ROW WHEN (OLD.is_seed) EXECUTE FUNCTION indicators_refuse();
CREATE TRIGGER indicators_change_stays BEFORE UPDATE OR DELETE ON indicators_valuechange
    FOR EACH ROW EXECUTE FUNCTION indicators_refuse();
CREATE TRIGGER indicators_event_stays BEFORE UPDATE OR DELETE ON indicators_reportevent
    FOR EACH ROW EXECUTE FUNCTION indicators_refuse();
"""

UNGUARD = """
DROP TRIGGER indicators_seed_stays ON indicators_target;
DROP TRIGGER indicators_change_stays ON indicators_valuechange;
DROP TRIGGER indicators_event_stays ON indicators_reportevent;
DROP FUNCTION indicators_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("indicators", "0001_initial")]

    operations = [migrations.RunSQL(GUARD, UNGUARD)]
