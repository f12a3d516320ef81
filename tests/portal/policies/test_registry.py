"""What clashes is refused where it is registered."""

from dataclasses import replace

import pytest

from portal.policies import Registry
from portal.rules.law import Document
from tests.samplepolicy.policy import POLICY


def other(**document):
    return replace(POLICY, app="other", rules=(), document=replace(POLICY.document, **document))


@pytest.mark.parametrize(
    "clashing",
    [
        replace(POLICY, rules=()),
        other(number="样政发〔2018〕2号"),
        other(slug="sample-2"),
        replace(other(slug="x", number="y"), clauses=POLICY.clauses * 2),
        replace(other(slug="x", number="y"), serves={"sample-99": ("item:sample-grant",)}),
        replace(other(slug="x", number="y"), rules=POLICY.rules),
    ],
    ids=["app", "slug", "number", "clause", "part", "rule"],
)
def test_a_clash_is_refused(clashing):
    own = Registry()
    own.register(POLICY)
    with pytest.raises(ValueError, match=r"\w"):
        own.register(clashing)


def test_the_same_policy_may_come_twice():
    own = Registry()
    assert own.register(POLICY) is own.register(POLICY)
    assert len(own) == 1


def test_what_is_not_there_is_not_found():
    own = Registry()
    with pytest.raises(LookupError):
        own.by_slug("sample-1")
    own.register(POLICY)
    with pytest.raises(LookupError):
        own.clause("sample-1", "99")
    assert isinstance(own.by_slug("sample-1").document, Document)
