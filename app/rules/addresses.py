"""How a place reads in Italian: `via delle Robinie 12, sc. B, int. 7`. Knows no record and no screen."""

import re

_DIGITS = re.compile(r"\d+")
_WIDTH = 6


def short_place(
    street: str | None, house_number: str | None, stair: str | None = None, apartment_no: str | None = None
) -> str:
    """One line for lists. What is not known is left out; an empty string when nothing is."""
    parts = [" ".join(part for part in (street, house_number) if part)]
    if stair:
        parts.append(f"sc. {stair}")
    if apartment_no:
        parts.append(f"int. {apartment_no}")
    return ", ".join(part for part in parts if part)


def long_place(
    street: str | None,
    house_number: str | None,
    *,
    stair: str | None = None,
    floor: str | None = None,
    apartment_no: str | None = None,
    municipality: str | None = None,
) -> str:
    """The whole line for a card: `via delle Robinie 12, scala B, piano 2, int. 7 – Codogno`."""
    parts = [" ".join(part for part in (street, house_number) if part)]
    if stair:
        parts.append(f"scala {stair}")
    if floor:
        parts.append(f"piano {floor}")
    if apartment_no:
        parts.append(f"int. {apartment_no}")
    line = ", ".join(part for part in parts if part)
    return " – ".join(part for part in (line, municipality) if part)


def postal_address(
    street: str | None,
    house_number: str | None,
    postal_code: str | None,
    municipality: str | None,
    province: str | None,
) -> str:
    """As on a letter: `viale Cairo 15, 26845 Codogno (LO)`. What is not known is left out."""
    town = " ".join(part for part in (postal_code, municipality) if part)
    where = f"{town} ({province})" if town and province else town
    return ", ".join(part for part in (short_place(street, house_number), where) if part)


def natural(text: str) -> str:
    """A key that puts `9` before `12` and `15/A` after `15`: every run of digits padded with zeros."""
    return _DIGITS.sub(lambda run: run[0].zfill(_WIDTH), text)
