"""Notices for machines: what is published, masked as on the pages. Nobody needs a key to read them."""

from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.permissions import AllowAny
from rest_framework.routers import SimpleRouter
from rest_framework.serializers import ModelSerializer

from portal.api.views import RoomViewSet
from portal.notices.filters import NoticeFilter
from portal.notices.models import PublicNotice


class NoticeSerializer(ModelSerializer[PublicNotice]):
    class Meta:
        model = PublicNotice
        fields = (
            "id", "kind", "title", "body", "columns", "rows", "region_code", "office_name", "published_on",
            "period_days", "period_unit", "ends_on",
        )  # fmt: skip


class NoticeViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    """公示公告：不含已撤回的。"""

    permission_classes = (AllowAny,)
    queryset = PublicNotice.objects.current()
    serializer_class = NoticeSerializer
    filterset_class = NoticeFilter


router = SimpleRouter()
router.register("notices", NoticeViewSet, basename="api-notices")
urlpatterns = router.urls
