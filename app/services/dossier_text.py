"""What a dossier says, as it is read on a screen: MOD-08 as it stood (`paper_arrears.sheet_content`), in sections of label and text."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app.rules.catalogues import label
from app.rules.dates import show_day
from app.rules.money import format_cents

Section = tuple[str, tuple[tuple[str, str], ...]]
Row = tuple[str, str | None]


def sections_of(content: Mapping[str, Any]) -> tuple[Section, ...]:
    """Every section that has something to say."""
    shown = [
        (title, tuple((words, text) for words, text in rows if text))
        for title, rows in (
            ("Contratto", _lease(content)),
            ("Debito", _debt(content)),
            ("Atti ricevuti", [(str(one["kind"]), _act(one)) for one in content.get("acts", ())]),
            ("Nucleo", [(str(one["name"]), _member(one)) for one in content.get("members", ())]),
            ("Causa ed entrate", _cause(content)),
            ("Documenti", [(str(one["name"]), _document(one)) for one in content.get("documents", ())]),
            ("Verifica dei criteri", _check(content)),
            ("Proposta di chi segue il caso", [("Proposta", content.get("proposal"))]),
            ("Altri aiuti", [(f"{at}", str(one)) for at, one in enumerate(content.get("other_aids", ()), 1)]),
        )
    ]
    return tuple((title, rows) for title, rows in shown if rows)


def _lease(content: Mapping[str, Any]) -> list[Row]:
    area = [content.get("income_area"), content.get("income_band")]
    return [
        ("Contratto", content.get("tenancy_code")),
        ("Dal", _day(content.get("contract_on"))),
        ("Area e fascia", ", ".join(str(one) for one in area if one)),
    ]


def _debt(content: Mapping[str, Any]) -> list[Row]:
    years = [
        (str(one["year"]), f"canone {_euro(one['rent_cents'])}, spese {_euro(one['charges_cents'])}")
        for one in content.get("balance", ())
    ]
    return [
        ("Letto al", _day(content.get("balance_on"))),
        *years,
        ("Canone, in tutto", _euro(content.get("rent_debt_cents"))),
        ("Spese, in tutto", _euro(content.get("charges_debt_cents"))),
    ]


def _act(one: Mapping[str, Any]) -> str:
    parts = (_day(one.get("day")), _euro(one.get("amount_cents")), one.get("reference"))
    return ", ".join(str(part) for part in parts if part)


def _member(one: Mapping[str, Any]) -> str:
    then = "presente al momento dei fatti" if one.get("then") else "entrato dopo i fatti"
    now = "presente oggi" if one.get("now") else "oggi non c'è più"
    return ", ".join(str(part) for part in (one.get("relation"), then, now) if part)


def _cause(content: Mapping[str, Any]) -> Iterator[Row]:
    code = content.get("cause")
    yield "Causa", f"{code}, {label('arrears_causes', str(code)).lower()}" if code else None
    yield "Quando", _day(content.get("cause_on"))
    yield "In parole", content.get("cause_note")
    yield "Entrate dei dodici mesi prima", _euro(content.get("before_cents"))
    yield "Entrate dei dodici mesi dopo", _euro(content.get("after_cents"))
    yield "Calo", f"{content['drop']} %" if content.get("drop") is not None else None


def _document(one: Mapping[str, Any]) -> str:
    seen = "visto in originale" if one.get("seen") else "da vedere"
    return ", ".join(str(part) for part in (seen, one.get("detail")) if part)


def _check(content: Mapping[str, Any]) -> list[Row]:
    criteria = [
        (str(one.get("label")), f"{one.get('outcome')}. {one.get('text') or ''}".strip())
        for one in content.get("criteria", ())
    ]
    return [
        ("Regole", content.get("rule_set")),
        ("Esito", content.get("outcome")),
        *criteria,
    ]


def _day(value: Any) -> str | None:
    return show_day(date.fromisoformat(str(value))) if value else None


def _euro(value: Any) -> str | None:
    return format_cents(value) if isinstance(value, int) else None
