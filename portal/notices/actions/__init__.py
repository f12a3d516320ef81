"""The verbs of notices and objections."""

from portal.notices.actions.objecting import answer_objection, object_to
from portal.notices.actions.publishing import change, publish, withdraw

__all__ = ["answer_objection", "change", "object_to", "publish", "withdraw"]
