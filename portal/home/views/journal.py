"""The journal for auditors."""

from portal.home.audit import AuditableEntries, JournalFilter
from portal.journal.models import JournalEntry
from portal.people.roles import Role
from portal.web.access import Holds
from portal.web.views import DESK_FRAME, ListView


class JournalView(ListView):
    """Entries, newest first; nothing here can be changed."""

    access = Holds(Role.AUDITOR)
    frame = DESK_FRAME
    title = "操作日志"
    template_name = "portal/home/journal.html"
    queryset = AuditableEntries(JournalEntry)
    filterset_class = JournalFilter
    page_size = 50
