"""Who looks at what in the benchmarks: real accounts of the demonstration, real rows."""

import time
from datetime import date

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connection
from django.middleware.csrf import CSRF_SECRET_LENGTH
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.crypto import get_random_string

from portal.cases.generation import generate
from portal.cases.models import Case, CaseStage
from portal.papers.models import Paper
from portal.people.models import Post
from portal.people.roles import Role
from portal.people.sessions import SessionStore

COUNTY = "330523"
DAY = date(2019, 10, 15)


def grow_to(size: int) -> float:
    """Generate cases until there are `size`. Returns seconds."""
    began = time.perf_counter()
    missing = size - Case.objects.count()
    if missing > 0:
        generate(missing, on=DAY, first_county=COUNTY, seed=size)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")
    return time.perf_counter() - began


def cookie_of(post: Post) -> str:
    """The cookies of a browser in which whoever holds a post is signed in."""
    session = SessionStore()
    session[SESSION_KEY] = str(post.user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = post.user.get_session_auth_hash()
    session.create()
    return f"sessionid={session.session_key}; csrftoken={get_random_string(CSRF_SECRET_LENGTH)}"


def clerk_cookie() -> str:
    return cookie_of(_post("service_center", Role.CLERK))


def handler_cookie() -> str:
    return cookie_of(_post("science", Role.HANDLER))


def case_number() -> str:
    """A case that lies open at the handler's desk."""
    office = _post("science", Role.HANDLER).office
    stage = CaseStage.objects.filter(office=office, role=Role.HANDLER, state="open").select_related("case").first()
    assert stage is not None
    return str(stage.case.number)


def paper_path() -> str:
    """A stored paper of a case of the county."""
    paper = Paper.objects.filter(kind="acceptance", region_code=COUNTY).order_by("pk").first()
    assert paper is not None
    return f"/papers/{paper.pk}/"


def statements(path: str, cookie: str) -> int:
    """How many SQL statements a page takes, counted in this process."""
    client = Client(headers={"host": "localhost"})
    client.cookies.load(cookie)
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    return len(captured)


def _post(kind: str, role: Role) -> Post:
    return Post.objects.filter(office__kind=kind, role=role, region_code=COUNTY).select_related("user", "office")[0]
