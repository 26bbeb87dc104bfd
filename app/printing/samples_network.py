"""Invented data for the forms of the network. No body and no person here exists."""

from datetime import date, time

from app.printing.document import Signature
from app.printing.mod11 import ReferralLetter
from app.printing.tavolo import BoardMinutes

_DAY = date(2026, 3, 12)

SAMPLES = {
    "MOD-11": ReferralLetter(
        day=_DAY,
        number="I-A3-0017",
        operator="M. F.",
        sender_phone="0377 000 118",
        body="Patronato Aurora",
        service="ISEE e bonus",
        contact="Verdi Rosa, sportello",
        address="piazza dei Tigli 3, Codogno",
        hours="lunedì 09:00–12:30, mercoledì 14:00–16:00",
        data=(("Nome e cognome", "Adele Brambati"), ("Telefono", "333 000 4127"), ("Lingua e interprete", "italiano")),
        reason="La bolletta della luce è raddoppiata da gennaio.\nNon risulta un ISEE in corso di validità.\n"
        "La persona ha con sé le ultime due bollette.",
        asked="ISEE ordinario e domanda del bonus per la luce.",
        availability="martedì e giovedì mattina",
        basis="Autorizzazione firmata dalla persona",
        signature=Signature("Codogno", _DAY),
    ),
    "TAVOLO": BoardMinutes(
        board="Tavolo territoriale di Codogno",
        day=_DAY,
        hour=time(17, 30),
        place="presidio, viale Cairo 15",
        attendees=(
            ("Comune di Prato Piccolo", "Verdi Rosa"),
            ("Parrocchia di San Nessuno", "Bianchi Piero"),
            (None, "Sala Ines, inquilina"),
        ),
        agenda="1. Doposcuola\n2. Cortile di via delle Robinie",
        minutes="La parrocchia mette a disposizione la sala il martedì e il giovedì.\n"
        "Per il cortile si propone una raccolta di idee con le scale A e B.",
        decisions=(
            ("Aprire il doposcuola nella sala della parrocchia", "Bianchi Piero", date(2026, 4, 7)),
            ("Assemblea delle scale A e B", "presidio", date(2026, 3, 26)),
        ),
        approved_on=date(2026, 3, 13),
        signature=Signature("Codogno", _DAY),
    ),
}  # fmt: skip
