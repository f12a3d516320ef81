"""How a policy declares what may be applied for. Frozen, in code, reviewed like code; synced to rows on migrate."""

from dataclasses import dataclass
from enum import StrEnum

from portal.files.kinds import SCANS, Kind
from portal.rules.law import Article, Citation, Clause

LICENSING_LAW = "中华人民共和国行政许可法"
NOT_COUNTED = Article(LICENSING_LAW, "第四十五条")


class Audience(StrEnum):
    """Who may apply."""

    PERSON = "person"
    ORGANISATION = "organisation"


AUDIENCE_NAMES = {Audience.PERSON: "自然人", Audience.ORGANISATION: "法人和其他组织"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One slot for a file. `is_curable` ones may be missing at acceptance (容缺受理) and are supplied afterwards."""

    code: str
    title: str
    note: str = ""
    origin: str = "申请人自备"
    is_required: bool = True
    is_curable: bool = False
    formats: tuple[Kind, ...] = SCANS
    max_bytes: int = 20 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A question that an applicant answers before starting; a no leads to `otherwise`, not to a wrong filing."""

    code: str
    question: str
    citation: Citation
    otherwise: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """A special procedure that stops the clock when told in writing (行政许可法 art. 45)."""

    code: str
    title: str
    longest_days: int
    citation: Citation = NOT_COUNTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A frequent question with its answer."""

    asked: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A service item (政务服务事项) with everything its guide says (ux §9.3).

    `office_kind` at `level` decides. Days are working days. `notice_days` is the length of public notice that a
    grant needs before it takes effect; None where there is none.
    """

    code: str
    name: str
    kind: str
    clause: Clause
    office_kind: str
    level: str
    audiences: tuple[Audience, ...]
    statutory_days: int
    promised_days: int
    statutory_basis: Citation
    conditions: tuple[Condition, ...]
    materials: tuple[Material, ...]
    result_name: str
    correction_days: int = 10
    notice_days: int | None = None
    procedures: tuple[Procedure, ...] = ()
    questions: tuple[Question, ...] = ()
    visits: int = 0
    fee: str = "不收费"
    delivery: str = "网上下载、窗口领取或邮寄"
    is_fiscal: bool = False
    keywords: tuple[str, ...] = ()

    def material(self, code: str) -> Material:
        """One slot by code. Raises LookupError."""
        for slot in self.materials:
            if slot.code == code:
                return slot
        raise LookupError(code)
