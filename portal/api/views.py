"""What every view of the API stands on."""

from typing import Any

from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.exceptions import NotFound
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.views import APIView
from rest_framework.viewsets import GenericViewSet

from portal.api.pages import KeysetPagination


class RoomViewSet(GenericViewSet):
    """Rows that the caller may see. A view set whose queryset has no `visible_to` does not start.

    `actor` is the caller as actions want it. Add the framework's mixins to list and retrieve.
    """

    pagination_class = KeysetPagination
    filter_backends = (DjangoFilterBackend,)

    def __init_subclass__(cls, **options: Any) -> None:
        super().__init_subclass__(**options)
        if cls.queryset is not None and not hasattr(cls.queryset, "visible_to"):
            raise TypeError(f"{cls.__qualname__}: its queryset has no visible_to(actor).")

    @property
    def actor(self) -> Any:
        """Put on the request by the room of people; read here by name, since this room stands below it."""
        return self.request.actor  # type: ignore[attr-defined]

    @property
    def is_being_described(self) -> bool:
        """Whether the description of the API asks, and nobody is calling."""
        return getattr(self, "swagger_fake_view", False)

    def get_queryset(self) -> QuerySet[Any]:
        rows: Any = super().get_queryset()
        visible: QuerySet[Any] = rows.visible_to(self.actor)
        return visible


class NoSuchAddress(APIView):
    """Answers every address that no room claims, in the API's own shape and without asking who it is."""

    authentication_classes = ()
    permission_classes = (AllowAny,)
    schema = None

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:  # noqa: ARG002 -- the framework's signature
        raise NotFound
