"""A room with an API, as small as one can be: keys, each seen by its owner."""

from django.core.exceptions import PermissionDenied, RequestDataTooBig, SuspiciousOperation, ValidationError
from django.db.models import QuerySet
from django.http import Http404
from django_filters import FilterSet
from rest_framework.decorators import action
from rest_framework.mixins import ListModelMixin, RetrieveModelMixin
from rest_framework.response import Response
from rest_framework.routers import SimpleRouter
from rest_framework.serializers import CharField, DateField, ModelSerializer, Serializer

from portal.api.addresses import addresses
from portal.api.models import Key
from portal.api.views import RoomViewSet
from portal.rules.facts import InputError
from portal.rules.law import Article
from portal.rules.refusal import Refusal

LAW = Article("中华人民共和国行政许可法", "第三十二条")
ERRORS = {
    "refusal": Refusal("cases.paused", "办理已暂停。", LAW, "请在恢复后办理。"),
    "forbidden": Refusal("cases.forbidden", "您不是承办人。", LAW, "请联系承办人。"),
    "hidden": Refusal("cases.hidden", "没有该办件。", LAW, "请核对编号。"),
    "input": InputError("amount", "应为数字"),
    "model": ValidationError({"name": ["请填写名称"]}),
    "missing": Http404(),
    "denied": PermissionDenied(),
    "large": RequestDataTooBig(),
    "suspicious": SuspiciousOperation(),
    "fault": ZeroDivisionError("a mistake"),
}


class VisibleKeys(QuerySet):
    def visible_to(self, actor):
        return self.filter(user=actor.user) if actor.user else self.none()


class KeyFilter(FilterSet):
    class Meta:
        model = Key
        fields = ("prefix",)


class KeySerializer(ModelSerializer):
    class Meta:
        model = Key
        fields = ("prefix", "created_at")


class VisitSerializer(Serializer):
    name = CharField(max_length=5)
    on = DateField()


class KeyViewSet(ListModelMixin, RetrieveModelMixin, RoomViewSet):
    queryset = VisibleKeys(Key)
    serializer_class = KeySerializer
    filterset_class = KeyFilter

    @action(detail=False, methods=["post"], serializer_class=VisitSerializer)
    def visit(self, request):
        form = self.get_serializer(data=request.data)
        form.is_valid(raise_exception=True)
        return Response({"name": form.validated_data["name"], "actor": self.actor.label})

    @action(detail=False, methods=["post"], url_path="fail/(?P<kind>[a-z]+)")
    def fail(self, request, kind):
        raise ERRORS[kind]


router = SimpleRouter()
router.register("keys", KeyViewSet)
room_patterns = router.urls


class Policies:
    app, api = "innovation.standards", "tests.portal.api.rooms.room_patterns"


urlpatterns = router.urls
policy_urls = addresses(["tests.portal.api.rooms"], [Policies])
