"""Addresses of the room below /api/v1/."""

from django.urls import URLPattern, URLResolver, include, path
from rest_framework.routers import SimpleRouter

from portal.cases.api.drafting import AnswersView, BeginView, MaterialView, SubmitView
from portal.cases.api.reading import CaseViewSet, WorklistViewSet
from portal.cases.api.verbs import ENTRIES, view_of

router = SimpleRouter()
router.register("cases", CaseViewSet, basename="api-case")
router.register("worklist", WorklistViewSet, basename="api-worklist")

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include(router.urls)),
    path("drafts/", BeginView.as_view(), name="api-draft-begin"),
    path("drafts/<uuid:key>/answers/<slug:topic>/", AnswersView.as_view(), name="api-draft-save"),
    path("drafts/<uuid:key>/materials/<slug:slot>/", MaterialView.as_view(), name="api-draft-attach"),
    path("drafts/<uuid:key>/submit/", SubmitView.as_view(), name="api-draft-submit"),
    *[
        path(f"cases/<str:number>/{entry.name}/", view_of(entry).as_view(), name=f"api-case-{entry.name}")
        for entry in ENTRIES
    ],
]
