"""Candidates from a list of the social services: what each row does, which are refused and why; done only when it is said so.

A codice fiscale that is here already names its person. Whoever has only the same name and birth becomes a card of their own, and the
two are offered in *Da rivedere* as every possible duplicate is: nobody is merged by a file. The same file twice does nothing.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.who import Who
from app.rules.candidates import CandidateRow, read_candidates
from app.rules.problem import Problem
from app.rules.training import check_candidate
from app.services.checks import refuse
from app.services.maintenance import answer_file
from app.services.names import people_by_id
from app.services.people import create_person, possible_duplicates
from app.services.training import NewCandidate, add_candidate, candidacy_of

SOURCE = "servizi_sociali"
_NO_CODE = "altro"


@dataclass(frozen=True)
class SentList:
    """Where a list comes from: sender, day and legal basis are needed before a single name of it is read.

    `follower_id`: who follows the candidates, where head office takes the list: it has neither households nor contracts.
    """

    project_id: str
    sent_by: str
    sent_on: date | None
    legal_basis: str
    round_id: str | None = None
    follower_id: str | None = None


@dataclass(frozen=True)
class TakenName:
    """A row that becomes a candidacy. `new`: the person has no card here yet; `alike`: somebody has the same name and birth."""

    line: int
    name: str
    new: bool
    alike: bool


@dataclass(frozen=True)
class RefusedName:
    """A row that is not taken, and why."""

    line: int
    name: str
    reason: str


@dataclass(frozen=True)
class ListReport:
    """What a list does, or did (`applied`). `known` counts people who are candidates of the project already."""

    taken: tuple[TakenName, ...]
    refused: tuple[RefusedName, ...]
    known: int
    applied: bool


def list_file(path: Path) -> bytes:
    """The bytes of a list; one that is too large is not read to its end. Raises `Notice`."""
    return answer_file(path)


def take_list(session: Session, who: Who, sent: SentList, data: bytes, *, apply: bool = False) -> ListReport:
    """Read a list: what each row does and which are refused. Only with `apply` is it done.

    Raises `Notice` (`training_source_*`, `csv_*`) where it cannot be taken as a whole; then nothing is written.
    """
    refuse(check_candidate(SOURCE, sent.sent_by, sent.sent_on, sent.legal_basis, who.today()))
    rows = read_candidates(data, who.today())
    if isinstance(rows, Problem):
        raise Notice(rows.code, rows.sentence, **rows.values)
    taken: list[TakenName] = []
    refused: list[RefusedName] = []
    known = 0
    for row in rows:
        name = f"{row.surname} {row.name}".strip()
        if row.refused is not None:
            refused.append(RefusedName(row.line, name, row.refused.sentence))
            continue
        person, alike = _person_of(session, who, row)
        found = [one for one in (person, *alike) if one is not None and candidacy_of(session, sent.project_id, one)]
        if found:
            known += 1
            continue
        taken.append(TakenName(row.line, name, person is None, bool(alike)))
        if apply:
            add_candidate(
                session,
                who,
                NewCandidate(
                    sent.project_id, person or _new_person(session, who, row), SOURCE, sent.round_id, sent_by=sent.sent_by,
                    sent_on=sent.sent_on, legal_basis=sent.legal_basis, follower_id=sent.follower_id,
                ),
            )  # fmt: skip
    return ListReport(tuple(taken), tuple(refused), known, apply)


def _person_of(session: Session, who: Who, row: CandidateRow) -> tuple[str | None, tuple[str, ...]]:
    """The card with this codice fiscale, and the cards with this name and birth."""
    same = possible_duplicates(
        session, who, surname=row.surname, name=row.name, birth_date=row.birth_date, fiscal_code=row.fiscal_code
    )
    by_code = next((one.id for one in same if one.reason == "codice_fiscale"), None)
    people = people_by_id(session, (one.id for one in same if one.reason != "codice_fiscale"))
    # Two different codes are two persons, whatever their names.
    return by_code, tuple(id for id, one in people.items() if not (row.fiscal_code and one.fiscal_code))


def _new_person(session: Session, who: Who, row: CandidateRow) -> str:
    values = {
        "surname": row.surname,
        "name": row.name,
        "birth_date": row.birth_date,
        "fiscal_code": row.fiscal_code,
        "fiscal_code_reason": None if row.fiscal_code else _NO_CODE,
    }
    return create_person(session, who, values).id
