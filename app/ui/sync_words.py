"""The sync block in words (design 3): first the fact, then its consequence. Never green while one change lacks its answer."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from app.rules.clock import ROME, rome_day
from app.sync.state import Phase, SyncStatus, copied_percent


@dataclass(frozen=True)
class SyncWords:
    """Icon of the design, fact, consequence, and one short line for a narrow bar."""

    icon: str
    fact: str
    consequence: str
    short: str


def sync_words(status: SyncStatus, now: datetime) -> SyncWords:
    """What the block says of `status` at `now` (UTC)."""
    waiting = _waiting(status.pending)
    if status.phase is Phase.RUNNING:
        percent = copied_percent(status)
        if percent is not None:
            line = _tr("{n} schede di {all}, si può interrompere").format(n=status.copied, all=status.to_copy)
            return SyncWords(
                "cloud", _tr("Copia dal centro: {n} %").format(n=percent), line, _tr("{n} %").format(n=percent)
            )
        if status.to_send:
            line = _tr("{done} di {all}, si può interrompere").format(done=status.answered, all=status.to_send)
        else:
            line = _tr("{n} ricevute, si può interrompere").format(n=status.received)
        return SyncWords("cloud-up", _tr("Invio in corso"), line, _tr("Invio in corso"))
    if status.phase is Phase.STOPPED:
        return _stopped(status, waiting)
    if status.phase is Phase.AWAY:
        if status.failures <= 1 or status.next_try_at is None:
            return SyncWords("cloud-off", _tr("Senza rete"), waiting, _tr("Senza rete"))
        again = _tr("si riprova alle {time}").format(time=clock_words(status.next_try_at))
        return SyncWords("cloud-off", _tr("Centro non raggiungibile"), again, _tr("Senza centro"))
    if status.to_review and status.last_ok_at is not None:
        line = _tr("alle {time}, {n} da rivedere").format(time=clock_words(status.last_ok_at), n=status.to_review)
        return SyncWords("cloud-up", _tr("Non tutto è al centro"), line, _tr("Da rivedere"))
    if status.synced and status.last_ok_at is not None:
        fact = _tr("Allineato {time}").format(time=when_words(status.last_ok_at, now))
        return SyncWords("cloud-check", fact, files_words(status.files) or _tr("niente da inviare"), fact)
    short = _tr("{n} da inviare").format(n=status.pending) if status.pending else waiting
    return SyncWords("cloud", _tr("Rete presente"), waiting, short)


def _stopped(status: SyncStatus, waiting: str) -> SyncWords:
    """What stands in the way, and that nothing is lost by it."""
    match status.problem:
        case "too_old":
            fact, short = _tr("Serve un aggiornamento"), _tr("Aggiornare")
        case "centre_too_old":
            fact, short = _tr("Il centro va aggiornato"), _tr("Fermo")
        case "cut_off":
            where = waiting if status.pending else _tr("lavoro consegnato a chi coordina")
            return SyncWords("info-circle", _tr("Computer non abilitato"), where, _tr("Non abilitato"))
        case _:
            fact, short = _tr("Allineamento fermo"), _tr("Fermo")
    return SyncWords("info-circle", fact, _tr("il lavoro resta qui"), short)


def files_words(files: int) -> str:
    """`3 file in viaggio`; "" when none is."""
    if files == 0:
        return ""
    return _tr("1 file in viaggio") if files == 1 else _tr("{n} file in viaggio").format(n=files)


def when_words(moment: datetime, now: datetime) -> str:
    """`16:47` today, `ieri, 17:42`, `12/03/2026, 17:42`."""
    days = (rome_day(now) - rome_day(moment)).days
    if days == 0:
        return clock_words(moment)
    day = _tr("ieri") if days == 1 else f"{moment.astimezone(ROME):%d/%m/%Y}"
    return f"{day}, {clock_words(moment)}"


def clock_words(moment: datetime) -> str:
    """`16:47`, as Rome's clocks show it."""
    return f"{moment.astimezone(ROME):%H:%M}"


def _waiting(pending: int) -> str:
    if pending == 0:
        return _tr("niente da inviare")
    return _tr("{n} da inviare, al sicuro qui").format(n=pending)


def _tr(text: str) -> str:
    return QCoreApplication.translate("sync", text)
