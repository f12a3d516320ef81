"""Applications and gifts hold rows of the table of species, by their codes, where they held words before."""

from django.db import migrations, models
from django.db.models import Q
from django.db.models.deletion import PROTECT

LABELS = {1: "树种一", 2: "树种二", 3: "树种三", 4: "树种四", 5: "树种五"}
OPTIONAL = (2, 3, 4, 5)
# One statement for all columns: a row changed twice in one transaction would leave its checks pending.
EMPTY = "UPDATE afforestation_seedlingapplication SET " + ", ".join(
    f"species_{row} = NULLIF(species_{row}, '')" for row in OPTIONAL
)
BLANK = "UPDATE afforestation_seedlingapplication SET " + ", ".join(
    f"species_{row} = COALESCE(species_{row}, '')" for row in OPTIONAL
)


def by_code(column, label, **options):
    """A column that holds a species by its code."""
    return models.ForeignKey(
        "afforestation.species", PROTECT, to_field="code", related_name="+", verbose_name=label, db_index=False,
        db_column=column, **options,
    )  # fmt: skip


def row_of(row):
    """A species with its number, or neither."""
    return models.CheckConstraint(
        condition=Q(**{f"species_{row}": None, f"number_{row}": None})
        | Q(**{f"species_{row}__isnull": False, f"number_{row}__gt": 0}),
        name=f"seedling_row_{row}",
    )


class Migration(migrations.Migration):
    dependencies = [("afforestation", "0007_species_codes")]

    operations = [
        *(migrations.RemoveConstraint("seedlingapplication", f"seedling_row_{row}") for row in LABELS),
        *(
            migrations.AlterField(
                "seedlingapplication", f"species_{row}",
                models.CharField(max_length=20, null=True, blank=True, verbose_name=LABELS[row]),
            )
            for row in OPTIONAL
        ),
        migrations.RunSQL(EMPTY, BLANK),
        migrations.AlterField("seedlingapplication", "species_1", by_code("species_1", LABELS[1])),
        *(
            migrations.AlterField(
                "seedlingapplication", f"species_{row}", by_code(f"species_{row}", LABELS[row], null=True, blank=True)
            )
            for row in OPTIONAL
        ),
        migrations.AlterField("seedlinggiftline", "species", by_code("species", "树种")),
        *(migrations.AddConstraint("seedlingapplication", row_of(row)) for row in LABELS),
    ]  # fmt: skip
