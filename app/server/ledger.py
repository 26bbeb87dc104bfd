"""The ledger at the centre: what stands in it, and how an act books what follows from it, with the sums of its fund.

Read and written under the company's lock alone, so nobody stands between a sum and what is booked because of it (INV-20). Whoever
books here (grants, indemnities) has asked `check` before, in a rule. An act reads the sums on the fund's row and the entries of what
it is about; the whole ledger is added up where the fund itself is changed or shown, and by `server check`, which compares.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.models.types import Stored
from app.rules.clock import utc_text
from app.rules.ledger import (
    CAP,
    ENVELOPE,
    FREE,
    Position,
    Posting,
    Totals,
    account,
    balances,
    check_postings,
    contra,
    position,
    totals,
)
from app.rules.problem import Problem
from app.server.board import Board
from app.server.made import Made, born_of
from app.server.scene import Scene, text_of


@dataclass(frozen=True)
class Ledger:
    """The sums of one fund, and those of its entries, by id, that an act is about: all that touch the accounts of these ids."""

    fund_id: str
    sums: Totals
    entries: dict[str, Posting] = field(default_factory=dict)

    def balance(self, kind: str, id: str) -> int:
        """Of the account `kind:id`, in cents."""
        return self._balances().get(account(kind, id), 0)

    def position(self, id: str) -> Position:
        """Where the money of a grant or an indemnity is."""
        return position(self.entries.values(), id)

    def totals(self) -> Totals:
        """The fund's sums."""
        return self.sums

    def check(self, wanted: Sequence[Posting]) -> list[Problem]:
        """Why this may not be booked now."""
        return check_postings(self._balances(), wanted)

    def undone(self, debit: str) -> Posting | None:
        """The contra entry of the newest entry into this account that was not undone; None when there is none."""
        undone = {one.contra_of for one in self.entries.values()}
        found = [(id, one) for id, one in self.entries.items() if one.debit == debit and id not in undone]
        return contra(*found[-1]) if found else None

    def _balances(self) -> dict[str, int]:
        of_fund = {account(FREE, self.fund_id): self.sums.free, account(CAP, self.fund_id): -self.sums.cap}
        return balances(self.entries.values()) | of_fund


def ledger_of(board: Board, fund_id: str) -> Ledger:
    """Every entry of a fund, in the order in which they were booked, and the sums that they make."""
    entries = _entries(board, board.load_where("ledger_entry", fund_id=fund_id))
    return Ledger(fund_id, totals(entries.values()), entries)


def ledger_about(board: Board, fund_id: str, subject_id: str, envelope_id: str | None = None) -> Ledger:
    """What an act on a grant, an indemnity or an envelope asks of a fund's ledger: the sums on the fund's row, which every act leaves
    behind, and the entries about the one subject; of an envelope also the promises made in it.
    """
    ids = set(board.load_where("ledger_entry", subject_id=subject_id))
    if envelope_id is not None:
        ids.update(board.load_where("ledger_entry", subject_id=envelope_id))
        ids.update(board.load_where("ledger_entry", fund_id=fund_id, credit=account(ENVELOPE, envelope_id)))
    return Ledger(fund_id, _sums(board, fund_id), _entries(board, ids))


def book(scene: Scene, fund_id: str, wanted: Sequence[Posting], before: Totals | None = None) -> Iterator[Made]:
    """Entries for these postings, and the fund's row with its new sums. Nothing for no postings.

    `before`: the sums so far, where they are not those on the fund's row.
    """
    if not wanted:
        return
    now = utc_text(scene.received_at)
    after = (before or _sums(scene.board, fund_id)).after(wanted)
    for place, one in enumerate(wanted):
        yield born_of(
            scene, "ledger_entry", f"entry/{place}", entry_fields(fund_id, one, now, scene.kind.name, scene.id)
        )
    yield Made("fund", fund_id, sums_of(after, now))


def entry_fields(fund_id: str, one: Posting, at: str, cause_kind: str, cause_id: str) -> dict[str, Stored]:
    """The stored fields of an entry."""
    return {
        "fund_id": fund_id, "credit": one.credit, "debit": one.debit, "amount_cents": one.amount_cents, "at": at,
        "cause_kind": cause_kind, "cause_id": cause_id, "subject_id": one.subject_id, "contra_of": one.contra_of,
    }  # fmt: skip


def sums_of(found: Totals, at: str) -> dict[str, Stored]:
    """What the fund's row says of its ledger."""
    return {
        "committed_cents": found.committed, "leased_cents": found.leased, "paid_cents": found.paid, "counted_at": at,
    }  # fmt: skip


def _sums(board: Board, fund_id: str) -> Totals:
    held = board.get("fund", fund_id)
    if held is None:
        return Totals(0, 0, 0, 0)
    cap, committed, leased, paid = (
        int(held.row[name] or 0) for name in ("cap_cents", "committed_cents", "leased_cents", "paid_cents")
    )
    return Totals(cap, committed, leased, paid)


def _entries(board: Board, ids: Iterable[str]) -> dict[str, Posting]:
    rows = [(id, board.records[("ledger_entry", id)]) for id in ids]
    rows.sort(key=lambda one: (one[1].seq, str(one[1].row["at"]), one[0]))
    return {id: _posting(held.row) for id, held in rows}


def _posting(row: dict[str, Stored]) -> Posting:
    return Posting(
        str(row["credit"]), str(row["debit"]), int(row["amount_cents"] or 0), text_of(row["subject_id"]),
        text_of(row["contra_of"]),
    )  # fmt: skip
