"""What a device wrote and the centre did not take: a change that follows one's own refused change is no clash (protocol 6.8)."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, select

from app.models.types import Stored
from app.server.tables import change_log
from app.sync.protocol import Body, Change


class Declined:
    """Refused and trayed changes of one device, those of earlier pushes included."""

    def __init__(self, connection: Connection, company_id: str, device_id: str) -> None:
        self._connection = connection
        self._company_id = company_id
        self._device_id = device_id
        self._bodies: dict[tuple[str, str], list[Body]] = {}
        self._read: set[tuple[str, str]] = set()

    def add(self, change: Change) -> None:
        """One more, the newest."""
        self._bodies.setdefault((change.kind, change.rid), []).insert(0, change.body)

    def any_on(self, kind: str, rid: str) -> bool:
        """Whether anything of this device on a record was declined."""
        return bool(self.on(kind, rid))

    def stood_on(self, kind: str, rid: str, name: str, old: Stored) -> Iterator[Stored]:
        """The older values of a field that a change with this `old` value stands on, one declined change after the other."""
        for body in self.on(kind, rid):
            pair = body.get(name)
            if pair is not None and pair[1] == old:
                old = pair[0]
                yield old

    def on(self, kind: str, rid: str) -> list[Body]:
        """What was declined on a record, newest first."""
        key = (kind, rid)
        if key not in self._read:
            self._read.add(key)
            log = change_log.c
            earlier = self._connection.scalars(
                select(log.body)
                .where(
                    log.company_id == self._company_id,
                    log.kind == kind,
                    log.rid == rid,
                    log.device == self._device_id,
                    log.verdict.in_(("refused", "trayed")),
                    log.body.is_not(None),
                )
                .order_by(log.n.desc())
            )
            self._bodies.setdefault(key, []).extend(json.loads(body) for body in earlier)
        return self._bodies[key]
