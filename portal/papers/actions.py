"""Issue papers and withdraw them. Whether somebody may do so is decided by the room that owns the matter."""

import hashlib
import secrets
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from portal.journal.recording import note, recording
from portal.papers import rendering
from portal.papers.kinds import SHAPES, Kind
from portal.papers.models import Paper, verify_url
from portal.papers.numbering import next_number
from portal.papers.rendering import Manuscript
from portal.people.actors import Actor
from portal.rules.findings import as_json
from portal.rules.law import Article
from portal.rules.refusal import Refusal

FORMAT = Article("GB/T 9704—2012《党政机关公文格式》")
TOKEN_BYTES = 16


def issue(
    *,
    kind: Kind,
    issuer_code: str,
    issuer: str,
    about: str,
    facts: Mapping[str, Any],
    region_code: str,
    issued_on: date,
    title: str = "",
    replaces: Paper | None = None,
    by: Actor,
    at: datetime,
) -> Paper:
    """Number, set and keep a paper; it is never set again. Raises Refusal that lists the facts still missing.

    `issuer_code` is the short form that numbers begin with (机关代字, e.g. 安科技). A paper that `replaces` another
    withdraws it.
    """
    shape = SHAPES[kind]
    if missing := [label for fact, label in shape.needs.items() if is_blank(facts.get(fact))]:
        raise Refusal(
            "papers.missing_facts", f"{shape.label}还缺少：{'、'.join(missing)}。", FORMAT, "请补齐后再制发。"
        )
    with recording():
        token = secrets.token_urlsafe(TOKEN_BYTES)
        manuscript = Manuscript(
            kind=kind, number=next_number(series=issuer_code + shape.series, year=issued_on.year),
            title=title or shape.label, issuer=issuer, issued_on=issued_on, facts=facts, verify_url=verify_url(token),
        )  # fmt: skip
        pdf = rendering.render(manuscript)
        paper = Paper.objects.create(
            number=manuscript.number, kind=kind, title=manuscript.title, about=about, region_code=region_code,
            issuer=issuer, issued_on=issued_on, issued_at=at, issued_by=by.label, facts=as_json(facts), pdf=pdf,
            sha256=hashlib.sha256(pdf).hexdigest(), token=token, replaces=replaces,
        )  # fmt: skip
        _note("issue", paper, by, {"about": about, "sha256": paper.sha256})
        if replaces:
            withdraw(paper=replaces, reason=f"已由{paper.number}替代", by=by, at=at)
    return paper


def withdraw(*, paper: Paper, reason: str, by: Actor, at: datetime) -> None:
    """Take a paper back. It stays on record and its public check says so. Raises Refusal where that has been done."""
    with recording():
        is_done = Paper.objects.filter(pk=paper.pk, withdrawn_at__isnull=True).update(
            withdrawn_at=at, withdrawn_reason=reason
        )
        if not is_done:
            raise Refusal("papers.withdrawn", f"{paper.number}此前已经撤回。", FORMAT, "无需重复操作。")
        _note("withdraw", paper, by, {"reason": reason})
    paper.refresh_from_db(fields=["withdrawn_at", "withdrawn_reason"])


def is_blank(fact: Any) -> bool:
    """Whether a fact says nothing. Zero and No say something."""
    return fact is None or fact in ("", [], (), {})


def _note(verb: str, paper: Paper, by: Actor, payload: Mapping[str, Any]) -> None:
    note(
        actor_id=by.user_id,
        actor=by.label,
        action=f"papers.{verb}",
        subject=f"paper:{paper.number}",
        payload=payload,
    )
