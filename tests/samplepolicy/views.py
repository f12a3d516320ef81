"""Pages of the policy: they ask who and where, translate HTTP and decide nothing."""

from portal.people.pages import DeskPage
from portal.web.access import OFFICIAL
from portal.web.views import ListView
from tests.samplepolicy.models import SampleApplication


class GrantsView(DeskPage, ListView):
    """The grants in effect whose cases the official may see, newest first."""

    access = OFFICIAL
    title = "样例补助准予名单"
    template_name = "samplepolicy/grants.html"
    queryset = SampleApplication.objects.granted().select_related("case")
    order = ("-granted_on", "-pk")
