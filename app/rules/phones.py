"""Telephone numbers: what was typed is kept, what can be dialled is stored as E.164. Knows no record.

The library calls some Italian numbers valid that are too short to be dialled (`0371-42`, nine figures of a mobile), so
lengths are looked at again here; both are warnings, since an operator may be copying from an old card.
"""

import re
from dataclasses import dataclass
from typing import Literal

from app.rules.problem import Problem, problem

PhoneKind = Literal["fisso", "mobile", "estero", "altro"]

_LANDLINE_DIGITS = 8
_MOBILE_DIGITS = 10
_KEPT = 40
# Numbers that anybody dials, hence nobody's: emergencies and public help lines.
_PUBLIC = frozenset({"112", "113", "114", "115", "117", "118", "1522", "1530", "116117", "116000", "19696"})


@dataclass(frozen=True)
class Phone:
    """`raw` as typed, `e164` (`+39...`) when it can be dialled, and what is doubtful about it."""

    raw: str
    e164: str | None
    kind: PhoneKind
    problems: tuple[Problem, ...] = ()


def read_phone(raw: str) -> Phone:
    """Read a number typed in Italy. Italian landlines keep their leading 0 after +39; foreign ones begin with + or 00."""
    import phonenumbers

    typed = raw.strip()
    digits = re.sub(r"[^0-9]", "", typed)
    if digits in _PUBLIC:
        return Phone(typed, None, "altro", (problem("phone_public", text=digits),))
    try:
        number = phonenumbers.parse(re.sub(r"^00", "+", typed), "IT")
    except phonenumbers.NumberParseException:
        return Phone(typed[:_KEPT], None, "altro", (problem("phone_format", text=typed[:_KEPT]),))
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if number.country_code != 39:
        if phonenumbers.is_possible_number(number):
            return Phone(typed, e164, "estero")
        return Phone(typed, None, "estero", (problem("phone_format", text=typed[:_KEPT]),))
    return _italian(typed, e164, valid=phonenumbers.is_valid_number(number))


def _italian(typed: str, e164: str, *, valid: bool) -> Phone:
    national = e164.removeprefix("+39")
    if national.startswith("3"):
        if len(national) != _MOBILE_DIGITS:
            return Phone(typed, e164, "mobile", (problem("phone_mobile_length", digits=len(national)),))
        return Phone(typed, e164, "mobile")
    if national.startswith("0"):
        if len(national) < _LANDLINE_DIGITS:
            return Phone(typed, e164, "fisso", (problem("phone_landline_short", digits=len(national)),))
        if not valid:
            return Phone(typed, e164, "fisso", (problem("phone_unusual", text=typed[:_KEPT]),))
        return Phone(typed, e164, "fisso")
    if valid:
        return Phone(typed, e164, "altro")
    return Phone(typed, None, "altro", (problem("phone_format", text=typed[:_KEPT]),))


def show_phone(e164: str) -> str:
    """A stored number as people read it: national grouping for Italian ones, international for the others."""
    import phonenumbers

    number = phonenumbers.parse(e164, None)
    shape = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, shape.NATIONAL if number.country_code == 39 else shape.INTERNATIONAL)
