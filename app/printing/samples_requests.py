"""Invented data for MOD-04, MOD-05 and the papers of a mediation: no person, place, bill or fault here exists."""

import io
from datetime import date

from PIL import Image, ImageDraw

from app.printing.document import Signature
from app.printing.mediation import Agreement, Meeting, Party, Said, SideSheet
from app.printing.mod04 import TechnicalReport
from app.printing.mod05 import GrantApplication, Member

_DAY = date(2026, 3, 12)
_SIGNED = Signature("Codogno", _DAY)


def drawn_photo(wide: int = 640, tall: int = 420) -> bytes:
    """A drawn ceiling with a stain, as JPEG: no photograph of anybody's home is in the program."""
    picture = Image.new("RGB", (wide, tall), (226, 224, 216))
    pen = ImageDraw.Draw(picture)
    for at, grey in enumerate((205, 188, 170, 150)):
        inset = at * 34
        pen.ellipse(
            (90 + inset, 60 + inset // 2, wide - 120 - inset, tall - 90 - inset // 2), fill=(grey, grey - 12, grey - 34)
        )
    pen.line((0, tall - 40, wide, tall - 40), fill=(120, 120, 120), width=6)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()


SAMPLES: dict[str, object] = {
    "MOD-04": TechnicalReport(
        number="A3-0412",
        opened_on=_DAY,
        municipality="Codogno",
        street="via delle Robinie",
        house_number="12",
        stair="B",
        floor="2",
        apartment_no="7",
        unit_code="LO-COD-0412-B07",
        where="alloggio, bagno",
        category="Infiltrazioni",
        urgency="urgente",
        since="dal temporale di domenica 8 marzo",
        description="Macchia d’acqua sul soffitto del bagno, si allarga ogni giorno e gocciola vicino alla lampada. "
        "Segnalata anche dagli interni 4 e 10 della stessa scala.",
        access_hours="mattina dopo le 9; c’è un cane, si chiude in camera",
        access_phone="333 000 5518",
        missed_visits=2,
        sent_to="Manutenzione",
        ticket="TK-48211",
        due_on=date(2026, 3, 19),
        photo_count=3,
        photos=(drawn_photo(), drawn_photo(420, 560)),
        signature=_SIGNED,
    ),
    "MOD-05": GrantApplication(
        surname="El Amrani",
        name="Fatima",
        birth=date(1985, 8, 9),
        birth_place="Marocco",
        tax_code="LMRFTM85M49Z330C",
        phone="333 000 5518",
        municipality="Codogno",
        street="via delle Robinie",
        house_number="12",
        stair="A",
        floor="1",
        apartment_no="3",
        unit_code="LO-COD-0412-A03",
        tenancy_role="assegnatario",
        tenancy_code="C-0412-A03",
        contract_on=date(2016, 9, 15),
        rent_cents=9_812,
        charges_cents=13_450,
        members=(
            Member("El Amrani Fatima", date(1985, 8, 9), "Assegnatario/a"),
            Member("Haddad Youssef", date(1980, 2, 17), "Coniuge"),
            Member("Haddad Nadia", date(2011, 11, 3), "Figlio/a"),
            Member("Haddad Omar", date(2014, 4, 22), "Figlio/a"),
            Member("Haddad Sara", date(2019, 1, 8), "Figlio/a"),
        ),
        isee_cents=612_540,
        isee_kind="ordinario",
        isee_expiry=date(2026, 12, 31),
        dsu_number="INPS-ISEE-2026-00000000A-00",
        purposes=("luce",),
        amount_cents=28_000,
        supplier="Energia di prova",
        document_number="2026/004417",
        document_on=date(2026, 2, 10),
        due_on=date(2026, 3, 2),
        period="dicembre 2025 – gennaio 2026",
        unpaid=True,
        unpaid_cents=28_000,
        cut_off="preavviso",
        cut_off_on=date(2026, 3, 30),
        other_aid=False,
        number="A3-31",
        proposed_on=_DAY,
        operator="M. F.",
        request_number="A3-0412",
        report="Entrate dimezzate da ottobre, quando il coniuge ha perso il lavoro. Il canone corrente è pagato. La bolletta dei "
        "due mesi invernali è la sola in ritardo; il fornitore ha annunciato il distacco per il 30 marzo.",
        attachments=("fattura", "distacco", "isee", "identita"),
        way="fornitore",
        signature=_SIGNED,
    ),
    "MEDIAZIONE": Agreement(
        number="M-A3-0007",
        opened_on=date(2026, 2, 20),
        where="via delle Robinie 12, scala B",
        subject="Rumori la sera e passeggini sul pianerottolo",
        parties=(Party("A", "Brambati Adele"), Party("B", "Popescu Ionuț")),
        meetings=(
            Meeting(date(2026, 3, 2), "presidio", "Ci si riparla dopo due settimane di prova"),
            Meeting(_DAY, "presidio", "Accordo sotto"),
        ),
        state="accordo",
        closed_on=_DAY,
        agreement="Dalle 22 niente musica né lavatrice. I passeggini stanno nel vano sotto la scala, che si libera entro il "
        "20 marzo. Se qualcosa non va, si suona il campanello prima di scrivere.",
        signature=_SIGNED,
    ),
    "MEDIAZIONE-P": SideSheet(
        number="M-A3-0007",
        letter="A",
        person="Brambati Adele",
        followers="M. F.",
        notes=(
            Said(
                "24/02/2026, 10:10",
                "M. F.",
                "Dorme poco, teme di litigare sulle scale. Accetta di incontrare l’altra parte.",
            ),
            Said("09/03/2026, 09:40", "M. F.", "Dopo la prova dice che va meglio, tranne il sabato."),
        ),
        signature=_SIGNED,
    ),
}
