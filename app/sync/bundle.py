"""A desk without a network: its work goes to the centre in a sealed file on a stick, and the answer comes back in another.

Three hands: `prepare` on the desk, `carry` on a colleague's laptop, which can read neither file, and `read_answer` on the desk
again. The file is an exchange without turn (protocol 11), and whatever happens to the stick loses nothing: the desk keeps all
until an answer says otherwise, on a stick or by the network, whichever comes first.
"""

import errno
import secrets
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path

import msgspec
from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.local import UNANSWERED, BundleOpen, Desk, Outbox, SyncState
from app.models.who import Who
from app.rules.clock import Clock, from_utc_text
from app.rules.dates import show_moment
from app.rules.sizes import show_size
from app.security.bundle_file import (
    ID_BYTES,
    LARGEST_FILE,
    Envelope,
    Way,
    close_envelope,
    damaged,
    file_name,
    read_envelope,
)
from app.security.files import write_whole
from app.security.signing import sign_public, verify
from app.store.line import Standing, renew, standing
from app.store.worker import Worker
from app.sync import inbox, outbox
from app.sync.client import CentreClient
from app.sync.messages import BundleLetter, BundleReply, Hello
from app.sync.protocol import (
    BOX_KEY_PURPOSE,
    BUNDLE_BYTES,
    BUNDLE_CHANGES,
    LARGEST_BUNDLE,
    ExchangeAnswer,
    Unreadable,
    decode,
    encode,
)

_LATEST = 8

_SENTENCES = {
    "fork": "Questi dati risultano usati anche altrove. Il lavoro è salvo e da qui continua per conto suo: preparare "
    "un'altra chiavetta.",
    "rewound": "Il centro è stato ripristinato da una copia. Il lavoro è salvo qui: chiamare la sede.",
    "gap": "Il centro ha ricevuto meno di quanto risulta qui. Il lavoro è salvo: allineare appena c'è la rete, o chiamare la sede.",
    "too_old": "Serve un aggiornamento di Portineria. Il lavoro resta qui e parte dopo.",
}


@dataclass(frozen=True)
class BundleFacts:
    """A bundle that this desk made: `changes` in `size` bytes; `answered_at` None while no answer was read."""

    id: str
    made_at: datetime
    changes: int
    size: int
    answered_at: datetime | None


@dataclass(frozen=True)
class Prepared:
    """What lies on the stick now. `left` are changes for which this bundle had no room."""

    path: Path
    made_at: datetime
    changes: int
    size: int
    left: int


@dataclass(frozen=True)
class Carried:
    """The answer that lies beside the bundle, and when the centre first received it; `again`: this was not the first time."""

    path: Path
    received_at: datetime
    again: bool


@dataclass
class AnswerRead:
    """What an answer did: changes by verdict, records received and removed. `sentence` is set when the centre could not go on."""

    answered_at: datetime | None = None
    sentence: str | None = None
    decided: Counter[str] = field(default_factory=Counter)
    received: int = 0
    removed: int = 0
    pending: int = 0


# ------------------------------------------------------------------------------------------------------------- preparing


def prepare(worker: Worker, clock: Clock, bear_witness: Callable[[Standing], None], folder: Path) -> Prepared:
    """Write all that the centre has not answered for into a sealed file in `folder`. A full stick keeps no half of it.

    Raises `Notice` when it cannot be written, or when the desk has no key to seal to.
    """
    data, made, left, witness = worker.transact(lambda session: _sealed(session, clock())).result()
    try:
        bear_witness(witness)
        path = folder / file_name(Way.TO_CENTRE, bytes.fromhex(made.id))
        _write(path, data)
    except BaseException:  # a bundle that is on no stick was never made
        worker.transact(lambda session: _forget(session, made.id)).result()
        raise
    return Prepared(path, made.made_at, made.changes, made.size, left)


def _sealed(session: Session, now: datetime) -> tuple[bytes, BundleFacts, int, Standing]:
    desk = session.scalars(select(Desk)).one()
    if desk.sign_key is None or desk.centre_box_key is None:
        raise Notice(
            "bundle_no_key",
            "Questo computer non sa ancora chiudere una busta per il centro: serve prima un allineamento con la rete. "
            "Il lavoro resta qui.",
        )
    request = outbox.seal(session, limit=BUNDLE_CHANGES, largest=BUNDLE_BYTES)
    request = msgspec.structs.replace(request, turn=None, nonce=None)
    id = secrets.token_bytes(ID_BYTES)
    letter = encode(BundleLetter(sign_public(desk.sign_key), id, request))
    data = close_envelope(Way.TO_CENTRE, desk.centre_box_key, desk.sign_key, id, letter)
    row = BundleOpen(
        id=id.hex(), made_at=now, line=request.line, changes=len(request.changes), size=len(data), answered_at=None
    )
    session.add(row)
    session.flush()
    unsaid = (
        select(func.count())
        .select_from(Outbox)
        .where(Outbox.state.in_(UNANSWERED), or_(Outbox.n.is_(None), Outbox.n > request.acked))
    )
    return data, _facts(row), (session.scalar(unsaid) or 0) - len(request.changes), standing(session)


def _forget(session: Session, id: str) -> None:
    session.delete(session.get_one(BundleOpen, id))


def bundles_made(session: Session, who: Who) -> tuple[BundleFacts, ...]:
    """The latest bundles of this desk, newest first."""
    rows = session.scalars(select(BundleOpen).order_by(BundleOpen.made_at.desc()).limit(_LATEST))
    return tuple(_facts(row) for row in rows)


def _facts(row: BundleOpen) -> BundleFacts:
    return BundleFacts(row.id, row.made_at, row.changes, row.size, row.answered_at)


# -------------------------------------------------------------------------------------------------------------- carrying


def carry(client: CentreClient, path: Path) -> Carried:
    """Bring a colleague's bundle to the centre and write its answer beside it; where the answer finds no room, it is carried again.

    Raises `Retry` when the centre is away, `Notice` for a file that is no whole bundle or that the centre refuses.
    """
    data = _read(path)
    envelope = read_envelope(Way.TO_CENTRE, data)
    taken = client.carry(data)
    answer = path.with_name(file_name(Way.BACK, envelope.bundle))
    _write(answer, taken.answer)
    return Carried(answer, from_utc_text(taken.received_at), taken.again)


# --------------------------------------------------------------------------------------------------------------- reading


def read_answer(worker: Worker, clock: Clock, bear_witness: Callable[[Standing], None], path: Path) -> AnswerRead:
    """Take what the centre answered to a bundle of this desk. Killed half-way, the same file is read again.

    Raises `Notice` for a file that is no whole answer of this centre to a bundle of these data; then nothing was changed.
    """
    envelope = read_envelope(Way.BACK, _read(path))
    id = envelope.bundle.hex()
    reply = worker.transact(lambda session: _opened(session, envelope)).result()
    told = AnswerRead()
    for page in reply.pages:
        if page.clock is not None:
            told.answered_at = page.clock
        if page.kind == "ok":
            if inbox.erases(page):
                worker.drop_copies()
            applied = worker.transact(partial(_apply, id=id, page=page, now=clock())).result()
            told.decided.update(applied.decided)
            told.received += applied.received
            told.removed += applied.removed
            if applied.erased:
                worker.fold()
        else:
            told.sentence = _SENTENCES.get(page.kind, _SENTENCES["gap"])
            worker.transact(partial(_stopped, id=id, page=page)).result()
            bear_witness(worker.transact(standing).result())
    told.pending = worker.transact(lambda session: _close(session, id, clock())).result()
    return told


def _opened(session: Session, envelope: Envelope) -> BundleReply:
    desk = session.scalars(select(Desk)).one()
    if envelope.signer != desk.centre_sign_key:
        raise Notice(
            "answer_not_genuine",
            "La risposta non è firmata da questo centro: qui non è cambiato niente. Chiamare la sede.",
        )
    made = session.get(BundleOpen, envelope.bundle.hex())
    if made is not None and made.answered_at is not None:
        raise Notice(
            "answer_read",
            f"Questa risposta è già stata letta il {show_moment(made.answered_at)}. Niente da fare.",
        )
    if made is None or not _is_open(session, envelope.bundle.hex()):
        raise Notice(
            "answer_not_ours",
            "La risposta è per una busta che non è di questi dati, o che non vale più: qui non è cambiato niente. "
            "Il lavoro che il centro non ha ricevuto resta da inviare.",
        )
    content = envelope.open(desk.box_key) if desk.box_key is not None else None
    try:
        reply = decode(content or b"", BundleReply, LARGEST_BUNDLE)
    except Unreadable:
        raise damaged(Way.BACK) from None
    if reply.bundle != envelope.bundle:
        raise damaged(Way.BACK)
    return reply


def _is_open(session: Session, id: str) -> bool:
    """Whether an answer to this bundle may still do something: one line, one life of these data."""
    made = session.get(BundleOpen, id)
    line = session.get_one(SyncState, 1).line
    return made is not None and made.line == line and made.answered_at is None


def _apply(session: Session, id: str, page: ExchangeAnswer, now: datetime) -> inbox.Applied:
    if not _is_open(session, id):
        return inbox.Applied({}, 0, 0, more=False)
    return inbox.apply(session, None, page, now)


def _stopped(session: Session, id: str, page: ExchangeAnswer) -> None:
    """The centre could not go on: a copy of these data was there before (then a new line begins), or it needs a person."""
    if not _is_open(session, id):
        return
    state = session.get_one(SyncState, 1)
    state.last_answer = page.kind
    if page.kind == "fork" and page.line == state.line:
        renew(session)


def _close(session: Session, id: str, now: datetime) -> int:
    made = session.get(BundleOpen, id)
    if made is not None:
        made.answered_at = now
    return outbox.undecided(session)


# ---------------------------------------------------------------------------------------------------------------- keys


def signed_box_key(hello: Hello) -> bytes | None:
    """The key to seal bundles to, if the centre gave one and signed it with the key that is trusted already."""
    if hello.box_key is None or not verify(hello.sign_key, BOX_KEY_PURPOSE, hello.box_key, hello.box_signature):
        return None
    return hello.box_key


def learn_box_key(worker: Worker, client: CentreClient) -> bool:
    """Ask for the centre's box key where a desk of an earlier version has none; whether there is one now.

    Raises `Retry` when the centre is away.
    """
    known, trusted = worker.transact(_keys).result()
    if known is not None or trusted is None:
        return known is not None
    hello = client.hello()
    found = signed_box_key(hello) if hello.sign_key == trusted else None
    if found is not None:
        worker.transact(lambda session: _keep_key(session, found)).result()
    return found is not None


def _keys(session: Session) -> tuple[bytes | None, bytes | None]:
    desk = session.scalars(select(Desk)).one()
    return desk.centre_box_key, desk.centre_sign_key


def _keep_key(session: Session, key: bytes) -> None:
    session.scalars(select(Desk)).one().centre_box_key = key


# ---------------------------------------------------------------------------------------------------------------- files


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError:
        raise Notice(
            "stick_unreadable",
            f"Il file {path.name} non si legge. Niente è stato inviato né cambiato: controllare la chiavetta e riprovare.",
        ) from None
    if len(data) > LARGEST_FILE:
        raise Notice(
            "bundle_too_large",
            f"Il file {path.name} è troppo grande per essere una busta di Portineria. Niente è stato inviato né cambiato.",
        )
    return data


def _write(path: Path, data: bytes) -> None:
    try:
        write_whole(path, data)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Notice(
                "stick_full",
                f"Sulla chiavetta non c'è posto: servono {show_size(len(data))}. Niente è andato perso: liberare spazio o usarne "
                "un'altra, e ripetere.",
            ) from None
        raise Notice(
            "stick_unwritable",
            "Sulla chiavetta non si riesce a scrivere. Niente è andato perso: controllare che ci sia e che non sia protetta, e "
            "ripetere.",
        ) from None
