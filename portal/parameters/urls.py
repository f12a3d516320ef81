"""Addresses of the calculator and of the item owner's pages."""

from django.urls import path

from portal.parameters import desk, views

app_name = "parameters"

urlpatterns = [
    path("rules/", views.RulesView.as_view(), name="rules"),
    path("rules/<str:key>/", views.CalculatorView.as_view(), name="rule"),
    path("desk/parameters/", desk.ParametersView.as_view(), name="list"),
    path("desk/parameters/values/<int:pk>/", desk.ProposalView.as_view(), name="proposal"),
    path("desk/parameters/values/<int:pk>/withdraw/", desk.WithdrawView.as_view(), name="withdraw"),
    path("desk/parameters/<str:key>/<str:name>/", desk.HistoryView.as_view(), name="history"),
    path("desk/parameters/<str:key>/<str:name>/new/", desk.ProposeView.as_view(), name="propose"),
]
