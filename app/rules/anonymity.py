"""Whether a text names somebody: names, telephone, fiscal code, e-mail, civic number with apartment. Knows no record.

Strict on purpose: a word that is also a name (*Chiara*, *Rosa*) is found too, and is written in another way by a person.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.rules.problem import Problem, problem
from app.rules.searching import fold

_APARTMENT = (
    r"(?:\bint(?:erno)?\b|\bapp(?:artamento)?\b|\balloggio\b|\bporta\b)[\s.:,°]*(?:n(?:umero)?\b[\s.:°]*)?0*{number}\b"
)
_SLASHED = r"\b0*{house}\s*[/-]\s*0*{number}\b"
_SHORTEST_PHONE = 6


@dataclass(frozen=True)
class Named:
    """What would give one person away. Any field may be unknown."""

    surname: str | None = None
    name: str | None = None
    phones: tuple[str, ...] = ()
    fiscal_code: str | None = None
    email: str | None = None
    house_number: str | None = None
    apartment_no: str | None = None
    unit_code: str | None = None


def named(person: Mapping[str, Any], dwelling: Mapping[str, Any]) -> tuple[Named, ...]:
    """What gives a person away, from the fields of a card and of the dwelling; and whoever the card says to ask instead."""
    text = {name: str(value) for name, value in {**person, **dwelling}.items() if isinstance(value, str) and value}
    phones = tuple(text[one] for one in ("phone1", "phone1_e164", "phone2", "phone2_e164") if one in text)
    own = Named(
        text.get("surname"), text.get("name"), phones, text.get("fiscal_code"), text.get("email"),
        text.get("house_number"), text.get("apartment_no"), text.get("unit_code"),
    )  # fmt: skip
    other = Named(name=text.get("contact_name"), phones=tuple(text[one] for one in ("contact_phone",) if one in text))
    return (own, other)


def check_anonymous(texts: Mapping[str, str], people: Iterable[Named]) -> list[Problem]:
    """One problem for each thing found, naming it and the field it stands in (an Italian label)."""
    found: dict[tuple[str, str], Problem] = {}
    everybody = list(people)
    for field, text in texts.items():
        for person in everybody:
            for what, words in _given_away(text, person):
                found.setdefault((field, fold(words)), problem("publication_names", field=field, text=words, what=what))
    return list(found.values())


def _given_away(text: str, person: Named) -> Iterable[tuple[str, str]]:
    folded = fold(text)
    for what, name in (("il cognome di una persona", person.surname), ("il nome di una persona", person.name)):
        for part in _parts(name):
            if re.search(rf"(?<!\w){re.escape(fold(part))}(?!\w)", folded):
                yield what, part
    digits = re.sub(r"(?<=\d)[\s./-]+(?=\d)", "", text)
    for phone in person.phones:
        bare = re.sub(r"\D", "", phone).removeprefix("0039")
        bare = bare.removeprefix("39") if len(bare) > 10 else bare
        if len(bare) >= _SHORTEST_PHONE and bare in digits:
            yield "un numero di telefono", phone
    solid = re.sub(r"\s", "", text).upper()
    if person.fiscal_code and person.fiscal_code.upper() in solid:
        yield "un codice fiscale", person.fiscal_code.upper()
    if person.email and person.email.casefold() in text.casefold():
        yield "un indirizzo e-mail", person.email
    if person.unit_code and fold(person.unit_code) in folded:
        yield "il codice di un alloggio", person.unit_code
    yield from _dwelling(folded, person)


def _parts(name: str | None) -> list[str]:
    """The whole name, and each word of it that is long enough to be one."""
    words = (name or "").split()
    whole = " ".join(words)
    return [whole, *(word for word in words if len(word) > 2 and word != whole)] if whole else []


def _dwelling(folded: str, person: Named) -> Iterable[tuple[str, str]]:
    """The civic number alone says a building; with the apartment it says a door."""
    house, number = fold(person.house_number or ""), fold(person.apartment_no or "")
    if not house or not number:
        return
    given = {"house": re.escape(house), "number": re.escape(number)}
    apart = re.search(_APARTMENT.format(**given), folded) and re.search(rf"(?<!\w)0*{given['house']}(?!\w)", folded)
    if apart or re.search(_SLASHED.format(**given), folded):
        yield "il civico con l'interno di una persona", f"{person.house_number}, int. {person.apartment_no}"
