"""Addresses of applicants' pages around a case, and of filing at the counter."""

from django.urls import path

from portal.cases.views import checking, drafts, files, filing, following, lookup, materials, mine, rating, starting

app_name = "cases"

urlpatterns = [
    path("apply/d/<uuid:key>/", drafts.ResumeView.as_view(), name="resume"),
    path("apply/d/<uuid:key>/materials/", materials.MaterialsView.as_view(), name="materials"),
    path("apply/d/<uuid:key>/materials/<slug:slot>/", materials.AttachView.as_view(), name="attach"),
    path("apply/d/<uuid:key>/materials/<slug:slot>/remove/", materials.DetachView.as_view(), name="detach"),
    path("apply/d/<uuid:key>/check/", checking.CheckView.as_view(), name="check"),
    path("apply/d/<uuid:key>/discard/", checking.DiscardView.as_view(), name="discard"),
    path("apply/d/<uuid:key>/applicant/", filing.ApplicantView.as_view(), name="applicant"),
    path("apply/d/<uuid:key>/estimate/", filing.EstimateView.as_view(), name="estimate"),
    path("apply/d/<uuid:key>/<slug:topic>/", filing.TopicView.as_view(), name="topic"),
    path("apply/d/<uuid:key>/<slug:topic>/save/", filing.SaveView.as_view(), name="save"),
    path("apply/<slug:item>/", starting.StartView.as_view(), name="start"),
    path("desk/counter/<slug:item>/", starting.CounterView.as_view(), name="counter"),
    path("my/cases/", mine.MineView.as_view(), name="mine"),
    path("my/cases/<str:number>/", following.CaseView.as_view(), name="case"),
    path("my/cases/<str:number>/submitted/", following.ReceiptView.as_view(), name="submitted"),
    path("my/cases/<str:number>/why/", following.WhyView.as_view(), name="why"),
    path("my/cases/<str:number>/withdraw/", following.WithdrawView.as_view(), name="withdraw"),
    path("my/cases/<str:number>/rating/", rating.RatingView.as_view(), name="rate"),
    path("lookup/", lookup.LookupView.as_view(), name="lookup"),
    path("cases/materials/<uuid:file_id>/", files.MaterialView.as_view(), name="material"),
]
