"""MOD-04, segnalazione tecnica (domain reference, 3.3): what a technician needs to find the place and get in, with photographs.

It holds no name: the reporter signs, if they wish, and their telephone stands here only where they agreed to it.
"""

import io
from dataclasses import dataclass
from datetime import date

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.printing.cells import Field, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Lines, row
from app.printing.page import build, composer_for
from app.printing.pieces import Draw, Mark
from app.printing.signatures import OPERATOR, signature_line
from app.printing.values import choices, day_text

URGENCIES = {"ordinaria": "ordinaria", "urgente": "urgente", "immediata": "immediata"}
MOST_PHOTOS = 6
"""Photographs on one print: three pages of two; the others are only counted."""
_TALLEST = 300.0
"""Points: two photographs, one below the other, fit a page."""


@dataclass(frozen=True)
class TechnicalReport:
    """What MOD-04 prints. `photos` are JPEG bytes, `photo_count` how many the request has, here or elsewhere."""

    number: str | None = None
    opened_on: date | None = None
    municipality: str | None = None
    street: str | None = None
    house_number: str | None = None
    stair: str | None = None
    floor: str | None = None
    apartment_no: str | None = None
    unit_code: str | None = None
    where: str | None = None
    category: str | None = None
    urgency: str | None = None
    danger: bool = False
    since: str | None = None
    description: str | None = None
    access_hours: str | None = None
    access_phone: str | None = None
    missed_visits: int = 0
    sent_to: str | None = None
    ticket: str | None = None
    due_on: date | None = None
    photo_count: int = 0
    photos: tuple[bytes, ...] = ()
    signature: Signature | None = None


def render(header: Header, data: TechnicalReport, title: str, blank: bool) -> bytes:
    """MOD-04 as PDF bytes."""
    body = composer_for(header)
    pictures = [one for one in (_picture(photo) for photo in data.photos[:MOST_PHOTOS]) if one is not None]
    _place(body, data)
    _fault(body, data, blank)
    body.section("3", "Per entrare")
    missed = f"{data.missed_visits} senza trovare nessuno" if data.missed_visits else None
    body.grid(
        row(Field("Quando si trova qualcuno, animali", data.access_hours)),
        row(
            Field("Recapito per il tecnico (se la persona è d’accordo)", data.access_phone, 7),
            Field("Passaggi già fatti", missed if not blank else None, 5),
        ),
    )
    body.section("4", "Manutenzione")
    body.grid(
        row(Field("Inviata a", data.sent_to, 6), Field("N. ticket", data.ticket, 3.5), Field("Entro il", day_text(data.due_on), 2.5)),
        row(Field("Intervento eseguito il", None, 4), Field("Esito", None, 8)),
        together=True,
    )  # fmt: skip
    signature_line(body, data.signature, "Firma di chi segnala (facoltativa)", OPERATOR)
    body.notes()
    if pictures:
        _photographs(body, pictures, data.photo_count)
    note = "da compilare a penna, in stampatello" if blank else "compilato al computer"
    return build(header, body, title, note, blank=blank)


def _place(body: Composer, data: TechnicalReport) -> None:
    body.section("1", "Luogo preciso")
    body.grid(
        row(Field("Richiesta n.", data.number, 3), Field("Aperta il", day_text(data.opened_on), 3),
            Field("Comune", data.municipality, 6)),
        row(Field("Via", data.street, 7), Field("Civico", data.house_number, 2), Field("Codice u.i.", data.unit_code, 3)),
        row(
            Field("Scala", data.stair, 2),
            Field("Piano", data.floor, 2),
            Field("Int.", data.apartment_no, 2),
            Field("Alloggio, scala, cortile, altro", data.where, 6),
        ),
    )  # fmt: skip


def _fault(body: Composer, data: TechnicalReport, blank: bool) -> None:
    body.section("2", "Che cosa succede")
    body.grid(
        row(
            Field("Categoria", data.category, 5),
            Field("Da quando", data.since, 4),
            Ticks([("pericolo", data.danger)], 3),
        ),
        row(Ticks(choices(URGENCIES, data.urgency), 8, "Urgenza"), Field("Foto n.", _count(data, blank), 4)),
        Lines(data.description, 5),
    )


def _count(data: TechnicalReport, blank: bool) -> str | None:
    return None if blank or not data.photo_count else str(data.photo_count)


def _picture(data: bytes) -> tuple[bytes, int, int] | None:
    """A JPEG with its size in pixels; None for what is none."""
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as picture:
            picture.verify()
            return data, picture.width, picture.height
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return None


def _photographs(body: Composer, pictures: list[tuple[bytes, int, int]], count: int) -> None:
    body.section("5", "Fotografie", f"{len(pictures)} di {count}" if count > len(pictures) else "")
    for number, (data, wide, tall) in enumerate(pictures, start=1):
        scale = min(body.width / wide, _TALLEST / tall)
        body.add(tall * scale, _drawn(data, wide * scale, tall * scale), gap=6, keep=True)
        body.paragraph(f"Foto {number}", gap=2)


def _drawn(data: bytes, wide: float, tall: float) -> Draw:
    def draw(canvas: Canvas, x: float, top: float, mark: Mark) -> None:
        canvas.drawImage(ImageReader(io.BytesIO(data)), x, top - tall, wide, tall)

    return draw
