"""First meeting of a desk and its centre: the pasted code says whom to trust, the answer says who the desk is.

The centre's CA and signing key are fetched over an unverified line and compared with the code's fingerprints before
anything of ours is sent.
"""

import base64
import ssl
from dataclasses import dataclass, field
from datetime import datetime

import msgspec
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.local import Desk, SyncState
from app.rules.clock import Clock
from app.security.enrolment_code import EnrolmentCode, decode
from app.security.keyring_store import KeyringStore
from app.security.keys import Opened
from app.security.passwords import check_pin
from app.security.recovery import DepositContext, seal_database_key
from app.security.signing import box_public, new_key, sign_public
from app.security.vault import create_vault
from app.security.witness import WitnessPlaces, write_witness
from app.store.engine import open_engine
from app.store.farewell import FAREWELL, finish_erasure
from app.store.line import new_line, new_nonce, standing
from app.store.migrate import bring_up_to_date
from app.store.profile import Label, Profile, witness_of
from app.store.worker import Worker
from app.sync.bundle import signed_box_key
from app.sync.client import connect, fetch_hello
from app.sync.messages import EnrolAnswer, EnrolRequest, Hello


@dataclass(frozen=True)
class Introduction:
    """What a desk and its centre told each other: what the code said, whom to trust, the desk's line and keys, who it is."""

    code: EnrolmentCode
    trusted: Hello
    line: str
    sign_seed: bytes = field(repr=False)
    box_private: bytes = field(repr=False)
    answer: EnrolAnswer = field(repr=False)


def enrol(profile: Profile, code_text: str, pin: str, store: KeyringStore | None, clock: Clock) -> EnrolAnswer:
    """Enrol this laptop for the operator that the code names, and leave an empty database behind `pin`.

    `store` is the system's keyring, None when there is none (then `pin` must be a long passphrase). Raises `Notice` for a
    code or PIN that will not do, `Retry` when the centre is away; then nothing was made.
    """
    check_pin(pin, keyring=store is not None)
    met = introduce(code_text)
    answer = met.answer
    place = profile.place(answer.operator_id)
    if finish_erasure(place, store, profile.witnesses) is not None:
        (place / FAREWELL).unlink()  # before there is a vault again: whoever finds this file erases it
    if (place / "vault.json").exists():
        raise Notice(
            "already_enrolled",
            "Questo operatore ha già i suoi dati su questo computer: si aprono con il suo codice personale.",
        )
    place.mkdir(parents=True, exist_ok=True)
    opened = create_vault(place / "vault.json", pin, store)
    path = place / "desk.db"
    engine = open_engine(path, opened.database_key.hex)
    bring_up_to_date(engine, path)
    worker = Worker(engine)
    worker.transact(lambda s: write_introduction(s, met, clock())).result()
    places = WitnessPlaces(opened.vault_id, store, profile.witnesses)
    write_witness(places, witness_of(worker.transact(standing).result()))
    worker.close()
    profile.write_label(Label(answer.operator_id, answer.operator_initials, answer.company_name))
    deposit(met, opened)
    return answer


def introduce(code_text: str) -> Introduction:
    """Meet the centre that the code names; the code is used up by it. Raises `Notice` and `Retry` as `enrol`."""
    code = decode(code_text)
    trusted = _trusted_hello(code)
    line = new_line()
    sign_seed, box_private = new_key(), new_key()
    with connect(code.address, trusted.ca) as client:
        answer = client.enrol(EnrolRequest(code.secret, line, sign_public(sign_seed), box_public(box_private)))
    return Introduction(code, trusted, line, sign_seed, box_private, answer)


def write_introduction(session: Session, met: Introduction, now: datetime) -> None:
    """Say in an empty database whose it is and where it begins."""
    answer = met.answer
    session.add(
        Desk(
            id=1,
            company_id=answer.company_id,
            company_code=answer.company_code,
            operator_id=answer.operator_id,
            role=answer.role,
            device_id=answer.device_id,
            outpost_id=answer.outpost_id,
            centre_url=met.code.address,
            centre_ca=met.trusted.ca,
            centre_sign_key=met.trusted.sign_key,
            centre_box_key=signed_box_key(met.trusted),
            token=answer.token,
            sign_key=met.sign_seed,
            box_key=met.box_private,
            enrolled_at=now,
            letter=answer.letter.body if answer.letter is not None else None,
            letter_signature=answer.letter.signature if answer.letter is not None else None,
        )
    )
    session.add(
        SyncState(
            id=1,
            line=met.line,
            line_code=answer.device_code,
            nonce=new_nonce(),
            cursor=answer.cursor,
            top=answer.cursor,
        )
    )


def deposit(met: Introduction, opened: Opened) -> None:
    """Leave the key of the database with the company, sealed, for the day when the PIN is forgotten."""
    answer = met.answer
    if answer.recovery_key is None:
        return
    context = DepositContext(answer.company_id, answer.operator_id, answer.device_id)
    sealed = seal_database_key(base64.b64decode(answer.recovery_key), opened, context)
    with connect(met.code.address, met.trusted.ca, answer.token) as client:
        client.deposit(sealed)


def _trusted_hello(code: EnrolmentCode) -> Hello:
    """The centre's CA (PEM) and signing key, once both are those that the code names."""
    hello = fetch_hello(code.address)
    ca_fits = not code.ca_fingerprint or (hello.ca is not None and code.trusts_ca(ssl.PEM_cert_to_DER_cert(hello.ca)))
    if not ca_fits or not code.trusts_sign_key(hello.sign_key):
        raise Notice(
            "centre_not_trusted",
            "A questo indirizzo risponde un centro diverso da quello dell'invito. Nulla è stato inviato: chiamare la sede.",
        )
    return hello if code.ca_fingerprint else msgspec.structs.replace(hello, ca=None)
