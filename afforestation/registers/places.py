"""The places that a post may enter rows for, as choices of a form, and what they are called on their day."""

from datetime import date

from django.db.models import Q

from afforestation.registers.declarations import Register
from portal.people.actors import Actor
from portal.regions.lookup import names_of
from portal.regions.models import Region
from portal.regions.scoped import CITY, COUNTY, PROVINCE, TOWNSHIP, level_of, parent_of

DIGITS = {PROVINCE: 2, CITY: 4, COUNTY: 6, TOWNSHIP: 9}


def choices(register: Register, by: Actor, on: date) -> list[tuple[str, str]]:
    """Codes and names of the places inside the post's region where rows may lie, in the order of their codes."""
    start = by.region_code[: DIGITS.get(level_of(by.region_code), 12)]
    inside = Q(code__startswith=start)
    rows = Region.objects.on(on).filter(inside, level__in=register.places).order_by("code")
    found = list(rows.values_list("code", "name", "level"))
    divided = {parent_of(code) for code, _, _ in found} if register.is_placed_finely else set()
    return [
        (code, f"　{name}" if level == TOWNSHIP and not divided else name)
        for code, name, level in found
        if code not in divided
    ]


def name_of(code: str, on: date) -> str:
    """The name of a place on a day, a township with its county before it. The code itself where the day knows none."""
    codes = [code, code[:6]] if len(code) > DIGITS[COUNTY] else [code]
    names = names_of(codes, on)
    return "".join(names.get(part, "") for part in reversed(codes)) or code
