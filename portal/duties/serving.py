"""How coverage finds a duty: "duty:<document>/<clause>" opens the public page of the clause's offices."""

from portal.policies.coverage import Served
from portal.policies.registry import registry


def duty(code: str) -> Served:
    """The public page of who answers for a clause. Raises LookupError for a clause that does not exist."""
    slug, _, clause_slug = code.partition("/")
    registry.clause(slug, clause_slug)
    return Served("责任单位和落实进度", "public_duties:clause", (slug, clause_slug))
