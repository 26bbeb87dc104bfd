"""The awkward people that every set must hold, however small (domain reference 7.5).

Each household here is made first, in every set, with exactly these members; `people` makes them, `work_edges` makes the
awkward moments. What a scanner or a keyboard may send besides is in `SCANNER_INPUTS`.
"""

from dataclasses import dataclass
from typing import Literal

FiscalCode = Literal["giusto", "mancante", "provvisorio", "errato"]


@dataclass(frozen=True)
class EdgePerson:
    """One member: age in years at the set's date (or an exact birth day), where born, what is odd about the code."""

    surname: str | None
    name: str | None
    sex: str
    age: int = 40
    relation: str = "intestatario"
    born: str | None = None
    origin: str = "IT"
    place: tuple[str, str, str] | None = None
    code: FiscalCode = "giusto"
    mark: str | None = None
    deceased: bool = False
    left: bool = False


@dataclass(frozen=True)
class EdgeHousehold:
    """A household of them. `story`: `swap` (moved with another), `split_from` or `split_to` (a separation)."""

    members: tuple[EdgePerson, ...]
    mark: str | None = None
    story: Literal["swap", "split_from", "split_to"] | None = None


_CODOGNO = ("C816", "Codogno", "LO")
_LODI = ("E648", "Lodi", "LO")

HOUSEHOLDS: tuple[EdgeHousehold, ...] = (
    EdgeHousehold(
        (
            EdgePerson("Rossi", "Antonio", "M", 76, mark="homonyms"),
            EdgePerson("Sala", "Rosa", "F", 73, "coniuge"),
            EdgePerson("Rossi", "Antonio", "M", 47, "figlio", mark="homonyms"),
        )
    ),
    EdgeHousehold(
        (
            EdgePerson("Bassi", "Silvia", "F", 38),
            EdgePerson("Ferrari", "Marta", "F", born="2016-05-17", relation="figlio", place=_LODI, mark="twins"),
            EdgePerson("Ferrari", "Mirta", "F", born="2016-05-17", relation="figlio", place=_LODI, mark="twins"),
        )
    ),
    EdgeHousehold(
        (EdgePerson("Colombo", "Giuseppina", "F", born="1951-11-02", place=_CODOGNO, mark="same_name_and_birth"),)
    ),
    EdgeHousehold(
        (EdgePerson("Colombo", "Giuseppina", "F", born="1951-11-02", place=_LODI, mark="same_name_and_birth"),)
    ),
    EdgeHousehold((EdgePerson("Begum", "Shirin", "F", 29, origin="BD", code="mancante", mark="missing_cf"),)),
    EdgeHousehold(
        (
            EdgePerson("Diop", "Awa", "F", 27, origin="SN"),
            EdgePerson(
                "Fall", "Cheikh", "M", 31, "convivente", origin="SN", code="provvisorio", mark="eleven_digit_cf"
            ),
            EdgePerson("Fall", "Mariama", "F", 0, "figlio", place=_LODI, mark="newborn"),
        )
    ),
    EdgeHousehold((EdgePerson("Oldani", "Renzo", "M", 58, code="errato", mark="wrong_check_letter"),)),
    EdgeHousehold((EdgePerson("Kumari", None, "F", 44, origin="LK", mark="single_name"),)),
    EdgeHousehold(
        (
            EdgePerson("De Luca Bianchi", "Maria Grazia", "F", 52, mark="double_surname"),
            EdgePerson(
                "D'Angelo", "Niccolò", "M", born="2004-02-29", relation="figlio", place=_LODI, mark="born_29_february"
            ),
        ),
        mark="apostrophe",
    ),
    EdgeHousehold((EdgePerson("Þórsdóttir", "Guðrún", "F", 36, origin="IS", mark="letter_thorn"),)),
    EdgeHousehold((EdgePerson("Łukaszewicz", "Paweł", "M", 41, origin="PL", mark="letter_l_stroke"),)),
    EdgeHousehold(
        (
            EdgePerson("Şahin", "Işıl", "F", 33, origin="TR", mark="letter_s_cedilla"),
            EdgePerson("Öz", "Emre", "M", 35, "coniuge", origin="TR", mark="letter_o_umlaut"),
        )
    ),
    EdgeHousehold((EdgePerson("Bianchi", "Ersilia", "F", 102, place=_CODOGNO, mark="aged_102"),)),
    EdgeHousehold(
        (
            EdgePerson("Greco", "Salvatore", "M", 43),
            EdgePerson("Moretti", "Lucia", "F", 39, "coniuge", left=True, mark="two_households"),
            EdgePerson("Greco", "Aurora", "F", 8, "figlio", left=True),
        ),
        mark="household_split",
        story="split_from",
    ),
    EdgeHousehold((), mark="household_split", story="split_to"),
    EdgeHousehold((EdgePerson("Vitali", "Bruna", "F", 69),), mark="dwelling_swap", story="swap"),
    EdgeHousehold((EdgePerson("Pagani", "Ernesto", "M", 61),), mark="dwelling_swap", story="swap"),
    EdgeHousehold(
        (
            EdgePerson("Uggeri", "Tullio", "M", 81, deceased=True, left=True, mark="deceased_assignee"),
            EdgePerson("Negri", "Piera", "F", 78, "coniuge", mark="widow_with_debt"),
        )
    ),
)

PEOPLE = sum(len(household.members) for household in HOUSEHOLDS)

SCANNER_INPUTS = (
    "RSSMRA70C55C816F\r",
    "*RSSMRA70C55C816F*",
    "%ERSSMRA70C55C816FROSSI^^MARIA?\r\n",
    "\ufeffRSSMRA70C55C816F",
    "RSSMRA70C55C816\u0000F",
    "RSSMRA70C55C816Ƒ",
    "\x1b[2JRSSMRA70C55C816F",
    "🙂" * 8,
)
"""What a reader or a keyboard may send into a field."""

ODD_TEXT = "Firma con il dito 🙂, poi «OK»… Новиков, عربي, Łódź\u200b; tabulazione\t fine"
"""A note with characters that not every font or index knows."""
