"""What tests read out of pages and out of the API's one shape of errors."""

import re

CHINESE = re.compile("[\u4e00-\u9fff]")


def text(response) -> str:
    return response.content.decode()


def error(response, status: int) -> dict:
    """The error of the API; it says in Chinese what is wrong and what to do."""
    assert response.status_code == status, text(response)
    said = response.json()["error"]
    assert CHINESE.search(said["text"])
    assert CHINESE.search(said["todo"])
    return said
