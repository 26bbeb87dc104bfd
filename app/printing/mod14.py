"""MOD-14, riepilogo giornaliero: one operator's day in numbers and case numbers, with no name (domain reference, 3.3).

The data types leave no room for free text about persons: counts, and local numbers that must look like one. Printed
before the evening sync, so it says what is still to send and leaves a dotted line for the receipt's number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial

from app.printing.cells import Field
from app.printing.document import Header, Signature
from app.printing.flow import Composer, row
from app.printing.page import build, composer_for
from app.printing.signatures import OPERATOR, signature_line
from app.printing.values import counted, hour_text, hours_text, moment_text, money_text, weekday_text

_NUMBER = re.compile(r"[A-Z0-9…][A-Z0-9…./-]*\d[A-Z0-9]*")
_DOTS = "n. ......................."


def case_number(text: str) -> str:
    """A local number (`PVLO-COD-A3-2026-000127`, `…-000127`) as it is, or ValueError: no name must slip in here."""
    if not _NUMBER.fullmatch(text):
        raise ValueError("not a case number")
    return text


@dataclass(frozen=True)
class AreaCount:
    """Requests of one area that day."""

    area: str
    opened: int = 0
    closed: int = 0


@dataclass(frozen=True)
class ActivityCount:
    """A meeting by its catalogue name and how many were there; `guests` were counted without a name."""

    meeting: str
    present: int = 0
    guests: int = 0


@dataclass(frozen=True)
class FormCount:
    """Sheets of one form: printed, signed, and the local numbers of those still to sign."""

    form: str
    printed: int = 0
    signed: int = 0
    to_sign: tuple[str, ...] = ()


@dataclass(frozen=True)
class GrantCount:
    """Proposals or letters of one kind: how many, cents if money, their case numbers."""

    kind: str
    count: int = 0
    cents: int | None = None
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class DailySummary:
    """What MOD-14 prints. None for a list means unknown (blank lines), an empty one means none that day.

    `field_minutes` is the part of the shift spent on the territory. `last_sync_at` is an aware time.
    """

    day: date | None = None
    operator: str | None = None
    outpost: str | None = None
    shift_start: time | None = None
    shift_end: time | None = None
    field_minutes: int | None = None
    contacts: tuple[tuple[str, int], ...] | None = None
    anonymous: int | None = None
    requests: tuple[AreaCount, ...] | None = None
    visits: tuple[tuple[str, int], ...] | None = None
    reports_signed: int | None = None
    activities: tuple[ActivityCount, ...] | None = None
    forms: tuple[FormCount, ...] | None = None
    grants: tuple[GrantCount, ...] | None = None
    drafts: int | None = None
    conflicts: int | None = None
    refused: int | None = None
    to_send: int | None = None
    last_sync_at: datetime | None = None
    receipt_number: str | None = None
    signature: Signature | None = None


def render(header: Header, data: DailySummary, title: str, blank: bool) -> bytes:
    """MOD-14 as PDF bytes. Raises ValueError when a case number is none."""
    body = composer_for(header)
    body.grid(
        row(
            Field("Data", weekday_text(data.day), 3),
            Field("Operatore", data.operator, 2),
            Field("Presidio", data.outpost, 3),
            Field("Turno", _shift(data), 2),
            Field("di cui sul territorio", hours_text(data.field_minutes), 2),
        ),
        gap=0,
    )

    left = (partial(_contacts, data=data), partial(_visits, data=data))
    right = (partial(_requests, data=data), partial(_activities, data=data))
    body.columns(left, right)
    _forms(body, data)
    _grants(body, data)
    _sync(body, data)
    signature_line(body, data.signature, OPERATOR)
    return build(header, body, title, "solo numeri, nessun nome", blank=blank)


def _shift(data: DailySummary) -> str | None:
    if data.shift_start is None and data.shift_end is None:
        return None
    return f"{hour_text(data.shift_start) or '…'} – {hour_text(data.shift_end) or '…'}"


def _number(count: int | None) -> str | None:
    return None if count is None else str(count)


def _total(counts: Sequence[int]) -> str:
    return str(sum(counts))


def _contacts(body: Composer, data: DailySummary) -> None:
    body.section("1", "Contatti")
    rows: list[list[str | None]]
    if data.contacts is None:
        rows = [[name, None] for name in ("sportello", "telefono", "visita", "scala o cortile", "altro")]
        rows.append(["Totale", None])
    else:
        rows = [[name.replace("_", " "), str(count)] for name, count in data.contacts]
        anonymous = f", di cui anonimi {data.anonymous}" if data.anonymous else ""
        rows.append([f"Totale{anonymous}", _total([count for _, count in data.contacts])])
    body.table(("Canale", "N."), rows, (83, 17), right=(1,), strong_last=True)


def _visits(body: Composer, data: DailySummary) -> None:
    body.section("3", "Visite")
    kinds = data.visits
    rows: list[list[str | None]] = (
        [[name, None] for name in ("programmata", "richiesta o urgenza")]
        if kinds is None
        else [[name.replace("_", " "), str(count)] for name, count in kinds]
    )
    rows.append(["Verbali firmati", _number(data.reports_signed)])
    body.table(("Tipo", "N."), rows, (79, 21), right=(1,), strong_last=True)


def _requests(body: Composer, data: DailySummary) -> None:
    body.section("2", "Segnalazioni")
    rows: list[list[str | None]]
    if data.requests is None:
        rows = [[area, None, None] for area in ("tecnica", "amministrativa", "sociale", "Totale")]
    else:
        rows = [[one.area, str(one.opened), str(one.closed)] for one in data.requests]
        opened, closed = [one.opened for one in data.requests], [one.closed for one in data.requests]
        rows.append(["Totale", _total(opened), _total(closed)])
    body.table(("Area", "aperte", "chiuse"), rows, (52, 24, 24), right=(1, 2), strong_last=True)


def _activities(body: Composer, data: DailySummary) -> None:
    body.section("4", "Attività")
    rows: list[list[str | None]]
    if data.activities is None:
        rows = [["", None], ["", None]]
    else:
        rows = [[one.meeting, str(one.present)] for one in data.activities]
        guests = sum(one.guests for one in data.activities)
        rows.append(["ospiti non registrati, contati a parte", str(guests)] if rows else ["nessun incontro", "0"])
    body.table(("Incontro", "presenti"), rows, (79, 21), right=(1,))


def _forms(body: Composer, data: DailySummary) -> None:
    body.section("5", "Moduli")
    rows: list[list[str | None]]
    if data.forms is None:
        rows = [[None] * 4 for _ in range(2)]
        rows.append(["Totale", None, None, None])
    else:
        rows = []
        for one in data.forms:
            numbers = ", ".join(case_number(number) for number in one.to_sign) or "–"
            rows.append([one.form, str(one.printed), str(one.signed), numbers])
        waiting = sum(len(one.to_sign) for one in data.forms)
        printed, signed = [one.printed for one in data.forms], [one.signed for one in data.forms]
        rows.append(
            ["Totale", _total(printed), _total(signed), counted(waiting, "foglio", "fogli") if waiting else "–"]
        )
    heads = ("Modulo", "stampati", "firmati", "da firmare, numeri locali")
    body.table(heads, rows, (41, 14, 14, 31), right=(1, 2), strong_last=True)


def _grants(body: Composer, data: DailySummary) -> None:
    body.section("6", "Proposte di contributo e invii")
    rows: list[list[str | None]]
    if data.grants is None:
        rows = [
            ["Proposte L1 (non ancora impegnate)", None, None, None],
            ["Lettere di invio consegnate", None, "–", None],
        ]
    elif not data.grants:
        rows = [["nessuna proposta, nessun invio", "0", "–", "–"]]
    else:
        rows = []
        for one in data.grants:
            numbers = ", ".join(case_number(number) for number in one.numbers) or "–"
            rows.append([one.kind, str(one.count), money_text(one.cents) or "–", numbers])
    body.table(("Tipo", "N.", "Importo", "Pratiche"), rows, (49, 14, 18, 19), right=(1, 2))


def _sync(body: Composer, data: DailySummary) -> None:
    body.section("7", "Da rivedere e allineamento")
    receipt = f"n. {case_number(data.receipt_number)}" if data.receipt_number else _DOTS
    rows = [
        ["Bozze aperte", _number(data.drafts), "Schede ancora da inviare", _number(data.to_send)],
        ["In conflitto", _number(data.conflicts), "Ultimo allineamento completo", moment_text(data.last_sync_at)],
        ["Rifiutate", _number(data.refused), "Ricevuta di questa sera", receipt],
    ]
    body.table((), rows, (20, 9, 41, 30), right=(1, 3))
