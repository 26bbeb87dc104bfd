"""What was done for a person and stands on their timeline: calls at their dwelling, steps of their referrals, mediations.

Of a mediation only whoever follows the side of this person is told, and what that side said in confidence not even then.
"""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.mediation import MediationCase, MediationMeeting, MediationNote, MediationSide
from app.models.network import Referral, ReferralStep
from app.models.requests import AccessAttempt, Request
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.dates import day_edges
from app.rules.visibility import R3
from app.services.mediation_views import ENDED
from app.services.names import by_id
from app.services.partners import referral_to
from app.services.timeline_laboratories import Happened

_OUTCOMES = {"entrato": "entrati", "nessuno": "nessuno in casa", "rifiutato": "ingresso rifiutato"}
_WHO = {"operatore": "", "manutenzione": "manutenzione"}


def calls(session: Session, requests: Sequence[Request]) -> list[Happened]:
    """Every time somebody came to a dwelling for one of these requests."""
    known = {row.id: row for row in requests}
    rows = session.scalars(
        select(AccessAttempt).where(
            AccessAttempt.request_id.in_(known), AccessAttempt.deleted_at.is_(None), AccessAttempt.visibility != R3
        )
    )
    found: list[Happened] = []
    for row in rows:
        said = (_OUTCOMES.get(row.outcome, row.outcome), _WHO.get(row.who, row.who), known[row.request_id].number)
        found.append(
            (row, known[row.request_id], row.at, "Passaggio in alloggio", ", ".join(one for one in said if one))
        )
    return found


def referral_steps(session: Session, referrals: Sequence[Referral]) -> list[Happened]:
    """Every step of these referrals after the first."""
    known = {row.id: row for row in referrals}
    rows = session.scalars(
        select(ReferralStep).where(
            ReferralStep.referral_id.in_(known), ReferralStep.deleted_at.is_(None), ReferralStep.visibility != R3
        )
    )
    found: list[Happened] = []
    for row in rows:
        outcome = label("referral_outcomes", row.outcome).lower() if row.outcome else ""
        detail = ": ".join(one for one in (referral_to(session, known[row.referral_id]), outcome) if one)
        title = f"Invio: {label('referral_states', row.to_state).lower()}"
        found.append((row, known[row.referral_id], row.at, title, detail))
    return found


def mediations(session: Session, who: Who, cards: Collection[str]) -> list[Happened]:
    """The mediations in which this operator follows the side of this person; of any other side nothing at all."""
    sides = [
        side
        for side in session.scalars(
            select(MediationSide).where(MediationSide.person_id.in_(cards), MediationSide.deleted_at.is_(None))
        )
        if who.operator_id in side.readers
    ]
    cases = by_id(session, MediationCase, [side.case_id for side in sides])
    found: list[Happened] = []
    for side in sides:
        case = cases.get(side.case_id)
        if case is None or case.deleted_at is not None:
            continue
        number = case.number or ""
        found.append((case, case, day_edges(case.opened_on)[0], f"Mediazione {number} aperta", f"parte {side.letter}"))
        if case.closed_on is not None:
            ended = ENDED.get(case.state, case.state).lower()
            found.append((case, case, day_edges(case.closed_on)[0], f"Mediazione {number} chiusa", ended))
        meetings = session.scalars(
            select(MediationMeeting).where(MediationMeeting.case_id == case.id, MediationMeeting.deleted_at.is_(None))
        )
        found += [(one, case, one.at, "Incontro di mediazione", number) for one in meetings]
        notes = session.scalars(
            select(MediationNote).where(MediationNote.side_id == side.id, MediationNote.deleted_at.is_(None))
        )
        found += [(one, case, one.at, "Colloquio di mediazione", f"{number}, parte {side.letter}") for one in notes]
    return found
