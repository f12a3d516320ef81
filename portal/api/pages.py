"""Pages of results, by key and not by number, so that the last page costs what the first does."""

from rest_framework.pagination import CursorPagination


class KeysetPagination(CursorPagination):
    """`?size=` up to 200 per page; `next` and `previous` are whole addresses, or null. Newest first by default."""

    page_size = 50
    max_page_size = 200
    page_size_query_param = "size"
    cursor_query_param = "cursor"
    ordering: str | tuple[str, ...] = "-pk"
    invalid_cursor_message = "分页标记无效，请从第一页重新开始。"
