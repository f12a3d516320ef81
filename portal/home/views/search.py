"""The page of search results."""

from typing import Any
from urllib.parse import urlencode

from portal.clock.today import business_date
from portal.home.catalogue import offered
from portal.home.search.entries import EntryKind
from portal.home.search.finding import Answer, search
from portal.home.search.text import LONGEST_QUERY
from portal.web.access import PUBLIC
from portal.web.views import PageView

MOST_SHOWN = 50
SUGGESTIONS = 6


class SearchView(PageView):
    """What has the words; else what comes near; else where else to look."""

    access = PUBLIC
    title = "搜索"
    template_name = "portal/home/search.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        query = self.request.GET.get("q", "").strip()[:LONGEST_QUERY]
        kind = _kind(self.request.GET.get("kind", ""))
        answer = search(query, kind)
        suggestions = [] if answer.found else [entry.item for entry in offered(business_date())[:SUGGESTIONS]]
        return super().context(
            query=query,
            answer=answer,
            found=answer.found[:MOST_SHOWN],
            has_more=len(answer.found) > MOST_SHOWN,
            tabs=_tabs(query, kind, answer),
            suggestions=suggestions,
            **extra,
        )


def _kind(word: str) -> EntryKind | None:
    return EntryKind(word) if word in set(EntryKind) else None


def _tabs(query: str, chosen: EntryKind | None, answer: Answer) -> list[dict[str, Any]]:
    """One tab for all, one for each kind that was found."""
    shown = [kind for kind in EntryKind if answer.counts.get(kind)]
    return [
        {
            "title": kind.label if kind else "全部",
            "url": "?" + urlencode({"q": query, **({"kind": kind.value} if kind else {})}),
            "is_current": kind is chosen,
            "count": answer.counts[kind] if kind else sum(answer.counts.values()),
        }
        for kind in (None, *shown)
        if answer.counts
    ]
