"""Ricevuta di allineamento serale: what the centre received, what stayed here and why, with no name (G11).

The first sentence says how many were received out of how many were written; it is never rounded up. Reasons are
sentences of the program, never a person's words.
"""

import textwrap
from dataclasses import dataclass, replace
from datetime import datetime

from app.printing.cells import Field
from app.printing.document import Header, Signature
from app.printing.flow import Composer, row
from app.printing.ink import Gap, Span, Strong
from app.printing.page import build, composer_for
from app.printing.signatures import signature_line
from app.printing.values import counted, moment_text
from app.rules.verdicts import verdicts_text


@dataclass(frozen=True)
class KindCount:
    """Records of one kind received: new ones and changes to known ones."""

    kind: str
    new: int = 0
    updated: int = 0


@dataclass(frozen=True)
class Remaining:
    """One record that needs a person or is still to send: state, number, reason and what to do, as sentences."""

    state: str
    reference: str
    reason: str
    action: str = ""


@dataclass(frozen=True)
class EveningReceipt:
    """What the receipt prints; `received` of `written` changes. Times are aware, sizes in bytes.

    `line` is the code of the computer's line, `signature` the centre's (hexadecimal or base64), `key_fingerprint` the
    key it verifies with, `desk_digest` and `centre_digest` the two checksums.
    """

    number: str | None = None
    line: str | None = None
    written: int | None = None
    received: int | None = None
    at: datetime | None = None
    written_until: datetime | None = None
    seconds: int | None = None
    bytes_sent: int | None = None
    from_others: int | None = None
    operator: str | None = None
    outpost: str | None = None
    verdicts: tuple[tuple[str, int], ...] = ()
    kinds: tuple[KindCount, ...] = ()
    remaining: tuple[Remaining, ...] = ()
    waiting_files: str | None = None
    desk_digest: str | None = None
    centre_digest: str | None = None
    signed_text: str | None = None
    centre_signature: str | None = None
    key_fingerprint: str | None = None
    signature: Signature | None = None


def first_sentence(data: EveningReceipt) -> str:
    """`Il centro ha ricevuto 41 schede su 44.`"""
    if data.received is None or data.written is None:
        return "Il centro ha ricevuto ........ schede su ........"
    return f"Il centro ha ricevuto {counted(data.received, 'scheda', 'schede')} su {data.written}."


def second_sentence(data: EveningReceipt) -> str:
    """What became of the others, or that nothing is left."""
    if data.received is None or data.written is None:
        return "Le altre sono salve sul computer: il motivo è scritto al punto 2."
    left, stays = data.written - data.received, len(data.remaining)
    computer = f"sul computer {data.line}" if data.line else "sul computer"
    if not stays:
        return "Nessuna scheda resta da inviare." + (_settled(left) if left > 0 else "")
    where = f"{computer}: al punto 2 è scritto perché."
    if stays == left:
        return f"L’altra è salva {where}" if left == 1 else f"Le altre {left} sono salve {where}"
    return f"{'Una è salva' if stays == 1 else f'{stays} sono salve'} {where}"


def _settled(left: int) -> str:
    if left == 1:
        return " L’altra non è stata accettata ed è già stata decisa."
    return f" Le altre {left} non sono state accettate e sono già state decise."


def render(header: Header, data: EveningReceipt, title: str, blank: bool) -> bytes:
    """The receipt as PDF bytes."""
    body = composer_for(header)
    numbered = replace(header, local_number=data.number) if data.number else header
    travel = row(
        Field("Scritto sul computer fino alle", moment_text(data.written_until, seconds=True), 4),
        Field("Durata", None if data.seconds is None else counted(data.seconds, "secondo", "secondi"), 2),
        Field("Inviati", _size(data.bytes_sent), 2),
        Field("Ricevute dal centro, scritte da altri", _cards(data.from_others), 4),
    )
    body.grid(
        row(
            Field("Data e ora", moment_text(data.at, seconds=True), 4),
            Field("Linea del computer", data.line, 2),
            Field("Operatore", data.operator, 2),
            Field("Presidio", data.outpost, 4),
        ),
        *([travel] if blank or data.written_until is not None else []),
        gap=0,
    )
    body.boxed(first_sentence(data), second_sentence(data))
    _received(body, data)
    _remaining(body, data)
    _check(body, data, blank)
    signature_line(body, data.signature, "Firma dell’operatore/operatrice (facoltativa)")
    return build(numbered, body, title, "solo numeri, nessun nome", blank=blank, number_caption="numero di ricevuta")


def _size(count: int | None) -> str | None:
    if count is None:
        return None
    return f"{count} byte" if count < 1000 else f"{round(count / 1000)} kB"


def _cards(count: int | None) -> str | None:
    return None if count is None else counted(count, "scheda", "schede")


def _received(body: Composer, data: EveningReceipt) -> None:
    body.section("1", "Ricevuto dal centro")
    if data.kinds:
        rows = [[one.kind, str(one.new), str(one.updated), str(one.new + one.updated)] for one in data.kinds]
        new, updated = sum(one.new for one in data.kinds), sum(one.updated for one in data.kinds)
        rows.append(["Totale", str(new), str(updated), str(new + updated)])
        heads = ("Che cosa", "nuove", "aggiornate", "totale")
        body.table(heads, rows, (51, 16.5, 16.5, 16), right=(1, 2, 3), strong_last=True)
    answers: list[Span] = [Strong("Risposta del centro: ")]
    if data.verdicts:
        answers.append(f"{verdicts_text(data.verdicts)}.")
    else:
        answers += ["accettate ", Gap(None, 45), ", non accettate ", Gap(None, 45), ", in attesa ", Gap(None, 45)]
    body.paragraph(*answers, gap=4)


def _remaining(body: Composer, data: EveningReceipt) -> None:
    where = f"Rimasto sul computer {data.line}" if data.line else "Rimasto sul computer"
    body.section("2", where)
    if data.remaining:
        rows: list[list[str | None]] = [[one.state, one.reference, one.reason, one.action] for one in data.remaining]
        rows.append(["Totale", _cards(len(data.remaining)), "", ""])
        heads = ("Stato", "Riferimento", "Perché", "Che cosa fare")
        body.table(heads, rows, (15, 26, 34, 25), strong_last=True, strong_columns=(0,))
    elif data.received is None:
        body.table(("Stato", "Riferimento", "Perché", "Che cosa fare"), [[None] * 4] * 3, (15, 26, 34, 25))
    else:
        body.paragraph("Niente: non c’è nulla da inviare e nulla da rivedere.")
    if data.waiting_files:
        body.paragraph(data.waiting_files, gap=4)


def _check(body: Composer, data: EveningReceipt, blank: bool) -> None:
    body.section("3", "Controllo")
    if blank or data.desk_digest is not None:
        body.grid(
            row(
                Field("Impronta delle schede sul computer", data.desk_digest, 4),
                Field("Impronta delle schede al centro", data.centre_digest, 4),
                Field("Esito", _verdict(data), 4),
            )
        )
    small = max(body.sizes.caption, 9.0)
    if data.centre_signature:
        groups = " ".join(textwrap.wrap(data.centre_signature, 8))
        key = f" Chiave del centro: {data.key_fingerprint}." if data.key_fingerprint else ""
        body.paragraph(Strong("Firma del centro, da verificare in sede: "), groups, f".{key}", size=small, gap=5)
    if data.signed_text:
        body.paragraph("Testo firmato: ", data.signed_text, size=small, gap=2)
    body.paragraph(
        "Con il numero di ricevuta il centro ritrova queste schede anche se il computer si rompe o viene perso.", gap=5
    )


def _verdict(data: EveningReceipt) -> str | None:
    if data.desk_digest is None or data.centre_digest is None:
        return None
    return "uguali" if data.desk_digest == data.centre_digest else "diverse: avvisare la sede"
