"""Bundles: a desk without a network speaks through a sealed file that a colleague's laptop carries (protocol section 11).

What the file holds is looked at in an order in which nothing is trusted before it was proved: whole, for us, from a device
of ours, written by that same device. Then the centre plays the exchanges that the desk could not make, one after the other
and each an ordinary one, and seals their answers to it. A second delivery meets only numbers that were taken: it has no
effect, and is answered again because the first answer may have been lost on its way back.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Engine, select
from sqlalchemy.dialects.postgresql import insert

from app.errors import Notice
from app.rules.clock import utc_text
from app.security.bundle_file import Envelope, Way, close_envelope, key_id, read_envelope
from app.security.signing import box_public
from app.server.caller import Caller
from app.server.db import reading, writing
from app.server.exchange import exchange
from app.server.keys import CentreKeys
from app.server.problems import Problem
from app.server.tables import bundle, device
from app.sync.messages import BundleLetter, BundleReply, BundleTaken
from app.sync.protocol import (
    ANSWER_BYTES,
    BATCH_BYTES,
    BATCH_CHANGES,
    LARGEST_BUNDLE,
    ExchangeAnswer,
    ExchangeRequest,
    Unreadable,
    decode,
    encode,
)

_log = logging.getLogger("portineria.exchange")


@dataclass(frozen=True)
class _Sender:
    """The device that a bundle comes from; its answer is sealed to `box_key`."""

    caller: Caller
    box_key: bytes


def require_carrier(engine: Engine, carrier: Caller) -> None:
    """Whoever carries is a device at work. Raises `Problem` for one that was cut off."""
    with reading(engine) as connection:
        state = connection.scalar(
            select(device.c.state).where(device.c.company_id == carrier.company_id, device.c.id == carrier.device_id)
        )
    if state != "attivo":
        raise Problem(
            403,
            "not_allowed",
            "Questo computer non è più abilitato e non può portare chiavette. La busta resta com'è: usarne un altro.",
        )


def take_bundle(engine: Engine, keys: CentreKeys, carrier: Caller, data: bytes, now: datetime) -> BundleTaken:
    """Take what a bundle holds and answer it. Raises `Notice` or `Problem`: then nothing was taken, unless it says so."""
    envelope, letter = _opened(keys, data)
    sender = _sender(engine, carrier, envelope)
    id = envelope.bundle.hex()
    before = _received_at(engine, sender.caller, id)
    pages = list(_played(engine, keys, sender.caller, letter.request, now))
    if pages[-1].kind == "later":
        raise Problem(503, "later", "Il centro è occupato. La busta resta com'è: riprovare fra poco.", seconds=5)
    received_at = before or _remember(engine, carrier, sender.caller, id, letter.request, now)
    _log.info("bundle_taken changes=%d again=%d", len(letter.request.changes), before is not None)
    if pages[-1].kind == "cut_off":
        # Nothing new is sealed to the key of a device that was lost.
        raise Notice(
            "bundle_cut_off",
            "La busta viene da un computer che non è più abilitato. Il lavoro che contiene è stato consegnato a chi coordina; "
            "non c'è una risposta da riportare.",
        )
    reply = BundleReply(envelope.bundle, pages)
    answer = close_envelope(Way.BACK, sender.box_key, keys.sign_seed, envelope.bundle, encode(reply))
    return BundleTaken(answer, received_at, before is not None)


def _opened(keys: CentreKeys, data: bytes) -> tuple[Envelope, BundleLetter]:
    envelope = read_envelope(Way.TO_CENTRE, data)
    private = next((one for one in keys.box if key_id(box_public(one)) == envelope.recipient), None)
    if private is None:
        raise Notice(
            "bundle_foreign", "Questa busta è chiusa per un altro centro. Qui non si apre, e niente è stato preso."
        )
    content = envelope.open(private)
    try:
        if content is None:
            raise Unreadable
        letter = decode(content, BundleLetter, LARGEST_BUNDLE)
    except Unreadable:
        raise Notice(
            "bundle_unreadable",
            "Il contenuto della busta non si legge. Il centro non ha preso niente; il lavoro è al sicuro sul computer da cui "
            "viene: chiamare la sede.",
        ) from None
    if letter.device_key != envelope.signer or letter.bundle != envelope.bundle:
        raise Notice(
            "bundle_forged",
            "La busta non è firmata dal computer che l'ha scritta. Il centro non ha preso niente: chiamare la sede.",
        )
    return envelope, letter


def _sender(engine: Engine, carrier: Caller, envelope: Envelope) -> _Sender:
    # A key stands in the clear on each stick: whoever enrolled with another's, later, is not its owner.
    owner = select(device).where(device.c.sign_key == envelope.signer).order_by(device.c.enrolled_at).limit(1)
    with reading(engine) as connection:
        found = connection.execute(owner).mappings().one_or_none()
    if found is None or found["box_key"] is None:
        raise Notice(
            "bundle_unknown",
            "La busta viene da un computer che questo centro non conosce. Niente è stato preso: chiamare la sede.",
        )
    if found["company_id"] != carrier.company_id:
        raise Notice(
            "bundle_other_company",
            "La busta è di un'altra azienda: la può portare solo un suo computer. Niente è stato preso.",
        )
    caller = Caller(found["company_id"], found["id"], found["operator_id"], found["code"], found["outpost_id"])
    return _Sender(caller, bytes(found["box_key"]))


def _played(
    engine: Engine, keys: CentreKeys, caller: Caller, request: ExchangeRequest, now: datetime
) -> Iterator[ExchangeAnswer]:
    """The answers to the exchanges that a bundle stands for: each batch, then what is left to receive, while there is room.

    Without room the verdicts go on alone: an answer that goes on from nowhere brings the desk nothing else.
    """
    # Online only: sums would be old when they come, and what a rewind brings back is not forgotten before it is answered for.
    asked = msgspec.structs.replace(
        request, turn=None, nonce=None, check=[], mend=[], salvage=[], erased=[], changes=[]
    )
    room = ANSWER_BYTES
    waiting = list(_batches(request))
    while True:
        first, changes = waiting.pop(0) if waiting else (0, [])
        answer = exchange(engine, keys.token, caller, msgspec.structs.replace(asked, first=first, changes=changes), now)
        if answer.kind == "cut_off" and waiting:
            continue
        if answer.kind != "ok":
            yield answer
            return
        room -= len(msgspec.msgpack.encode(answer.rows))
        if room < 0:
            yield msgspec.structs.replace(answer, from_=b"", rows=[], gone=[], erased=[], scopes=None, more=True)
            asked.acked = answer.high
        else:
            yield answer
            asked = _next(asked, answer)
        if not waiting and (room < 0 or not answer.more):
            return


def _batches(request: ExchangeRequest) -> Iterator[tuple[int, list[msgspec.Raw]]]:
    """The changes in batches of an ordinary exchange, each with the number of its first."""
    first, size, batch = request.first, 0, list[msgspec.Raw]()
    for change in request.changes:
        if batch and (len(batch) == BATCH_CHANGES or size + len(change) > BATCH_BYTES):
            yield first, batch
            first, size, batch = first + len(batch), 0, []
        batch.append(change)
        size += len(change)
    if batch:
        yield first, batch


def _next(asked: ExchangeRequest, answer: ExchangeAnswer) -> ExchangeRequest:
    """What the desk would ask next, had it applied this answer."""
    return msgspec.structs.replace(
        asked,
        acked=answer.high,
        cursor=answer.to,
        top=None,
        scopes_version=answer.scopes_version or asked.scopes_version,
    )


def _received_at(engine: Engine, sender: Caller, id: str) -> str | None:
    with reading(engine) as connection:
        return connection.scalar(
            select(bundle.c.received_at).where(bundle.c.company_id == sender.company_id, bundle.c.id == id)
        )


def _remember(engine: Engine, carrier: Caller, sender: Caller, id: str, request: ExchangeRequest, now: datetime) -> str:
    """Write down that a bundle was received; whoever died before it has the numbers taken and is asked again."""
    received_at = utc_text(now)
    with writing(engine) as connection:
        connection.execute(
            insert(bundle)
            .values(
                company_id=sender.company_id,
                id=id,
                device_id=sender.device_id,
                line=request.line,
                carried_by=carrier.device_id,
                changes=len(request.changes),
                received_at=received_at,
            )
            .on_conflict_do_nothing()
        )
    return received_at
