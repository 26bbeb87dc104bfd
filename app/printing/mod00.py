"""MOD-00, informativa privacy (GDPR art. 13 and 14) and the authorisations, on two pages (domain reference, 3.2).

Ten lines that say it all, thirteen points, then the optional authorisations, each with its own signature. Consent is
never the ground for being helped. The wording is data (`resources/paper/mod00.toml`), since the company's data
protection officer approves it; its version is printed beside the title.
"""

import functools
import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.printing.cells import Field, Said
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Row, row
from app.printing.ink import Box, Gap, Span, Strong
from app.printing.page import PAPER_FOLDER, build, composer_for
from app.printing.signatures import OPERATOR, other_signers, signature_line
from app.printing.values import day_text

WORDING: Path = PAPER_FOLDER / "mod00.toml"


@dataclass(frozen=True)
class Authorisation:
    """One optional permission: given or not, and the day of its signature."""

    given: bool = False
    day: date | None = None


@dataclass(frozen=True)
class PrivacyNotice:
    """What MOD-00 prints. Texts name the company's own bodies; unknown ones are dotted lines to fill."""

    controller: str | None = None
    controller_contact: str | None = None
    officer_contact: str | None = None
    partners: str | None = None
    contact_months: int = 24
    case_years: int = 10
    person: str | None = None
    refer: Authorisation | None = None
    refer_to: str | None = None
    refer_for: str | None = None
    photos: Authorisation | None = None
    messages: Authorisation | None = None
    contact_person: Authorisation | None = None
    signature: Signature | None = None


@functools.cache
def _wording() -> dict[str, Any]:
    return tomllib.loads(WORDING.read_text(encoding="utf-8"))


def text_version() -> str:
    """The version of the text that is printed now, to be stored with each authorisation."""
    return str(_wording()["version"])


def _filled(text: str, data: PrivacyNotice) -> list[Span]:
    """Split a point at its words in braces: numbers become text, the company's data become gaps."""
    spans: list[Span] = []
    for index, part in enumerate(re.split(r"\{(\w+)\}", text)):
        if index % 2 == 0:
            spans.append(part)
            continue
        value = getattr(data, part)
        spans.append(str(value) if isinstance(value, int) else Gap(value, 150))
    return spans


def render(header: Header, data: PrivacyNotice, title: str, blank: bool) -> bytes:
    """MOD-00 as PDF bytes, two pages in normal print."""
    body = composer_for(header)
    wording = _wording()
    body.boxed("In dieci righe", *wording["summary"], gap=0)
    for number, point in enumerate(wording["points"], start=1):
        heading = Strong(f"{number}. {point['heading']} ")
        body.paragraph(heading, *_filled(point["text"], data), gap=3.5 if number > 1 else 6.0)
    _authorisations(body, data)
    other_signers(body, data.signature, always=blank)
    signature_line(body, data.signature, "Firma per presa visione", OPERATOR)
    body.notes()
    return build(header, body, title, f"testo {text_version()}", blank=blank)


def _authorisations(body: Composer, data: PrivacyNotice) -> None:
    body.section("A", "Autorizzazioni facoltative", "libere, si ritirano quando si vuole")

    def line(permission: Authorisation | None, *spans: Span) -> Row:
        given = permission or Authorisation()
        words = Said((Box(given.given), " ", *spans), 8.2)
        return row(words, Field("Data e firma", day_text(given.day), 3.8))

    body.grid(
        row(Field("Persona", data.person)),
        line(data.refer, "Autorizzo l’invio dei miei dati a ", Gap(data.refer_to, 90), " per ", Gap(data.refer_for)),
        line(data.photos, "Autorizzo foto e video alle attività"),
        line(data.messages, "Voglio ricevere avvisi via SMS, WhatsApp o e-mail"),
        line(data.contact_person, "Autorizzo a parlare con la persona di riferimento indicata"),
        together=True,
    )
