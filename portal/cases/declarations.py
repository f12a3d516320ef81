"""How a policy declares the life of a case: its stages as frozen rows, its record, its form, its assessment."""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.people.roles import Role
from portal.rules.law import Citation

OTHER_PAGES = frozenset({"materials", "check", "estimate", "applicant", "discard"})  # addresses beside the topics'


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One desk's part in the review: which kind of office, at which level, in which role, after which others.

    Stages without an unfinished predecessor run side by side. Exactly one stage decides, and it comes last.
    """

    code: str
    title: str
    office_kind: str
    level: str
    role: Role
    citation: Citation
    working_days: int
    after: tuple[str, ...] = ()
    decides: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One page of the form: a title, a hint, the dotted path of its form and a key for its address.

    `carried` names the fields that are offered again, filled as in the applicant's last case.
    """

    code: str
    title: str
    form: str
    hint: str = ""
    carried: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseType:
    """Everything that the room of cases needs to carry one service item.

    `record` is the typed model ("app.Model", one-to-one with the case). `assess` is a dotted path to a function
    (record, on, case) -> Assessment; `describe` one to a function (record) -> rows of (label, text) as pages and
    papers show them; `aside` one to a function (case, by) -> Aside or None, what became of the case, or empty; `sample`
    one to a function (index, number) -> column values of a generated record, or empty.
    """

    stages: tuple[Stage, ...]
    record: str
    topics: tuple[Topic, ...]
    assess: str
    describe: str
    aside: str = ""
    sample: str = ""
    window_kind: str = "service_center"

    def topic(self, code: str) -> Topic:
        """One page by code. Raises LookupError."""
        for topic in self.topics:
            if topic.code == code:
                return topic
        raise LookupError(code)

    def stage(self, code: str) -> Stage:
        """One stage by code. Raises LookupError."""
        for stage in self.stages:
            if stage.code == code:
                return stage
        raise LookupError(code)

    def before(self, code: str) -> set[str]:
        """The codes of all stages that must be done before a stage."""
        found: set[str] = set()
        for earlier in self.stage(code).after:
            found |= {earlier} | self.before(earlier)
        return found

    @property
    def deciding(self) -> Stage:
        return next(stage for stage in self.stages if stage.decides)


def faults(case_type: CaseType) -> Sequence[str]:
    """What is wrong with a declaration, in words; the system check prints them."""
    found = [f"no page can be called {topic.code}" for topic in case_type.topics if topic.code in OTHER_PAGES]
    seen: set[str] = set()
    for stage in case_type.stages:
        if stage.code in seen:
            found.append(f"stage {stage.code} stands twice")
        if missing := set(stage.after) - seen:
            found.append(f"stage {stage.code} comes after {sorted(missing)}, which do not stand before it")
        if stage.working_days < 1:
            found.append(f"stage {stage.code} has no time")
        seen.add(stage.code)
    if sum(stage.decides for stage in case_type.stages) != 1:
        found.append("exactly one stage decides")
    elif not case_type.stages[-1].decides or _ancestors(case_type) != seen:
        found.append("the deciding stage comes after all others")
    return found


def _ancestors(case_type: CaseType) -> set[str]:
    by_code = {stage.code: stage for stage in case_type.stages}
    todo, seen = [case_type.deciding.code], set[str]()
    while todo:
        code = todo.pop()
        if code not in seen and code in by_code:
            seen.add(code)
            todo.extend(by_code[code].after)
    return seen
