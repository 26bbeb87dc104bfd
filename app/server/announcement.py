"""Says to every process of the centre that something of a company has changed: the company and a place, nothing else.

PostgreSQL delivers it when the transaction commits, and never when it does not. Who listens is `news`.
"""

from sqlalchemy import Connection, text

CHANNEL = "portineria_news"

_SAY = text("SELECT pg_notify(:channel, :what)")


def announce(connection: Connection, company_id: str, seq: int) -> None:
    """Tell, with this transaction's commit, that a company's order has come to `seq`; 0 when only who may call has changed."""
    connection.execute(_SAY, {"channel": CHANNEL, "what": f"{company_id} {seq}"})
