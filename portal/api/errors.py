"""One shape for every error that the API answers."""

from typing import Any

from rest_framework.response import Response
from rest_framework.views import exception_handler


def answer(error: Exception, context: dict[str, Any]) -> Response | None:
    """Translate an exception."""
    return exception_handler(error, context)
