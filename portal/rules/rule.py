"""What a rule is: a key of the rule book, the facts it reads, the figures it needs, the clauses it stands on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from typing import Any, Generic, Protocol, TypeVar

from portal.rules.exact import EXACT
from portal.rules.findings import Result
from portal.rules.law import Citation


class UnknownYearError(LookupError):
    """The working days of a year are not announced yet; nobody may guess them."""

    def __init__(self, year: int) -> None:
        super().__init__(f"{year}年的工作日安排尚未录入")
        self.year = year


class Calendar(Protocol):
    """Which days are working days."""

    def is_workday(self, day: date) -> bool:
        """Raises UnknownYearError for a year without data."""
        ...


@dataclass(frozen=True, slots=True)
class Parameter:
    """A figure of a clause that may be changed, dated, by its owner. Without a default the document leaves it open."""

    name: str
    label: str
    unit: str
    citation: Citation
    default: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """What a rule is given beside the facts: the figures in force on a day and the calendar of working days."""

    on: date
    figures: Mapping[str, Decimal | None]
    calendar: Calendar

    def figure(self, name: str) -> Decimal:
        """A figure that is known to be set; a rule asks `figures` first where it may be open."""
        value = self.figures[name]
        if value is None:
            raise LookupError(f"parameter {name} has no value on {self.on}")
        return value


Facts = TypeVar("Facts")


@dataclass(frozen=True, slots=True)
class Rule(Generic[Facts]):
    """One row of the rule book: a pure function with everything needed to call it and to explain it.

    `reading` says how an open text is read, and the alternative; the user sees both. `owner` is the kind of the office
    whose item owners may change the figures; without one nobody may.
    """

    key: str
    title: str
    facts: type[Facts]
    decide: Callable[[Facts, Given], Result]
    citations: tuple[Citation, ...]
    parameters: tuple[Parameter, ...] = ()
    reading: str = ""  # one reading a line
    owner: str = ""

    def answer(self, facts: Facts, given: Given) -> Result:
        """Decide in exact arithmetic."""
        with localcontext(EXACT):
            return self.decide(facts, given)

    def parameter(self, name: str) -> Parameter:
        """A parameter by name. Raises LookupError."""
        for parameter in self.parameters:
            if parameter.name == name:
                return parameter
        raise LookupError(f"{self.key} has no parameter {name}")


class RuleBook(Mapping[str, "Rule[Any]"]):
    """All rules by key. Registering a key twice is a mistake of the author and stops the start."""

    def __init__(self) -> None:
        self._rules: dict[str, Rule[Any]] = {}

    def register(self, *rules: Rule[Any]) -> None:
        """Add rules. Raises ValueError on a key that is taken, a rule that cites nothing, a parameter named twice."""
        for rule in rules:
            if rule.key in self._rules and self._rules[rule.key] is not rule:
                raise ValueError(f"rule {rule.key} is registered twice")
            if not rule.citations:
                raise ValueError(f"rule {rule.key} cites no clause")
            if len({parameter.name for parameter in rule.parameters}) != len(rule.parameters):
                raise ValueError(f"rule {rule.key} names a parameter twice")
            self._rules[rule.key] = rule

    def __getitem__(self, key: str) -> Rule[Any]:
        return self._rules[key]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._rules))

    def __len__(self) -> int:
        return len(self._rules)


book = RuleBook()
