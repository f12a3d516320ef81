"""What all pages of the cockpit share: who reads, what is asked, which policies have figures."""

from typing import Any, ClassVar

from django.http import Http404
from django.utils.functional import cached_property

from portal.cockpit.asked import Asked, read_asked
from portal.cockpit.boards import Board, board
from portal.cockpit.forms import LookForm
from portal.cockpit.readers import READERS
from portal.cockpit.trail import trail
from portal.indicators.declarations import Indicator
from portal.indicators.registry import of_policy
from portal.people.pages import DeskPage
from portal.policies import Policy, registry
from portal.web.access import Access


class CockpitPage(DeskPage):
    """A page for whoever watches."""

    access: ClassVar[Access] = READERS

    @cached_property
    def asked(self) -> Asked:
        """What the address asks for, with the reader's region as the default."""
        return read_asked(self.request.GET, own=self.by.region_code, today=self.today)

    def context(self, **extra: Any) -> dict[str, Any]:
        return super().context(**self.head() | extra)

    def head(self) -> dict[str, Any]:
        """What `_head.html` shows: the question, the way down to the region, the form that changes both."""
        return {"asked": self.asked, "trail": trail(self.asked), "form": LookForm(self.asked)}


class PolicyPage(CockpitPage):
    """A page of one policy that has figures; any other is not there."""

    kwargs: dict[str, Any]

    @cached_property
    def policy(self) -> Policy:
        try:
            found = registry.by_slug(self.kwargs["slug"])
        except LookupError as error:
            raise Http404 from error
        if not found.indicators:
            raise Http404
        return found

    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators that the reader may see."""
        return of_policy(self.policy)

    @cached_property
    def board(self) -> Board:
        return board(self.policy, self.asked, self.indicators())
