"""The bytes of attachments at the centre: taken in pieces from whoever made the record, kept once a company, given out through
records alone (protocol section 12).

Each content is encrypted under a key of its own, which is sealed to the centre's box key: a copy of the database shows
nothing, and a content whose row is gone is noise. To name a hash gives nothing: bytes go out only through a record that the
desk may see and whose own maker uploaded them or proved, against a challenge, to hold them. What becomes of them is written
into the record (`content_state`), so that desks hear of it in their next exchange and never have to ask.
"""

import hmac
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Engine, and_, delete, select, update
from sqlalchemy.dialects.postgresql import insert

from app.models.types import Stored
from app.rules.clock import rome_day, utc_text
from app.rules.files import ARRIVED, CHUNK, KEPT, LARGEST_FILE, NOT_TAKEN, TOO_LARGE, Refused, check_file, content_hash
from app.security.pieces import open_piece, seal_piece
from app.security.signing import challenge_for, new_key, possession, seal, unseal
from app.server.caller import Caller
from app.server.db import reading, writing
from app.server.keys import CentreKeys
from app.server.office import Hand, office_act
from app.server.problems import Problem
from app.server.scopes import scopes_held
from app.server.tables import RECORDS, change_log, content, content_of, content_piece, device, erasure, sees
from app.sync.messages import AttachmentFetch, AttachmentPiece, AttachmentSend, AttachmentState

_attachment = RECORDS["attachment"].c
_OVERTAKEN = "overtaken"
_HASH = re.compile(r"[0-9a-f]{64}\Z")


@dataclass(frozen=True)
class _Wanted:
    """What the record of an attachment says of its bytes; `in_tray` when the record itself waits for a coordinator."""

    company_id: str
    id: str
    hash: str
    size: int
    media_type: str
    in_tray: bool
    settled: bool

    @property
    def upload(self) -> str:
        """Where its bytes gather until they are whole. Never a hash: a desk chooses the ids of its records."""
        return _upload_of(self.id)

    @property
    def unfit(self) -> str | None:
        """Why no bytes could ever be right."""
        if self.size > LARGEST_FILE:
            return TOO_LARGE
        return None if self.media_type in KEPT and self.size > 0 and _HASH.match(self.hash) else NOT_TAKEN


def receive(engine: Engine, keys: CentreKeys, caller: Caller, asked: AttachmentSend, hand: Hand) -> AttachmentState:
    """Take a piece, or an answer to a challenge; say how far the centre is. A piece at a wrong place changes nothing.

    Raises `Problem` (`attachment_unknown`) for bytes without a record that this device has made, or of an erased one.
    """
    with writing(engine) as connection:
        wanted = _wanted(connection, caller, asked.id)
        if wanted.settled:
            return AttachmentState(wanted.size, done=True)
        word = wanted.unfit
        if word is None and _is_whole(connection, wanted.company_id, wanted.hash):
            challenge = challenge_for(keys.token[0], caller.company_id, caller.device_id, wanted.id, wanted.hash)
            data = _bytes(connection, keys, wanted, wanted.hash) if asked.proof is not None else None
            if asked.proof is not None and data is None:
                # Sealed to a box key that is no longer held, or damaged: whoever has it sends it anew.
                _drop(connection, wanted.company_id, [wanted.hash])
                return AttachmentState()
            if data is None or not hmac.compare_digest(possession(challenge, data), asked.proof or b""):
                # The same request, sent twice, may have ended it since this one looked.
                if _wanted(connection, caller, asked.id).settled:
                    return AttachmentState(wanted.size, done=True)
                return AttachmentState(challenge=challenge)
            word = ARRIVED
        elif word is None:
            have = _take(connection, keys, wanted, asked, hand.clock())
            if have is not None and have < wanted.size:
                return AttachmentState(have)
            word = _judge(connection, keys, wanted) if have is not None else _OVERTAKEN
    if word == _OVERTAKEN:
        return receive(engine, keys, caller, asked, hand)
    # A transaction of its own: the company's lock comes first there, as in every act that writes records.
    if word is None or not _settle(engine, wanted, word, hand):
        return AttachmentState()
    return AttachmentState(wanted.size, done=True)


def give(engine: Engine, keys: CentreKeys, caller: Caller, asked: AttachmentFetch, now: datetime) -> AttachmentPiece:
    """One piece of an attachment that the caller may see. Raises `Problem` (`attachment_not_here`) for all others alike."""
    with reading(engine) as connection:
        _require_active(connection, caller)
        scopes = scopes_held(connection, caller.company_id, caller.operator_id, rome_day(now))
        hash = connection.scalar(
            select(content_of.c.hash)
            .join(
                RECORDS["attachment"],
                and_(_attachment.company_id == content_of.c.company_id, _attachment.id == content_of.c.attachment_id),
            )
            .where(
                content_of.c.company_id == caller.company_id,
                content_of.c.attachment_id == asked.id,
                content_of.c.hash == _attachment.content_hash,
                _attachment.deleted_at.is_(None),
                select(sees.c.seq)
                .where(
                    sees.c.company_id == caller.company_id,
                    sees.c.scope.in_(scopes),
                    sees.c.kind == "attachment",
                    sees.c.id == asked.id,
                    sees.c.gone == 0,
                )
                .exists(),
            )
        )
        data = None
        if hash is not None and asked.offset % CHUNK == 0 and not _is_erased(connection, caller.company_id, asked.id):
            data = _piece(connection, keys, caller.company_id, hash, hash, asked.offset // CHUNK)
    if data is None:
        raise Problem(404, "attachment_not_here", "Il centro non ha ancora questo file.")
    return AttachmentPiece(data)


def forget(connection: Connection, company_id: str, attachment_ids: Iterable[str]) -> int:
    """Delete what only these attachments hold; contents that others show too stay. Answers how many contents went.

    For the transaction that erases their records, under the company's lock.
    """
    ids = list(attachment_ids)
    hashes = set(
        connection.scalars(
            delete(content_of)
            .where(content_of.c.company_id == company_id, content_of.c.attachment_id.in_(ids))
            .returning(content_of.c.hash)
        )
    )
    shown = connection.scalars(
        select(content_of.c.hash).where(content_of.c.company_id == company_id, content_of.c.hash.in_(hashes))
    )
    orphans = hashes - set(shown)
    _drop(connection, company_id, [*map(_upload_of, ids), *orphans])
    return len(orphans)


def came_before(connection: Connection, company_id: str, attachment_id: str, hash: Stored) -> bool:
    """Whether these bytes are kept for an attachment of this id."""
    held = (
        content_of.c.company_id == company_id,
        content_of.c.attachment_id == attachment_id,
        content_of.c.hash == hash,
    )
    return connection.scalar(select(content_of.c.hash).where(*held)) is not None


# -------------------------------------------------------------------------------------------------------- what is wanted


def _require_active(connection: Connection, caller: Caller) -> None:
    state = connection.scalar(
        select(device.c.state).where(device.c.company_id == caller.company_id, device.c.id == caller.device_id)
    )
    if state != "attivo":
        raise Problem(403, "not_allowed", "L'operazione non è permessa a questo portatile.")


def _wanted(connection: Connection, caller: Caller, id: str) -> _Wanted:
    """What is to come for an attachment. Raises `Problem` when this device did not make it.

    Asked of the log and not of the record's own `device_id`, which its maker writes: whoever names another's device and hash in
    a record of theirs would be given bytes that they never held. A dismissed device is asked for them too: its work is taken whole,
    and bytes that are not what the record says are refused.
    """
    made = connection.execute(
        select(change_log.c.verdict, change_log.c.body)
        .where(
            change_log.c.company_id == caller.company_id,
            change_log.c.kind == "attachment",
            change_log.c.rid == id,
            change_log.c.device == caller.device_id,
            change_log.c.verdict.in_(("ok", "clash", "trayed")),
        )
        .order_by(change_log.c.seq.nulls_last())
        .limit(1)
    ).one_or_none()
    row = connection.execute(
        select(_attachment.content_hash, _attachment.size, _attachment.media_type, _attachment.content_state).where(
            _attachment.company_id == caller.company_id, _attachment.id == id, _attachment.deleted_at.is_(None)
        )
    ).one_or_none()
    if made is None or _is_erased(connection, caller.company_id, id):
        raise _unknown()
    if row is not None:
        return _Wanted(
            caller.company_id,
            id,
            row.content_hash,
            row.size,
            row.media_type,
            in_tray=False,
            settled=row.content_state is not None,
        )
    if made.verdict != "trayed" or made.body is None:
        raise _unknown()
    # Work that waits for a coordinator is not lost with the laptop: its bytes come all the same (G8).
    told = {name: pair[1] for name, pair in json.loads(made.body).items()}
    known = select(content_of.c.hash).where(
        content_of.c.company_id == caller.company_id, content_of.c.attachment_id == id
    )
    wanted = _Wanted(
        caller.company_id,
        id,
        str(told.get("content_hash")),
        int(told.get("size") or 0),
        str(told.get("media_type")),
        in_tray=True,
        settled=connection.scalar(known) is not None,
    )
    if wanted.unfit:
        raise _unknown()
    return wanted


def _unknown() -> Problem:
    return Problem(
        404, "attachment_unknown", "Il centro non conosce la scheda di questo file: il file non è stato preso."
    )


def _upload_of(attachment_id: str) -> str:
    return f"upload {attachment_id}"


def _is_erased(connection: Connection, company_id: str, id: str) -> bool:
    found = select(erasure.c.rid).where(erasure.c.company_id == company_id, erasure.c.rid == id)
    return connection.scalar(found) is not None


# ------------------------------------------------------------------------------------------------------ taking and keeping


def _take(
    connection: Connection, keys: CentreKeys, wanted: _Wanted, asked: AttachmentSend, now: datetime
) -> int | None:
    """Add the piece if it is the next one; how many bytes are here. None when the same request, sent twice, ended it meanwhile."""
    mine = and_(content.c.company_id == wanted.company_id, content.c.id == wanted.upload)
    connection.execute(
        insert(content)
        .values(
            company_id=wanted.company_id,
            id=wanted.upload,
            hash=wanted.hash,
            size=wanted.size,
            key=seal(keys.box_public, new_key()),
            at=utc_text(now),
        )
        .on_conflict_do_nothing()
    )
    have: int | None = connection.scalar(select(content.c.have).where(mine).with_for_update())
    if have is None:
        return None
    key = _key(connection, keys, wanted.company_id, wanted.upload)
    if key is None:  # sealed to a box key that is no longer held: from the beginning, under a new one
        _drop(connection, wanted.company_id, [wanted.upload])
        return 0
    if not asked.data or asked.offset != have or len(asked.data) != min(CHUNK, wanted.size - have):
        return have
    place = have // CHUNK
    sealed = seal_piece(key, wanted.hash, place, asked.data)
    connection.execute(
        insert(content_piece).values(company_id=wanted.company_id, id=wanted.upload, place=place, sealed=sealed)
    )
    connection.execute(update(content).where(mine).values(have=have + len(asked.data)))
    return have + len(asked.data)


def _judge(connection: Connection, keys: CentreKeys, wanted: _Wanted) -> str | None:
    """The centre's word on all the bytes of one upload; None when they are not what their name says, and are dropped."""
    data = _bytes(connection, keys, wanted, wanted.upload)
    if data is None or content_hash(data) != wanted.hash:
        _drop(connection, wanted.company_id, [wanted.upload])
        return None
    try:
        check_file(data, wanted.media_type)
    except Refused as refused:
        return refused.code
    return ARRIVED


def _settle(engine: Engine, wanted: _Wanted, word: str, hand: Hand) -> bool:
    """Say in the record what became of its bytes, and keep them under their hash; false when they are gone meanwhile."""
    with office_act(engine, wanted.company_id, hand) as office:
        connection = office.connection
        if _is_erased(connection, wanted.company_id, wanted.id):
            return False
        if word == ARRIVED:
            if not _is_whole(connection, wanted.company_id, wanted.hash):
                _rename(connection, wanted)
            if not _is_whole(connection, wanted.company_id, wanted.hash):
                return False
            connection.execute(
                insert(content_of)
                .values(company_id=wanted.company_id, attachment_id=wanted.id, hash=wanted.hash)
                .on_conflict_do_nothing()
            )
        _drop(connection, wanted.company_id, [wanted.upload])
        if not wanted.in_tray:
            office.edit_stored("attachment", wanted.id, {"content_state": word})
        return True


def _rename(connection: Connection, wanted: _Wanted) -> None:
    """A whole upload becomes the company's content of this hash."""
    moved = connection.execute(
        update(content)
        .where(
            content.c.company_id == wanted.company_id, content.c.id == wanted.upload, content.c.have == content.c.size
        )
        .values(id=wanted.hash)
    )
    if moved.rowcount:
        connection.execute(
            update(content_piece)
            .where(content_piece.c.company_id == wanted.company_id, content_piece.c.id == wanted.upload)
            .values(id=wanted.hash)
        )


def _drop(connection: Connection, company_id: str, ids: list[str]) -> None:
    for table in (content_piece, content):
        connection.execute(delete(table).where(table.c.company_id == company_id, table.c.id.in_(ids)))


# ----------------------------------------------------------------------------------------------------------------- reading


def _is_whole(connection: Connection, company_id: str, hash: str) -> bool:
    found = select(content.c.id).where(content.c.company_id == company_id, content.c.id == hash)
    return connection.scalar(found) is not None


def _key(connection: Connection, keys: CentreKeys, company_id: str, id: str) -> bytes | None:
    sealed = connection.scalar(select(content.c.key).where(content.c.company_id == company_id, content.c.id == id))
    if sealed is None:
        return None
    return next((key for box in keys.box if (key := unseal(box, sealed)) is not None), None)


def _piece(connection: Connection, keys: CentreKeys, company_id: str, id: str, hash: str, place: int) -> bytes | None:
    key = _key(connection, keys, company_id, id)
    sealed = connection.scalar(
        select(content_piece.c.sealed).where(
            content_piece.c.company_id == company_id, content_piece.c.id == id, content_piece.c.place == place
        )
    )
    return open_piece(key, hash, place, sealed) if key is not None and sealed is not None else None


def _bytes(connection: Connection, keys: CentreKeys, wanted: _Wanted, id: str) -> bytes | None:
    key = _key(connection, keys, wanted.company_id, id)
    if key is None:
        return None
    rows = connection.execute(
        select(content_piece.c.place, content_piece.c.sealed)
        .where(content_piece.c.company_id == wanted.company_id, content_piece.c.id == id)
        .order_by(content_piece.c.place)
    )
    pieces = [open_piece(key, wanted.hash, place, sealed) for place, sealed in rows]
    return None if None in pieces else b"".join(piece for piece in pieces if piece is not None)
