"""The one way to say no: what is refused, on what ground, and what the person can do next."""

from dataclasses import dataclass

from portal.rules.law import Citation


@dataclass(eq=False)
class Refusal(Exception):  # noqa: N818 -- a refusal is an answer, not an error
    """Raised by actions; pages and the API show all three lines. `code` names it for machines and tests."""

    code: str
    text: str
    citation: Citation
    todo: str

    def __str__(self) -> str:
        return f"{self.text}（依据：{self.citation.cite}）{self.todo}"
