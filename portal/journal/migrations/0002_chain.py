"""The database keeps the chain: it numbers, times and hashes each entry, and refuses every change.

`portal.journal.chain.entry_hash` is the same sum in Python. Only plpgsql and core functions are used.
"""

from django.db import migrations

# An entry waits for the one before it to commit; `clock_timestamp` so that time never runs against the numbers.
LINK = """
CREATE FUNCTION journal_field(content text) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT convert_to(octet_length(convert_to(coalesce(content, ''), 'UTF8')) || ':' || coalesce(content, ''), 'UTF8')
$$;

CREATE FUNCTION journal_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    head record;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('journal'));
    SELECT id, hash INTO head FROM journal_journalentry ORDER BY id DESC LIMIT 1;
    NEW.id := coalesce(head.id, 0) + 1;
    NEW.at := clock_timestamp();
    NEW.previous_hash := coalesce(head.hash, repeat('0', 64));
    NEW.hash := encode(sha256(
        journal_field(NEW.previous_hash)
        || journal_field(NEW.id::text)
        || journal_field(to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
        || journal_field(NEW.actor_id::text)
        || journal_field(NEW.actor)
        || journal_field(NEW.action)
        || journal_field(NEW.subject)
        || journal_field(NEW.payload)
    ), 'hex');
    RETURN NEW;
END $$;

CREATE TRIGGER journal_link BEFORE INSERT ON journal_journalentry FOR EACH ROW EXECUTE FUNCTION journal_link();
"""

UNLINK = """
DROP TRIGGER journal_link ON journal_journalentry;
DROP FUNCTION journal_link();
DROP FUNCTION journal_field(text);
"""

# Transactional tests flush by TRUNCATE. Only the owner of a database can give it this setting, and only tests do;
# a session's own SET counts for nothing.
REFUSE = """
CREATE FUNCTION journal_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' AND EXISTS (
        SELECT FROM pg_db_role_setting setting JOIN pg_database base ON base.oid = setting.setdatabase
        WHERE base.datname = current_database() AND 'portal.test_flush=on' = ANY (setting.setconfig)
    ) THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'The journal is append-only: % on % is refused.', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER journal_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_journalentry
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();
CREATE TRIGGER journal_refuse BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_anchor
    FOR EACH STATEMENT EXECUTE FUNCTION journal_refuse();
"""

ALLOW = """
DROP TRIGGER journal_refuse ON journal_journalentry;
DROP TRIGGER journal_refuse ON journal_anchor;
DROP FUNCTION journal_refuse();
"""


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]

    operations = [migrations.RunSQL(LINK, UNLINK), migrations.RunSQL(REFUSE, ALLOW)]
