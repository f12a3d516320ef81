"""The database keeps what was proposed: a value is confirmed or withdrawn, never edited and never deleted."""

from django.db import migrations

GUARD = """
CREATE FUNCTION parameters_never_edited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'A parameter value is withdrawn, never deleted.';
    END IF;
    IF (OLD.rule_key, OLD.name, OLD.value, OLD.effective_from, OLD.reason, OLD.document_number, OLD.proposed_by_id,
        OLD.proposer, OLD.created_at)
       IS DISTINCT FROM
       (NEW.rule_key, NEW.name, NEW.value, NEW.effective_from, NEW.reason, NEW.document_number, NEW.proposed_by_id,
        NEW.proposer, NEW.created_at)
    THEN
        RAISE EXCEPTION 'A parameter value is never edited.';
    END IF;
    IF (OLD.state, NEW.state) NOT IN (('proposed', 'confirmed'), ('proposed', 'withdrawn'), ('confirmed', 'withdrawn')) THEN
        RAISE EXCEPTION 'A parameter value does not go from % to %.', OLD.state, NEW.state;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER parameters_never_edited BEFORE UPDATE OR DELETE ON parameters_parametervalue
    FOR EACH ROW EXECUTE FUNCTION parameters_never_edited();
"""

UNGUARD = """
DROP TRIGGER parameters_never_edited ON parameters_parametervalue;
DROP FUNCTION parameters_never_edited();
"""


class Migration(migrations.Migration):
    dependencies = [("parameters", "0001_initial")]

    operations = [migrations.RunSQL(GUARD, UNGUARD)]
