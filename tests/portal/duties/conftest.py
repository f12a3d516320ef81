"""Browsers of people on the day of the tests, as the rooms beside use them."""

from tests.portal.cases.conftest import browser_of, today

__all__ = ["browser_of", "today"]
