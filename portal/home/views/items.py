"""Service items: the catalogue and each item's guide."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from portal.cases.registry import case_type
from portal.catalog.declarations import AUDIENCE_NAMES, Audience
from portal.catalog.models import ServiceItem
from portal.clock.today import business_date
from portal.home.catalogue import Listed, for_audience, listed, offered
from portal.home.filters import ItemFilter
from portal.home.guide import guide_of
from portal.web.access import PUBLIC
from portal.web.views import PageView


class ItemsView(PageView):
    """All items on offer, narrowed by words, applicant, policy and office; the choice lives in the address."""

    access = PUBLIC
    title = "全部事项"
    template_name = "portal/home/items.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        found = self.found()
        form = ItemFilter(self.request.GET, found=found)
        return super().context(filter_form=form, found=form.narrow(found), **extra)

    def found(self) -> list[Listed]:
        """The items that this page is about."""
        return offered(business_date())


class AudienceView(ItemsView):
    """The items for one kind of applicant."""

    def context(self, **extra: Any) -> dict[str, Any]:
        title = "个人办事" if self.audience is Audience.PERSON else "法人办事"
        return {**super().context(**extra), "title": title, "audience": AUDIENCE_NAMES[self.audience]}

    def found(self) -> list[Listed]:
        return for_audience(super().found(), self.audience)

    @property
    def audience(self) -> Audience:
        """The kind of applicant that the address names. Raises Http404."""
        try:
            return Audience(self.kwargs["audience"])
        except ValueError as error:
            raise Http404 from error


class GuideView(PageView):
    """Everything to know before starting, and the button to start."""

    access = PUBLIC
    template_name = "portal/home/guide.html"

    def context(self, **extra: Any) -> dict[str, Any]:
        row = get_object_or_404(ServiceItem.objects.prefetch_related("rounds"), code=self.kwargs["code"])
        on = business_date()
        try:
            guide = guide_of(listed(row, on), case_type(row.code), on)
        except LookupError as error:  # the policy is switched off; its row stays for the cases it had
            raise Http404 from error
        return {**super().context(**extra), "title": row.name, "guide": guide, "item": guide.listed.item, "row": row}
