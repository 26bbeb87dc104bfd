"""RISPOSTA: a letter and its answer as others may read them, in words in which nobody is named. Signed by nobody."""

from dataclasses import dataclass
from datetime import date

from app.printing.document import Header
from app.printing.flow import Lines
from app.printing.ink import Gap, Strong
from app.printing.page import build, composer_for
from app.printing.values import day_text


@dataclass(frozen=True)
class PublishedAnswer:
    """What RISPOSTA prints. `state` is the stored word; without a day it is a draft."""

    heading: str | None = None
    question: str | None = None
    answer: str | None = None
    state: str | None = None
    published_on: date | None = None
    published_in: str | None = None


def render(header: Header, data: PublishedAnswer, title: str, blank: bool) -> bytes:
    """RISPOSTA as PDF bytes."""
    body = composer_for(header)
    for number, (words, text, lines) in enumerate(
        (("La domanda", data.question, 9), ("La risposta", data.answer, 14)), start=1
    ):
        if number == 1 and data.heading:
            body.paragraph(Strong(data.heading), size=body.sizes.section, gap=2)
        body.section(str(number), words)
        if text is None:
            body.grid(Lines(None, lines))
            continue
        for part in (one.strip() for one in text.split("\n")):
            if part:
                body.paragraph(part, gap=5)
    body.leave_section()
    if blank:
        body.paragraph("Pubblicata il ", Gap(None, 70), " in ", Gap(None, 200), gap=12)
    else:
        body.paragraph(_said(data), gap=12)
    body.notes()
    return build(header, body, title, "forma anonima", blank=blank)


def _said(data: PublishedAnswer) -> str:
    where = f" in {data.published_in}" if data.published_in else ""
    if data.published_on is None:
        return f"Bozza: non ancora pubblicata{where}."
    withdrawn = " Ritirata in seguito." if data.state == "ritirata" else ""
    return f"Pubblicata il {day_text(data.published_on)}{where}.{withdrawn}"
