"""Addresses of the staff's pages, below /desk/projects/."""

from django.urls import path

from portal.projects.views import acting, changing, evidence, finding, opening, project

app_name = "projects"

urlpatterns = [
    path("", finding.ProjectsView.as_view(), name="list"),
    path("export/", finding.ProjectsView.as_view(is_export=True), name="export"),
    path("new/", opening.KindsView.as_view(), name="new"),
    path("new/<slug:kind>/", opening.CreateView.as_view(), name="create"),
    path("<str:number>/", project.ProjectView.as_view(), name="project"),
    path("<str:number>/place.geojson", project.PlaceView.as_view(), name="place"),
    *[
        path(f"<str:number>/{entry.name}/", acting.ActView.as_view(entry=entry), name=entry.name)
        for entry in acting.ENTRIES
    ],
    path("<str:number>/changes/new/<slug:field>/", changing.RequestChangeView.as_view(), name="request-change"),
    path("<str:number>/changes/<int:pk>/", changing.DecideChangeView.as_view(), name="decide-change"),
    path("<str:number>/evidence/<slug:slot>/", evidence.AttachView.as_view(), name="attach"),
    path("<str:number>/files/<int:pk>/", evidence.FileView.as_view(), name="file"),
    path("<str:number>/files/<int:pk>/remove/", evidence.RemoveView.as_view(), name="remove"),
]
