"""Django's settings, made from the newsroom's `dragoman.toml` and `DRAGOMAN_*`."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import django_stubs_ext
from psycopg.conninfo import conninfo_to_dict

from dragoman.common import configuration
from dragoman.languages.locales import INTERFACES

django_stubs_ext.monkeypatch()

NEWSROOM = configuration.load()
_PACKAGE = Path(__file__).resolve().parent.parent


def _secret_key() -> str:
    """The key in the data directory, made on first use; a throw-away one outside a newsroom."""
    path = NEWSROOM.data_path / "secret_key"
    if path.is_file():
        return path.read_text(encoding="ascii").strip()
    key = secrets.token_urlsafe(50)
    if NEWSROOM.data_path.is_dir():
        path.touch(mode=0o600)
        path.write_text(key, encoding="ascii")
    return key


def database_settings(url: str) -> dict[str, Any]:
    """Django's database settings of a PostgreSQL URL or connection string."""
    parts: dict[str, Any] = conninfo_to_dict(url) if url else {}
    names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST"}
    settings: dict[str, Any] = {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "dragoman",
        "CONN_HEALTH_CHECKS": True,
        "CONN_MAX_AGE": 300,
        "OPTIONS": {},
    }
    for key, value in parts.items():
        if key in names:
            settings[names[key]] = value
        elif key == "port":
            settings["PORT"] = str(value)
        else:
            settings["OPTIONS"][key] = value
    return settings


def _origin(url: str) -> str:
    """`https://news.example` of `https://news.example/press/`."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


SECRET_KEY = _secret_key()
DEBUG = False
ALLOWED_HOSTS = ["*"]  # the site answers under any name: it is public, and links are relative
DATABASES = {"default": database_settings(NEWSROOM.database_url)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "procrastinate.contrib.django",
    "dragoman.sources",
    "dragoman.articles",
    "dragoman.translations",
    "dragoman.publishing",
    "dragoman.pipeline",
    "dragoman.website",
    "dragoman.desk",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "dragoman.website.middleware.SecurityHeadersMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "dragoman.desk.middleware.DeskMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]

ROOT_URLCONF = "dragoman.config.urls"
WSGI_APPLICATION = "dragoman.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {"context_processors": []},
    }
]

LANGUAGE_CODE = "en"
LANGUAGES = [(language, language) for language in INTERFACES]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LOCALE_PATHS = [_PACKAGE / "website" / "locale"]

STATIC_URL = "/static/"
# Static files are served from the packages themselves: nothing to collect, nothing to forget.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"

# Cookies belong to the desk alone: a reader's browser has none to send, a cache none to mind.
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/desk/"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = NEWSROOM.site_url.startswith("https:")
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "dragoman.desk.page.stale_form"
# Behind a proxy that speaks TLS for us, a form comes from an origin that we do not see ourselves.
CSRF_TRUSTED_ORIGINS = [_origin(NEWSROOM.site_url)] if NEWSROOM.site_url else []
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LOGGING_CONFIG = None
PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "tasks"
