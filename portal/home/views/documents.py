"""Documents, their clauses, and what carries out each part."""

from typing import Any

from django.http import Http404

from portal.policies import Policy, registry
from portal.policies.coverage import of_all, of_clause, of_document
from portal.rules.law import Clause
from portal.web.access import PUBLIC
from portal.web.views import PageView


class DocumentsView(PageView):
    """All registered documents with how much of each is served."""

    access = PUBLIC
    title = "政策文件"
    template_name = "portal/home/documents.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(documents=of_all(), **extra)


class DocumentView(PageView):
    """One document: what it is, its clauses, what serves them."""

    access = PUBLIC
    template_name = "portal/home/document.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        policy = policy_or_404(self.kwargs["document"])
        document = policy.document
        facts = [
            ("发文字号", document.number),
            ("发文机关", document.issuer),
            ("成文日期", f"{document.issued_on:%Y-%m-%d}"),
            ("条款数", f"{len(policy.clauses)}条"),
        ]
        return {
            **super().context(**extra),
            "title": document.title,
            "document": document,
            "facts": facts,
            "coverage": of_document(policy),
            "items": policy.items,
            "rules": policy.rules,
        }


class ClauseView(PageView):
    """One clause: its parts in our words, its figures, its offices, and what serves each part."""

    access = PUBLIC
    template_name = "portal/home/clause.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        policy = policy_or_404(self.kwargs["document"])
        place, clause = self._clause(policy)
        return {
            **super().context(**extra),
            "title": f"{clause.reference} {clause.summary}",
            "document": policy.document,
            "coverage": of_clause(policy, clause),
            "previous": policy.clauses[place - 1] if place else None,
            "next": next(iter(policy.clauses[place + 1 :]), None),
        }

    def _clause(self, policy: Policy) -> tuple[int, Clause]:
        for place, clause in enumerate(policy.clauses):
            if clause.slug == self.kwargs["clause"]:
                return place, clause
        raise Http404


def policy_or_404(slug: str) -> Policy:
    """The policy that an address names. Raises Http404."""
    try:
        return registry.by_slug(slug)
    except LookupError as error:
        raise Http404 from error
