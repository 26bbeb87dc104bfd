"""Records that the centre makes or changes by itself because of a change that it accepted (`acts`)."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid5

from app.models.types import Stored
from app.server.scene import Row, Scene


@dataclass(frozen=True)
class Made:
    """A record that an act makes or changes: stored values of the fields that it sets."""

    kind: str
    id: str
    fields: Mapping[str, Stored]


def born_of(scene: Scene, kind: str, name: str, fields: Row) -> Made:
    """A new record that this act makes. Its id comes from the act's: judged again after a restore it is the same record."""
    stamps = {field: scene.after.get(field) for field in ("operator_id", "device_id", "recorded_at", "recorded_offset")}
    return Made(
        kind, str(uuid5(NAMESPACE_OID, f"{scene.id}/{name}")), {**stamps, "visibility": "R0", "readers": "[]", **fields}
    )
