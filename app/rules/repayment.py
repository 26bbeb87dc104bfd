"""Repayment plans (domain 4.5, MOD-12): a debt over instalments, what they weigh on an income, what they leave open.

Each instalment is cents of `canone` and cents of `spese`; together they are the debt to the cent, and the last takes the rest. A plan
is a proposal: what it cannot do is said with it. Knows no record.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.rules.accounts import PAID_FIRST
from app.rules.catalogues import rows
from app.rules.dates import add_months, show_day
from app.rules.money import format_cents
from app.rules.problem import Problem, problem

OPEN, FORFEITED, DONE = "in_corso", "decaduto", "concluso"


@dataclass(frozen=True)
class Rate:
    """An instalment: its place from 1, its day, cents of each line."""

    position: int
    due_on: date
    rent_cents: int
    charges_cents: int

    @property
    def cents(self) -> int:
        """The whole of it."""
        return self.rent_cents + self.charges_cents


@dataclass(frozen=True)
class Weight:
    """What a plan means. `left_cents`: what is owed after the last instalment; `share` and `share_with_rent`: what the largest
    instalment, alone and with the current rent, takes of the monthly income, in whole percent rounded up (None without an income).
    """

    left_cents: int
    share: int | None
    share_with_rent: int | None
    words: tuple[str, ...]


@dataclass(frozen=True)
class Simulation:
    """A plan as it would be: its instalments and what they mean."""

    rates: tuple[Rate, ...]
    weight: Weight


@dataclass(frozen=True)
class Due:
    """An instalment of a plan that runs, and what of it was paid."""

    due_on: date
    cents: int
    paid_cents: int = 0


@dataclass(frozen=True)
class PlanStanding:
    """How a plan stands on a day. `missed` are past their day and not whole; `next_on` is the first that is not whole."""

    state: str
    missed: int
    limit: int
    paid_cents: int
    left_cents: int
    next_on: date | None


def split(debt: Mapping[str, int], count: int, first_due: date, *, services_first: bool = True) -> tuple[Rate, ...]:
    """A debt over `count` equal instalments, one a month; the last takes the rest.

    With `services_first` charges are paid before rent, as regional aid is (domain 1.3); else each instalment holds both in the
    proportion of the debt. Raises ValueError for what `check_asked` refuses.
    """
    total = sum(debt.values())
    if check_asked(debt, count):
        raise ValueError("not a debt that can be split so")
    each = total // count
    return _rates(debt, [*[each] * (count - 1), total - each * (count - 1)], first_due, services_first)


def split_by_amount(
    debt: Mapping[str, int], monthly_cents: int, first_due: date, *, services_first: bool = True
) -> tuple[Rate, ...]:
    """A debt in instalments of an amount, one a month, the last with what is left; never more than head office's most, so that
    together they may be less than the debt. Raises ValueError for an amount or a debt that is not above zero.
    """
    total = sum(debt.values())
    if monthly_cents <= 0 or check_asked(debt, 1):
        raise ValueError("not a debt that can be split so")
    whole, rest = divmod(total, monthly_cents)
    amounts = [monthly_cents] * whole + [rest] * bool(rest)
    return _rates(debt, amounts[: most_instalments()], first_due, services_first)


def _rates(debt: Mapping[str, int], amounts: Sequence[int], first_due: date, services_first: bool) -> tuple[Rate, ...]:
    total, made, paid, given = sum(debt.values()), [], 0, dict.fromkeys(PAID_FIRST, 0)
    for at, cents in enumerate(amounts):
        paid += cents
        reached = _reached(debt, paid, total, services_first)
        part = {line: reached[line] - given[line] for line in PAID_FIRST}
        given = reached
        made.append(Rate(at + 1, add_months(first_due, at), part["canone"], part["spese"]))
    return tuple(made)


def _reached(debt: Mapping[str, int], paid: int, total: int, services_first: bool) -> dict[str, int]:
    """How much of each line is paid once `paid` cents are."""
    charges = debt.get("spese", 0)
    part = min(paid, charges) if services_first else charges * paid // total
    return {"spese": part, "canone": paid - part}


def most_instalments() -> int:
    """The most instalments that are proposed."""
    return int(rows("arrears", "most_instalments"))


def check_asked(debt: Mapping[str, int], count: int) -> list[Problem]:
    """Why no plan can be made so: nothing owed, an amount below zero, fewer instalments than one or more than the most."""
    if any(cents < 0 for cents in debt.values()) or sum(debt.values()) <= 0:
        return [problem("plan_no_debt")]
    most = min(most_instalments(), sum(debt.values()))
    return [] if 1 <= count <= most else [problem("plan_instalments", most=most)]


def check_rates(rates: Sequence[tuple[int, int]], debt_cents: int) -> list[Problem]:
    """Why these instalments (cents of rent and of charges) are no plan for a debt: below zero, empty, or not the debt to the cent."""
    if not rates or any(rent < 0 or charges < 0 or rent + charges <= 0 for rent, charges in rates):
        return [problem("instalment_amount")]
    total = sum(rent + charges for rent, charges in rates)
    if total != debt_cents:
        return [problem("plan_not_the_debt", total=format_cents(total), debt=format_cents(debt_cents))]
    return []


def check_instalment(
    rent_cents: int, charges_cents: int, *, paid_on: date | None, paid_cents: int | None, today: date
) -> list[Problem]:
    """Why an instalment may not stand so; a payment has its day and its amount, and is not above the instalment."""
    found = []
    if rent_cents < 0 or charges_cents < 0 or rent_cents + charges_cents <= 0:
        found.append(problem("instalment_amount"))
    if (paid_on is None) != (paid_cents is None):
        found.append(problem("instalment_not_whole"))
    if paid_on is not None and paid_on > today:
        found.append(problem("day_in_future", day=paid_on.isoformat()))
    if paid_cents is not None and not 0 < paid_cents <= rent_cents + charges_cents:
        found.append(problem("instalment_paid_amount"))
    return found


def plan_standing(rates: Iterable[Due], limit: int, day: date) -> PlanStanding:
    """How a plan stands on a day: as many missed instalments as its limit forfeit it. One that is paid later is missed no more."""
    known = sorted(rates, key=lambda one: one.due_on)
    open_ones = [one for one in known if one.paid_cents < one.cents]
    missed = sum(one.due_on < day for one in open_ones)
    paid = sum(one.paid_cents for one in known)
    state = FORFEITED if missed >= limit else OPEN if open_ones or not known else DONE
    left = sum(one.cents for one in known) - paid
    return PlanStanding(state, missed, limit, paid, left, open_ones[0].due_on if open_ones else None)


# --------------------------------------------------------------------------------------------------------------- simulator


def simulate(
    debt: Mapping[str, int],
    first_due: date,
    *,
    count: int | None = None,
    share: int | None = None,
    income_cents: int | None = None,
    rent_cents: int = 0,
    services_first: bool = True,
) -> Simulation:
    """A plan of `count` instalments, or of `share` percent of a monthly income, with what it weighs and what it leaves open.

    Raises ValueError for what `check_simulation` refuses.
    """
    if check_simulation(debt, count=count, share=share, income_cents=income_cents):
        raise ValueError("not a plan that can be simulated")
    if count is not None:
        rates = split(debt, count, first_due, services_first=services_first)
    else:
        monthly = (income_cents or 0) * (share or 0) // 100
        rates = split_by_amount(debt, monthly, first_due, services_first=services_first)
    weight = weigh([(one.due_on, one.cents) for one in rates], sum(debt.values()), income_cents, rent_cents)
    if income_cents is not None and (weight.share_with_rent or 0) > _most_share():
        said = (*weight.words, _lasting(sum(debt.values()), income_cents, rent_cents))
        weight = replace(weight, words=said)
    return Simulation(rates, weight)


def check_simulation(
    debt: Mapping[str, int], *, count: int | None, share: int | None, income_cents: int | None
) -> list[Problem]:
    """Why nothing can be simulated: instalments or a share of a known income, one of the two, for a debt that is there."""
    found = check_asked(debt, count if count is not None else 1)
    if count is not None and share is None:
        return found
    if count is not None or share is None or not 1 <= share <= 100:
        return [*found, problem("plan_count_or_share")]
    if income_cents is None or income_cents * share // 100 <= 0:
        found.append(problem("plan_needs_income"))
    return found


def weigh(rates: Sequence[tuple[date, int]], debt_cents: int, income_cents: int | None, rent_cents: int) -> Weight:
    """What a plan of these instalments (day, cents) means beside a monthly income and the current rent."""
    left = max(debt_cents - sum(cents for _, cents in rates), 0)
    most = max(cents for _, cents in rates)
    alone, together = (_percent(cents, income_cents) for cents in (most, most + rent_cents))
    return Weight(left, alone, together, _projection(rates, left, alone, together, rent_cents))


def _percent(cents: int, income: int | None) -> int | None:
    return -(-cents * 100 // income) if income else None


def _projection(
    rates: Sequence[tuple[date, int]], left: int, alone: int | None, together: int | None, rent_cents: int
) -> tuple[str, ...]:
    """What an operator reads aloud: when the debt would be paid at the soonest, and what stands against it."""
    (_, first), (last, _) = rates[0], rates[-1]
    said = [f"Rate: {len(rates)}, la prima di {format_cents(first)}, l'ultima il {show_day(last)}."]
    if left:
        said.append(
            f"Anche pagando tutte le rate restano {format_cents(left)}: il piano da solo non estingue il debito. "
            "Serve anche un'altra misura."
        )
    else:
        said.append(f"Il piano non estingue il debito prima del {show_day(last)}.")
    if alone is None or together is None:
        said.append("Senza le entrate mensili non si sa quanto pesa la rata.")
        return tuple(said)
    if rent_cents:
        said.append(f"La rata è il {alone} per cento delle entrate; con il canone corrente il {together} per cento.")
    else:
        said.append(f"La rata è il {alone} per cento delle entrate.")
    if together > 100:
        said.append("È più di quello che entra: un piano così non si può pagare.")
    elif together > _most_share():
        said.append(f"Sopra il {_most_share()} per cento delle entrate il piano rischia di non durare.")
    return tuple(said)


def _most_share() -> int:
    return int(rows("arrears", "sustainable_share"))


def _lasting(debt_cents: int, income_cents: int, rent_cents: int) -> str:
    """What an instalment that may last pays of the debt: a plan rarely clears it alone (domain 4.5)."""
    most, room = most_instalments(), income_cents * _most_share() // 100 - rent_cents
    if room <= 0:
        return (
            f"Il canone corrente prende già il {_most_share()} per cento delle entrate: per una rata non resta niente."
        )
    count = -(-debt_cents // room)
    if count <= most:
        return f"La rata più alta che può durare è di {format_cents(room)}: per tutto il debito ne servono {count}."
    return (
        f"La rata più alta che può durare è di {format_cents(room)}: in {most} rate, il massimo, si pagano "
        f"{format_cents(most * room)} e restano {format_cents(debt_cents - most * room)}. Serve anche un'altra misura."
    )
