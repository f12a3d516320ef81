"""The ground of all pages on which an application is filled in."""

from typing import Any, ClassVar

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import cached_property
from django.views import View

from portal.cases.actions.drafting import missing_materials
from portal.cases.addresses import followed_at, page_url
from portal.cases.models import Case
from portal.cases.steps import CHECK, MATERIALS, filing_steps
from portal.people.middleware import actor_of
from portal.people.pages import ActorPage
from portal.web.access import SIGNED_IN
from portal.web.views import DESK_FRAME, PUBLIC_FRAME


class OpenOnly(View):
    """Lets nobody fill in a case that has been filed: who comes late is shown to the case.

    Stands behind the gate of `PortalView` in the order of bases, so that strangers have been turned away before.
    """

    case: Case

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.case.is_editable:
            return super().dispatch(request, *args, **kwargs)
        return redirect(self.followed_at) if request.method == "GET" else self.too_late()

    @property
    def followed_at(self) -> str:
        """Where the one who asks follows the case."""
        return followed_at(self.case, actor_of(self.request))

    def too_late(self) -> HttpResponse:
        """The answer to whoever sends something for a case that has been filed, perhaps by himself a moment ago."""
        context = {"case": self.case, "url": self.followed_at, "title": "申请已经提交"}
        return render(self.request, "portal/cases/filed.html", context, status=409)


class DraftView(ActorPage, OpenOnly):
    """One page of an application, for whoever fills it in: others get 404."""

    access: ClassVar = SIGNED_IN
    here = ""  # the page's place in the step bar

    @cached_property
    def case(self) -> Case:  # type: ignore[override]
        rows = Case.objects.filled_in_by(self.by).select_related("item", "organisation", "draft")
        return get_object_or_404(rows, key=self.kwargs["key"])

    def context(self, **extra: Any) -> dict[str, Any]:
        case = self.case
        done = set(case.draft.topics_done)
        if not missing_materials(case):
            done.add(MATERIALS)
        return super().context(
            case=case,
            steps=filing_steps(case.type, here=self.here, done=done),
            **{"frame": DESK_FRAME if self.by.is_official else PUBLIC_FRAME, **extra},
        )

    def page(self, *, status: int = 200, **extra: Any) -> HttpResponse:
        """As the base has it, with the name of the item in the title."""
        return super().page(status=status, **{"title": f"申报{self.case.item.name}", **extra})


class ResumeView(DraftView):
    """Goes on where somebody stopped: the first page that is not done."""

    def get(self, _request: HttpRequest, **_kwargs: Any) -> HttpResponse:
        done = self.case.draft.topics_done
        undone = [topic.code for topic in self.case.type.topics if topic.code not in done]
        undone += [MATERIALS] if missing_materials(self.case) else []
        return redirect(page_url(self.case, undone[0] if undone else CHECK))
