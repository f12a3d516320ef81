"""The front page: from here to a task in two clicks."""

from typing import Any

from portal.catalog.declarations import Audience
from portal.clock.today import business_date
from portal.home.catalogue import by_office, for_audience, offered
from portal.home.results import results
from portal.home.topics import topics
from portal.notices.models import PublicNotice
from portal.policies import registry
from portal.web.access import PUBLIC
from portal.web.views import PageView

HOT = 4
NEWEST = 5
PERSON, ORGANISATION, OFFICE = "person", "organisation", "office"
TABS = {ORGANISATION: "法人办事", PERSON: "个人办事", OFFICE: "按部门"}


class FrontView(PageView):
    """Search, items by applicant and office, topics, case look-up, notices, documents, results."""

    access = PUBLIC
    title = "首页"
    template_name = "portal/home/front.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        found = offered(business_date())
        chosen = self.request.GET.get("tab", "")
        tab = chosen if chosen in TABS else ORGANISATION
        groups = by_office(found) if tab == OFFICE else {"": for_audience(found, Audience(tab))}
        return super().context(
            items_total=len(found),
            hot=[entry.item for entry in found[:HOT]],
            tabs=[
                {"title": title, "url": f"?tab={word}#items", "is_current": word == tab} for word, title in TABS.items()
            ],
            groups=groups,
            tab_title=TABS[tab],
            topics=topics(),
            documents=[policy.document for policy in registry],
            notices=PublicNotice.objects.visible_to(self.actor).current().order_by("-published_on", "-pk")[:NEWEST],
            results=results(),
            **extra,
        )
