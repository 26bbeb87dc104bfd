"""Courtesy translations of forms: which languages there are, how a person's preferred language is named, and the texts.

A form's texts are data (`resources/paper/courtesy/<language>/<form>.toml`, Italian in `it`), so a form or a language is added by
adding files. A translation names the version of the Italian text that it is of; one of an earlier version is not offered.
Nothing here is the legal text: that stays Italian (domain 3.3). Knows no record.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "paper"
ITALIAN = "it"
AUTO, NONE = "auto", "no"
"""What may be asked for instead of a language: that of the person, and none."""


@dataclass(frozen=True)
class CourtesyLanguage:
    """A language: its Italian name and its own, and the notice that stands on every page."""

    code: str
    name: str
    own: str
    names: tuple[str, ...]
    notice: str
    right_to_left: bool


@dataclass(frozen=True)
class CourtesyText:
    """The pairs of a form, Italian and translated, in the order of the sheet. `heading` for those that stand out."""

    form_code: str
    language: CourtesyLanguage
    title: str
    italian_title: str
    pairs: tuple[tuple[str, str, bool], ...]


@cache
def languages() -> tuple[CourtesyLanguage, ...]:
    """The languages, by their Italian name."""
    found = [
        CourtesyLanguage(
            code, row["name"], row["own"], tuple(row["names"]), row["notice"], bool(row.get("right_to_left"))
        )
        for code, row in _named()["languages"].items()
    ]
    return tuple(sorted(found, key=lambda one: one.name))


def italian_words() -> tuple[str, str]:
    """The Italian notice of every page, and the head of the Italian column."""
    return str(_named()["italian_notice"]), str(_named()["italian_head"])


@cache
def offered(form_code: str) -> tuple[CourtesyLanguage, ...]:
    """The languages into which the present text of a form is translated."""
    return tuple(one for one in languages() if text_of(form_code, one.code) is not None)


@cache
def forms_with_courtesy() -> tuple[str, ...]:
    """The codes of the forms that have a translation into any language."""
    codes = sorted(f"MOD-{path.stem.removeprefix('mod')}" for path in (_FILES / ITALIAN).glob("mod*.toml"))
    return tuple(code for code in codes if offered(code))


def language_of(form_code: str, preferred: str | None) -> str | None:
    """The language of a person's card ("Rumeno", "arabo") among those offered for a form; None when it is none of them."""
    wanted = " ".join((preferred or "").casefold().split())
    return next((one.code for one in offered(form_code) if wanted in one.names or wanted == one.code), None)


@cache
def text_of(form_code: str, language: str) -> CourtesyText | None:
    """The pairs of a form in a language; None without a translation of the present Italian text, whole."""
    source = _file(ITALIAN, form_code)
    translated = _file(language, form_code)
    spoken = next((one for one in languages() if one.code == language), None)
    if source is None or translated is None or spoken is None:
        return None
    version, texts = _italian(source)
    words: Mapping[str, str] = translated["texts"]
    if translated.get("of") != version or set(words) != set(texts):
        return None
    pairs = tuple((texts[key], words[key], _is_heading(key)) for key in texts if key != "title")
    return CourtesyText(form_code, spoken, words["title"], texts["title"], pairs)


_FILES = FOLDER / "courtesy"


@cache
def _named() -> dict[str, Any]:
    return tomllib.loads((_FILES / "languages.toml").read_text(encoding="utf-8"))


def _file(language: str, form_code: str) -> dict[str, Any] | None:
    if not form_code.startswith("MOD-"):
        return None
    path = _FILES / language / f"mod{form_code.removeprefix('MOD-').lower()}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def _italian(source: Mapping[str, Any]) -> tuple[str, dict[str, str]]:
    """The version and the texts; those of a form whose wording is a file of its own come from there."""
    if "include" not in source:
        return str(source["version"]), dict(source["texts"])
    whole = tomllib.loads((FOLDER / source["include"]).read_text(encoding="utf-8"))
    own: dict[str, str] = dict(source["texts"])
    if "points" not in whole:  # `=name` stands for the words of that name there
        return str(whole["version"]), {
            key: whole[said.removeprefix("=")] if said.startswith("=") else said for key, said in own.items()
        }
    texts = {"title": own.pop("title"), "lines": own.pop("lines")}
    texts |= {f"s{at}": line for at, line in enumerate(whole["summary"], start=1)}
    texts |= {f"p{at}": f"{at}. {one['heading']} {one['text']}" for at, one in enumerate(whole["points"], start=1)}
    return str(whole["version"]), texts | own


def _is_heading(key: str) -> bool:
    return key.startswith("h") or key in ("lines", "optional")
