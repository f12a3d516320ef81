"""Duties and what happens to them."""

from portal.duties.models.bulletins import Bulletin
from portal.duties.models.duties import Duty, DutyQuerySet, Origin, Standing, State
from portal.duties.models.records import Assignment, Deed, DutyProgress, Extension, Urge

__all__ = [
    "Assignment",
    "Bulletin",
    "Deed",
    "Duty",
    "DutyProgress",
    "DutyQuerySet",
    "Extension",
    "Origin",
    "Standing",
    "State",
    "Urge",
]
