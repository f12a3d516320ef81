"""Brings documents and clauses to rows after every migrate. Rows are never removed: later records point at them."""

from typing import Any

from portal.policies.models import ClauseRow, DocumentRow
from portal.policies.registry import Policy, registry


def sync(**_signal: Any) -> None:
    """Create or refresh one row per document and clause; what is registered no longer is marked so."""
    documents = DocumentRow.objects.bulk_create(
        [_document(policy) for policy in registry],
        update_conflicts=True,
        unique_fields=["slug"],
        update_fields=["number", "title", "issued_on", "is_registered"],
    )
    by_slug = {document.slug: document for document in documents}
    clauses = ClauseRow.objects.bulk_create(
        [row for policy in registry for row in _clauses(policy, by_slug[policy.slug])],
        update_conflicts=True,
        unique_fields=["document", "slug"],
        update_fields=["position", "reference", "summary", "is_registered"],
    )
    DocumentRow.objects.exclude(pk__in=[row.pk for row in documents]).update(is_registered=False)
    ClauseRow.objects.exclude(pk__in=[row.pk for row in clauses]).update(is_registered=False)


def _document(policy: Policy) -> DocumentRow:
    document = policy.document
    return DocumentRow(
        slug=document.slug,
        number=document.number,
        title=document.title,
        issued_on=document.issued_on,
    )


def _clauses(policy: Policy, document: DocumentRow) -> list[ClauseRow]:
    return [
        ClauseRow(
            document=document,
            slug=clause.slug,
            position=position,
            reference=clause.reference,
            summary=clause.summary,
        )
        for position, clause in enumerate(policy.clauses, start=1)
    ]
