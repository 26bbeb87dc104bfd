"""Acts of the centre: what it writes by itself because of a change that it accepted, in the same transaction and at the same place.

A desk proposes; money is committed and cases are decided only here, under the company's lock, which every push holds. So a fund's
sum is read, judged and written with nobody between (INV-20). While a company reconciles after a restore no act is judged (protocol 9).
"""

from collections.abc import Callable, Iterable, Mapping
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


def follow(scene: Scene) -> Iterable[Made]:
    """What follows from a change that was just accepted; nothing for most kinds."""
    act = ACTS.get(scene.kind.name)
    return act(scene) if act is not None else ()


ACTS: dict[str, Callable[[Scene], Iterable[Made]]] = {}
