"""The stamps of INV-02 that every record carries from birth."""

from typing import Any

from app.models.who import Who
from app.rules.clock import offset_minutes


def stamp(who: Who, *, visibility: str = "R0", readers: list[str] | None = None) -> dict[str, Any]:
    """Keyword arguments for a new record: its id, and who made it, on which desk, where and when."""
    now = who.now()
    return {
        "id": who.new_id(),
        "company_id": who.company_id,
        "outpost_id": who.outpost_id,
        "operator_id": who.operator_id,
        "device_id": who.device_id,
        "recorded_at": now,
        "recorded_offset": offset_minutes(now),
        "visibility": visibility,
        "readers": readers or [],
    }
