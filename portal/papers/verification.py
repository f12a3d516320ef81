"""The public check of a paper: what anybody may learn, and whether a copy is the paper that was issued."""

import hashlib
from enum import StrEnum

from django.core.files.uploadedfile import UploadedFile

from portal.papers.models import Paper


class Match(StrEnum):
    """How a copy compares. The words are what the page says."""

    SAME = "文件与原件一致，未被改动。"
    DIFFERENT = "文件与原件不一致：内容被改动过，或者不是这份文书。请以制发机关的原件为准。"


def by_token(token: str) -> Paper | None:
    """The paper whose code was scanned."""
    return Paper.objects.filter(token=token).first()


def by_number(number: str) -> Paper | None:
    """The paper of a number, typed with whatever brackets and blanks a keyboard gives."""
    return Paper.objects.filter(number=tidy(number)).first()


def tidy(number: str) -> str:
    """A typed number as it was issued: hexagonal brackets, no blanks, full-width digits made plain."""
    plain = "".join(number.split()).translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    return plain.translate(str.maketrans("[]【】（）()［］", "〔〕" * 5))


def compare(paper: Paper, copy: UploadedFile) -> Match:
    """Whether a copy has the sum of the paper. The copy is read and forgotten."""
    digest = hashlib.sha256()
    for chunk in copy.chunks():
        digest.update(chunk)
    return Match.SAME if digest.hexdigest() == paper.sha256 else Match.DIFFERENT
