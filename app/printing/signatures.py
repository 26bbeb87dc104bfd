"""Signature blocks, and the two sentences for who cannot sign or is represented.

D.P.R. 445/2000, art. 4, covers the person who cannot sign. Must not know which form it closes.
"""

from reportlab.pdfgen.canvas import Canvas

from app.printing import fonts
from app.printing.document import Guardian, Signature
from app.printing.flow import Composer
from app.printing.ink import Box, Gap, draw_text, rule
from app.printing.pieces import Mark
from app.printing.values import day_text

DECLARANT = "Firma del/la dichiarante"
OPERATOR = "Firma dell’operatore/operatrice"


def signature_line(body: Composer, signature: Signature | None, *captions: str) -> None:
    """One row: place and day, then a line for each caption. Room to write above each line."""
    body.leave_section()
    sizes, gutter = body.sizes, 19.0
    signed = signature or Signature()
    day = day_text(signed.day)
    known = ", ".join(part for part in (signed.place, day) if part)
    shares = [0.85, *(1.0 for _ in captions)]
    unit = (body.width - gutter * len(captions)) / sum(shares)
    labels = [
        fonts.wrap(text, "regular", sizes.caption, share * unit)
        for text, share in zip(("Luogo e data", *captions), shares, strict=True)
    ]
    size, place = fonts.fit(known, "semibold", sizes.value, sizes.smallest, shares[0] * unit)
    above = 24.0 * sizes.value / 11 + (len(place) - 1) * size * 1.2
    height = above + sizes.caption * (1.5 + 1.2 * (max(map(len, labels)) - 1))

    def draw(canvas: Canvas, x: float, top: float, mark: Mark) -> None:
        for index, line in enumerate(reversed(place)):
            draw_text(canvas, x, top - above + 4.5 + index * size * 1.2, line, "semibold", size)
        at = x
        for share, words in zip(shares, labels, strict=True):
            rule(canvas, at, top - above, share * unit)
            for index, line in enumerate(words):
                y = top - above - sizes.caption * (1.15 + 1.2 * index)
                draw_text(canvas, at, y, line, "regular", sizes.caption)
            at += share * unit + gutter

    body.add(height, draw, gap=4)


def other_signers(body: Composer, signature: Signature | None, *, always: bool) -> None:
    """The sentences for who cannot sign and for a guardian: all of them when `always`, else those that apply."""
    body.leave_section()
    signed = signature or Signature()
    if always or signed.unable:
        body.paragraph(
            Box(signed.unable), " Impossibilitato/a a firmare: la dichiarazione è raccolta in presenza di ",
            Gap(signed.unable_before, 130), " (D.P.R. 445/2000, art. 4)", gap=5,
        )  # fmt: skip
    if always or signed.guardian is not None:
        guardian = signed.guardian or Guardian()
        body.paragraph(
            Box(guardian.kind == "tutore"), " tutore  ", Box(guardian.kind == "amministratore_di_sostegno"),
            " amministratore di sostegno ", Gap(guardian.name, 110), ", decreto n. ", Gap(guardian.decree, 45), " del ",
            Gap(day_text(guardian.decree_day), 52), gap=5,
        )  # fmt: skip
