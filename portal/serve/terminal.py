"""Talking to whoever started the house."""

import sys


def say(text: str) -> None:
    """One or more lines, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
