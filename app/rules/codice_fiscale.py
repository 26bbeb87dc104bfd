"""The codice fiscale: checked at each key, decoded and compared with the person's data on save.

`quick_check` costs microseconds and asks nothing of the library. `decode` and `check` take places and their provinces on a
past day from the dated rows that python-codicefiscale carries. Its own `decode` is not called: it asks the machine for the
year, and takes the century of a birth from that; here the declared birth date and the `today` handed in decide. It stands
as the oracle in the tests. A code is never invented: `propose` is a proposal that a person accepts or not.
"""

import json
import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Literal

from app.rules.catalogues import countries
from app.rules.fiscal_letters import (
    DIGIT_PLACES,
    MONTHS,
    check_letter,
    compose,
    is_latin,
    name_letters,
    omocode_root,
    surname_letters,
)
from app.rules.problem import Problem, problem
from app.rules.searching import words

Kind = Literal["assente", "incompleto", "ordinario", "omocode", "provvisorio", "errato"]

_SHAPE = re.compile(
    r"[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]"
)  # fmt: skip
_PART_LABELS = (
    ("cognome", 0, 3), ("nome", 3, 6), ("anno", 6, 8), ("mese", 8, 9), ("giorno", 9, 11), ("luogo", 11, 15),
)  # fmt: skip
_INVISIBLE = re.compile(r"[\s\x00-\x1f\x7f\u200b-\u200f\u2060\ufeff]")
_LENGTH = 16
_PROVISIONAL_LENGTH = 11
_OLDEST = 120
_FEMALE = 40


@dataclass(frozen=True)
class Quick:
    """What can be said at a key press: the cleaned code, what it is so far, and why it cannot be right."""

    code: str
    kind: Kind
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Place:
    """A birthplace as it was on the day of birth; `province` is `EE` for a foreign state."""

    code: str
    name: str
    province: str

    @property
    def abroad(self) -> bool:
        return self.province == "EE"


@dataclass(frozen=True)
class Decoded:
    """What a code says. `century_certain` is False when both centuries are possible and no declared date settled it."""

    code: str
    omocode: bool
    sex: Literal["F", "M"]
    birth_date: date
    century_certain: bool
    place: Place


@dataclass(frozen=True)
class Difference:
    """One part of a code that the person's data would write otherwise."""

    field: str
    expected: str
    found: str

    @property
    def sentence(self) -> str:
        """`mese: atteso C, trovato D`."""
        return f"{self.field}: atteso {self.expected}, trovato {self.found}"


@dataclass(frozen=True)
class Check:
    """The answer on save. `decoded` is None when the code says nothing; differences are also among the problems."""

    code: str
    kind: Kind
    problems: tuple[Problem, ...]
    decoded: Decoded | None = None
    differences: tuple[Difference, ...] = ()
    proposal: str | None = None

    @property
    def provisional(self) -> bool:
        """To be stored as `cf_provvisorio`."""
        return self.kind == "provvisorio"


def clean(raw: str) -> str:
    """The code as stored: upper case, without spaces, hyphens, scanner marks and the trailing Enter.

    A health card's magnetic stripe sends `%` and the code before the name; a Code 39 reader may send its `*` marks.
    """
    text = _INVISIBLE.sub("", raw).upper().replace("-", "").strip("*")
    stripe = re.match(r"%E?(?P<code>[A-Z0-9]{16})", text)
    return stripe["code"] if stripe else text


def quick_check(raw: str) -> Quick:
    """For each key press: shape, check letter, day of the month. A code still being typed is no problem unless impossible."""
    code = clean(raw)
    if not code:
        return Quick(code, "assente")
    if code.isascii() and code.isdigit() and len(code) <= _PROVISIONAL_LENGTH:
        return _provisional(code)
    strange = re.search(r"[^A-Z0-9]", code)
    if strange:
        return Quick(code, "errato", (problem("cf_character", text=strange[0]),))
    if len(code) > _LENGTH:
        return Quick(code, "errato", (problem("cf_length", length=len(code)),))
    pattern = "RSSMRA70C55C816F"
    if _SHAPE.fullmatch(code + pattern[len(code) :]) is None:
        wrong = next(place for place in range(len(code)) if not _fits(code, place, pattern))
        return Quick(code, "errato", (problem("cf_shape", position=wrong + 1, text=code[wrong]),))
    if len(code) < _LENGTH:
        return Quick(code, "incompleto")
    expected = check_letter(code)
    if code[15] != expected:
        return Quick(code, "errato", (problem("cf_check_letter", expected=expected, found=code[15]),))
    root = omocode_root(code)
    if not 1 <= int(root[9:11]) % _FEMALE <= 31 or int(root[9:11]) > _FEMALE + 31:
        return Quick(code, "errato", (problem("cf_day", text=root[9:11]),))
    return Quick(code, "ordinario" if root == code else "omocode")


def _fits(code: str, place: int, pattern: str) -> bool:
    return _SHAPE.fullmatch(pattern[:place] + code[place] + pattern[place + 1 :]) is not None


def _provisional(code: str) -> Quick:
    if len(code) < _PROVISIONAL_LENGTH:
        return Quick(code, "incompleto")
    doubled = sum(sum(divmod(2 * int(digit), 10)) for digit in code[1:10:2])
    if (sum(map(int, code[0::2])) + doubled) % 10:
        return Quick(code, "provvisorio", (problem("cf_provisional_check"),))
    return Quick(code, "provvisorio")


def decode(raw: str, today: date, *, declared_birth: date | None = None) -> Decoded | Problem:
    """What an ordinary code says, read on `today`. The first problem found when it says nothing.

    A code does not tell 1923 from 2023: the declared birth date decides where its year fits, else the latest possible one.
    """
    quick = quick_check(raw)
    if quick.kind not in ("ordinario", "omocode"):
        return quick.problems[0] if quick.problems else problem("cf_length", length=len(quick.code))
    root = omocode_root(quick.code)
    year, month, day = int(root[6:8]), MONTHS.index(root[8]) + 1, int(root[9:11])
    births = _possible_births(year, month, day % _FEMALE, today)
    if not births:
        return problem("cf_date", text=f"{day % _FEMALE:02d}/{month:02d}/{year:02d}")
    place_code = root[11:15]
    if place_code not in _places():
        return problem("cf_place", text=place_code)
    # A town that had ceased to be by then makes the older century the likelier one.
    known = [birth for birth in births if place_on(place_code, birth) is not None]
    if not known:
        return problem("cf_place_date", text=place_code)
    birth = declared_birth if declared_birth in known else known[0]
    place = place_on(place_code, birth)
    assert place is not None
    return Decoded(
        quick.code,
        quick.kind == "omocode",
        "F" if day > _FEMALE else "M",
        birth,
        len(known) == 1 or declared_birth in known,
        place,
    )


def _possible_births(year: int, month: int, day: int, today: date) -> list[date]:
    found = []
    for century in (today.year // 100, today.year // 100 - 1, today.year // 100 - 2):
        try:
            birth = date(century * 100 + year, month, day)
        except ValueError:
            continue
        if birth <= today and today.year - birth.year <= _OLDEST:
            found.append(birth)
    return found


def propose(surname: str, name: str, sex: str, birth: date, place_code: str) -> str | Problem:
    """The code that these data would give, as a proposal. `place_code` is Belfiore, or Z and three figures for abroad.

    A person with a single name has an empty `name`. A problem when the letters are not Latin or the place is not known.
    """
    if sex not in ("F", "M"):
        return problem("cf_needs", field="sesso")
    if not is_latin(surname) or (name.strip() and not is_latin(name)):
        return problem("cf_not_latin")
    place = place_code.strip().upper()
    if place not in _places():
        return problem("cf_place", text=place[:4])
    return compose(surname, name, sex, birth, place)


def compare(
    code: str, *, surname: str | None, name: str | None, sex: str | None, birth: date | None, place_code: str | None
) -> tuple[Difference, ...]:
    """Where a complete code and the data differ, part by part. What is not known (None) is not compared.

    Omocodes are read as their root. `Ö` counts as `OE` (circ. 34/E of 2011) and as `O`, since older codes have either.
    """
    root = omocode_root(clean(code))
    found = []
    for part, written, known, letters in (
        ("cognome", root[0:3], surname, surname_letters),
        ("nome", root[3:6], name, name_letters),
    ):
        if known is not None and written not in (letters(known), letters(known, plain=True)):
            found.append(Difference(part, letters(known), written))
    day = int(root[9:11])
    if birth is not None:
        for part, expected, written in (
            ("anno", f"{birth.year % 100:02d}", root[6:8]),
            ("mese", MONTHS[birth.month - 1], root[8]),
            ("giorno", f"{birth.day:02d}", f"{day % _FEMALE:02d}"),
        ):
            if expected != written:
                found.append(Difference(part, expected, written))
    if sex is not None and sex != ("F" if day > _FEMALE else "M"):
        found.append(Difference("sesso", sex, "F" if day > _FEMALE else "M"))
    if place_code is not None and place_code != root[11:15]:
        found.append(Difference("luogo", place_code, root[11:15]))
    return tuple(found)


def check(
    raw: str,
    today: date,
    *,
    surname: str | None = None,
    name: str | None = None,
    sex: str | None = None,
    birth: date | None = None,
    place_code: str | None = None,
    missing_reason: str | None = None,
) -> Check:
    """The whole check on save. Differences with the data are warnings, never a block; so is a provisional code.

    What is None is not known yet and not compared; a person with a single name has an empty `name`. An empty code needs a
    reason (`cf_missing_reasons`). With enough data the proposal is there to be shown beside it.
    """
    # An empty surname is one not written yet; a person with a single name has it in the surname's place.
    surname = surname or None
    name = name if surname else name or None
    proposed = propose(surname, name or "", sex or "", birth, place_code) if birth and place_code and surname else None
    proposal = proposed if isinstance(proposed, str) else None
    quick = quick_check(raw)
    if quick.kind == "assente":
        missing = () if missing_reason else (problem("cf_missing"),)
        return Check("", "assente", missing, proposal=proposal)
    if quick.kind == "provvisorio":
        return Check(quick.code, quick.kind, (problem("cf_provisional"), *quick.problems), proposal=proposal)
    decoded = decode(raw, today, declared_birth=birth)
    if isinstance(decoded, Problem):
        return Check(quick.code, quick.kind if quick.kind == "incompleto" else "errato", (decoded,), proposal=proposal)
    differences = compare(quick.code, surname=surname, name=name, sex=sex, birth=birth, place_code=place_code)
    problems = [
        problem("cf_differs", field=found.field, expected=found.expected, found=found.found) for found in differences
    ]
    if birth is None and not decoded.century_certain:
        problems.append(problem("cf_century", day=decoded.birth_date.isoformat()))
    return Check(quick.code, quick.kind, tuple(problems), decoded, differences, proposal)


def omocodes(code: str) -> list[str]:
    """All 128 forms of a code, the root first, then in the order in which the Agency assigns them (rightmost first)."""
    root = omocode_root(code)
    forms = []
    for mask in range(1 << len(DIGIT_PLACES)):
        letters = list(root[:15])
        for bit, place in enumerate(reversed(DIGIT_PLACES)):
            if mask >> bit & 1:
                letters[place] = "LMNPQRSTUV"[int(letters[place])]
        body = "".join(letters)
        forms.append(body + check_letter(body))
    return sorted(forms, key=lambda form: sum(letter.isalpha() for letter in form[6:15]))


@cache
def _places() -> dict[str, tuple[tuple[date, date, Place], ...]]:
    """Dated rows by code, oldest first, from the library's data (19,000 rows, read once, some 60 ms)."""
    folder = files("codicefiscale") / "data"
    # The data say `Peru'` and `Repubblica Popolare Cinese`; where the catalogue has the state, people read its name.
    plain = {country.code: country.name for country in countries()}
    found: dict[str, list[tuple[date, date, Place]]] = {}
    for file in ("municipalities.json", "deleted-countries.json", "countries.json"):
        for row in json.loads((folder / file).read_text(encoding="utf-8")):
            start = date.fromisoformat(row["date_created"][:10]) if row["date_created"] else date.min
            end = date.fromisoformat(row["date_deleted"][:10]) if row["date_deleted"] else date.max
            name = plain.get(row["code"], row["name"])
            found.setdefault(row["code"], []).append((start, end, Place(row["code"], name, row["province"])))
    return {code: tuple(sorted(rows, key=lambda row: row[:2])) for code, rows in found.items()}


def place_on(code: str, day: date) -> Place | None:
    """The town or state with this code on a day. None for an unknown code and for a town that had already ceased to be.

    Rows have holes, and codes were given to places older than them: a day in a hole belongs to the row that follows.
    """
    return next((place for _, end, place in _places().get(code, ()) if day <= end), None)


def places_named(name: str, day: date) -> list[Place]:
    """Towns and states of that name on a day, for picking a birthplace; case and accents ignored."""
    found = (place_on(code, day) for code in _codes_named().get(_bare(name), ()))
    return [place for place in found if place is not None and _bare(place.name) == _bare(name)]


def _bare(name: str) -> str:
    """The data write `Peru'` for `Perù`: apostrophes do not count."""
    return "".join(words(name)).replace("'", "")


@cache
def _codes_named() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for code, rows in _places().items():
        for _, _, place in rows:
            found.setdefault(_bare(place.name), {})[code] = None
    return {name: tuple(codes) for name, codes in found.items()}
