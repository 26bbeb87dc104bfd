"""Two versions of a track side by side: what was changed, added or taken away. Knows no record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.rules.rule_words import figure_words, test_words

CHANGED, ADDED, TAKEN_AWAY = "cambiato", "aggiunto", "tolto"

_HEAD = {
    "name": "Nome",
    "valid_from": "Vale dal",
    "valid_to": "Vale fino al",
    "legal_ref": "Norma",
    "source": "Fonte",
    "to_confirm": "Da confermare",
    "not_applicable": "Quando non si applica",
    "to_weigh": "Quando la valuta la commissione",
    "funded": "Anni con fondi",
    "yearly": "Un avviso ogni anno",
}
_IN_CRITERION = {
    "label": "nome",
    "kind": "tipo",
    "test": "condizione",
    "not_applicable_if": "quando non si applica",
    "evidence": "documenti",
    "ok": "testo se c'è",
    "ko": "testo se non c'è",
    "missing": "testo se manca",
}
_OF_A_TEST = {"all", "any", "not", "criterion", "fact", "parameter", "op", "threshold", "unit"}


@dataclass(frozen=True)
class Difference:
    """One thing that two versions do not say alike, in words; `how` is `cambiato`, `aggiunto` or `tolto`."""

    label: str
    before: str
    after: str
    how: str


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Difference, ...]:
    """What differs between two bodies, the number of the version left out: head, figures, then criteria in their order."""
    was, now = before.get("parameters") or {}, after.get("parameters") or {}

    def both(label: str, old: Any, new: Any) -> Difference | None:
        return None if old == new else _different(label, _plain(old, was), _plain(new, now))

    found = [both(label, before.get(key), after.get(key)) for key, label in _HEAD.items()]
    found += [
        _different((now.get(key) or was[key])["label"], _figure(was.get(key)), _figure(now.get(key)))
        for key in dict.fromkeys((*now, *was))
    ]
    old, new = ({one["code"]: one for one in body["criteria"]} for body in (before, after))
    for code in dict.fromkeys((*new, *old)):
        if code in old and code in new:
            label = new[code]["label"]
            found += [
                both(f"{label}: {words}", old[code].get(key), new[code].get(key))
                for key, words in _IN_CRITERION.items()
            ]
        else:
            label = (new.get(code) or old[code])["label"]
            found.append(_different(label, _asked(old.get(code), was), _asked(new.get(code), now)))
    return tuple(one for one in found if one is not None)


def _different(label: str, before: str, after: str) -> Difference | None:
    if before == after:
        return None
    return Difference(label, before, after, ADDED if not before else TAKEN_AWAY if not after else CHANGED)


def _asked(row: Mapping[str, Any] | None, parameters: Mapping[str, Any]) -> str:
    return "" if row is None else f"{row['kind']}: {test_words(row['test'], parameters)}"


def _figure(row: Mapping[str, Any] | None) -> str:
    if row is None:
        return ""
    shown = figure_words(row["op"], row["value"], row["unit"])
    return f"{shown} (da confermare)" if row.get("to_confirm") else shown


def _plain(value: Any, parameters: Mapping[str, Any]) -> str:
    """Whatever stands in a body, in words."""
    match value:
        case None:
            return ""
        case bool():
            return "sì" if value else "no"
        case str() if len(value) == 10 and value[4] == value[7] == "-":
            return f"{value[8:]}/{value[5:7]}/{value[:4]}"
        case list():
            return ", ".join(map(str, value))
        case {"if": test, "message": message}:
            return f"{test_words(test, parameters)}: {message}"
        case dict() if value and set(value) <= _OF_A_TEST:
            return test_words(value, parameters)
        case dict():
            return ", ".join(f"{key}: {_plain(one, parameters) or 'non si sa'}" for key, one in value.items())
    return str(value)
