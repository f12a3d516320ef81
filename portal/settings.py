"""Settings of the portal: one file, read from the environment where sites differ.

Without any variable this is a trial on one machine: its own PostgreSQL, demo people, debug off.
"""

from pathlib import Path

import dj_database_url

from portal import environment
from portal.database.backend.base import settings_for
from portal.database.server import data_folder

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = Path(environment.text("PORTAL_VAR", default=str(BASE_DIR / "var")))

# --- what this site is -----------------------------------------------------------------------------------------------
DEBUG = environment.flag("DEBUG", default=False)
DEMO = environment.flag("PORTAL_DEMO", default=True)  # one-click sign-in of demo people; a real site sets 0
SECRET_KEY = environment.secret("SECRET_KEY", keep_in=VAR_DIR / "secrets")
IDENTITY_KEY = environment.secret("IDENTITY_KEY", keep_in=VAR_DIR / "secrets")  # encrypts identity numbers
IDENTITY_INDEX_KEY = environment.secret("IDENTITY_INDEX_KEY", keep_in=VAR_DIR / "secrets")  # finds them again
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS", default=("localhost", "127.0.0.1", "[::1]"))
CSRF_TRUSTED_ORIGINS = environment.words("CSRF_TRUSTED_ORIGINS")
MAINTENANCE = environment.flag("PORTAL_MAINTENANCE", default=False)  # closes the site with a page that says so
SITE_NAME = "浙江省惠企政策一窗办理平台"
SITE_TAGLINE = "一窗受理 · 最多跑一次"
SITE_OPERATOR = environment.text("SITE_OPERATOR", default="（部署时配置）")
SITE_RECORDS = environment.text("SITE_RECORDS", default="（部署时配置）")  # ICP and police record numbers

# --- the policies: the one list --------------------------------------------------------------------------------------
POLICY_APPS = [
    "innovation",
    "innovation.industrial_internet",
    "innovation.standards",
    "landreform",
    "foodsafety",
    "foodsafety.grain",
    "afforestation",
    "energyrights",
]

# The floors of the house, highest first; tests/architecture holds the import graph against them.
ROOMS = [
    "portal.home",
    "portal.cockpit",
    "portal.imports",
    "portal.cases",
    "portal.indicators",
    "portal.projects",
    "portal.duties",
    "portal.payments",
    "portal.catalog",
    "portal.notices",
    "portal.papers",
    "portal.parameters",
    "portal.tallies",
    "portal.workdays",
    "portal.people",
    "portal.regions",
    "portal.journal",
    "portal.web",
    "portal.api",
    "portal.exchange",
    "portal.files",
    "portal.inbox",
    "portal.clock",
    "portal.policies",
]

INSTALLED_APPS = [
    *POLICY_APPS,
    *ROOMS,
    "allauth",
    "allauth.account",
    "allauth.usersessions",
    "guardian",
    "rest_framework",
    "django_filters",
    "drf_spectacular",
    "procrastinate.contrib.django",
    "django_htmx",
    "csp",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "django.contrib.humanize",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "portal.clock.middleware.OneDayMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.web.middleware.PlainInputMiddleware",
    "portal.web.middleware.MaintenanceMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "portal.people.middleware.SessionMiddleware",
    "portal.people.middleware.ActorMiddleware",
    "portal.files.middleware.RequestLimitMiddleware",  # last, so that its page has a frame; nothing above reads a body
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "portal.clock.context.business_date",
                "portal.web.context.frame",
            ],
        },
    }
]
FORM_RENDERER = "portal.web.forms.Renderer"
FILTERS_EMPTY_CHOICE_LABEL = "全部"

# --- data ------------------------------------------------------------------------------------------------------------
EMBEDDED_DATABASE = not environment.text("DATABASE_URL")
PG_VERSION = environment.text("PG", default="18")  # of the embedded server
# Statements are prepared on their third use: to plan those of a case's page costs five times what running them costs.
PREPARING = {"server_side_binding": True, "prepare_threshold": 3}
DATABASE_OPTIONS = {"pool": {"min_size": 1, "max_size": 8, "timeout": 20}, **PREPARING}
if EMBEDDED_DATABASE:
    DATABASES = {"default": settings_for(data=data_folder(VAR_DIR / f"pg{PG_VERSION}"), version=PG_VERSION)}
else:
    DATABASES = {"default": dict(dj_database_url.config())}
DATABASES["default"]["OPTIONS"] = {**DATABASES["default"].get("OPTIONS", {}), **DATABASE_OPTIONS}
DATABASES["default"]["ATOMIC_REQUESTS"] = False
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "portal_cache"},
    # Drawings carry the number of their last move in their key: a copy in each process can't be stale.
    "drawings": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "drawings",
        "OPTIONS": {"MAX_ENTRIES": 400},
    },
}
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "portal.web.storage.StaticStorage"},
}
MEDIA_ROOT = VAR_DIR / "files"  # outside the web root; views check the right before they serve a file
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
OUTBOX_DIR = VAR_DIR / "outbox"  # where the demo's e-mail and SMS adapters write
EMAIL_BACKEND = environment.text("EMAIL_BACKEND", default="portal.inbox.outbox.EmailBackend")
SMS_ADAPTER = environment.text("SMS_ADAPTER", default="portal.inbox.outbox.write_sms")
DEFAULT_FROM_EMAIL = environment.text("DEFAULT_FROM_EMAIL", default="one-window@example.invalid")
PAPER_FONT_DIR = environment.text("PAPER_FONT_DIR")  # an authority's licensed faces, used first when set
OPEN_SONG_DIR = environment.text("OPEN_SONG_DIR", default="/usr/share/fonts/opentype/noto")  # Debian: fonts-noto-cjk
SITE_URL = environment.text("SITE_URL", default="http://localhost:8000")  # where the codes on papers lead
FILE_MAX_BYTES = 20 * 1024 * 1024
SHEET_MAX_BYTES = 48 * 1024 * 1024  # a sheet to be imported; an .xlsx of more than 30 MB is told to split
REQUEST_MAX_BYTES = 50 * 1024 * 1024  # a form with several files; beyond it the body is not even read
FILE_UPLOAD_HANDLERS = [
    "portal.files.uploads.LimitHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a report of a thousand lines as a plain form

# --- people and safety -----------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "portal.people.backends.AccountBackend",
    "guardian.backends.ObjectPermissionBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
ANONYMOUS_USER_NAME = None  # guardian: no row for nobody
PRIVACY_VERSION = "1"  # raised when the privacy page changes in substance; consents name it
LOCKED_MINUTES = 5
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "portal.people.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"phone", "email", "username"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "phone", "password1*", "password2*"]  # our form asks for one of the first two
ACCOUNT_EMAIL_VERIFICATION = "mandatory"  # of those who registered by e-mail: portal.people.stages
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PHONE_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_REAUTHENTICATION_REQUIRED = True  # the password again before phone or account change hands
ACCOUNT_SESSION_REMEMBER = False  # counters and offices share computers
ACCOUNT_FORMS = {
    "login": "portal.people.forms.entrance.SignInForm",
    "reauthenticate": "portal.people.forms.entrance.PasswordAgainForm",
    "change_password": "portal.people.forms.entrance.ChangePasswordForm",
    "reset_password": "portal.people.forms.entrance.RecoverForm",
    "reset_password_from_key": "portal.people.forms.entrance.NewPasswordForm",
    "confirm_password_reset_code": "portal.people.forms.entrance.RecoverCodeForm",
    "confirm_email_verification_code": "portal.people.forms.entrance.EmailCodeForm",
    "verify_phone": "portal.people.forms.entrance.PhoneCodeForm",
    "change_phone": "portal.people.forms.entrance.ChangePhoneForm",
}
ACCOUNT_RATE_LIMITS = {
    "login_failed": f"20/m/ip,5/{LOCKED_MINUTES * 60}s/key",
    "change_phone": "5/m/user",
    "verify_phone": "1/30s/key,20/m/ip",
}
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("TRUSTED_PROXIES", default=0)  # proxies before us that name the client
SESSION_ENGINE = "portal.people.sessions"
SESSION_COOKIE_AGE = 8 * 3600
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
IS_HTTPS = environment.flag("PORTAL_HTTPS", default=False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = IS_HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if IS_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = IS_HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "portal.web.errors.csrf_failed"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
        "object-src": ["'none'"],
    }
}

# --- language and time -----------------------------------------------------------------------------------------------
LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
USE_TZ = True

# --- interfaces ------------------------------------------------------------------------------------------------------
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "portal.api.authentication.KeyAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_THROTTLE_CLASSES": [
        "rest_framework.throttling.AnonRateThrottle",
        "rest_framework.throttling.UserRateThrottle",
    ],
    "DEFAULT_THROTTLE_RATES": {"anon": "60/min", "user": "600/min"},
    "EXCEPTION_HANDLER": "portal.api.errors.answer",
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
SPECTACULAR_SETTINGS = {
    "TITLE": "一窗接口",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_AUTHENTICATION": [],
    "POSTPROCESSING_HOOKS": ["portal.api.description.document_errors"],  # choices stay where they are used, unnamed
}
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"  # a room's tasks stand in its module of this name
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
