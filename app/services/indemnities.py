"""The money of an indemnity (INV-30 to INV-35): tranches, quota B, the half withheld for the debt, what goes back to the fund.

An amount is computed here and computed again by the centre; nobody types it. An act is final only when the centre has answered.
"""

from datetime import date

from sqlalchemy.orm import Session

from app.models.training import IndemnityAct, TrainingHours, TrainingPath
from app.models.who import Who
from app.rules.indemnities import BALANCE, RELEASE, TRANCHE, WITHHOLDING, check_act, due
from app.rules.problem import problem
from app.rules.training import check_unemployment, signed_of
from app.services.care_team import stamp_at_home, words
from app.services.checks import refuse
from app.services.staff import check_assigned
from app.services.training_standing import acceptances_here, children, earned_here, indemnity_here, path_here


def pay_tranche(
    session: Session, who: Who, path_id: str, *, reference: str, paid_on: date, upto_on: date | None = None
) -> IndemnityAct:
    """Pay what attendance up to a day (today) has earned of quota A. Raises `Notice` (`indemnity_*`)."""
    return act(session, who, path_id, TRANCHE, reference=reference, paid_on=paid_on, upto_on=upto_on or who.today())


def pay_balance(session: Session, who: Who, path_id: str, *, reference: str, paid_on: date) -> IndemnityAct:
    """Pay quota B, or what the debt leaves of it, to the person. Raises `Notice` (`indemnity_*`)."""
    return act(session, who, path_id, BALANCE, reference=reference, paid_on=paid_on)


def withhold(session: Session, who: Who, path_id: str) -> IndemnityAct:
    """Keep quota B for the debt, up to it, with the MOD-13 that the tenant signed. Raises `Notice` (`indemnity_*`)."""
    return act(session, who, path_id, WITHHOLDING)


def release(session: Session, who: Who, path_id: str, *, reason: str) -> IndemnityAct:
    """Give back to the fund what was not earned. Raises `Notice` (`indemnity_*`)."""
    return act(session, who, path_id, RELEASE, reason=reason)


def due_here(session: Session, path: TrainingPath, upto: date | None = None) -> dict[str, int]:
    """What may be done with the money now, in cents, as far as this desk knows."""
    return due(indemnity_here(session, path.id), earned_here(session, path, upto))


def act(
    session: Session,
    who: Who,
    path_id: str,
    kind: str,
    *,
    reference: str | None = None,
    paid_on: date | None = None,
    upto_on: date | None = None,
    reason: str | None = None,
) -> IndemnityAct:
    """Append an act of this kind for all that is due of it; a withholding names the signed MOD-13 by itself.

    Raises `Notice` (`indemnity_*`, `choice_unknown`).
    """
    path = path_here(session, who, path_id)
    check_assigned(session, who)
    session.flush()
    certified = {one.operator_id for one in children(session, TrainingHours, path.id)}
    if who.operator_id == path.operator_id or who.operator_id in certified:
        refuse([problem("indemnity_own")])
    now, earned = indemnity_here(session, path.id), earned_here(session, path, upto_on)
    amount = due(now, earned).get(kind, 0)
    acts = children(session, IndemnityAct, path.id)
    proven = path.start_on is not None and not check_unemployment(
        path.unemployed_on, path.unemployment_proof, path.start_on
    )
    papers = acceptances_here(session, path.id)
    acceptance_on = None
    if kind == WITHHOLDING:
        signed = signed_of(papers)
        reference, acceptance_on = (signed.number, signed.signed_on) if signed is not None else (None, None)
    refuse(
        check_act(
            kind,
            amount,
            now,
            earned,
            day=who.today(),
            upto_on=upto_on,
            last_upto_on=max((one.upto_on for one in acts if one.upto_on is not None), default=None),
            unemployed=proven,
            reference=reference,
            paid_on=paid_on,
            acceptance_on=acceptance_on,
            papers=papers,
            reason=reason,
        )
    )
    row = IndemnityAct(
        **stamp_at_home(who, path),
        path_id=path.id,
        kind=kind,
        upto_on=upto_on,
        amount_cents=amount,
        at=who.now(),
        reference=words(reference),
        paid_on=paid_on,
        acceptance_on=acceptance_on,
        reason=words(reason),
    )
    session.add(row)
    session.flush()
    return row
