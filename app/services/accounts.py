"""The account of a tenancy as desks read it: rent and service charges apart, up to the day its file told, orders on their way.

Read only: the account is the housing company's, imported at the centre. Whoever shows it asks for it apart, like the rent, and shows
figures: what is owed is no word about a person.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.accounts import AccountMovement, AccountOrder
from app.models.people import Person
from app.models.tenancies import Tenancy
from app.models.who import Who
from app.rules import accounts as rules
from app.rules.accounts import LineAccount, Movement, Order
from app.rules.catalogues import label
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.rules.money import format_cents
from app.services.checks import found
from app.services.households import household_of_person


@dataclass(frozen=True)
class MovementView:
    """One movement: a charge above zero, a payment below."""

    id: str
    line: str
    posted_on: date
    due_on: date | None
    period: str | None
    amount_cents: int
    words: str | None
    reference: str
    order_reference: str | None


@dataclass(frozen=True)
class OrderView:
    """A credit that was ordered: what for, and where it stands (`in_attesa`, `contabilizzato`, `da_verificare`)."""

    id: str
    reference: str
    line: str
    amount_cents: int
    cause_words: str
    standing: str
    standing_words: str
    exported_on: date | None
    booked_on: date | None


@dataclass(frozen=True)
class AccountView:
    """A tenancy's account at the end of `day`: the day asked for, or the last of which the imported file tells (`upto_on`).

    Without an `upto_on` no file has named the tenancy yet, and its figures mean nothing. `movements` are all, the latest first.
    """

    tenancy_id: str
    code: str | None
    ended_on: date | None
    upto_on: date | None
    day: date
    lines: tuple[LineAccount, ...]
    months_late: int
    orders: tuple[OrderView, ...]
    movements: tuple[MovementView, ...]

    @property
    def residual_cents(self) -> int:
        """What is still owed on all lines once the orders on their way are booked."""
        return sum(line.residual_cents for line in self.lines)


def account_view(session: Session, who: Who, tenancy_id: str, *, day: date | None = None) -> AccountView:
    """The account as of `day`, or as far as it is known. Head office is sent the orders alone, of every tenancy: no figures then.

    Raises `Notice` (`not_found`) when nothing of it is on this computer.
    """
    tenancy = session.get(Tenancy, tenancy_id)
    movements, orders = _movements(session, tenancy_id), _orders(session, tenancy_id)
    if tenancy is None and not movements and not orders:
        raise Notice(
            "not_found", "Il conto di questo contratto non è su questo computer. Può essere di un altro presidio."
        )
    upto = tenancy.account_on if tenancy is not None else None
    on = min(day or who.today(), upto or date.max)
    plain = [_movement(row) for row in movements]
    lines = rules.account(plain, [_order(row) for row in orders], on)
    return AccountView(
        tenancy_id,
        tenancy.code if tenancy is not None else None,
        tenancy.ended_on if tenancy is not None else None,
        upto,
        on,
        tuple(lines.values()),
        rules.months_late(lines, on),
        tuple(_order_view(row, plain) for row in orders),
        tuple(
            MovementView(**{name: getattr(row, name) for name in MovementView.__dataclass_fields__})
            for row in sorted(movements, key=lambda row: (row.posted_on, row.reference), reverse=True)
        ),
    )


def accounts_of_person(
    session: Session, who: Who, person_id: str, *, day: date | None = None
) -> tuple[AccountView, ...]:
    """The accounts of the tenancies of the person's household as of `day` (today), the running one first; ended ones too, since a
    debt outlives its lease. Raises `Notice` when the person is not on this desk.
    """
    found(session, who, Person, person_id, "La persona")
    on = day or who.today()
    household = household_of_person(session, who, person_id, on)
    if household is None:
        return ()
    own = [Tenancy.household_id == household.id]
    if household.unit_id is not None:
        # A lease that names no household is theirs only while it runs: who lived there before leaves a debt of their own.
        runs = or_(Tenancy.ended_on.is_(None), Tenancy.ended_on >= on)
        own.append(Tenancy.household_id.is_(None) & (Tenancy.unit_id == household.unit_id) & runs)
    rows = session.scalars(select(Tenancy).where(or_(*own), Tenancy.deleted_at.is_(None))).all()
    latest = sorted(rows, key=lambda row: (row.ended_on or date.max, row.contract_on or date.min, row.id), reverse=True)
    return tuple(account_view(session, who, row.id, day=day) for row in latest)


def find_accounts(session: Session, who: Who, text: str) -> tuple[AccountView, ...]:
    """Accounts by the code of a tenancy, its id, or the id of a person. Raises `Notice` (`not_found`)."""
    wanted = text.strip()
    tenancy = session.scalars(
        select(Tenancy.id).where(or_(Tenancy.id == wanted, Tenancy.code == wanted), Tenancy.deleted_at.is_(None))
    ).first()
    if tenancy is not None:
        return (account_view(session, who, tenancy),)
    if session.get(Person, wanted) is not None:
        return accounts_of_person(session, who, wanted)
    return (account_view(session, who, wanted),)


def lines_on(session: Session, tenancy_id: str, day: date) -> dict[str, LineAccount]:
    """Each line of a tenancy's account as of a day, for rules that ask what is owed."""
    movements = [_movement(row) for row in _movements(session, tenancy_id)]
    return rules.account(movements, [_order(row) for row in _orders(session, tenancy_id)], day)


def owed_words(session: Session, tenancy_id: str | None, day: date) -> str | None:
    """What is owed on each line, in a sentence for whoever decides and is not sent the account; None where no file has told of it."""
    tenancy = session.get(Tenancy, tenancy_id) if tenancy_id is not None else None
    if tenancy is None or tenancy.account_on is None:
        return None
    lines = lines_on(session, tenancy.id, min(day, tenancy.account_on))
    owed = ", ".join(
        f"{label('account_lines', line).lower()} {format_cents(cents)}" for line, cents in rules.residual(lines).items()
    )
    return f"Da pagare sul conto al {show_day(tenancy.account_on)}, tolti gli ordini in attesa: {owed}."


def running_tenancy(session: Session, household_id: str | None) -> str | None:
    """The running tenancy of a household, where there is one and no more."""
    if household_id is None:
        return None
    query = select(Tenancy.id).where(
        Tenancy.household_id == household_id, Tenancy.ended_on.is_(None), Tenancy.deleted_at.is_(None)
    )
    running = list(session.scalars(query))
    return running[0] if len(running) == 1 else None


def _movements(session: Session, tenancy_id: str) -> Sequence[AccountMovement]:
    return session.scalars(
        select(AccountMovement).where(AccountMovement.tenancy_id == tenancy_id, AccountMovement.deleted_at.is_(None))
    ).all()


def _orders(session: Session, tenancy_id: str) -> Sequence[AccountOrder]:
    query = select(AccountOrder).where(AccountOrder.tenancy_id == tenancy_id, AccountOrder.deleted_at.is_(None))
    return session.scalars(query.order_by(AccountOrder.recorded_at, AccountOrder.id)).all()


def _movement(row: AccountMovement) -> Movement:
    return Movement(row.line, row.posted_on, row.due_on, row.amount_cents, row.order_reference)


def _order(row: AccountOrder) -> Order:
    return Order(row.reference, row.line, row.amount_cents, row.booked_on)


def _order_view(row: AccountOrder, movements: Sequence[Movement]) -> OrderView:
    standing = rules.standing(_order(row), movements)
    return OrderView(
        row.id,
        row.reference,
        row.line,
        row.amount_cents,
        label("order_causes", row.cause_kind),
        standing,
        label("order_standings", standing),
        rome_day(row.exported_at) if row.exported_at is not None else None,
        row.booked_on,
    )
