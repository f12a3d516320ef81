"""Addresses of the greening: public pages, and the registers of the staff below desk/."""

from django.urls import path

from afforestation.pages import views
from afforestation.registers.views import listing, rows, writing
from afforestation.views import desk, gifts, townships, villages

app_name = "afforestation"

REGISTER = "desk/registers/<slug:register>/"
ROW = f"{REGISTER}<int:pk>/"

urlpatterns = [
    path("", views.HomeView.as_view(), name="home"),
    path("trees/", views.TreesView.as_view(), name="trees"),
    path("trees/<int:pk>/", views.TreeView.as_view(), name="tree"),
    path("trees/<int:pk>/photo/", views.TreePhotoView.as_view(), name="tree-photo"),
    path("bases/", views.BasesView.as_view(), name="bases"),
    path("cities/", views.CitiesView.as_view(), name="cities"),
    path("parks/", views.ParksView.as_view(), name="parks"),
    path("income/", views.IncomeView.as_view(), name="income"),
    path("seedlings/", views.SeedlingsView.as_view(), name="seedlings"),
    path("wilt/", views.WiltView.as_view(), name="wilt"),
    path("parks/list/", views.ParkListView.as_view(), name="park-list"),
    path("wetlands/", views.WetlandsView.as_view(), name="wetlands"),
    path("rescues/", views.RescuesView.as_view(), name="rescues"),
    path("support/", views.SupportView.as_view(), name="support"),
    path("support/<int:pk>/file/", views.SupportFileView.as_view(), name="support-file"),
    path("bulletin/", views.BulletinView.as_view(), name="bulletin"),
    path("desk/registers/", listing.DeskView.as_view(), name="desk"),
    path(REGISTER, listing.RowsView.as_view(), name="rows"),
    path(f"{REGISTER}sheet/", listing.SheetView.as_view(), name="sheet"),
    path(f"{REGISTER}new/", writing.NewView.as_view(), name="new"),
    path(ROW, rows.RowView.as_view(), name="row"),
    path(f"{ROW}change/", writing.ChangeView.as_view(), name="change"),
    path(f"{ROW}remove/", rows.RemoveView.as_view(), name="remove"),
    path(f"{ROW}steps/<slug:step>/", rows.StepView.as_view(), name="step"),
    path(f"{ROW}files/<slug:name>/", rows.FileView.as_view(), name="file"),
    path("villages/", villages.VillagesView.as_view(), name="villages"),
    path("townships/", townships.TownshipsView.as_view(), name="townships"),
    path("desk/townships/", townships.DeskTownshipsView.as_view(), name="desk-townships"),
    path("desk/villages/", villages.DeskVillagesView.as_view(), name="desk-villages"),
    path("desk/villages/draw/", villages.DrawView.as_view(), name="draw"),
    path("desk/villages/publish/", villages.PublishView.as_view(), name="publish-villages"),
    path("desk/villages/<int:pk>/strike/", villages.StrikeView.as_view(), name="strike-village"),
    path("desk/events/", desk.EventsView.as_view(), name="events"),
    path("desk/events/new/", desk.NewEventView.as_view(), name="new-event"),
    path("desk/events/<int:pk>/close/", desk.CloseEventView.as_view(), name="close-event"),
    path("desk/seasons/", desk.SeasonsView.as_view(), name="seasons"),
    path("desk/seasons/new/", desk.NewSeasonView.as_view(), name="new-season"),
    path("desk/gifts/", gifts.GiftsView.as_view(), name="gifts"),
    path("desk/gifts/<int:pk>/", gifts.GiftView.as_view(), name="gift"),
    path("desk/gifts/<int:pk>/hand-over/", gifts.HandOverView.as_view(), name="hand-over"),
]
