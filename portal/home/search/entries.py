"""What can be found: one entry per service item, document, clause and rule, gathered once from the registry."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property

from django.urls import reverse

from portal.catalog.declarations import Item
from portal.home.search.text import fold
from portal.policies import Policy, registry
from portal.rules.law import Clause
from portal.rules.rule import book


class EntryKind(StrEnum):
    """What an entry is; results of one rank stand in this order."""

    ITEM = "item"
    RULE = "rule"
    DOCUMENT = "document"
    CLAUSE = "clause"

    @property
    def label(self) -> str:
        return KIND_NAMES[self]


KIND_NAMES = {
    EntryKind.ITEM: "服务事项",
    EntryKind.RULE: "在线测算",
    EntryKind.DOCUMENT: "政策文件",
    EntryKind.CLAUSE: "政策条款",
}


@dataclass(frozen=True)
class Entry:
    """Something to find: its title, words that people use for it, the text behind it, and where it opens."""

    kind: EntryKind
    title: str
    source: str
    text: str
    url: str
    keywords: str = ""

    @cached_property
    def folded(self) -> tuple[str, str, str]:
        """Title, keywords and text as search compares them, the most telling first."""
        return fold(self.title), fold(f"{self.keywords} {self.source}"), fold(self.text)


@cache
def entries() -> tuple[Entry, ...]:
    """Everything that can be found. What is registered does not change while a process runs."""
    return tuple(_gather())


def _gather() -> Iterator[Entry]:
    for policy in registry:
        yield from (_item(item) for item in policy.items)
        yield _document(policy)
        yield from (_clause(clause) for clause in policy.clauses)
    for rule in book.values():
        source = "；".join(dict.fromkeys(citation.cite for citation in rule.citations))
        yield Entry(EntryKind.RULE, rule.title, source, rule.reading, reverse("parameters:rule", args=[rule.key]))


def _item(item: Item) -> Entry:
    return Entry(
        kind=EntryKind.ITEM,
        title=item.name,
        source=item.clause.cite,
        text=" ".join([item.clause.summary, *(condition.question for condition in item.conditions)]),
        url=reverse("home:guide", args=[item.code]),
        keywords=" ".join([*item.keywords, item.kind, item.result_name]),
    )


def _document(policy: Policy) -> Entry:
    document = policy.document
    return Entry(
        kind=EntryKind.DOCUMENT,
        title=document.title,
        source=document.number,
        text=f"{document.issuer} 共{len(policy.clauses)}条",
        url=reverse("home:document", args=[document.slug]),
    )


def _clause(clause: Clause) -> Entry:
    return Entry(
        kind=EntryKind.CLAUSE,
        title=clause.summary,
        source=clause.cite,
        text=" ".join([*(part.gist for part in clause.parts), *clause.offices]),
        url=reverse("home:clause", args=[clause.document.slug, clause.slug]),
    )
