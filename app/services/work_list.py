"""*Possibili aventi titolo, non iscritti* (domain 2.10): a list for a conversation, each row with why it is there. Never a status.

Nothing of it is stored, searched or exported: it is made anew each time from records that this operator may open. R1.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.arrears import ArrearsCase
from app.models.intake import IntakeForm
from app.models.people import Person
from app.models.tenancies import Tenancy
from app.models.who import Who
from app.rules.arrears import CLOSED, RECOGNISED
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.dates import age_on, show_day
from app.rules.roles import check_write
from app.rules.visibility import R1
from app.services.accounts import account_view
from app.services.labels import household_text
from app.services.names import households_of, person_name, the_person
from app.services.readings import may_open
from app.store.same_person import cards_of

ADULT, ELDEST = 18, 64
_READ = ("R0", R1)


@dataclass(frozen=True)
class Candidate:
    """Somebody to talk to, and why: sentences with their source. `overdue_since` is the oldest day of the account that is not covered."""

    person_id: str
    household_id: str
    name: str
    place: str
    reasons: tuple[str, ...]
    overdue_since: date | None


def possibly_entitled(session: Session, who: Who) -> tuple[Candidate, ...]:
    """Adults from 18 to 64 of households with an overdue balance, not employed and without a valid DID, with a cause noted or an
    income that fell, in no open case: by street and name, in no order of need.

    Raises `Notice` (`not_allowed`) for a role that follows no cases.
    """
    if check_write(who.role, ArrearsCase.__tablename__):
        return ()
    found = []
    for person_id, form in _last_forms(session, who).items():
        person = the_person(session, person_id)
        if person is None or not _is_of_age(person, who.today()) or not may_open(who, person):
            continue
        why = [*_work(form, who.today()), *_cause(session, who, person_id, form)]
        home = households_of(session, [person_id], who.today())[person_id]
        if len(why) < 2 or home is None or _in_case(session, home):
            continue
        overdue = _overdue(session, who, home)
        if overdue is None:
            continue
        since, words = overdue
        found.append(
            Candidate(person_id, home, person_name(person), household_text(session, home), (words, *why), since)
        )
    return tuple(sorted(found, key=lambda one: (one.place, one.name, one.person_id)))


def _last_forms(session: Session, who: Who) -> dict[str, IntakeForm]:
    """The last intake form of each person that this operator may open."""
    rows = session.scalars(
        select(IntakeForm)
        .where(IntakeForm.deleted_at.is_(None), IntakeForm.visibility.in_(_READ), IntakeForm.person_id.is_not(None))
        .order_by(IntakeForm.started_at, IntakeForm.id)
    )
    latest: dict[str, IntakeForm] = {}
    for row in rows:
        if row.person_id is not None and may_open(who, row):
            person = the_person(session, row.person_id)
            latest[person.id if person is not None else row.person_id] = row
    return latest


def _is_of_age(person: Person, today: date) -> bool:
    return person.birth_date is not None and ADULT <= age_on(person.birth_date, today) <= ELDEST


def _work(form: IntakeForm, today: date) -> list[str]:
    """Not employed and without a DID, as the form says; nothing where it does not say or says otherwise."""
    said, on = form.section_f or {}, show_day(rome_day(form.started_at))
    state = said.get("employment")
    if state not in ("disoccupato", "inattivo") or said.get("did"):
        return []
    return [f"{label('employment_states', state)}, senza DID (scheda di accesso del {on})."]


def _cause(session: Session, who: Who, person_id: str, form: IntakeForm) -> list[str]:
    """A cause noted, or an income that fell between two intake forms."""
    noted = [str(one) for one in (form.section_g or {}).get("causes") or ()]
    on = show_day(rome_day(form.started_at))
    if noted:
        words = ", ".join(label("arrears_causes", one).lower() for one in noted)
        return [f"Causa annotata: {words} (scheda di accesso del {on})."]
    earlier = session.scalars(
        select(IntakeForm)
        .where(
            IntakeForm.person_id.in_(cards_of(session, person_id)), IntakeForm.started_at < form.started_at,
            IntakeForm.deleted_at.is_(None), IntakeForm.visibility.in_(_READ),
        )
        .order_by(IntakeForm.started_at.desc())
    ).first()  # fmt: skip
    if earlier is None or not may_open(who, earlier):
        return []
    before, now = (_income(one) for one in (earlier, form))
    if before is None or now is None or now >= before:
        return []
    first = show_day(rome_day(earlier.started_at))
    return [f"Entrate calate del {(before - now) * 100 // before} per cento tra le schede del {first} e del {on}."]


def _income(form: IntakeForm) -> int | None:
    """The monthly income of a form, in cents; None where none was written."""
    amounts = [one for one in ((form.section_e or {}).get("incomes") or {}).values() if isinstance(one, int)]
    return sum(amounts) if amounts else None


def _in_case(session: Session, household_id: str) -> bool:
    """Whether the household has a case that runs, or one that was recognised."""
    rows = session.scalars(
        select(ArrearsCase).where(ArrearsCase.household_id == household_id, ArrearsCase.deleted_at.is_(None))
    )
    return any(one.state not in CLOSED or one.outcome == RECOGNISED for one in rows)


def _overdue(session: Session, who: Who, household_id: str) -> tuple[date | None, str] | None:
    """Since when something of the household's accounts is overdue, in words without the amount."""
    leases = session.scalars(
        select(Tenancy.id).where(Tenancy.household_id == household_id, Tenancy.deleted_at.is_(None))
    ).all()
    for id in leases:
        view = account_view(session, who, id)
        late = [one for one in view.lines if one.overdue_cents > 0]
        if view.upto_on is not None and late:
            oldest = min((one.oldest_due for one in late if one.oldest_due is not None), default=None)
            upto = show_day(view.upto_on)
            if oldest is None:
                return None, f"Saldo scaduto (conto aggiornato al {upto})."
            return oldest, f"Saldo scaduto dal {show_day(oldest)} (conto aggiornato al {upto})."
    return None
