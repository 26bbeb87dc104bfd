"""What a role is told before it begins something that it may not write: nobody types a page to be refused at its end."""

from PySide6.QtCore import QCoreApplication

from app.rules.roles import check_write, is_office, roles
from app.ui.inner_words import words
from app.ui.keys import CLOSE_DAY, NEW_CONTACT, ROLE_ACTS, SHIFT

_MADE = {
    "attivita": "activity", "avviso": "partner_call", "contatto": "contact", "contributo": "grant_request",
    "ente": "partner", "gruppo": "self_management_group",
    "informazione": "information", "invio": "referral", "mediazione": "mediation_case", "partenariato": "partnership",
    "persona": "person", "proroga": "project_extension", "risposta": "publication", "scheda": "intake_form", "tappa": "milestone",
    "tavolo": "board_meeting", "valutazione": "needs_assessment", "visita": "visit",
}  # fmt: skip
"""Kinds of things that are begun on their page -> the record that this makes."""

_BEGUN_FROM = ("persona:", "richiesta:", "lettera:", "progetto:")


def barred(role: str, record_kind: str, *, area: str | None = None) -> str:
    """Why this role may not begin a record of this kind, in one sentence; empty when it may."""
    if not check_write(role, record_kind, area=area):
        return ""
    said = QCoreApplication.translate(
        "roles",
        "Il ruolo «{role}» non comprende questo lavoro. Niente è cambiato: si può chiedere a chi coordina il presidio.",
    )
    found = roles().get(role)
    return said.format(role=words(found.label) if found else role)


def no_shifts(role: str) -> str:
    """What head office is told that asks for a shift or its end; empty at an outpost."""
    if not is_office(role):
        return ""
    return QCoreApplication.translate(
        "roles", "La sede non ha turni: non c'è niente da iniziare né da chiudere. Il lavoro si invia da Allineamento."
    )


def acts_of(role: str) -> frozenset[str]:
    """What the frame offers this role on every page."""
    barred_acts = {NEW_CONTACT} if barred(role, "contact") else set()
    return frozenset(ROLE_ACTS) - barred_acts - ({SHIFT, CLOSE_DAY} if is_office(role) else set())


def barred_thing(role: str, kind: str, id: str) -> str:
    """The same for a thing that is about to be opened: a record that is there is opened by whoever has it."""
    if kind == "giornata":
        return no_shifts(role)
    begins = not id or id.startswith(_BEGUN_FROM) or kind == "valutazione"
    return barred(role, _MADE[kind]) if begins and kind in _MADE else ""
