"""Duties of one office each, a small document that addresses everybody, and files that prove something."""

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from portal.duties.declarations import Addressee, DutyPlan
from portal.duties.models import Duty, Origin, Standing
from portal.people.models import Office
from portal.policies.registry import Policy
from portal.regions.scoped import level_of
from portal.rules.law import Clause, Document, Kind, Part
from tests.portal.cases.factories import ANJI, PDF, TODAY

DOCUMENT = Document("test-duties", "样例发〔2018〕9号", "样例任务文件", "样例机关", date(2018, 1, 1))
SAMPLE = ("2018-82", "3-1")


def proof(name="证明.pdf"):
    return SimpleUploadedFile(name, PDF, "application/pdf")


def make_duty(kind="government", region_code=ANJI, *, document=SAMPLE[0], clause=SAMPLE[1], **fields) -> Duty:
    """The duty of the office of a kind; with `kind=""` one that names nobody."""
    level = level_of(region_code)
    office = Office.objects.responsible(kind=kind, region_code=region_code, level=level, on=TODAY) if kind else None
    values = {
        "place": 1,
        "level": level,
        "office": office,
        "origin": Origin.LISTED if kind else Origin.UNNAMED,
        "standing": Standing.LISTED,
        "window_on": date(2022, 12, 31),
        "due_on": date(2022, 12, 31),
        "laid_on": date(2019, 1, 1),
        **fields,
    }
    key = {"document": document, "clause": clause, "part": "", "region_code": region_code, "kind": kind}
    duty, _ = Duty.objects.update_or_create(**key, defaults=values)
    return duty


def clause_of(slug: str, *offices: str, lead: str = "", parts: tuple[Part, ...] = ()) -> Clause:
    parts = parts or (Part(id=f"t-{slug}", gist=f"任务{slug}", kinds=(Kind.TASK,)),)
    return Clause(DOCUMENT, slug, slug, f"摘要{slug}", parts, offices, lead)


def make_policy(*clauses: Clause, window_on=date(2020, 12, 31), **addressees: tuple[Addressee, ...]) -> Policy:
    """A document of its own, not registered."""
    plan = DutyPlan(window_on=window_on, addressees=addressees)
    return Policy(app="test", document=DOCUMENT, clauses=clauses, duties=plan)
