"""The letters of a codice fiscale: consonants, vowels, check letter, omocodes. Fast and pure, for bulk use.

Knows nothing of places or of what a person declared: `codice_fiscale` does.
"""

import unicodedata
from datetime import date
from functools import lru_cache

MONTHS = "ABCDEHLMPRST"
# Places (from 0) of the seven figures that become letters when two persons would share a code.
DIGIT_PLACES = (6, 7, 9, 10, 12, 13, 14)

_ODD = dict(zip("0123456789", (1, 0, 5, 7, 9, 13, 15, 17, 19, 21), strict=True)) | dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23),
        strict=True,
    )
)
_EVEN = {digit: value for value, digit in enumerate("0123456789")} | {
    letter: value for value, letter in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
}
_TO_DIGITS = str.maketrans("LMNPQRSTUV", "0123456789")
# Circ. 34/E of 2011: letters of other alphabets by their international spelling.
_CIRCULAR = str.maketrans(
    {"Ä": "AE", "Ö": "OE", "Ü": "UE", "Ø": "OE", "Å": "AA", "Æ": "AE", "Œ": "OE", "ẞ": "SS", "Þ": "TH", "Ð": "D", "Đ": "D",
     "Ł": "L", "Ħ": "H", "Ŧ": "T", "İ": "I", "Ŋ": "N"}
)  # fmt: skip
_PLAIN = str.maketrans(
    {"Ø": "O", "Æ": "AE", "Œ": "OE", "ẞ": "SS", "Þ": "TH", "Ð": "D", "Đ": "D", "Ł": "L", "Ħ": "H", "Ŧ": "T", "İ": "I"}
)


def _latin(text: str, *, plain: bool) -> str:
    if text.isascii():
        return text.upper()
    upper = unicodedata.normalize("NFC", text).replace("ß", "ss").upper().translate(_PLAIN if plain else _CIRCULAR)
    return unicodedata.normalize("NFKD", upper)


def _split(text: str, *, plain: bool) -> tuple[str, str]:
    letters = [letter for letter in _latin(text, plain=plain) if "A" <= letter <= "Z"]
    return (
        "".join(letter for letter in letters if letter not in "AEIOU"),
        "".join(letter for letter in letters if letter in "AEIOU"),
    )


def is_latin(text: str) -> bool:
    """Has the text a letter that a code can hold? A name in Cyrillic or Arabic has none until it is transliterated."""
    return any("A" <= letter <= "Z" for letter in _latin(text, plain=False))


@lru_cache(maxsize=4096)
def surname_letters(surname: str, *, plain: bool = False) -> str:
    """Three letters of a surname. `plain` spells `Ö` as `O`, as many older codes do, instead of `OE`."""
    consonants, vowels = _split(surname, plain=plain)
    return (consonants + vowels + "XXX")[:3]


@lru_cache(maxsize=4096)
def name_letters(name: str, *, plain: bool = False) -> str:
    """Three letters of a first name: with four consonants or more the second is left out."""
    consonants, vowels = _split(name, plain=plain)
    if len(consonants) >= 4:
        consonants = consonants[0] + consonants[2:]
    return (consonants + vowels + "XXX")[:3]


def check_letter(code: str, length: int = 15) -> str:
    """The letter that checks the first `length` characters: the sixteenth of a codice fiscale, the CIN of 22 of an IBAN."""
    total = 0
    for place in range(0, length, 2):
        total += _ODD[code[place]]
    for place in range(1, length, 2):
        total += _EVEN[code[place]]
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[total % 26]


def omocode_root(code: str) -> str:
    """The code with its seven figures as figures, and the check letter that goes with them."""
    tail = code[9:11].translate(_TO_DIGITS)
    body = code[:6] + code[6:8].translate(_TO_DIGITS) + code[8] + tail + code[11] + code[12:15].translate(_TO_DIGITS)
    return code if body == code[:15] else body + check_letter(body)


def compose(surname: str, name: str, sex: str, birth: date, place_code: str) -> str:
    """The code of these data, without any check of them: `sex` is `F` or `M`, `place_code` four characters."""
    day = birth.day + (40 if sex == "F" else 0)
    body = f"{surname_letters(surname)}{name_letters(name)}{birth.year % 100:02d}{MONTHS[birth.month - 1]}{day:02d}{place_code}"
    return body + check_letter(body)
