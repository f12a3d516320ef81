"""Settings of the tests: the portal's own, a database of their own, a cheap hasher, plain static files."""

from portal.database.backend.base import settings_for
from portal.database.server import data_folder
from portal.settings import *  # noqa: F403
from portal.settings import (
    CACHES,
    DATABASES,
    EMBEDDED_DATABASE,
    INSTALLED_APPS,
    PG_VERSION,
    POLICY_APPS,
    PREPARING,
    VAR_DIR,
)

SECRET_KEY = "tests only, tests only, tests only, tests only"
IDENTITY_KEY = "00" * 32
IDENTITY_INDEX_KEY = "11" * 32
POLICY_APPS = [*POLICY_APPS, "tests.samplepolicy"]
INSTALLED_APPS = ["tests.samplepolicy", *INSTALLED_APPS]
if EMBEDDED_DATABASE:
    DATABASES = {"default": settings_for(data=data_folder(VAR_DIR / f"test-pg{PG_VERSION}"), version=PG_VERSION)}
else:
    DATABASES["default"]["OPTIONS"] = {}
# Without the pool: a test owns its connection. What comes twice is planned once, for plans cost more than they find.
ONCE = {"prepare_threshold": 1, "options": "-c plan_cache_mode=force_generic_plan -c synchronous_commit=off"}
DATABASES["default"].setdefault("OPTIONS", {}).update({**PREPARING, **ONCE})
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {**CACHES, "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
WHITENOISE_AUTOREFRESH = True  # static files come from their sources; nothing is collected for tests
