"""The policy's part of the REST API: the same rows and rights as its pages."""

from rest_framework.mixins import ListModelMixin
from rest_framework.permissions import IsAuthenticated
from rest_framework.routers import SimpleRouter
from rest_framework.serializers import CharField, ModelSerializer

from portal.api.views import RoomViewSet
from tests.samplepolicy.models import SampleApplication


class GrantSerializer(ModelSerializer):
    """A grant in effect."""

    case = CharField(source="case.number")

    class Meta:
        model = SampleApplication
        fields = ("case", "subject", "amount_yuan", "granted_on")


class GrantViewSet(ListModelMixin, RoomViewSet):
    """The grants in effect whose cases the caller may see."""

    permission_classes = (IsAuthenticated,)
    queryset = SampleApplication.objects.granted().select_related("case")
    serializer_class = GrantSerializer


router = SimpleRouter()
router.register("grants", GrantViewSet, basename="samplepolicy-grant")
urlpatterns = router.urls
