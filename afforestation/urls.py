"""Addresses of document 82's pages, below /afforestation/."""

from django.urls import path

from afforestation.views import desk, townships, villages

app_name = "afforestation"

urlpatterns = [
    path("villages/", villages.VillagesView.as_view(), name="villages"),
    path("townships/", townships.TownshipsView.as_view(), name="townships"),
    path("desk/townships/", townships.DeskTownshipsView.as_view(), name="desk-townships"),
    path("desk/villages/", villages.DeskVillagesView.as_view(), name="desk-villages"),
    path("desk/villages/draw/", villages.DrawView.as_view(), name="draw"),
    path("desk/villages/publish/", villages.PublishView.as_view(), name="publish-villages"),
    path("desk/villages/<int:pk>/strike/", villages.StrikeView.as_view(), name="strike-village"),
    path("desk/events/", desk.EventsView.as_view(), name="events"),
    path("desk/events/new/", desk.NewEventView.as_view(), name="new-event"),
    path("desk/seasons/", desk.SeasonsView.as_view(), name="seasons"),
    path("desk/seasons/new/", desk.NewSeasonView.as_view(), name="new-season"),
    path("desk/gifts/", desk.GiftsView.as_view(), name="gifts"),
    path("desk/gifts/<int:pk>/", desk.GiftView.as_view(), name="gift"),
    path("desk/gifts/<int:pk>/hand-over/", desk.HandOverView.as_view(), name="hand-over"),
]
