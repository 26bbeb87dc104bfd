"""Bodies that decide (domain 2.10): who sits on one, when a session is open, what goes on its agenda, votes, decisions (INV-40 to INV-42).

Asked on both sides; the centre's word counts. `day` is the day of the act. It is None where the centre judges anew what it had judged
before a restore: what hangs on the day was looked at then. Knows no record.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.rules.arrears import ARCHIVED, BEFORE_AGENDA, CLOSED_STATE, DECIDED, POSTPONED
from app.rules.catalogues import codes, rows
from app.rules.problem import Problem, problem

COMMISSION, UNIT = "commissione", "nucleo"
PRESIDENT = "presidente"
FOR, AGAINST, ABSTAINED = "favorevole", "contrario", "astenuto"
_OUTCOMES = {
    COMMISSION: {FOR: "incolpevole", AGAINST: "non_riconosciuta"},
    UNIT: {FOR: "accolta", AGAINST: "non_accolta"},
}

SUBMITTED = "presentata"
"""State in which an application to the solidarity contribution goes on an agenda."""
ENDED = frozenset({ARCHIVED, CLOSED_STATE, "ritirata"})
"""States of a case or an application on which nobody decides any more."""
AROUND_A_TABLE = ("not_on_agenda", "decision_quorum", "decision_votes", "decision_stands", "decision_replaces")
"""What speaks against a vote or a decision only until what others did around the table is known too."""
INCOME = ("income_area", "income_band")
"""What of a dossier's content a body's areas are held against."""


@dataclass(frozen=True)
class Body:
    """What head office set for a body."""

    kind: str
    quorum: int
    tie: str
    areas: frozenset[str]
    measures: frozenset[str]


@dataclass(frozen=True)
class Seat:
    """Somebody on a body, from a day to a day, both included."""

    operator_id: str
    office: str | None
    from_day: date
    to_day: date | None

    def sits(self, held_on: date, day: date | None) -> bool:
        """In a session of that day, and still on the body on `day`."""
        last = self.to_day
        return self.from_day <= held_on and (last is None or (held_on <= last and (day is None or day <= last)))


@dataclass(frozen=True)
class Sitting:
    """The days of a session: its members see its dossiers from `opens_on` to `closes_on`."""

    held_on: date
    opens_on: date
    closes_on: date

    def begun(self, day: date | None) -> bool:
        """Whether its agenda is closed."""
        return day is not None and day >= self.held_on

    def over(self, day: date | None) -> bool:
        """Whether its window has closed."""
        return day is not None and day > self.closes_on

    def open(self, day: date | None) -> bool:
        """Whether its window is open."""
        return day is None or self.opens_on <= day <= self.closes_on


@dataclass(frozen=True)
class Ballot:
    """A vote as it was given, and the office of who gave it."""

    operator_id: str
    vote: str
    office: str | None


@dataclass(frozen=True)
class File:
    """What an agenda asks of a dossier. `kind` is that of the body it is for; `state` that of its case or application."""

    kind: str
    complete: bool
    waived: bool
    state: str
    outcome: str | None
    income: frozenset[str]
    elsewhere: bool
    """Whether another dossier of the same case waits on an agenda."""


# ------------------------------------------------------------------------------------------------------- bodies and sessions


def check_body(name: str, kind: str, quorum: int, tie: str, measures: Iterable[Any]) -> list[Problem]:
    """Why a body cannot be so."""
    found = [] if name.strip() else [problem("required", field="nome")]
    for field, code, known in (("tipo", kind, "body_kinds"), ("parità", tie, "tie_rules")):
        if code not in codes(known):
            found.append(problem("choice_unknown", text=code, field=field))
    found += [
        problem("choice_unknown", text=str(one), field="misure")
        for one in measures
        if one not in codes("body_measures")
    ]
    return found if quorum >= 1 else [*found, problem("body_quorum")]


def check_seat(seat: Seat, others: Iterable[Seat]) -> list[Problem]:
    """Why somebody cannot sit so: days the wrong way round, twice on the body, a second president."""
    if seat.office is not None and seat.office not in codes("member_offices"):
        return [problem("choice_unknown", text=seat.office, field="incarico")]
    if seat.to_day is not None and seat.to_day < seat.from_day:
        return [problem("seat_days", day=seat.to_day.isoformat())]
    beside = [one for one in others if _overlap(one, seat)]
    if any(one.operator_id == seat.operator_id for one in beside):
        return [problem("seat_twice")]
    if seat.office == PRESIDENT and any(one.office == PRESIDENT for one in beside):
        return [problem("seat_second_president")]
    return []


def _overlap(one: Seat, other: Seat) -> bool:
    return one.from_day <= (other.to_day or date.max) and other.from_day <= (one.to_day or date.max)


def check_sitting(number: str | None, sitting: Sitting, taken: Collection[str]) -> list[Problem]:
    """Why a session cannot be so: without a number or with that of another, a window that ends before it begins."""
    found = []
    if not (number or "").strip():
        found.append(problem("required", field="numero"))
    elif number in taken:
        found.append(problem("session_number_taken", number=number))
    if sitting.closes_on < sitting.opens_on:
        found.append(problem("session_window", start=sitting.opens_on.isoformat(), day=sitting.closes_on.isoformat()))
    elif not sitting.opens_on <= sitting.held_on <= sitting.closes_on:
        found.append(problem("session_day", day=sitting.held_on.isoformat()))
    return found


def check_sitting_change(before: Sitting, after: Sitting, day: date | None) -> list[Problem]:
    """A session that has begun keeps its days; only its window may close later, or earlier, until it has closed."""
    moved = before.held_on != after.held_on or before.opens_on != after.opens_on
    if before.begun(day) and (moved or (before.over(day) and before != after)):
        return [problem("session_begun", day=before.held_on.isoformat())]
    return []


def check_minutes(
    sitting: Sitting,
    before: tuple[str | None, date | None],
    after: tuple[str | None, date | None],
    day: date | None,
) -> list[Problem]:
    """`before` and `after` are the minutes and the day of their approval; approved, they change no more."""
    if before == after:
        return []
    if before[1] is not None:
        return [problem("minutes_approved")]
    text, approved = after
    if text is not None and not sitting.begun(day) and day is not None:
        return [problem("minutes_early", day=sitting.held_on.isoformat())]
    if approved is None:
        return []
    if not (text or "").strip():
        return [problem("meeting_no_minutes")]
    if approved < sitting.held_on or (day is not None and approved > day):
        return [problem("minutes_day", day=approved.isoformat())]
    return []


# ---------------------------------------------------------------------------------------------------------------- the agenda


def check_waiver(
    waiver: str | None, by: str | None, on: date | None, *, author: str, day: date | None
) -> list[Problem]:
    """A waiver is written, by who waives, and says when (INV-42)."""
    if not (waiver or "").strip() or by is None or on is None:
        return [problem("waiver_unwritten")]
    if by != author:
        return [problem("waiver_of_other")]
    return [problem("day_in_future", day=on.isoformat())] if day is not None and on > day else []


def check_goes_on(body: Body, sitting: Sitting, file: File, day: date | None) -> list[Problem]:
    """Why a dossier does not go on a session's agenda (INV-42)."""
    if sitting.begun(day):
        return [problem("agenda_closed", day=sitting.held_on.isoformat())]
    if body.kind != file.kind:
        return [problem("agenda_other_body")]
    if file.elsewhere:
        return [problem("agenda_elsewhere")]
    waits = file.state in BEFORE_AGENDA or (file.state == DECIDED and file.outcome == POSTPONED)
    if not (waits if file.kind == COMMISSION else file.state == SUBMITTED):
        return [problem("agenda_state", state=file.state.replace("_", " "))]
    if not file.complete and not file.waived:
        return [problem("agenda_incomplete")]
    if body.areas and file.income and body.areas.isdisjoint(file.income):
        return [problem("agenda_area", found=", ".join(sorted(file.income)), known=", ".join(sorted(body.areas)))]
    return []


def check_comes_off(sitting: Sitting, *, votes: int, decided: bool, day: date | None) -> list[Problem]:
    """Why a dossier stays on the agenda that it is on. Undecided when the window closed, it comes off and may go on another."""
    if decided:
        return [problem("agenda_decided")]
    if sitting.over(day):
        return []
    if sitting.begun(day):
        return [problem("agenda_closed", day=sitting.held_on.isoformat())]
    return [problem("agenda_voted")] if votes else []


# --------------------------------------------------------------------------------------------------------- votes, decisions


def reason_asked(vote: str) -> bool:
    """Whether a vote is given with its reason, as the list of votes says."""
    return any(one["code"] == vote and one.get("reason", False) for one in rows("decisions", "votes"))


def may_decide(office: str | None) -> bool:
    """Whether this office writes down what the body decided, as the list of offices says."""
    return any(one["code"] == office and one.get("deciding", False) for one in rows("decisions", "member_offices"))


def check_at_table(
    sitting: Sitting, seat: Seat | None, *, on_agenda: bool, day: date | None, ended: bool = False
) -> list[Problem]:
    """What votes and decisions both need: a member, a dossier on that session's agenda, an open window, a case that has not `ended`
    meanwhile (archived, withdrawn): a member's desk does not hold the case, so the centre alone knows.
    """
    if seat is None:
        return [problem("not_a_member")]
    if not on_agenda:
        return [problem("not_on_agenda")]
    if not sitting.open(day):
        return [problem("window_closed", start=sitting.opens_on.isoformat(), day=sitting.closes_on.isoformat())]
    return [problem("case_ended")] if ended and day is not None else []


def check_vote(
    vote: str, reason: str | None, *, voter: str, case_operator: str, voted: Collection[str], decided: bool
) -> list[Problem]:
    """Why this vote does not count, once its voter sits there: unknown, twice, of the case's operator (INV-41), without its reason."""
    if vote not in codes("votes"):
        return [problem("choice_unknown", text=vote, field="voto")]
    if decided:
        return [problem("vote_decided")]
    if voter in voted:
        return [problem("vote_twice")]
    if voter == case_operator:
        return [] if vote == ABSTAINED else [problem("vote_own_case")]
    return [problem("vote_needs_reason")] if reason_asked(vote) and not (reason or "").strip() else []


def result_of(ballots: Sequence[Ballot], tie: str) -> str:
    """What the votes say: `favorevole`, `contrario`, or `rinviata` where nobody won. Abstentions count for the quorum alone."""
    count = Counter(one.vote for one in ballots)
    if count[FOR] != count[AGAINST]:
        return FOR if count[FOR] > count[AGAINST] else AGAINST
    if not count[FOR]:
        return POSTPONED
    if tie == "respinge":
        return AGAINST
    chair = [one.vote for one in ballots if one.office == PRESIDENT and one.vote != ABSTAINED]
    return chair[0] if tie == PRESIDENT and chair else POSTPONED


def outcome_of(kind: str, result: str) -> str:
    """The outcome that a body of this kind reaches with these votes."""
    return _OUTCOMES[kind].get(result, POSTPONED)


def check_decision(
    body: Body,
    outcome: str,
    reasons: str | None,
    measures: Collection[Any],
    *,
    office: str | None,
    ballots: Sequence[Ballot],
    standing: str | None,
    replaces: str | None,
    begun: bool,
) -> list[Problem]:
    """Why a body did not decide so, once who writes it sits there. `standing` is the decision that stands on the case (INV-40)."""
    if not may_decide(office):
        return [problem("decision_office")]
    if not begun:
        return [problem("decision_early")]
    if len(ballots) < body.quorum:
        return [problem("decision_quorum", found=len(ballots), asked=body.quorum)]
    asked = outcome_of(body.kind, result_of(ballots, body.tie))
    if outcome != asked:
        return [problem("decision_votes", asked=asked.replace("_", " "), found=outcome.replace("_", " "))]
    if not (reasons or "").strip():
        return [problem("decision_needs_reasons")]
    if outcome == POSTPONED and measures:
        return [problem("decision_postponed_measures")]
    beyond = [str(one) for one in measures if one not in body.measures]
    if beyond:
        return [problem("decision_measure", text=beyond[0].replace("_", " "))]
    if standing != replaces:
        return [problem("decision_stands" if replaces is None else "decision_replaces")]
    return []
