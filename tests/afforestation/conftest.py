"""The day, and browsers of people."""

from tests.portal.cases.conftest import browser_of, today

__all__ = ["browser_of", "today"]
