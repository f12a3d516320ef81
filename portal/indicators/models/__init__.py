"""Rows of the room: targets, reports with their values, roll-ups, and what has been released to the public."""

from portal.indicators.models.reports import (
    CellNote,
    LineValue,
    Report,
    ReportEvent,
    ReportLine,
    ReportPeriod,
    ReportValue,
    ReportWish,
    Urge,
    ValueChange,
)
from portal.indicators.models.rollups import RollUp, Stamp
from portal.indicators.models.targets import Release, Target, TargetSplit, TargetSplitLine

__all__ = [
    "CellNote",
    "LineValue",
    "Release",
    "Report",
    "ReportEvent",
    "ReportLine",
    "ReportPeriod",
    "ReportValue",
    "ReportWish",
    "RollUp",
    "Stamp",
    "Target",
    "TargetSplit",
    "TargetSplitLine",
    "Urge",
    "ValueChange",
]
