"""Numbers of projects: XM, county or city, year, and a gapless series."""

from django.db.models import F

from portal.projects.models import ProjectNumber


def next_numbers(region_code: str, year: int, count: int) -> list[str]:
    """So many new numbers of a region; the row lock is held until the transaction commits."""
    code = region_code[:6]
    ProjectNumber.objects.bulk_create([ProjectNumber(region_code=code, year=year, last=0)], ignore_conflicts=True)
    series = ProjectNumber.objects.filter(region_code=code, year=year)
    series.update(last=F("last") + count)
    last = series.get().last
    return [f"XM{code}{year}{serial:05d}" for serial in range(last - count + 1, last + 1)]
