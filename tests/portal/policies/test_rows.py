"""Documents and clauses as rows follow the registration and outlive it."""

import pytest

from portal.policies import registry
from portal.policies.models import ClauseRow, DocumentRow
from portal.policies.sync import sync

pytestmark = pytest.mark.django_db


def test_every_document_and_clause_is_a_row():
    assert set(DocumentRow.objects.values_list("slug", flat=True)) == {policy.slug for policy in registry}
    assert ClauseRow.objects.count() == sum(len(policy.clauses) for policy in registry)


def test_a_row_leads_back_to_what_is_registered():
    row = ClauseRow.objects.select_related("document").get(document__slug="sample-1", slug="1")
    assert row.clause is registry.clause("sample-1", "1")
    assert row.document.policy is registry.by_slug("sample-1")
    assert str(row) == "样政发〔2018〕1号 一"


def test_syncing_again_changes_nothing():
    before = list(ClauseRow.objects.values())
    sync()
    assert list(ClauseRow.objects.values()) == before


def test_what_changed_in_the_code_changes_in_the_row():
    ClauseRow.objects.filter(slug="1", document__slug="sample-1").update(summary="旧摘要")
    sync()
    assert ClauseRow.objects.get(slug="1", document__slug="sample-1").summary == "样例补助的比例与上限"


def test_a_row_outlives_its_registration():
    gone = DocumentRow.objects.create(slug="gone", number="废政发〔2000〕1号", title="旧文件", issued_on="2000-01-01")
    clause = ClauseRow.objects.create(document=gone, slug="1", position=1, reference="一", summary="旧条款")
    sync()
    gone.refresh_from_db()
    clause.refresh_from_db()
    assert (gone.is_registered, clause.is_registered) == (False, False)
    assert not DocumentRow.objects.visible_to(None).filter(slug="gone").exists()
    with pytest.raises(LookupError):
        _ = gone.policy
