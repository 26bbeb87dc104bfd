"""The bytes of attachments, both ways, after the records and in the background (protocol section 12).

What is to travel is read from the records themselves: mine that the centre has no word on go up, others that have arrived
there come down. Both go on where they were cut: the centre says how far it is, and the desk's row how much of a file is here.
Nothing here decides a record, and no failure here is one of the alignment.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy.orm import Session

from app.errors import Notice, Retry
from app.rules.files import CHUNK
from app.security.signing import possession
from app.store.capture import changed
from app.store.contents import ContentFiles, Written, forget, note, written
from app.store.worker import Worker
from app.sync.client import CentreClient
from app.sync.messages import AttachmentFetch, AttachmentSend

_log = logging.getLogger("portineria.sync")

# Made by this device, at the centre as a record, its bytes not yet; all of them here.
_TO_SEND = """
    SELECT a.id, a.content_hash FROM attachment a JOIN content c ON c.hash = a.content_hash AND c.stored = c.size
    WHERE a.content_hash IN (SELECT content_hash FROM attachment WHERE content_state IS NULL AND deleted_at IS NULL)
        AND a.content_state IS NULL AND a.deleted_at IS NULL AND a.seq > 0
        AND a.device_id = (SELECT device_id FROM desk)
    ORDER BY a.recorded_at, a.id
"""
# Handed to a coordinator: the record has left this desk, its bytes go the same way.
_TRAYED = """
    SELECT o.rid, c.hash FROM outbox o JOIN content c ON c.hash = json_extract(o.body, '$.content_hash[1]')
    WHERE o.kind = 'attachment' AND o.state = 'trayed' AND o.settled_at IS NULL AND c.stored = c.size
    ORDER BY o."row"
"""
# At the centre, not whole here; what was added last is wanted first. The inner query is answered by indexes alone.
_TO_FETCH = """
    SELECT min(a.id), a.content_hash, a.size FROM attachment a
    WHERE a.content_hash IN (
        SELECT w.content_hash FROM attachment w WHERE w.content_state = 'arrivato' AND w.deleted_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM content c INDEXED BY content_here WHERE c.hash = w.content_hash AND c.stored >= c.size
        )
    ) AND a.content_state = 'arrivato' AND a.deleted_at IS NULL
    GROUP BY a.content_hash, a.size ORDER BY max(a.recorded_at) DESC, a.content_hash
"""


@dataclass(frozen=True)
class _Parcel:
    """A content and the attachment through which it travels."""

    id: str
    hash: str
    size: int


def waiting(session: Session) -> int:
    """How many files still travel, up or down."""
    database = session.connection()
    counts = (
        database.exec_driver_sql(f"SELECT count(*) FROM ({query})").scalar_one() for query in (_TO_SEND, _TO_FETCH)
    )
    return sum(counts)


def unsay_arrived(session: Session, above: int) -> None:
    """The centre went back to place `above`: what it said later of the bytes of attachments no longer stands.

    For the transaction that applies `rewound`, before the places of rows are lowered. What I made goes up again; for others'
    files the centre's word comes again once their makers have sent them.
    """
    session.flush()
    database = session.connection()
    gone = database.exec_driver_sql(
        "UPDATE attachment SET content_state = NULL WHERE seq > ? AND content_state IS NOT NULL RETURNING id", (above,)
    ).scalars()
    changed(session).setdefault("attachment", set()).update(gone)
    database.exec_driver_sql(
        "UPDATE base SET row = json_set(row, '$.content_state', NULL) "
        "WHERE kind = 'attachment' AND seq > ? AND row IS NOT NULL",
        (above,),
    )
    session.expire_all()


class Courier:
    """Carries what waits. One for the life of a program: what it handed over for a coordinator it does not offer again."""

    def __init__(self, worker: Worker, files: ContentFiles) -> None:
        self._worker = worker
        self._files = files
        self._handed: set[str] = set()

    def carry(
        self,
        client: CentreClient,
        must_wait: Callable[[], bool] = lambda: False,
        on_left: Callable[[int], None] = lambda left: None,
    ) -> int:
        """Carry until nothing waits or `must_wait` says so between two pieces; answers how many files went up.

        `on_left` is told how many still travel, after each. Raises `Retry` when the centre is away and `Notice` when the disk
        refuses; what was carried stays.
        """
        self._clear()
        outgoing, incoming = self._worker.transact(lambda s: (self._outgoing(s), _incoming(s))).result()
        left = sum(not in_tray for _, in_tray in outgoing) + len(incoming)
        on_left(left)
        sent = 0
        for parcel, in_tray in outgoing:
            if must_wait():
                return sent
            if self._one(client, partial(self._send, client, parcel, must_wait)):
                sent += not in_tray
                if in_tray:
                    self._handed.add(parcel.id)
                on_left(left := left - (not in_tray))
        for parcel in incoming:
            if must_wait():
                return sent
            if self._one(client, partial(self._fetch, client, parcel, must_wait)):
                on_left(left := left - 1)
        return sent

    def hand_over(self, client: CentreClient, must_wait: Callable[[], bool]) -> bool:
        """Send what this desk made and the centre does not have, of a desk that was dismissed; whether nothing of it is left.

        What cannot be read here, or is refused there as a file, is done with; what the centre fails at holds up no other. Raises
        `Retry` when the centre is away.
        """
        whole = True
        for parcel, _ in self._worker.transact(self._outgoing).result():
            if must_wait():
                return False
            try:
                done = self._send(client, parcel, must_wait)
            except Retry:
                if not client.is_ready():
                    raise
                done = False
            except Notice as notice:
                done = notice.code != "not_allowed"
            content = self._worker.transact(partial(written, hash=parcel.hash)).result()
            if not done and content is not None and self._files.read(content) is not None:
                whole = False
            else:
                self._handed.add(parcel.id)
        return whole

    def _clear(self) -> None:
        """Files whose record is gone go too, and those whose row is: an erasure, or an earlier life of the program, left them."""
        self._worker.transact(_let_go).result()
        self._files.sweep(self._worker.transact(_known).result())

    def _outgoing(self, session: Session) -> list[tuple[_Parcel, bool]]:
        database = session.connection()
        mine = [(_Parcel(id, hash, 0), False) for id, hash in database.exec_driver_sql(_TO_SEND)]
        handed = [(_Parcel(id, hash, 0), True) for id, hash in database.exec_driver_sql(_TRAYED)]
        return mine + [one for one in handed if one[0].id not in self._handed]

    def _one(self, client: CentreClient, carry: Callable[[], bool]) -> bool:
        """One file; what the centre refuses about it, or fails at, is its own affair, and the next one follows."""
        try:
            return carry()
        except Retry:
            if not client.is_ready():
                raise
            _log.info("file_passed_by")
            return False
        except Notice as notice:
            if notice.code == "disk_refused":
                raise
            return False

    def _send(self, client: CentreClient, parcel: _Parcel, must_wait: Callable[[], bool]) -> bool:
        """Send what the centre does not have of a file; true once it is done with it."""
        content = self._worker.transact(lambda s: written(s, parcel.hash)).result()
        if content is None:
            return False
        answer = client.send_attachment(AttachmentSend(parcel.id))
        proved = False
        while not answer.done and not must_wait():
            if answer.challenge is not None:
                data = self._files.read(content)
                if data is None or proved:
                    return self._damaged(content)
                proved = True
                answer = client.send_attachment(AttachmentSend(parcel.id, proof=possession(answer.challenge, data)))
                continue
            piece = self._files.piece(content, answer.have)
            if piece is None:
                return self._damaged(content)
            before = answer.have
            answer = client.send_attachment(AttachmentSend(parcel.id, before, piece))
            if not answer.done and answer.challenge is None and answer.have <= before:
                return False  # the centre begins anew; so does the next alignment
        return answer.done

    def _fetch(self, client: CentreClient, parcel: _Parcel, must_wait: Callable[[], bool]) -> bool:
        """Fetch what is missing of a file; true once it is whole."""
        content = self._worker.transact(lambda s: written(s, parcel.hash)).result()
        if content is None:
            content = self._files.begin(parcel.hash, parcel.size)
        while content.stored < content.size:
            if must_wait():
                return False
            piece = client.fetch_attachment(AttachmentFetch(parcel.id, content.stored)).data
            if len(piece) != min(CHUNK, content.size - content.stored):
                return False
            reached = content.stored + len(piece)
            self._files.append(content, content.stored, piece, last=reached == content.size)
            content = replace(content, stored=reached)
            if reached == content.size and self._files.read(content) is None:
                content = replace(content, stored=0)  # not what its name says: from the beginning, next time
                self._note(content)
                return self._damaged(content)
            self._note(content)
        return True

    def _note(self, content: Written) -> None:
        def work(session: Session) -> None:
            note(session, content)

        self._worker.transact(work).result()
        self._files.settled(content)

    def _damaged(self, content: Written) -> bool:
        _log.error("content_damaged size=%d", content.size)
        return False


def _incoming(session: Session) -> list[_Parcel]:
    return [_Parcel(*row) for row in session.connection().exec_driver_sql(_TO_FETCH)]


def _let_go(session: Session) -> None:
    forget(session.connection(), changed(session))


def _known(session: Session) -> list[str]:
    return list(session.connection().exec_driver_sql("SELECT file FROM content").scalars())
