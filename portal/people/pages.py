"""What the pages of the portal know beyond the page kit: who acts, and on which day."""

from datetime import date

from portal.clock.today import business_date
from portal.people.actors import Actor
from portal.people.middleware import actor_of
from portal.web.views import DESK_FRAME, PortalView


class ActorPage(PortalView):
    """A page that hands on who acts (`by`) and the business date (`today`)."""

    @property
    def by(self) -> Actor:
        return actor_of(self.request)

    @property
    def today(self) -> date:
        return business_date()


class DeskPage(ActorPage):
    """A page of the staff."""

    frame = DESK_FRAME
