"""History is only appended: the journal's guard refuses to change or remove events and snapshots."""

from django.db import migrations

GUARD = """
CREATE TRIGGER cases_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON cases_caseevent
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();
CREATE TRIGGER cases_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON cases_casesnapshot
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();
"""
UNGUARD = """
DROP TRIGGER cases_kept ON cases_caseevent;
DROP TRIGGER cases_kept ON cases_casesnapshot;
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial"), ("journal", "0002_chain")]

    operations = [migrations.RunSQL(GUARD, UNGUARD)]
