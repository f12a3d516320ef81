"""Room for the frames of a test.

CPython takes the room for frames in pieces of 16 KB, and gives a piece back as soon as its first frame ends. A test is
some sixty frames deep before it begins; where the work it calls then crosses the end of a piece again and again, each
crossing asks the kernel for memory: more than a hundred times a request, a sixth of its time. One frame that claims
much room at once makes a piece in which all others fit.
"""

from collections.abc import Callable
from types import FunctionType
from typing import Any

SLOTS = 33_000  # a little more than a quarter of a megabyte, so that the piece is half a megabyte


def roomy(function: Callable[..., Any]) -> Callable[..., Any]:
    """The same function, called by a frame that brings the room for all that come after it."""

    def call(*args: Any, **kwargs: Any) -> Any:
        return function(*args, **kwargs)

    return FunctionType(call.__code__.replace(co_stacksize=SLOTS), call.__globals__, closure=call.__closure__)
