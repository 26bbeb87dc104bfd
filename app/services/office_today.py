"""What *Oggi* asks of head office, in the shape of `day_rows`: each source for the roles whose data lets them do what it asks.

A part of the program with work for head office adds a source here; the page shows what it answers and opens its rows.
"""

from collections.abc import Callable
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.eligibility import RuleSet
from app.models.funds import FundEnvelope
from app.models.who import Who
from app.rules import funds as rules
from app.rules.catalogues import label
from app.rules.dates import show_day, show_near_day
from app.rules.money import format_cents
from app.rules.roles import check_write, is_office
from app.services.day_rows import DayRow, Source
from app.services.envelopes import EnvelopeView, envelope_of, list_envelopes
from app.services.funds import list_funds
from app.services.grant_views import GrantRow, list_grants, queue
from app.services.names import load_names
from app.services.project_views import DURATION, TargetView, list_projects, project_detail
from app.services.sessions import SessionRow, open_sessions, sessions_to_prepare

FUNDS, SITTINGS, RULES, PROJECTS = "fondi", "sedute", "regole", "progetti"
"""The pages that rows open."""

GOAL = "obiettivo"
"""Of a target that is to be reached; the others are not to be passed."""

STOP_DAYS = 7
"""How many days before its stop day an envelope is to be given back."""

RUNNING_OUT = 5
"""An envelope runs out when less than one part in so many is left."""


def decides_grants(who: Who) -> bool:
    """Does this operator decide grants?"""
    return rules.may_do(who.role, "ammessa")


def _writes(kind: str) -> Callable[[Who], bool]:
    return lambda who: is_office(who.role) and not check_write(who.role, kind)


# ------------------------------------------------------------------------------------------------------------------- funds


def grants_to_decide(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Proposals to examine and what was admitted and is not committed, in the order of their queues."""
    return tuple(
        grant_row(one, who.today()) for fund in list_funds(session, who) for one in queue(session, who, fund.id)
    )


def payments_to_make(session: Session, who: Who) -> tuple[DayRow, ...]:
    """What is committed and waits for its payment."""
    return tuple(grant_row(one, who.today()) for one in list_grants(session, who, states=("liquidata", "impegnata")))


def grant_row(one: GrantRow, day: date) -> DayRow:
    """A grant, without a name: what for, how much, where it stands, and the day of the cut that was announced."""
    words = [one.state_words.lower()]
    if one.promised_at is not None:
        words.append("promessa al presidio")
    if one.disconnection:
        words.append("distacco annunciato")
    lead = show_near_day(one.disconnection_on, day) if one.disconnection_on else ""
    title = f"{one.number or '—'} · {one.purpose}, {format_cents(one.amount_cents)}"
    late = one.disconnection_on is not None and one.disconnection_on < day
    return DayRow(FUNDS, one.id, title, text=", ".join(words), lead=lead, late=late)


def envelopes_to_mind(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Envelopes asked for, running out, past or near their stop day, and those of lost laptops."""
    names, rows = load_names(session), []
    for one in list_envelopes(session, who):
        why, late = _envelope_words(one, who.today())
        if why:
            lead = show_near_day(one.stop_on, who.today()) if one.stop_on and one.state == "aperta" else ""
            amount = format_cents(one.asked_cents if one.amount_cents is None else one.amount_cents)
            rows.append(
                DayRow(
                    FUNDS,
                    one.id,
                    f"Plafond di {names.operator(one.holder_id)}, {amount}",
                    text=why,
                    lead=lead,
                    late=late,
                )
            )
    return tuple(rows)


def _envelope_words(one: EnvelopeView, day: date) -> tuple[str, bool]:
    """Why an envelope is to be minded, and whether that is late; no words where it is not."""
    if one.state == "richiesta":
        return "chiesto, da aprire o negare", False
    if one.state == "persa" and one.closes_on is not None:
        if day >= one.closes_on:
            return "portatile perso: si può chiudere", False
        return f"portatile perso: bloccato fino al {show_day(one.closes_on)}", False
    if one.state == "aperta" and one.stop_on is not None and one.stop_on <= day + timedelta(days=STOP_DAYS):
        return f"da restituire, restano {format_cents(one.left_cents)}", one.stop_on < day
    if one.state == "aperta" and one.left_cents * RUNNING_OUT < (one.amount_cents or 0):
        return f"quasi finito, restano {format_cents(one.left_cents)}", False
    return "", False


def caps_missing(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Funds of which nothing can be admitted, since the most for a household is not set."""
    return tuple(
        DayRow(FUNDS, one.id, name=one.code, text="manca il tetto per nucleo: si può proporre, non ammettere")
        for one in list_funds(session, who)
        if one.household_cap_cents is None
    )


def second_signatures(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Laptops that one person declared lost, and that wait for a second one who is neither that one nor the holder."""
    names, rows = load_names(session), []
    for one in list_envelopes(session, who):
        if one.state != "dichiarata_persa":
            continue
        known = envelope_of(session, session.get_one(FundEnvelope, one.id))
        if who.operator_id not in (known.holder, known.declared_by):
            title = f"Plafond di {names.operator(one.holder_id)}"
            rows.append(DayRow(FUNDS, one.id, title, text="portatile dichiarato perso: serve una seconda persona"))
    return tuple(rows)


# --------------------------------------------------------------------------------------------------------------- decisions


def targets_and_facts(session: Session, who: Who) -> tuple[DayRow, ...]:
    """What was promised of each project against what is known here; what is to be reached and was not by its day is late."""
    rows = []
    for project in list_projects(session, who):
        for one in project_detail(session, who, project.id).targets:
            wanted = one.binding == GOAL
            what = label("target_metrics", one.metric)
            title = f"{what}: almeno {one.value}" if wanted else f"{what}: al massimo {one.value}"
            late = wanted and one.by_on is not None and one.by_on < who.today() and (one.fact or 0) < one.value
            lead = show_day(one.by_on) if one.by_on else ""
            text = f"{_fact_words(one)}, {project.name}"
            rows.append(DayRow(PROJECTS, project.id, title, text=text, lead=lead, late=late))
    return tuple(rows)


def _fact_words(one: TargetView) -> str:
    if one.fact is None:
        return "non ancora contati"
    return f"mese {one.fact}" if one.metric == DURATION else f"{one.fact} su questo computer"


def sittings_to_prepare(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Sessions of the next weeks."""
    return tuple(_sitting_row(one, who) for one in sessions_to_prepare(session, who))


def sittings_open(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Sessions in which this operator sits and whose window is open."""
    return tuple(_sitting_row(one, who) for one in open_sessions(session, who))


def _sitting_row(one: SessionRow, who: Who) -> DayRow:
    count = "1 pratica" if one.dossiers == 1 else f"{one.dossiers} pratiche"
    text = f"{count}, {one.undecided} da decidere" if one.undecided else count
    return DayRow(SITTINGS, one.id, name=one.body, text=text, lead=show_near_day(one.held_on, who.today()))


def rules_to_confirm(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Versions of rule sets that were drafted and are not in force."""
    query = select(RuleSet).where(RuleSet.status == "bozza", RuleSet.deleted_at.is_(None))
    return tuple(
        DayRow(RULES, one.id, f"{one.track}, versione {one.version}", text=f"in bozza, dal {show_day(one.valid_from)}")
        for one in session.scalars(query.order_by(RuleSet.valid_from, RuleSet.id))
    )


SOURCES: tuple[Source, ...] = (
    Source("Proposte da esaminare", "hourglass", decides_grants, grants_to_decide),
    Source("Pagamenti da fare", "coin-euro", decides_grants, payments_to_make),
    Source("Plafond", "wallet", decides_grants, envelopes_to_mind),
    Source("Fondi senza tetto", "alert-triangle", decides_grants, caps_missing),
    Source(
        "Seconde firme",
        "writing-sign",
        lambda who: rules.may_do(who.role, "persa", "envelope_steps"),
        second_signatures,
    ),
    Source("Sedute da preparare", "users-group", _writes("decision_session"), sittings_to_prepare),
    Source("Regole da confermare", "clipboard-check", _writes("rule_set"), rules_to_confirm),
    Source("Obiettivi e fatti", "report", _writes("milestone"), targets_and_facts),
    Source("Sedute aperte", "users-group", _writes("vote"), sittings_open),
)
