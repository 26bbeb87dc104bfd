"""Two versions of a track side by side: what was changed, added or taken away. Knows no record."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.rules.eligibility import show
from app.rules.rule_reading import known_facts

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
    found = [_different(label, _plain(before.get(key)), _plain(after.get(key))) for key, label in _HEAD.items()]
    was, now = before.get("parameters") or {}, after.get("parameters") or {}
    found += [
        _different(f"Parametro {key}", _figure(was.get(key)), _figure(now.get(key)))
        for key in dict.fromkeys((*now, *was))
    ]
    old, new = ({one["code"]: one for one in body["criteria"]} for body in (before, after))
    for code in dict.fromkeys((*new, *old)):
        if code in old and code in new:
            found += [
                _different(f"{new[code]['label']}: {words}", _plain(old[code].get(key)), _plain(new[code].get(key)))
                for key, words in _IN_CRITERION.items()
            ]
        else:
            found.append(
                _different((new.get(code) or old[code])["label"], _asked(old.get(code)), _asked(new.get(code)))
            )
    return tuple(one for one in found if one is not None)


def _different(label: str, before: str, after: str) -> Difference | None:
    if before == after:
        return None
    return Difference(label, before, after, ADDED if not before else TAKEN_AWAY if not after else CHANGED)


def _asked(row: Mapping[str, Any] | None) -> str:
    return "" if row is None else f"{row['kind']}: {test_words(row['test'])}"


def _figure(row: Mapping[str, Any] | None) -> str:
    if row is None:
        return ""
    value = row["value"]
    values = value if isinstance(value, list) else [value]
    shown = "da fissare" if value is None else ", ".join(show(one, row["unit"]) for one in values)
    return f"{row['op']} {shown}{' (da confermare)' if row.get('to_confirm') else ''}"


def test_words(test: Mapping[str, Any]) -> str:
    """A test in one line: `ISEE < isee_max`, `(A e B)`, `non A`."""
    if "not" in test:
        return f"non {test_words(test['not'])}"
    for how, word in (("all", " e "), ("any", " o ")):
        if how in test:
            return f"({word.join(test_words(one) for one in test[how])})"
    if "criterion" in test:
        return f"criterio {test['criterion']}"
    label = known_facts()[test["fact"]].label
    if "parameter" in test:
        return f"{label}: parametro {test['parameter']}"
    threshold = test["threshold"]
    values = threshold if isinstance(threshold, list) else [threshold]
    return f"{label} {test['op']} {', '.join(show(one, test['unit']) for one in values)}"


def _plain(value: Any) -> str:
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
            return f"{test_words(test)}: {message}"
        case dict() if value and set(value) <= _OF_A_TEST:
            return test_words(value)
        case dict():
            return ", ".join(f"{key}: {_plain(one) or 'non si sa'}" for key, one in value.items())
    return str(value)
