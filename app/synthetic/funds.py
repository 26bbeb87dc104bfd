"""Support funds with their ledger, as the centre would have written it: every entry follows from an act, every balance is a sum."""

from app.rules.ledger import OPEN, Posting, account, balances, check_postings, set_cap, totals
from app.synthetic.lives import Lives
from app.synthetic.projects import FundLine
from app.synthetic.rows import Author, Row, Value, json_text

HOUSEHOLD_CAP = 120_000
"""The most for a household in a year of the fund, as the head office of a set has it. Cents."""


class Fund:
    """One fund and what was booked in it, in order."""

    def __init__(self, lives: Lives, author: Author, line: FundLine, valid_from: str | None) -> None:
        self._lives = lives
        self._author = author
        self.line = line
        self.postings: list[Posting] = []
        self._ids: list[str] = []
        self._balances: dict[str, int] = {}
        grants = line.kind == "contributi"
        self.row = lives.write(
            author,
            "fund",
            code=line.code,
            name=line.name,
            kind=line.kind,
            project_id=line.project_id,
            project_line_id=line.line_id,
            cap_cents=line.cents,
            household_cap_cents=HOUSEHOLD_CAP if grants else None,
            purposes=json_text(["canone", "spese", "luce", "gas", "acqua"] if grants else []),
            valid_from=valid_from,
        )
        self.id = str(self.row["id"])
        self.book(set_cap(self.id, 0, line.cents), author, "fund", self.id)

    def balance(self, kind: str, id: str) -> int:
        """Of the account `kind:id`, in cents."""
        return self._balances.get(account(kind, id), 0)

    @property
    def free(self) -> int:
        """What is neither committed nor leased, in cents."""
        return totals(self.postings).free

    def open(self, id: str) -> int:
        """What of a grant or an indemnity is still open, in cents."""
        return self.balance(OPEN, id)

    def entry(self, debit: str) -> tuple[str, Posting]:
        """The last entry into an account, with its id."""
        return next(
            (id, one) for id, one in zip(self._ids[::-1], self.postings[::-1], strict=True) if one.debit == debit
        )

    def book(self, wanted: list[Posting], author: Author, cause_kind: str, cause_id: Value) -> None:
        """Entries for these postings, and the fund's own sums. Raises ValueError where money would be missing."""
        if check_postings(self._balances, wanted):
            raise ValueError(f"no such money in {self.line.code}: {wanted}")
        for one in wanted:
            made: Row = self._lives.write(
                author,
                "ledger_entry",
                at="at",
                fund_id=self.id,
                credit=one.credit,
                debit=one.debit,
                amount_cents=one.amount_cents,
                cause_kind=cause_kind,
                cause_id=cause_id,
                subject_id=one.subject_id,
                contra_of=one.contra_of,
            )
            self.postings.append(one)
            self._ids.append(str(made["id"]))
            for name, cents in balances([one]).items():
                self._balances[name] = self._balances.get(name, 0) + cents
            self.row["counted_at"] = made["at"]
        sums = totals(self.postings)
        self.row |= {"committed_cents": sums.committed, "leased_cents": sums.leased, "paid_cents": sums.paid}
