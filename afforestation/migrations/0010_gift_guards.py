"""What constraints of columns can't say: a gift's line leaves as it was handed over, with a certificate where one is due."""

from django.db import migrations

GIFTS = """
CREATE FUNCTION afforestation_refuse(what text, named text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is refused.', what USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = named;
END $$;

CREATE FUNCTION afforestation_check_seed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind IN ('sold', 'gift') AND NEW.certificate = ''
        AND (SELECT needs_certificate FROM afforestation_species WHERE id = NEW.species_id) THEN
        PERFORM afforestation_refuse('A movement without certificate', 'seed_movement_certificate');
    END IF;
    IF NEW.gift_line_id IS NOT NULL AND NOT EXISTS (
        SELECT FROM afforestation_seedlinggiftline line
        JOIN afforestation_seedlinggift gift ON gift.id = line.gift_id
        JOIN afforestation_species species ON species.code = line.species
        WHERE line.id = NEW.gift_line_id AND species.id = NEW.species_id
            AND line.delivered = NEW.quantity AND gift.cancelled_on IS NULL
    ) THEN
        PERFORM afforestation_refuse('A movement that does not fit its gift', 'seed_movement_of_line');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER seed_movement_checked BEFORE INSERT ON afforestation_seedmovement
    FOR EACH ROW EXECUTE FUNCTION afforestation_check_seed();

CREATE FUNCTION afforestation_keep_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM afforestation_seedmovement WHERE gift_line_id = OLD.id) THEN
        PERFORM afforestation_refuse('A change of a line that left a nursery', 'seedling_line_stays');
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER seedling_line_stays BEFORE UPDATE ON afforestation_seedlinggiftline
    FOR EACH ROW EXECUTE FUNCTION afforestation_keep_line();
"""

NO_GIFTS = """
DROP TRIGGER seedling_line_stays ON afforestation_seedlinggiftline;
DROP TRIGGER seed_movement_checked ON afforestation_seedmovement;
DROP FUNCTION afforestation_keep_line();
DROP FUNCTION afforestation_check_seed();
DROP FUNCTION afforestation_refuse(text, text);
"""


class Migration(migrations.Migration):
    dependencies = [("afforestation", "0009_gift_movements")]

    operations = [migrations.RunSQL(GIFTS, NO_GIFTS)]
