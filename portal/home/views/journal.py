"""The journal for auditors."""

from portal.home.audit import AuditableEntries, JournalFilter
from portal.journal.models import JournalEntry
from portal.people.pages import DeskPage
from portal.people.roles import Role
from portal.web.access import Holds
from portal.web.views import ListView


class JournalView(DeskPage, ListView):
    """Entries, newest first; nothing here can be changed."""

    access = Holds(Role.AUDITOR)
    title = "操作日志"
    template_name = "portal/home/journal.html"
    queryset = AuditableEntries(JournalEntry)
    filterset_class = JournalFilter
    page_size = 50
