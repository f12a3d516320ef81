"""Questions about items: is it open, what is left of the budget, which of them match."""

from dataclasses import dataclass
from datetime import date

from portal.catalog.models import FilingRound, ServiceItem


@dataclass(frozen=True)
class Opening:
    """Whether an item may be filed on a day, and if not why and from when."""

    is_open: bool
    reason: str = ""
    round: FilingRound | None = None


def opening(item: ServiceItem, on: date) -> Opening:
    """Whether the item takes filings on a day."""
    if not item.is_offered:
        return Opening(is_open=False, reason="该事项已不再办理。")
    if item.suspended_from and item.suspended_from <= on:
        return Opening(
            is_open=False, reason=f"该事项自{item.suspended_from:%Y-%m-%d}起暂停办理：{item.suspension_reason}"
        )
    rounds = list(item.rounds.all())
    if not rounds:
        return Opening(is_open=True)
    for window in rounds:
        if window.is_open(on):
            return Opening(is_open=True, round=window)
    coming = min((window.opens_on for window in rounds if window.opens_on > on), default=None)
    when = f"下一批次自{coming:%Y-%m-%d}开始申报。" if coming else "本批次申报已截止。"
    return Opening(is_open=False, reason=f"当前不在申报期内，{when}")
