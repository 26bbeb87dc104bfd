"""The alignment on a bad line: a request cut half-way, an answer lost after the commit, and each time the next one recovers."""

from sqlalchemy import func, select

from app.demo.laptop import Laptop
from app.demo.proxy import Cut
from app.demo.stage import Stage
from app.demo.voice import counted, thousands
from app.errors import Retry
from app.models.local import SyncState
from app.server.db import reading
from app.server.tables import change_log, line
from app.sync import outbox
from app.sync.cycle import Report
from app.sync.protocol import encode

_HEAD_BYTES = 1_500
"""What goes up before the body: TLS's hello and the request's head, generously."""


def cut_request(stage: Stage) -> str:
    """The network is back; the first laptop's request is cut in the middle of its body."""
    stage.at(16, 40)
    stage.proxy.come_back()
    laptop = stage.first
    # Sealing is repeatable: the very same request goes out a moment later.
    body = len(encode(laptop.read(outbox.seal)))
    before = _at_centre(stage, laptop)
    stage.proxy.cut_after("up", _HEAD_BYTES + body // 2)
    broken = _breaks(laptop)
    cut = _last_cut(stage, "up")
    after = _at_centre(stage, laptop)
    report = laptop.align()
    stage.voice.prove(
        "Richiesta interrotta a metà, poi ripresa",
        f"passati {thousands(cut.passed)} byte per un corpo di {thousands(body)}; al centro {after[1] - before[1]} modifiche; "
        f"al nuovo tentativo {_decided(report)}",
        holds=broken and after == before and 0 < cut.passed < body and _all_accepted(report),
    )
    stage.counts["first_sent"] = report.sent
    return (
        f"Rete di ritorno. La richiesta di {laptop.initials} si interrompe a metà; al nuovo tentativo il centro riceve "
        f"{counted(report.sent, 'modifica', 'modifiche')}."
    )


def cut_answer(stage: Stage) -> str:
    """The second laptop's answer is lost after the centre has committed."""
    stage.at(16, 45)
    laptop = stage.second
    before = _at_centre(stage, laptop)
    stage.tap.before_answer = lambda length: stage.proxy.cut_after("down", length // 2)
    broken = _breaks(laptop)
    cut = _last_cut(stage, "down")
    saved = _at_centre(stage, laptop)
    known = laptop.read(lambda session: session.scalars(select(SyncState.acked)).one())
    report = laptop.align()
    final = _at_centre(stage, laptop)
    stage.voice.prove(
        "Risposta persa dopo il salvataggio, poi recuperata",
        f"al centro {thousands(saved[1] - before[1])} modifiche, il portatile ne sapeva {known - before[0]} "
        f"(passati {thousands(cut.passed)} byte); rimandate, salvate due volte: {final[1] - saved[1]}",
        holds=broken and saved[0] > known == before[0] and final == saved and report.pending == 0
        and sum(report.decided.values()) == saved[0] - known,
    )  # fmt: skip
    return (
        f"La risposta a {laptop.initials} si perde dopo il salvataggio; il nuovo tentativo riconosce "
        f"{counted(sum(report.decided.values()), 'modifica già ricevuta', 'modifiche già ricevute')}, nessuna doppia."
    )


def settle(stage: Stage) -> str:
    """Each laptop takes what the other sent."""
    stage.at(16, 50)
    received = [stage.first.align().received, stage.second.align().received]
    said = " e ".join(thousands(one) for one in received)
    return f"Ciascuno riceve il lavoro dell'altro: {said} schede."


def receipts(stage: Stage) -> str:
    """The signed receipt of the evening on paper, for both; then the last alignment, with the check."""
    stage.at(16, 55)
    said = []
    for laptop in stage.laptops:
        receipt = laptop.ask_receipt()
        laptop.print("RICEVUTA", receipt.number)
        whole = receipt.written == receipt.received == sum(receipt.verdicts.values()) and not receipt.waiting
        with reading(stage.centre.engine) as connection:
            logged = connection.scalar(
                select(func.count()).select_from(change_log).where(change_log.c.line == _line(laptop))
            )
        stage.voice.prove(
            f"Ricevuta della sera di {laptop.initials}",
            f"n. {receipt.number}: {receipt.received} modifiche su {receipt.written}, firmata; nel registro del centro {logged}",
            holds=whole and receipt.received > 0 and receipt.received == logged,
        )
        said.append(f"{laptop.initials} {receipt.received} su {receipt.written}")
    return f"Ricevute firmate e stampate: {', '.join(said)}."


def last_alignment(stage: Stage) -> str:
    """Until nothing moves any more: what the receipts' papers added is sent too."""
    stage.at(17, 0)
    for laptop in (*stage.laptops, *stage.laptops):
        laptop.align()
    return f"Ultimo allineamento: {thousands(stage.proxy.up)} byte inviati e {thousands(stage.proxy.down)} ricevuti in tutto."


# ------------------------------------------------------------------------------------------------------------------ pieces


def _breaks(laptop: Laptop) -> bool:
    try:
        laptop.align()
    except Retry:
        return True
    return False


def _last_cut(stage: Stage, way: str) -> Cut:
    return next((one for one in reversed(stage.proxy.cuts) if one.way == way), Cut("up", 0))


def _line(laptop: Laptop) -> str:
    return laptop.read(lambda session: session.scalars(select(SyncState.line)).one())


def _at_centre(stage: Stage, laptop: Laptop) -> tuple[int, int]:
    """What the centre knows of a laptop: its highest number, and how many changes are in the log."""
    own = _line(laptop)
    with reading(stage.centre.engine) as connection:
        high = connection.scalar(select(line.c.high).where(line.c.id == own))
        logged = connection.scalar(select(func.count()).select_from(change_log).where(change_log.c.line == own))
    return high or 0, logged or 0


def _decided(report: Report) -> str:
    return ", ".join(f"{count} {verdict}" for verdict, count in sorted(report.decided.items())) or "niente"


def _all_accepted(report: Report) -> bool:
    return report.sent > 0 and report.pending == 0 and set(report.decided) <= {"ok", "clash"}


STEPS = (cut_request, cut_answer, settle)
LAST = (receipts, last_alignment)
