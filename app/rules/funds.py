"""Grants for rent and utilities (domain 2.8): their states, who may do which step, and what they must respect (INV-20 to INV-25).

The same rules are asked on a desk and at the centre; what a desk cannot know (the fund's free money, the household's other grants)
is None there and judged at the centre alone. Envelopes are in `envelopes`. Knows no record.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from app.rules.catalogues import codes, label, rows
from app.rules.iban import check_iban
from app.rules.money import MAX_CENTS, format_cents
from app.rules.problem import Problem, problem
from app.rules.searching import fold, words

FIRST_STATE = "bozza"
_NEXT: dict[str, tuple[str, ...]] = {
    "bozza": ("proposta", "ritirata"),
    "proposta": ("coperta", "in_istruttoria", "ritirata"),
    "coperta": ("in_istruttoria", "ritirata"),
    # Promised offline while the office had begun to look at it: the paper is out, and the money is there (G17).
    "in_istruttoria": ("ammessa", "non_ammessa", "da_integrare", "coperta", "ritirata"),
    "da_integrare": ("in_istruttoria", "non_ammessa", "ritirata"),
    "ammessa": ("impegnata", "ritirata"),
    "non_ammessa": (),
    "impegnata": ("liquidata", "disimpegnata", "ritirata"),
    "liquidata": ("pagata", "ritirata"),
    # A payment that came back (`storno`): the money is open again, and is paid anew or withdrawn.
    "pagata": ("rendicontata", "liquidata"),
    "rendicontata": (),
    "disimpegnata": (),
    "ritirata": (),
}
PAID_STATES = frozenset({"pagata", "rendicontata"})
DEAD = frozenset({"non_ammessa", "disimpegnata", "ritirata"})
"""States in which a grant takes nothing: its bill may be asked for again, and it counts for no cap."""

WAITING = frozenset({"proposta", "coperta", "in_istruttoria", "da_integrare", "ammessa"})
"""States in which a grant stands in the queue of the office."""

COMMITTED = frozenset({"impegnata", "liquidata", "pagata", "rendicontata"})
ADMITTED = frozenset({"ammessa"}) | COMMITTED
OTHER_HAND = frozenset({"ammessa", "non_ammessa", "impegnata", "liquidata", "pagata"})
"""What whoever wrote or proposed the request never does (INV-24)."""

_WITH_AMOUNT = ("ammessa", "impegnata", "liquidata", "pagata")
_WITH_REASON = frozenset({"non_ammessa", "da_integrare", "disimpegnata", "ritirata"})
ALER_PURPOSES = ("canone", "spese", "misto")
"""What is credited to the tenant's account; `misto` is rent and charges in one request."""

PROPOSED_FIELDS = ("fund_id", "household_id", "person_id", "purpose", "amount_cents", "tenancy_id", "deleted_at")
"""What stays as it was proposed: a grant for another amount is another grant, and one that nobody wants is withdrawn."""

UNTIL_ADMITTED = frozenset({"bozza", "proposta", "coperta", "in_istruttoria", "da_integrare"})
"""States in which bill, papers and IBAN may still be corrected."""


@dataclass(frozen=True)
class Asked:
    """What a request for a grant says. Cents."""

    purpose: str
    amount_cents: int
    payee: str
    iban: str | None = None
    iban_holder: str | None = None
    supplier: str | None = None
    document_number: str | None = None
    period_from: date | None = None
    period_to: date | None = None
    tenancy_id: str | None = None
    disconnection: bool = False
    documents: tuple[str, ...] = ()
    applicant: str | None = None
    report: str | None = None


@dataclass(frozen=True)
class Lodging:
    """How the household holds its dwelling: the service of its running tenancy and what is wrong with its title.

    `service`: empty where it has no running tenancy; None where that is not known, as on a desk that is sent no tenancies.
    """

    service: str | None
    title: str | None = None


@dataclass(frozen=True)
class Standing:
    """What a step of a grant is judged against. `hands` wrote or proposed it. None: not known here.

    `admitted_cents` is what head office admitted, `open_cents` what of it is reserved or committed and neither paid nor released;
    `others_cents` what the household was admitted otherwise in this year of the fund.
    """

    state: str
    asked: Asked
    hands: frozenset[str]
    lodging: Lodging
    bill_twice: bool = False
    admitted_cents: int | None = None
    open_cents: int = 0
    others_cents: int | None = None
    household_cap_cents: int | None = None
    cap_known: bool = True


@dataclass(frozen=True)
class Said:
    """What a step says."""

    to_state: str
    amount_cents: int | None = None
    reason: str | None = None
    alternative: str | None = None
    reference: str | None = None
    paid_on: date | None = None


def allowed(state: str) -> tuple[str, ...]:
    """The states that may follow this one; none for an unknown state."""
    return _NEXT.get(state, ())


def may_do(role: str, to_state: str, kind: str = "grant_steps") -> bool:
    """Whether this role does this step of a grant (or, `envelope_steps`, of an envelope)."""
    return to_state in rows("funds", kind).get(role, ())


def may_step(role: str, state: str, to_state: str) -> bool:
    """Whether this role takes a grant from one state to another: what is committed only those undo who commit."""
    committed = state in COMMITTED and not may_do(role, "impegnata")
    return to_state in allowed(state) and may_do(role, to_state) and not committed


def grace_days() -> int:
    """How many days the envelope of a lost laptop stays blocked, at least."""
    return int(rows("funds", "parameters")["grace_days"])


@cache
def _purposes() -> dict[str, dict[str, Any]]:
    return {row["code"]: row for row in rows("funds", "grant_purposes")}


def parts_of(purpose: str) -> tuple[str, ...]:
    """The plain purposes that one stands for: `misto` for rent and charges, any other for itself."""
    return tuple(_purposes().get(purpose, {}).get("parts", (purpose,)))


def is_helped(purpose: str, fund_purposes: Sequence[str]) -> bool:
    """Whether a fund helps for it: all parts of it are among the purposes of the fund, or the fund names none."""
    return not fund_purposes or set(parts_of(purpose)) <= set(fund_purposes)


def payees_of(purpose: str) -> tuple[str, ...]:
    """Who may be paid for this purpose; never the household in cash."""
    return tuple(_purposes().get(purpose, {}).get("payees", ()))


def needs_bill(purpose: str) -> bool:
    """Whether a supplier's document is asked for."""
    return bool(_purposes().get(purpose, {}).get("bill"))


def papers_of(asked: Asked) -> tuple[str, ...]:
    """Codes of the supporting documents without which it is not admitted."""
    payees = {row["code"]: row["papers"] for row in rows("funds", "grant_payees")}
    cut = rows("funds", "disconnection_papers") if asked.disconnection else ()
    found = (*_purposes().get(asked.purpose, {}).get("papers", ()), *payees.get(asked.payee, ()), *cut)
    return tuple(dict.fromkeys(str(one) for one in found))


def tell_of(alternative: str | None) -> str:
    """What to tell the tenant with this alternative; empty for none."""
    return next((str(row["tell"]) for row in rows("funds", "grant_alternatives") if row["code"] == alternative), "")


def bill_key(asked: Asked) -> str | None:
    """What is the same for the same bill, however it was typed (INV-23): supplier and number; of rent and charges the tenancy, since
    every notice of theirs asks for the same debt. None as long as too little is known. Two with a key in common (`bill_keys`) are
    one bill where their periods meet (`same_bill`).
    """
    if asked.purpose in ALER_PURPOSES:
        return f"{asked.purpose}|{asked.tenancy_id}" if asked.tenancy_id and asked.period_from else None
    if asked.document_number and _plain(asked.document_number):
        return f"{_plain(asked.supplier or asked.payee)}|{_plain(asked.document_number)}"
    return None


def bill_keys(key: str) -> tuple[str, ...]:
    """The keys of requests that ask for this bill or for a part of it: rent is asked for by `canone` and by `misto`."""
    purpose, _, of = key.partition("|")
    if purpose not in ALER_PURPOSES:
        return (key,)
    own = set(parts_of(purpose))
    return tuple(f"{one}|{of}" for one in ALER_PURPOSES if own & set(parts_of(one)))


def same_bill(first: tuple[date | None, date | None], second: tuple[date | None, date | None]) -> bool:
    """Whether two bills of one key are the same: their periods meet, or one does not say its own. Days from and to."""
    if None in (first[0], second[0]):
        return True
    ends = [to or begun for begun, to in (first, second)]
    return bool(first[0] <= ends[1] and second[0] <= ends[0])  # type: ignore[operator]


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))


def check_request(asked: Asked, *, fund_kind: str, fund_purposes: Sequence[str] = ()) -> list[Problem]:
    """Why a grant may not be asked for so, even as a draft: purpose, amount, payee, IBAN."""
    if asked.purpose not in codes("grant_purposes"):
        return [problem("choice_unknown", text=asked.purpose, field="finalità")]
    found = []
    if fund_kind != "contributi" or not is_helped(asked.purpose, fund_purposes):
        found.append(problem("grant_purpose_elsewhere", text=label("grant_purposes", asked.purpose).lower()))
    if not 0 < asked.amount_cents <= MAX_CENTS:
        found.append(problem("grant_amount"))
    if asked.payee not in payees_of(asked.purpose):
        found.append(problem("grant_payee", text=label("grant_purposes", asked.purpose).lower()))
    if asked.payee == "rimborso" and asked.iban:
        found += check_iban(asked.iban)
    elif asked.iban:
        found.append(problem("grant_iban_elsewhere"))
    if asked.period_from and asked.period_to and asked.period_to < asked.period_from:
        found.append(problem("period_reversed"))
    return found


def check_whole(asked: Asked) -> list[Problem]:
    """What a request lacks to be proposed."""
    missing = []
    if needs_bill(asked.purpose):
        missing += [
            word for word, given in (("fornitore", asked.supplier), ("numero del documento", asked.document_number))
            if not (given or "").strip()
        ]  # fmt: skip
    if asked.purpose in ALER_PURPOSES and asked.period_from is None:
        missing.append("periodo")
    if asked.payee == "rimborso":
        missing += [
            word for word, given in (("IBAN", asked.iban), ("intestatario dell'IBAN", asked.iban_holder))
            if not (given or "").strip()
        ]  # fmt: skip
    lease = asked.purpose not in ALER_PURPOSES or asked.tenancy_id is not None
    found = [problem("required", field=word) for word in missing]
    return [*found, *([] if lease else [problem("grant_no_lease")]), *_check_holder(asked)]


def _check_holder(asked: Asked) -> list[Problem]:
    """Whose account it is that a refund goes to: that of who asks, or it is explained (domain 6.3)."""
    holder, asks = (frozenset(words(text or "")) for text in (asked.iban_holder, asked.applicant))
    same = not holder or not asks or holder <= asks or asks <= holder
    explained = bool((asked.report or "").strip())
    return [problem("grant_holder_differs")] if asked.payee == "rimborso" and not same and not explained else []


def check_lodging(lodging: Lodging) -> list[Problem]:
    """INV-25: no grant to a household in forfeiture, without a title, or not in public housing."""
    if lodging.title == "decadenza":
        return [problem("grant_forfeiture")]
    if lodging.title is not None:
        return [problem("grant_untitled")]
    if lodging.service not in (None, "", "sap"):
        return [problem("grant_not_sap")]
    return []


def check_step(standing: Standing, said: Said, *, role: str, author: str) -> list[Problem]:
    """Why a grant may not go to this state by this hand; empty when it may. Money and envelopes are judged beside it."""
    if said.to_state not in _NEXT:
        return [problem("grant_state_unknown", to_state=said.to_state)]
    if said.to_state not in allowed(standing.state):
        return [problem("grant_step_not_allowed", from_state=standing.state, to_state=said.to_state)]
    returns = standing.state in PAID_STATES and said.to_state == "liquidata"
    if not may_step(role, standing.state, said.to_state):
        return [problem("grant_committed_withdraw" if may_do(role, said.to_state) else "not_allowed")]
    if said.to_state in OTHER_HAND and author in standing.hands:
        return [problem("grant_own")]
    if (returns or said.to_state in _WITH_REASON) and not (said.reason or "").strip():
        return [problem("grant_needs_reason")]
    if said.alternative is not None and said.alternative not in codes("grant_alternatives"):
        return [problem("choice_unknown", text=said.alternative, field="alternativa")]
    if said.to_state == "proposta":
        return [*check_whole(standing.asked), *check_lodging(standing.lodging), *_check_bill(standing)]
    if said.to_state in _WITH_AMOUNT and not returns:
        return _check_amount(standing, said) or _check_conditions(standing, said)
    return []


def _check_bill(standing: Standing) -> list[Problem]:
    return [problem("grant_bill_twice")] if standing.bill_twice else []


def _check_amount(standing: Standing, said: Said) -> list[Problem]:
    """INV-22: admitted <= asked, committed <= admitted, settled <= committed, paid <= settled; each above zero."""
    most = {
        "ammessa": standing.asked.amount_cents,
        "impegnata": standing.admitted_cents,
    }.get(said.to_state, standing.open_cents)
    if said.amount_cents is None or said.amount_cents <= 0:
        return [problem("grant_amount")]
    if most is not None and said.amount_cents > most:
        return [problem("grant_amount_over", asked=format_cents(said.amount_cents), available=format_cents(most))]
    return []


def _check_conditions(standing: Standing, said: Said) -> list[Problem]:
    found = []
    if said.to_state in ("ammessa", "impegnata"):
        found += check_lodging(standing.lodging)
        if standing.lodging.service == "":
            found.append(problem("grant_no_tenancy"))
        found += _check_bill(standing)
        found += _check_household(standing, said.amount_cents or 0)
    if said.to_state == "ammessa":
        found += _check_holder(standing.asked)  # what may still change after the proposal
        missing = [one for one in papers_of(standing.asked) if one not in standing.asked.documents]
        if missing:
            listed = ", ".join(label("grant_papers", one).lower() for one in missing)
            found.append(problem("grant_papers_missing", text=listed))
    if said.to_state == "pagata":
        lacking = [
            word for word, given in (("riferimento del pagamento", said.reference), ("giorno del pagamento", said.paid_on))
            if not given
        ]  # fmt: skip
        found += [problem("required", field=word) for word in lacking]
    return found


def _check_household(standing: Standing, amount: int) -> list[Problem]:
    """INV-23: the household's total in a year of the fund. Nothing is admitted before head office has set the most (2.8)."""
    if not standing.cap_known:
        return []
    if standing.household_cap_cents is None:
        return [problem("grant_no_household_cap")]
    if standing.others_cents is not None and standing.others_cents + amount > standing.household_cap_cents:
        left = max(0, standing.household_cap_cents - standing.others_cents)
        return [
            problem(
                "grant_over_household_cap",
                available=format_cents(left), asked=format_cents(amount), most=format_cents(standing.household_cap_cents),
            )
        ]  # fmt: skip
    return []


def check_edit(state: str, changed: Iterable[str]) -> list[Problem]:
    """Why a request may not be changed any more: what was proposed stays, and from the admission on all of it does."""
    names = set(changed)
    if state == FIRST_STATE or not names:
        return []
    if state not in UNTIL_ADMITTED:
        return [problem("grant_fixed")]
    fixed = [name for name in PROPOSED_FIELDS if name in names]
    return [problem("grant_fixed_since_proposal")] if fixed else []


def queue_key(
    promised: object, disconnection: bool, disconnection_on: date | None, proposed_at: str, id: str
) -> tuple[bool, bool, date, str, str]:
    """What a queue is ordered by: promised first, then a supply about to be cut off, the first one first; then by time."""
    return (promised is None, not disconnection, disconnection_on or date.max, proposed_at, id)
