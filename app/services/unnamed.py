"""Conversations with nobody's name on them, so that one may be given its person later: once, and on the household of its day."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.contacts import Contact
from app.models.places import Building, Unit
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.visibility import R0, R1
from app.services.centre import centre_states
from app.services.names import by_id, load_names, street_text, unit_text
from app.services.timeline import category_labels

LONGEST = 200


@dataclass(frozen=True)
class UnnamedRow:
    """A conversation in the list: when, how, about what, where; `where` is empty when nobody wrote it."""

    id: str
    at: datetime
    channel: str
    about: str
    where: str
    author: str
    standing: str


def list_unnamed(session: Session, who: Who, *, limit: int = LONGEST) -> tuple[UnnamedRow, ...]:
    """Conversations without a person, newest first; nothing reserved."""
    rows = list(
        session.scalars(
            select(Contact)
            .where(
                Contact.person_id.is_(None),
                Contact.promoted_at.is_(None),
                Contact.deleted_at.is_(None),
                Contact.visibility.in_((R0, R1)),
            )
            .order_by(Contact.started_at.desc(), Contact.id.desc())
            .limit(limit)
        )
    )
    names = load_names(session)
    buildings = by_id(session, Building, (row.building_id for row in rows))
    units = by_id(session, Unit, (row.unit_id for row in rows))
    standing = centre_states(session, "contact", [row.id for row in rows])
    views = []
    for row in rows:
        building, unit = buildings.get(row.building_id or ""), units.get(row.unit_id or "")
        parts = [street_text(building) if building else "", unit_text(unit) if unit else "", row.place or ""]
        about = ", ".join(category_labels(row.topics))
        views.append(
            UnnamedRow(
                row.id, row.started_at, label("channels", row.channel), about, ", ".join(part for part in parts if part),
                names.operator(row.operator_id), standing[row.id],
            )
        )  # fmt: skip
    return tuple(views)
