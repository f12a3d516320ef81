"""Who watches: every post that has to do with the matter; those who run the site or come from outside do not."""

from portal.people.roles import Role
from portal.web.access import Holds

OUTSIDE = frozenset({Role.ADMINISTRATOR, Role.THIRD_PARTY})
READERS = Holds(*(role for role in Role if role not in OUTSIDE))
ISSUER_ROLES = (Role.DATA_REVIEWER, Role.SUPERVISOR, Role.VIEWER)
ISSUERS = Holds(*ISSUER_ROLES)
