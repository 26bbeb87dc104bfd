"""Figures, operators and tests of the rules in Italian words. Knows no record."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from app.rules.dates import show_day
from app.rules.money import format_cents
from app.rules.rule_reading import known_facts
from app.rules.rule_sets import Parameter

OPERATORS = {
    "<": "meno di",
    "<=": "al massimo",
    "==": "uguale a",
    "!=": "diverso da",
    ">=": "almeno",
    ">": "più di",
    "in": "tra",
}
"""The operators in words: an equal value counts in `al massimo` and `almeno`, not in `meno di` and `più di`."""

_UNITS = {"month": ("mese", "mesi"), "year": ("anno", "anni"), "percent": ("%", "%"), "count": ("", "")}
_UNSET = "da fissare"


def show(value: Any, unit: str) -> str:
    """A value as a person reads it."""
    match unit:
        case "eurocent":
            return format_cents(value)
        case "flag":
            return "sì" if value else "no"
        case "day":
            return show_day(date.fromisoformat(value))
        case "code":
            return str(value).replace("_", " ")
    one, many = _UNITS[unit]
    return f"{value} {one if value == 1 else many}".strip()


def figure_text(one: Parameter) -> str:
    """The value of a parameter: `9.360,00 €`, `protezione, accesso`; `da fissare` while there is none."""
    return _values(one.value, one.unit)


def against(value: Any, one: Parameter) -> str:
    """`supera la soglia di 9.360,00 €`: said as it is, an equal value never as one above."""
    if one.value is None or isinstance(one.value, tuple):
        return f"la soglia è {figure_text(one)}"
    how = "è pari alla" if value == one.value else "supera la" if value > one.value else "è sotto la"
    return f"{how} soglia di {figure_text(one)}"


def figure_words(op: str, value: Any, unit: str) -> str:
    """`meno di 9.360,00 €`, `almeno 24 mesi`, `tra protezione, accesso`; `da fissare` while there is no value."""
    return _UNSET if value is None else f"{OPERATORS[op]} {_values(value, unit)}"


def test_words(test: Mapping[str, Any], parameters: Mapping[str, Any]) -> str:
    """A test in one line: `ISEE meno di 9.360,00 €`, `(A e B)`, `non A`."""
    if "not" in test:
        return f"non {test_words(test['not'], parameters)}"
    for how, word in (("all", " e "), ("any", " o ")):
        if how in test:
            return f"({word.join(test_words(one, parameters) for one in test[how])})"
    if "criterion" in test:
        return f"criterio {test['criterion']}"
    said = parameters[test["parameter"]] if "parameter" in test else test
    value = said["value"] if "parameter" in test else said["threshold"]
    return f"{known_facts()[test['fact']].label} {figure_words(said['op'], value, said['unit'])}"


def _values(value: Any, unit: str) -> str:
    if value is None:
        return _UNSET
    values = value if isinstance(value, list | tuple) else [value]
    return ", ".join(show(one, unit) for one in values)
