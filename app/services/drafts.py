"""Text typed on a screen and not yet saved as a record: it survives a power cut and never leaves this laptop.

A draft lies in the encrypted database only and under the operator's own key. The body is whatever its screen wrote; nobody
else reads it. `title` stands in *Oggi* and among the open things, so a screen never puts a name or a reserved word there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.local import Draft
from app.models.types import canonical_json
from app.models.who import Who

MAX_DRAFT = 1_000_000
"""Characters of one draft as JSON: four times the longest change."""


@dataclass(frozen=True)
class DraftView:
    """A draft as its screen left it. `saved_at` is UTC."""

    key: str
    screen: str
    title: str
    body: Mapping[str, Any]
    saved_at: datetime


def save_draft(session: Session, who: Who, key: str, screen: str, title: str, body: Mapping[str, Any]) -> DraftView:
    """Keep what was typed under `key`, over what was there. Raises `Notice` (`draft_too_long`)."""
    content = dict(body)
    if len(canonical_json(content)) > MAX_DRAFT:
        raise Notice("draft_too_long", "Il testo è troppo lungo per una bozza. Salvarlo diviso in più schede.")
    row = session.get(Draft, key)
    if row is None:
        row = Draft(key=key, screen=screen, title=title, body=content, saved_at=who.now())
        session.add(row)
    else:
        row.screen, row.title, row.body, row.saved_at = screen, title, content, who.now()
    return _view(row)


def get_draft(session: Session, who: Who, key: str) -> DraftView | None:
    """The draft under `key`, if there is one."""
    row = session.get(Draft, key)
    return None if row is None else _view(row)


def list_drafts(session: Session, who: Who) -> tuple[DraftView, ...]:
    """Every draft, the last saved first."""
    return tuple(_view(row) for row in session.scalars(select(Draft).order_by(Draft.saved_at.desc(), Draft.key)))


def delete_draft(session: Session, who: Who, key: str) -> bool:
    """Forget a draft, because it became a record or was thrown away. False when there was none."""
    row = session.get(Draft, key)
    if row is None:
        return False
    session.delete(row)
    return True


def _view(row: Draft) -> DraftView:
    return DraftView(row.key, row.screen, row.title, row.body, row.saved_at)
