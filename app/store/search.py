"""Search as you type over the desk's records, with SQLite FTS5."""

from sqlalchemy import Connection


def refresh(connection: Connection, changed: dict[str, set[str]]) -> None:
    """Bring the index up to date with the rows that changed in this transaction."""
