"""Folding of text for the search index, the same for what is stored and for what is typed.

Accents, apostrophes and case are ignored; letters that Unicode does not decompose (ł, þ, ø, ı) get their usual spelling.
Knows no table: the store feeds `index_text` to FTS5 (tokenizer unicode61) and asks it with `match_expression`.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

Span = tuple[int, int]
"""`(start, end)` of a stretch of text."""


@dataclass(frozen=True)
class Hit:
    """One found record as a list shows it. Spans are `(start, end)` in `title` and `detail`, to be underlined."""

    group: str
    kind: str
    id: str
    title: str
    detail: str
    title_spans: tuple[Span, ...] = ()
    detail_spans: tuple[Span, ...] = ()


# Letters without a decomposition, and the spellings that registries use (circ. 34/E of 2011 writes ö as oe).
_LETTERS = str.maketrans(
    {
        "ł": "l", "đ": "d", "ð": "d", "ø": "o", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t",
        "ŋ": "n", "ə": "e", "ĸ": "k",
    }
)  # fmt: skip
_UMLAUTS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"))
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘´ʼʹ′‛", "'"))
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_PLAIN_WORD = re.compile(r"[a-z0-9]+(?:'[a-z0-9]+)*")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_NUMBERS_ONLY = re.compile(r"\+?[0-9][0-9 ./-]{2,}[0-9]")
# Before a surname these are written joined, apart or with an apostrophe, whatever the document says.
_PARTICLES = frozenset(
    {
        *("abd", "ait", "al", "ben", "bin", "d", "da", "de", "degli", "dei", "del", "dell", "della", "di", "dos", "el"),
        *("la", "le", "li", "lo", "mac", "mc", "o", "san", "van", "von"),
    }
)
MAX_WORDS = 12


def fold(text: str) -> str:
    """Lower case without accents; apostrophes of every kind become `'`; marks and controls fall away."""
    lowered = text.lower().replace("`", "'")
    # Letter by letter only once for each accent there is: a long note would be walked through again with every save.
    return lowered if lowered.isascii() else _BEYOND_ASCII.sub(_folded, lowered)


def _folded(found: re.Match[str]) -> str:
    return _fold_accents(found[0])


@lru_cache(maxsize=4_096)
def _fold_accents(letters: str) -> str:
    """A run of lower-case letters beyond ASCII, folded; nothing beside it changes that, since marks fall away wherever they stand."""
    spelled = unicodedata.normalize("NFKD", letters.translate(_APOSTROPHES).translate(_LETTERS))
    return "".join(char for char in spelled if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """The folded words: letters and digits of any script, with an inner apostrophe kept (`d'angelo`)."""
    folded = fold(text)
    return (_PLAIN_WORD if folded.isascii() else _WORD).findall(folded)


def index_text(*parts: str | None) -> str:
    """What goes into the index for these texts: the folded words and, where people write one name in two ways, the other.

    `D'Angelo` gives `d'angelo dangelo`; `De Luca` gives `de deluca luca`; `Müller` gives `muller mueller`.
    """
    found: dict[str, None] = {}
    for part in parts:
        if not part:
            continue
        own = words(part)
        for place, word in enumerate(own):
            found[word] = None
            if "'" in word:
                found[word.replace("'", "")] = None
            if word in _PARTICLES and place + 1 < len(own):
                found[word + own[place + 1]] = None
        if part.isascii():
            continue
        composed = unicodedata.normalize("NFC", part.lower())
        spelled = composed
        for letter, two in _UMLAUTS:
            spelled = spelled.replace(letter, two)
        if spelled != composed:
            found.update(dict.fromkeys(words(spelled)))
    return " ".join(found)


def phone_text(e164: str | None) -> str:
    """What goes into the index for a stored phone: the digits as dialled abroad and at home."""
    if not e164:
        return ""
    digits = e164.removeprefix("+")
    return f"{digits} {digits.removeprefix('39')}" if digits.startswith("39") else digits


def match_expression(typed: str) -> str | None:
    """The FTS5 query for what was typed so far: every word, each as the beginning of one. None when there is no word.

    Digits with separators also match as one number, so that `0371 42 12` finds a phone. Nothing typed is ever syntax.
    """
    own = words(typed)[:MAX_WORDS]
    if not own:
        return None
    each = " AND ".join(f'"{word}"*' for word in own)
    if len(own) > 1 and _NUMBERS_ONLY.fullmatch(typed.strip()):
        return f'"{"".join(own)}"* OR ({each})'
    return each
