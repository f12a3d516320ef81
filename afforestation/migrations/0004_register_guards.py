"""What constraints of columns can't say: stock follows movements, movements stay, a county has one kind on a day.

Only plpgsql and core types are used: a county's code is a range of one number, so that no extension is needed.
"""

from django.db import migrations

STOCK = """
CREATE FUNCTION afforestation_move_seed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    change bigint := CASE WHEN NEW.kind IN ('raised', 'bought', 'found') THEN NEW.quantity ELSE -NEW.quantity END;
BEGIN
    INSERT INTO afforestation_seedstock (nursery_id, species_id, quantity) VALUES (NEW.nursery_id, NEW.species_id, 0)
        ON CONFLICT (nursery_id, species_id) DO NOTHING;
    UPDATE afforestation_seedstock SET quantity = quantity + change
        WHERE nursery_id = NEW.nursery_id AND species_id = NEW.species_id;
    RETURN NULL;
END $$;

CREATE TRIGGER seed_movement_moves AFTER INSERT ON afforestation_seedmovement
    FOR EACH ROW EXECUTE FUNCTION afforestation_move_seed();

CREATE FUNCTION afforestation_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused.', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'seed_movement_stays';
END $$;

CREATE TRIGGER seed_movement_stays BEFORE UPDATE OR DELETE ON afforestation_seedmovement
    FOR EACH ROW EXECUTE FUNCTION afforestation_keep();

CREATE TRIGGER seed_stock_by_movement BEFORE INSERT OR UPDATE OR DELETE ON afforestation_seedstock
    FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION afforestation_keep();
"""

NO_STOCK = """
DROP TRIGGER seed_stock_by_movement ON afforestation_seedstock;
DROP TRIGGER seed_movement_stays ON afforestation_seedmovement;
DROP TRIGGER seed_movement_moves ON afforestation_seedmovement;
DROP FUNCTION afforestation_keep();
DROP FUNCTION afforestation_move_seed();
"""

ONE_A_DAY = """
ALTER TABLE afforestation_forestcounty ADD CONSTRAINT forest_county_one_a_day EXCLUDE USING gist (
    int4range(region_code::integer, region_code::integer, '[]') WITH &&,
    daterange(valid_from, valid_to, '[]') WITH &&
) WHERE (removed_at IS NULL);
"""

MANY_A_DAY = "ALTER TABLE afforestation_forestcounty DROP CONSTRAINT forest_county_one_a_day;"


class Migration(migrations.Migration):
    dependencies = [("afforestation", "0003_registers")]

    operations = [
        migrations.RunSQL(STOCK, NO_STOCK),
        migrations.RunSQL(ONE_A_DAY, MANY_A_DAY),
    ]
