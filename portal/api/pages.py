"""Pages of results, by key and not by number, so that the last page costs what the first does."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.timezone import is_naive
from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request


class KeysetPagination(CursorPagination):
    """`?size=` up to 200 per page; `next` and `previous` are whole addresses, or null. Newest first by default."""

    page_size = 50
    max_page_size = 200
    page_size_query_param = "size"
    cursor_query_param = "cursor"
    ordering: str | tuple[str, ...] = "-pk"
    invalid_cursor_message = "分页标记无效，请从第一页重新开始。"

    def paginate_queryset(self, queryset: Any, request: Request, view: Any = None) -> list[Any] | None:
        """The rows of the page. Raises NotFound for a mark that names no place in the order."""
        self.rows = queryset
        return super().paginate_queryset(queryset, request, view)

    def decode_cursor(self, request: Request) -> Any:
        """The framework's, but a place that the first column could never hold is refused before it is asked for."""
        cursor: Any = super().decode_cursor(request)
        if cursor is not None and cursor.position is not None and not self._is_place(cursor.position):
            raise NotFound(self.invalid_cursor_message)
        return cursor

    def _is_place(self, text: str) -> bool:
        meta, name = self.rows.model._meta, self.ordering[0].lstrip("-")  # noqa: SLF001 -- Django's documented model API
        column = meta.pk if name == "pk" else meta.get_field(name)
        try:
            value = column.clean(text, None)
        except ValidationError:
            return False
        return "\0" not in text and not (isinstance(value, datetime) and is_naive(value))
