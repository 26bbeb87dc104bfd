"""The dossier of a case of innocent arrears: MOD-08 as it stands now, kept for a body, with the evaluation it rests on (INV-42).

A dossier that is not on an agenda yet is made anew in place; one that is on one stays as it was, and the next is a new record.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import ArrearsCase
from app.models.decisions import Dossier
from app.models.tenancies import Tenancy
from app.models.who import Who
from app.rules.arrears import BEFORE_AGENDA, TRACK, check_complete
from app.rules.catalogues import label
from app.rules.dates import show_day
from app.rules.money import format_cents
from app.rules.problem import problem
from app.rules.visibility import R2
from app.services.arrears import CASE, standing_of
from app.services.care_team import followed, stamp_below
from app.services.checks import refuse
from app.services.evaluations import latest_evaluation
from app.services.paper_arrears import case_sheet


def prepare_dossier(session: Session, who: Who, case_id: str) -> Dossier:
    """Make the case ready for a body: `complete` only where nothing that blocks is unknown; else a waiver must be written.

    Raises `Notice` (`not_for_reader`, `arrears_step_not_allowed` before it is examined, `arrears_needs_evaluation`).
    """
    case = followed(session, who, ArrearsCase, case_id, CASE)
    if case.state not in BEFORE_AGENDA:
        refuse([problem("arrears_step_not_allowed", from_state=case.state, to_state="dossier_completo")])
    evaluation = latest_evaluation(session, who, case_id, TRACK)
    if evaluation is None:
        refuse([problem("arrears_needs_evaluation")])
    assert evaluation is not None  # it was just refused
    lacking = check_complete(standing_of(session, who, case))
    content = _content(session, case, case_sheet(session, who, case))
    row = session.scalars(
        select(Dossier).where(Dossier.case_id == case_id, Dossier.session_id.is_(None), Dossier.deleted_at.is_(None))
    ).first()
    if row is None:
        row = Dossier(
            **stamp_below(who, case) | {"visibility": R2},
            case_id=case_id,
            case_operator_id=case.operator_id,
            number=case.number,
            content={},
        )
        session.add(row)
    row.content, row.evaluation_id, row.complete = content, evaluation.id, not lacking
    session.flush()
    return row


def _content(session: Session, case: ArrearsCase, sheet: Mapping[str, Any]) -> dict[str, Any]:
    """What the body reads: area and band as codes, and the sections of MOD-08 in words."""
    lease = session.get(Tenancy, case.tenancy_id) if case.tenancy_id else None
    return {
        "person": sheet["person"],
        "address": sheet["address"],
        "income_area": lease.income_area if lease is not None else None,
        "income_band": lease.income_band if lease is not None else None,
        "sections": [{"title": title, "rows": rows} for title, rows in _sections(sheet) if rows],
    }


def _sections(sheet: Mapping[str, Any]) -> Iterable[tuple[str, list[list[str]]]]:
    yield (
        "Saldo",
        [
            *_told(("Canone", _money(sheet["rent_debt_cents"])), ("Spese", _money(sheet["charges_debt_cents"]))),
            *_told(("Saldo al", _day(sheet["balance_on"]))),
            *(
                [one["year"], f"canone {_money(one['rent_cents'])}, spese {_money(one['charges_cents'])}"]
                for one in sheet["balance"]
            ),
        ],
    )
    yield (
        "Atti ricevuti",
        [
            [
                one["kind"],
                ", ".join(part for part in (_day(one["day"]), _money(one["amount_cents"]), one["reference"]) if part),
            ]
            for one in sheet["acts"]
        ],
    )
    yield (
        "Nucleo",
        [
            [one["name"], ", ".join(part for part in (one["relation"], _present(one)) if part)]
            for one in sheet["members"]
        ],
    )
    cause = label("arrears_causes", sheet["cause"]) if sheet["cause"] else ""
    drop = f"{sheet['drop']}%" if sheet["drop"] is not None else ""
    yield (
        "Causa ed entrate",
        _told(
            ("Causa", cause),
            ("Data", _day(sheet["cause_on"])),
            ("Che cosa è successo", sheet["cause_note"]),
            ("Entrate prima", _money(sheet["before_cents"])),
            ("Entrate dopo", _money(sheet["after_cents"])),
            ("Calo", drop),
        ),
    )
    yield (
        "Documenti",
        [
            [
                one["name"],
                ", ".join(part for part in ("originale visto" if one["seen"] else "da vedere", one["detail"]) if part),
            ]
            for one in sheet["documents"]
        ],
    )
    yield (
        "Verifica dei criteri",
        [
            *_told(("Esito", sheet["outcome"]), ("Regole", sheet["rule_set"])),
            *([one["label"], f"{one['outcome']}: {one['text']}"] for one in sheet["criteria"]),
        ],
    )
    yield "Proposta", _told(("Proposta dell'operatore", sheet["proposal"]))
    yield "Altri aiuti", [["Aiuto", one] for one in sheet["other_aids"]]


def _told(*rows: tuple[str, str | None]) -> list[list[str]]:
    return [[name, said] for name, said in rows if said]


def _present(member: Mapping[str, Any]) -> str:
    return "allora e oggi" if member["then"] and member["now"] else "solo allora" if member["then"] else "solo oggi"


def _money(cents: int | None) -> str:
    return "" if cents is None else format_cents(cents)


def _day(day: date | None) -> str:
    return "" if day is None else show_day(day)
