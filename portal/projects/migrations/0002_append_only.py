"""The log is only appended: the journal's guard refuses to change or remove its lines."""

from django.db import migrations

GUARD = """
CREATE TRIGGER projects_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON projects_projectevent
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();
"""
UNGUARD = "DROP TRIGGER projects_kept ON projects_projectevent;"


class Migration(migrations.Migration):
    dependencies = [("projects", "0001_initial"), ("journal", "0002_chain")]

    operations = [migrations.RunSQL(GUARD, UNGUARD)]
