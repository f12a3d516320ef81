"""Everything that is walked through, built once by the portal's own actions."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from portal.cases.models import Case, CaseMaterial, Rating
from portal.clock.models import BusinessDate
from portal.notices.actions import object_to
from portal.notices.models import PublicNotice
from portal.papers.models import Paper
from portal.people.actions.interests import declare_interest
from portal.people.actors import NOBODY, Actor
from portal.people.models import Agency
from tests.afforestation.factories import Forestry, make_gift
from tests.afforestation.registers.factories import enter, png
from tests.afforestation.villages.factories import make_listed
from tests.matrix.cases import make_cases
from tests.matrix.duties import make_duties
from tests.matrix.people import make_people
from tests.matrix.reports import make_reports
from tests.matrix.works import make_works
from tests.portal.cases.factories import PDF, TODAY, make_user, moment
from tests.portal.exchange.sheets import row
from tests.portal.imports.factories import make_run
from tests.portal.parameters.factories import make_proposal
from tests.portal.payments.factories import make_payment
from tests.portal.people.desks import seat


class Browser(Client):
    """Keeps the cookies that it was given, whatever a page answers, and collects no templates: half the time."""

    def request(self, **sent: Any) -> HttpResponse:
        return self.handler(self._base_environ(**sent))


@dataclass
class World:
    """The browsers of the people, and what `@word` in an address stands for."""

    words: dict[str, str]
    versions: dict[str, int]
    browsers: dict[str, Browser]

    def meant(self, text: Any, case: str = "") -> Any:
        """What a word of an address or a body stands for; `@version` is that of the case in the address."""
        if text == "@version":
            return self.versions[case]
        return self.words[text[1:]] if isinstance(text, str) and text.startswith("@") else text


def build() -> World:
    """The whole province of the matrix. Rolled back by whoever called."""
    BusinessDate.objects.update_or_create(pk=1, defaults={"date": TODAY})
    people = make_people()
    cases = dict(make_cases(people))
    words = {name: case.number or str(case.key) for name, case in cases.items()}
    words |= {f"{name} key": str(case.key) for name, case in cases.items()}
    words |= dict(_papers(cases)) | dict(_offices(people))
    words |= dict(make_reports(people))
    words["payment"] = str(make_payment(people["cashier"]).pk)
    words |= dict(_sheets(people))
    words["gift"] = str(make_gift(cases["sample"]).pk)
    words["event"] = str(Forestry().event().pk)
    words["village"] = str(make_listed().pk)
    words |= dict(_greening(people["dclerk"]))
    words |= dict(make_duties(people))
    works, hanging = make_works(people)
    words |= {name: project.number for name, project in works.items()} | hanging
    versions = {f"@{name}": thing.version for name, thing in (*cases.items(), *works.items())}
    versions |= {f"@{name} key": case.version for name, case in cases.items()}
    browsers = {column: _browser(actor) for column, actor in people.items()}
    return World(words, versions, browsers)


def _papers(cases: dict[str, Case]) -> Iterator[tuple[str, str]]:
    """A file, a paper and a notice of the case of five offices, and of the county's own."""
    notice = cases["notice"]
    paper = Paper.objects.filter(about=notice.reference, kind="decision").get()
    published = PublicNotice.objects.get(about=notice.reference)
    objection = object_to(
        notice=published, name="王五", contact="0572-5123456", text="材料不实", by=NOBODY, on=TODAY, at=moment()
    )
    yield "published", str(published.pk)
    yield "objection", str(objection.pk)
    yield "rating", str(Rating.objects.get(case=cases["rated"]).pk)
    yield "paper", str(paper.pk)
    yield "token", paper.token
    yield "sample paper", str(Paper.objects.filter(about=cases["sample"].reference).earliest("pk").pk)
    for word, case in (("file", notice), ("sample file", cases["sample"])):
        yield word, str(CaseMaterial.objects.filter(case=case).earliest("pk").file_id)


def _offices(people: dict[str, Actor]) -> Iterator[tuple[str, str]]:
    """Posts, an agent who waits, an interest, a proposed figure, somebody of the demo."""
    for column in ("handler", "handler~"):
        yield column, str(people[column].user_id)
        yield f"{column}'s post", str(people[column].post.pk)
    waiting = Agency.objects.create(
        user=make_user(), organisation=people["own"].organisations[0], valid_from=TODAY, confirmed_at=None
    )
    yield "agency", str(waiting.pk)
    interest = declare_interest(
        by=people["handler"], uscc="", case_number="x", reason="亲属", valid_from=TODAY, valid_to=None, at=moment()
    )
    yield "interest", str(interest.pk)
    yield "proposal", str(make_proposal().pk)
    yield "demo", make_user(is_demo=True).username


def _greening(forester: Actor) -> Iterator[tuple[str, str]]:
    """Rows of Anji's registers: a tree with its photo, an outbreak, a policy with its file."""
    pdf = SimpleUploadedFile("意见.pdf", PDF, "application/pdf")
    yield "tree", str(enter("trees", forester, photo=png()).pk)
    yield "outbreak", str(enter("outbreaks", forester).pk)
    yield "support", str(enter("support", forester, file=pdf).pk)


def _sheets(people: dict[str, Actor]) -> Iterator[tuple[str, str]]:
    """An import that waits for its confirmation, and one with a bad cell."""
    yield "import", str(make_run(people["dclerk"], row("1")).pk)
    yield "bad import", str(make_run(people["dclerk"], row("2", area_mu="x")).pk)


def _browser(actor: Actor) -> Browser:
    return seat(Browser(), actor) if actor.user else Browser()
