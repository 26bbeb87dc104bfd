"""The pact of a pathway (MOD-06) and its individual plan (MOD-07): written, printed, signed on paper or scanned."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.documents import Attachment, PrintedDocument
from app.models.pathways import IndividualPlan, Pact, Pathway
from app.models.who import Who
from app.rules.assessments import DOMAINS
from app.rules.local_numbers import parse_local_number
from app.rules.pathways import PACT_TEXTS, check_signature, check_unsigned
from app.rules.problem import Problem, problem
from app.services.care_team import PATHWAY, followed, open_pathway, stamp_below, words
from app.services.checks import refuse
from app.services.pathways import advance

PAPER, SCAN = "carta", "scansione"


def pact_of(session: Session, pathway_id: str) -> Pact | None:
    """The pact of a pathway; the signed one where two desks wrote one each."""
    rows = session.scalars(
        select(Pact).where(Pact.pathway_id == pathway_id, Pact.deleted_at.is_(None)).order_by(Pact.recorded_at, Pact.id)
    ).all()
    return next((row for row in rows if row.signed_on is not None), rows[0] if rows else None)


def plan_of(session: Session, pathway_id: str) -> IndividualPlan | None:
    """The individual plan of a pathway."""
    return session.scalars(
        select(IndividualPlan)
        .where(IndividualPlan.pathway_id == pathway_id, IndividualPlan.deleted_at.is_(None))
        .order_by(IndividualPlan.recorded_at, IndividualPlan.id)
    ).first()


def save_pact(session: Session, who: Who, pathway_id: str, **said: Any) -> Pact:
    """Write the pact, or what of it is named. A signed one is not rewritten. Raises `Notice` (`pact_signed`, `pathway_closed`)."""
    pathway = open_pathway(session, who, pathway_id)
    _only(said, (*PACT_TEXTS, "until_on"), "di un patto")
    row = pact_of(session, pathway_id)
    if row is not None and row.signed_on is not None:
        raise Notice("pact_signed", "Il patto è firmato e non si riscrive. Nuovi accordi stanno in un nuovo percorso.")
    if row is None:
        row = Pact(**stamp_below(who, pathway), pathway_id=pathway_id)
        session.add(row)
    for name, value in said.items():
        setattr(row, name, value if name == "until_on" else words(value))
    session.flush()
    return row


def sign_pact(
    session: Session,
    who: Who,
    pathway_id: str,
    how: str,
    *,
    signed_on: date | None = None,
    paper_number: str | None = None,
) -> Pact:
    """The pact was signed: `carta` with the number of the form, or `scansione`, which hangs on the pact as an attachment.

    Raises `Notice` (`pact_missing`, `pact_not_whole`, `pact_signed`, `local_number_format`, `day_in_future`).
    """
    row = unsigned_pact(session, who, pathway_id)
    day = signed_on or who.today()
    number = words(paper_number)
    refuse(_not_ahead(day, who))
    number = _read_number(number)
    refuse(check_signature(day, how, paper_number=number, scanned=is_scanned(session, row.id)))
    row.signed_on, row.signed_how, row.paper_number = day, how, number if how == PAPER else None
    _mark_paper(session, who, row)
    session.flush()
    return row


def unsigned_pact(session: Session, who: Who, pathway_id: str) -> Pact:
    """The pact that may be signed now. Raises `Notice` (`pathway_closed`, `pact_missing`, `pact_signed`)."""
    open_pathway(session, who, pathway_id)
    row = pact_of(session, pathway_id)
    if row is None:
        raise Notice("pact_missing", "Il patto non è ancora scritto. Prima si scrivono gli impegni, poi si firma.")
    if row.signed_on is not None:
        raise Notice("pact_signed", "Il patto è già firmato.")
    return row


def is_scanned(session: Session, record_id: str) -> bool:
    """Does a file hang on this pact or plan?"""
    return (
        session.scalars(
            select(Attachment.id).where(Attachment.owner_id == record_id, Attachment.deleted_at.is_(None))
        ).first()
        is not None
    )


def unsign_pact(session: Session, who: Who, row: Pact, reason: str) -> None:
    """The signature was a mistake and goes, also of a closed pathway. One that goes on with it is suspended until the pact is
    signed (INV-11).
    """
    pathway = followed(session, who, Pathway, row.pathway_id, PATHWAY)
    others = select(Pact.id).where(
        Pact.pathway_id == pathway.id, Pact.id != row.id, Pact.signed_on.is_not(None), Pact.deleted_at.is_(None)
    )
    if check_unsigned(pathway.state, another_signed=session.scalars(others).first() is not None):
        advance(session, who, pathway.id, "sospeso", reason=f"Firma del patto tolta: {reason}")
    row.signed_on = row.signed_how = row.paper_number = None
    session.flush()


def unsign_plan(session: Session, who: Who, row: IndividualPlan) -> None:
    """The signature was a mistake and goes."""
    followed(session, who, Pathway, row.pathway_id, PATHWAY)
    row.signed_on = row.signed_how = None
    session.flush()


def save_plan(session: Session, who: Who, pathway_id: str, **said: Any) -> IndividualPlan:
    """Write the plan, or what of it is named. `needs` maps a domain to `{needs, resources}`. Raises `Notice`.

    What changes a signed plan is a revision: nobody has signed it yet.
    """
    pathway = open_pathway(session, who, pathway_id)
    _only(said, ("needs", "indicators", "revise_on"), "di un progetto")
    row = plan_of(session, pathway_id)
    if "needs" in said:
        said["needs"] = _needs(said["needs"] or {})
    if row is None:
        row = IndividualPlan(**stamp_below(who, pathway), pathway_id=pathway_id)
        session.add(row)
    ready = {name: words(value) if name == "indicators" else value for name, value in said.items()}
    if row.signed_on is not None and any(getattr(row, name) != value for name, value in ready.items()):
        row.signed_on = row.signed_how = None
    for name, value in ready.items():
        setattr(row, name, value)
    session.flush()
    return row


def sign_plan(
    session: Session, who: Who, pathway_id: str, how: str, *, signed_on: date | None = None
) -> IndividualPlan:
    """The plan was signed. It is written on and signed again at each revision. Raises `Notice` (`plan_missing`, `choice_unknown`)."""
    row = written_plan(session, who, pathway_id)
    day = signed_on or who.today()
    refuse(_not_ahead(day, who))
    refuse(check_signature(day, how, paper_number="-", scanned=is_scanned(session, row.id)))
    row.signed_on, row.signed_how = day, how
    session.flush()
    return row


def written_plan(session: Session, who: Who, pathway_id: str) -> IndividualPlan:
    """The plan that may be signed now. Raises `Notice` (`pathway_closed`, `plan_missing`)."""
    open_pathway(session, who, pathway_id)
    row = plan_of(session, pathway_id)
    if row is None:
        raise Notice("plan_missing", "Il progetto personalizzato non è ancora scritto.")
    return row


def _needs(given: Mapping[str, Any]) -> dict[str, Any]:
    kept = {}
    for name, entry in given.items():
        if name not in DOMAINS:
            refuse([problem("choice_unknown", text=str(name), field="area")])
        if not isinstance(entry, Mapping):
            refuse([problem("wrong_type", field="needs")])
        said = {part: words(str(entry.get(part) or "")) for part in ("needs", "resources")}
        if any(said.values()):
            kept[name] = said
    return kept


def _only(said: Mapping[str, Any], names: tuple[str, ...], of: str) -> None:
    unknown = sorted(set(said) - set(names))
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» {of} non si cambia a mano.")


def _not_ahead(day: date, who: Who) -> list[Problem]:
    return [problem("day_in_future", day=day.isoformat())] if day > who.today() else []


def _read_number(number: str | None) -> str | None:
    if number is None:
        return None
    read = parse_local_number(number)
    if isinstance(read, Problem):
        refuse([read])
    return str(read)


def _mark_paper(session: Session, who: Who, pact: Pact) -> None:
    """The printed sheet with this number, where this desk has it, waits for no signature any more."""
    if pact.paper_number is None:
        return
    sheet = session.scalars(
        select(PrintedDocument).where(
            PrintedDocument.local_number == pact.paper_number, PrintedDocument.deleted_at.is_(None)
        )
    ).first()
    if sheet is None:
        return
    if sheet.form_code != "MOD-06":
        raise Notice("paper_of_another_form", f"Il foglio n. {pact.paper_number} è un {sheet.form_code}, non un patto.")
    if sheet.signed_at is None and not sheet.blank:
        sheet.signed_at, sheet.signed_how = who.now(), "sul_posto"
