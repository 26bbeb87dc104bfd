"""Invented data for the papers of laboratories and self-management groups. No person here exists."""

from datetime import date, time

from app.printing.document import Signature
from app.printing.group_minutes import GroupRecord
from app.printing.mod09 import AttendanceRegister, Attendee

_DAY = date(2026, 3, 12)
_SIGNED = Signature("Codogno", _DAY)
_START, _END = time(14, 30), time(16, 30)
_PRESENT = ("Brambati Sofia", "Colombo Teresa", "D’Amico Rosaria", "Mandelli Rita", "Popescu Ionuț", "Zouaoui Samira")

LABORATORIES: dict[str, object] = {
    "MOD-09": AttendanceRegister(
        project="PRO_SALOMONE",
        activity="Facilitazione digitale",
        meeting=6,
        register_number="A3-LAB-06",
        place="Codogno, sala comune di viale Cairo 15",
        day=_DAY,
        start=_START,
        end=_END,
        leader="M. F.",
        rows=(
            *(Attendee(name, True, _START, _END) for name in _PRESENT),
            Attendee("De Santis Michele", True, time(14, 45), _END),
            Attendee("Ndiaye Awa", True, _START, time(16, 0)),
            Attendee("Fraschini Ugo", False),
            Attendee("Lo Presti Brambilla Ines", False),
        ),
        guests=2,
        hours="15,25",
        held=True,
        signature=_SIGNED,
    ),
    "VERBALE-GRUPPO": GroupRecord(
        group="Scala B pulita",
        service="pulizie",
        building="Codogno, via delle Robinie 12",
        day=_DAY,
        members=(("Brambati Sofia", "referente"), ("Colombo Teresa", "componente"), ("Popescu Ionuț", "componente")),
        text="Si è parlato dei turni di pulizia della scala e dei pianerottoli e del costo del detersivo.",
        decisions=(
            "Il lunedì si pulisce la scala, a turno per piano.",
            "Il detersivo si compra insieme ogni due mesi.",
        ),
        signature=_SIGNED,
    ),
}
