"""How a policy declares a kind of works: the stages as frozen rows, the typed record, what is asked and shown.

A stage is a piece of work of one office. Whoever answers for it finishes it; the project then stands in the next one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from portal.files.kinds import JPEG, PNG, SCANS, Kind
from portal.people.roles import Role
from portal.projects.states import STAGE_FREE, Field, Source
from portal.regions.scoped import COUNTY, LEVELS
from portal.rules.law import Citation

MEBIBYTE = 1024 * 1024
PHOTOS = (JPEG, PNG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A slot for files that prove a stage. A required one must hold a file before the stage can be finished."""

    code: str
    title: str
    hint: str = ""
    is_photo: bool = False
    is_required: bool = True
    most_files: int = 1
    max_bytes: int = 20 * MEBIBYTE

    @property
    def formats(self) -> tuple[Kind, ...]:
        return PHOTOS if self.is_photo else SCANS


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectStage:
    """One stage: which office, at which level, in which role, finishes it, and what has to be there before.

    `verb` is what the button says ("通过验收"). `gate` names a function (project, by, at, on) that raises Refusal while
    the stage may not be finished. `form` names a `portal.projects.forms.StageForm`; its answers go to the effect
    registered for (type code, stage code). `together` names a function (projects, by, at, on) that checks and carries
    out the end of the stage for many projects at once; without it they are finished one by one. With `working_days`
    the stage has a term and a lamp. Finishing the stage that `publishes` shows the project on the public page;
    finishing the one that `completes`, the last, ends it.
    """

    code: str
    title: str
    verb: str
    level: str
    citation: Citation
    role: Role = Role.PROJECT_CLERK
    office_kind: str = ""  # empty: that of the project type
    needs: tuple[Evidence, ...] = ()
    gate: str = ""
    form: str = ""
    together: str = ""
    working_days: int | None = None
    publishes: bool = False
    completes: bool = False

    def slot(self, code: str) -> Evidence:
        """One slot by code. Raises LookupError."""
        for slot in self.needs:
            if slot.code == code:
                return slot
        raise LookupError(code)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectType:
    """Everything that the room of projects needs to carry one kind of works.

    `level` is the level whose office owns a project: it opens it, reports progress and asks for changes. `record` is
    the typed model ("app.Model"), one-to-one with the project by its field `project`. Dotted paths: `create_form` a
    ModelForm on it; `describe` a function (record) -> rows of (label, text) for the staff; `public` the same for
    anybody (empty: name, place and day alone are published); `same` a function (name, region_code, record) -> projects
    that this one may double (empty: those of the same name in the same region).
    """

    code: str
    name: str
    noun: str  # what one of them is called: "您要登记的{noun}"
    office_kind: str
    clause: Citation
    record: str
    stages: tuple[ProjectStage, ...]
    create_form: str
    describe: str
    public: str = ""
    same: str = ""
    level: str = COUNTY
    region_levels: tuple[str, ...] = (COUNTY,)  # the levels of the places where such works may lie
    is_placed_finely: bool = False  # where regions of a finer one of these levels are known, works lie in one of them
    sources: tuple[Source, ...] = tuple(Source)  # whence its money may come
    changeable: tuple[Field, ...] = tuple(Field)

    def stage(self, code: str) -> ProjectStage:
        """One stage by code. Raises LookupError."""
        return self.stages[self.place(code)]

    def place(self, code: str) -> int:
        """Where a stage stands in the order. Raises LookupError."""
        for place, stage in enumerate(self.stages):
            if stage.code == code:
                return place
        raise LookupError(code)

    def kind_at(self, stage: ProjectStage) -> str:
        """The kind of office that finishes a stage."""
        return stage.office_kind or self.office_kind

    @property
    def level_above(self) -> str:
        """The level that decides on changes; the province decides on its own."""
        return LEVELS[max(LEVELS.index(self.level) - 1, 0)]


def faults(declared: ProjectType) -> Sequence[str]:
    """What is wrong with a declaration, in words; the system check prints them."""
    found = [f"{level} is no level" for level in (declared.level, *declared.region_levels) if level not in LEVELS]
    seen: set[str] = set()
    for stage in declared.stages:
        if stage.code in seen:
            found.append(f"stage {stage.code} stands twice")
        if stage.code in STAGE_FREE:
            found.append(f"no stage can be called {stage.code}: that is a verb")
        found += _stage_faults(stage)
        seen.add(stage.code)
    if [stage.completes for stage in declared.stages].count(True) != 1 or not declared.stages[-1].completes:
        found.append("exactly one stage completes, and it comes last")
    return found


def _stage_faults(stage: ProjectStage) -> Sequence[str]:
    found = []
    if stage.level not in LEVELS:
        found.append(f"stage {stage.code}: {stage.level} is no level")
    if stage.working_days is not None and stage.working_days < 1:
        found.append(f"stage {stage.code} has no time")
    slots = [slot.code for slot in stage.needs]
    if len(set(slots)) != len(slots):
        found.append(f"stage {stage.code} names a slot twice")
    return found
