import pytest

from portal.clock import daily


@pytest.fixture
def jobs(monkeypatch):
    """An empty register of daily jobs."""
    monkeypatch.setattr(daily, "_jobs", {})
    return daily._jobs
