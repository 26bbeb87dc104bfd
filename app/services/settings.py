"""Choices of this operator on this laptop: text size, palette, last shift, last printer. They never travel.

A value is text; what it means is its reader's business.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.local import Setting
from app.models.who import Who


def get_setting(session: Session, who: Who, key: str, default: str | None = None) -> str | None:
    """The value of a setting, `default` when it was never chosen."""
    row = session.get(Setting, key)
    return default if row is None else row.value


def set_setting(session: Session, who: Who, key: str, value: str | None) -> str | None:
    """Choose a value (None forgets it); answers the one before, so that the choice can be undone."""
    row = session.get(Setting, key)
    before = None if row is None else row.value
    if row is None:
        session.add(Setting(key=key, value=value))
    else:
        row.value = value
    return before


def all_settings(session: Session, who: Who) -> dict[str, str]:
    """Every setting that has a value."""
    rows = session.scalars(select(Setting).where(Setting.value.is_not(None)))
    return {row.key: row.value for row in rows if row.value is not None}
