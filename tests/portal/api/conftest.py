import pytest


@pytest.fixture(autouse=True)
def sample_addresses(settings):
    settings.ROOT_URLCONF = "tests.portal.api.urls"


@pytest.fixture(autouse=True)
def fresh_limits():
    from django.core.cache import cache

    cache.clear()
