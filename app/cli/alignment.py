"""`status` and `sync`: where this computer stands with its centre, and one alignment with its receipt."""

from argparse import Namespace
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.cli.entry import opened
from app.cli.output import AWAY, DONE, OPEN, Output
from app.config import VERSION
from app.errors import Retry
from app.models.local import RETURNED, Outbox
from app.models.who import Who
from app.services.centre import SyncFacts, sync_facts
from app.services.conflicts import unsettled
from app.services.labels import kind_label
from app.services.names import load_names
from app.services.refusals import reason_of
from app.services.review import review_count
from app.store.farewell import farewell_words
from app.store.profile import OpenDesk
from app.sync.client import connect
from app.sync.engine import SyncEngine
from app.sync.parting import handed_over, has_nothing_left
from app.sync.receipt import EveningReceipt, ask_receipt

_NOT_ACCEPTED = ("refused", "bounced", "held")


@dataclass(frozen=True)
class Refusal:
    """A change that the centre did not take and nobody has settled."""

    kind: str
    id: str
    change: str
    reason: str


@dataclass(frozen=True)
class _Standing:
    operator: str
    outpost: str | None
    to_review: int
    facts: SyncFacts


def status(chosen: Namespace, output: Output) -> int:
    """Whose data these are and what waits."""
    with opened(chosen) as desk:
        now = desk.worker.run(_standing, desk.who)
    output.line(f"Operatore: {now.operator}")
    output.line(f"Presidio: {now.outpost or 'nessuno'}")
    output.line(f"Computer: {desk.desk.line_code} ({desk.desk.company_code})")
    for sentence in now.facts.sentences:
        output.line(sentence)
    if now.to_review:
        output.line(f"Da rivedere: {now.to_review}. Si vedono con: portineria conflicts")
    output.tell(
        version=VERSION,
        operator={"id": desk.desk.operator_id, "name": now.operator, "role": desk.desk.role},
        company={"id": desk.desk.company_id, "code": desk.desk.company_code},
        outpost={"id": desk.desk.outpost_id, "name": now.outpost},
        computer=desk.desk.line_code,
        centre=desk.desk.centre_url,
        to_review=now.to_review,
        sync=now.facts,
    )
    return DONE


def sync(chosen: Namespace, output: Output) -> int:
    """One alignment; a receipt when something was sent, or when it is asked for."""
    with opened(chosen) as desk:
        engine = SyncEngine(desk)
        try:
            report = engine.run_once()
        finally:
            engine.stop()
        receipt, up, down, trips, away = None, report.bytes_up, report.bytes_down, report.round_trips, False
        if report.outcome == "ok" and (report.sent or chosen.receipt):
            try:
                receipt, *extra = _receipt(desk)
                up, down, trips = up + extra[0], down + extra[1], trips + extra[2]
            except Retry:
                away = True
        facts = desk.worker.run(sync_facts, desk.who)
        refused = desk.worker.run(refusals, desk.who)
        quarrels = desk.worker.run(disputed, desk.who)
        farewell = desk.erase(has_nothing_left, handed_over) if engine.is_dismissed else None
    acknowledged = report.outcome == "ok" and facts.aligned and not refused
    sentence = engine.status.sentence
    accepted = report.sent - sum(report.decided.get(one, 0) for one in _NOT_ACCEPTED)
    if farewell is not None:
        sentence = farewell_words(farewell)
    output.tell(
        outcome=report.outcome, sentence=sentence, erased=farewell is not None, synced=acknowledged,
        sent=report.sent, accepted=accepted, verdicts=report.decided, refused=refused, pending=report.pending,
        received=report.received, conflicts=quarrels, receipt=receipt, files=engine.status.files,
        bytes_up=up, bytes_down=down, round_trips=trips, seconds=round(report.seconds, 3),
    )  # fmt: skip
    output.line(f"Inviate {report.sent}, accettate {accepted}, ricevute {report.received} in {report.seconds:.1f} s.")
    if sentence is not None:
        output.line(sentence)
    for one in refused:
        output.line(f"Rifiutata: {kind_label(one.kind)} {one.id}. {one.reason}")
    if quarrels:
        output.line(f"Conflitti da rivedere: {quarrels}. Si vedono con: portineria conflicts")
    if engine.status.files:
        output.line(f"File ancora in viaggio: {engine.status.files}. Vanno con i prossimi allineamenti.")
    if receipt is not None:
        output.line(f"Ricevuta {receipt.number}: {receipt.received} ricevute di {receipt.written} scritte.")
    if away:
        output.line("La ricevuta non è arrivata: si chiede di nuovo con --receipt.")
    if farewell is not None:
        return OPEN
    output.line("Sincronizzato: il centro ha ricevuto tutto." if acknowledged else facts.sentences[1])
    if away and chosen.receipt:
        return AWAY
    return DONE if acknowledged else OPEN


def refusals(session: Session, who: Who) -> list[Refusal]:
    """Changes that came back and wait for a decision, oldest first."""
    rows = session.scalars(
        select(Outbox).where(Outbox.state.in_(RETURNED), Outbox.settled_at.is_(None)).order_by(Outbox.row)
    )
    return [Refusal(row.kind, row.rid, row.cid, reason_of(row)) for row in rows]


def disputed(session: Session, who: Who) -> int:
    """Records whose fields differ and wait for a decision."""
    return len(unsettled(session))


def _receipt(desk: OpenDesk) -> tuple[EveningReceipt, int, int, int]:
    assert desk.desk.centre_url is not None, "an alignment went through"
    with connect(desk.desk.centre_url, desk.desk.centre_ca, desk.desk.token) as client:
        return ask_receipt(desk.worker, client), client.bytes_up, client.bytes_down, client.round_trips


def _standing(session: Session, who: Who) -> _Standing:
    names = load_names(session)
    return _Standing(
        names.operator(who.operator_id),
        names.outpost(who.outpost_id) if who.outpost_id else None,
        review_count(session, who),
        sync_facts(session, who),
    )
