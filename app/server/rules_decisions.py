"""The centre's word on dossiers, votes and decisions (domain 2.10, INV-40 to INV-42): what a desk claims is held against what is here."""

from collections.abc import Callable
from datetime import date

from app.rules.arrears import unknown_blocking
from app.rules.decisions import (
    ENDED,
    INCOME,
    File,
    check_at_table,
    check_comes_off,
    check_decision,
    check_goes_on,
    check_vote,
    check_waiver,
)
from app.rules.problem import Problem, problem
from app.rules.roles import check_write
from app.rules.visibility import R2, is_class, stricter
from app.server.board import Held
from app.server.scene import Row, Scene, day_of, text_of
from app.server.sittings import (
    ballots_on,
    body_of,
    day_of_act,
    decisions_on,
    dossiers_beside,
    listed,
    rows_where,
    said,
    seat_at,
    sitting_of,
    standing,
    subject_of,
)

_FIXED = ("case_id", "application_id", "case_operator_id", "number")
_CONTENT = ("content", "evaluation_id", "complete")
_WAIVER = ("waiver", "waiver_by", "waiver_on")


def _dossier(scene: Scene) -> list[Problem]:
    before, row = scene.before or {}, scene.after
    subject = subject_of(scene, row)
    if subject is None or (row["case_id"] is None) == (row["application_id"] is None):
        return [problem("dossier_of_one")]
    fixed = [name for name in _FIXED if scene.before is not None and before[name] != row[name]]
    if fixed:
        return [problem("dossier_fixed")]
    kind, id, held = subject
    changed = {name for name in row if before.get(name) != row[name]}
    found = []
    own = str(row["visibility"])
    if is_class(own) and stricter(R2, own) != own:
        found.append(problem("dossier_class"))
    if row["case_operator_id"] != held.row["operator_id"]:
        found.append(problem("dossier_operator"))
    if row["complete"] and changed.intersection(_CONTENT) and not _proved(scene, id):
        found.append(problem("dossier_unproved"))
    if before.get("session_id") is not None and (changed.intersection(_CONTENT) or row.get("deleted_at") is not None):
        found.append(problem("dossier_on_agenda"))
    if changed.intersection(_WAIVER) and any(row[name] is not None for name in _WAIVER):
        found += _waived(scene)
    if "session_id" in changed and not found:
        found += _agenda(scene, before, kind, held)
    return found


def _proved(scene: Scene, subject_id: str) -> bool:
    """Whether an evaluation of the same case or application, whose result the centre found true, misses nothing that blocks."""
    held = scene.board.get("evaluation", text_of(scene.after["evaluation_id"]))
    if held is None or held.row["record_id"] != subject_id:
        return False
    criteria = said(held.row["result"]).get("criteria")
    return isinstance(criteria, list) and not unknown_blocking(criteria)


def _waived(scene: Scene) -> list[Problem]:
    row = scene.after
    return _prepares(scene) + check_waiver(
        text_of(row["waiver"]),
        text_of(row["waiver_by"]),
        day_of(row["waiver_on"]),
        author=scene.author,
        day=day_of_act(scene),
    )


def _prepares(scene: Scene) -> list[Problem]:
    """An agenda is made by who may write sessions."""
    return [problem("agenda_office")] if check_write(scene.role or "", "decision_session") else []


def _agenda(scene: Scene, before: Row, kind: str, held: Held) -> list[Problem]:
    """A dossier goes on an agenda or comes off one; from one to another it goes by coming off."""
    row, day = scene.after, day_of_act(scene)
    found = _prepares(scene)
    left_id, session_id = text_of(before.get("session_id")), text_of(row["session_id"])
    left = scene.board.get("decision_session", left_id)
    if left is not None and left_id is not None:
        votes = len(ballots_on(scene, scene.id, left_id, left.row))
        found += check_comes_off(
            sitting_of(left.row), votes=votes, decided=_is_decided(scene, scene.id, left_id), day=day
        )
        return [*found, problem("agenda_move")] if session_id is not None else found
    session = scene.board.get("decision_session", session_id)
    body = scene.board.get("decision_body", text_of(session.row["body_id"])) if session is not None else None
    if session is None or body is None:
        return [*found, problem("reference_missing", field="session_id")]
    content = said(row["content"])
    file = File(
        kind,
        complete=bool(row["complete"]),
        waived=row["waiver"] is not None,
        state=str(held.row["state"]),
        outcome=text_of(held.row.get("outcome")),
        income=frozenset(str(content[name]) for name in INCOME if content.get(name)),
        elsewhere=any(_waits(scene, id, one) for id, one in dossiers_beside(scene, row) if id != scene.id),
    )
    return found + check_goes_on(body_of(body.row), sitting_of(session.row), file, day)


def _waits(scene: Scene, dossier_id: str, dossier: Row) -> bool:
    """Whether a dossier waits on an agenda: not decided there, and the session's window has not closed."""
    session_id = text_of(dossier["session_id"])
    session = scene.board.get("decision_session", session_id)
    if session is None or dossier.get("deleted_at") is not None or sitting_of(session.row).over(day_of_act(scene)):
        return False
    return session_id is not None and not _is_decided(scene, dossier_id, session_id)


def _is_decided(scene: Scene, dossier_id: str, session_id: str) -> bool:
    """Whether the body decided on a dossier in a session."""
    decisions = rows_where(scene, "decision", dossier_id=dossier_id)
    return any(one["session_id"] == session_id for _, one in decisions)


def _table(scene: Scene, day: date | None) -> tuple[Row, Row, list[Problem], str | None] | None:
    """The dossier, the session, what speaks against an act of this author there, and the author's office."""
    row = scene.after
    dossier = scene.board.get("dossier", text_of(row["dossier_id"]))
    session = scene.board.get("decision_session", text_of(row["session_id"]))
    if dossier is None or session is None or dossier.row.get("deleted_at") is not None:
        return None
    seat = seat_at(scene, session.row, scene.author, day)
    on_agenda = dossier.row["session_id"] == row["session_id"]
    subject = subject_of(scene, dossier.row)
    ended = subject is not None and subject[2].row["state"] in ENDED
    against = check_at_table(sitting_of(session.row), seat, on_agenda=on_agenda, day=day, ended=ended)
    return dossier.row, session.row, against, seat.office if seat is not None else None


def _vote(scene: Scene) -> list[Problem]:
    row = scene.after
    table = _table(scene, day_of_act(scene))
    if table is None:
        return [problem("not_on_agenda")]
    dossier, session, against, _office = table
    session_id = str(row["session_id"])
    voted = {one.operator_id for one in ballots_on(scene, str(row["dossier_id"]), session_id, session)}
    return against or check_vote(
        str(row["vote"]),
        text_of(row["reason"]),
        voter=scene.author,
        case_operator=str(dossier["case_operator_id"]),
        voted=voted,
        decided=_is_decided(scene, str(row["dossier_id"]), session_id),
    )


def _decision(scene: Scene) -> list[Problem]:
    row, day = scene.after, day_of_act(scene)
    table = _table(scene, day)
    if table is None:
        return [problem("not_on_agenda")]
    dossier, session, against, office = table
    body = scene.board.get("decision_body", text_of(session["body_id"]))
    if against or body is None:
        return against or [problem("reference_missing", field="body_id")]
    return check_decision(
        body_of(body.row),
        str(row["outcome"]),
        text_of(row["reasons"]),
        listed(row["measures"]),
        office=office,
        ballots=ballots_on(scene, str(row["dossier_id"]), str(row["session_id"]), session),
        standing=standing(decisions_on(scene, dossier)),
        replaces=text_of(row["replaces_id"]),
        begun=day is None or sitting_of(session).begun(day),
    )


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "dossier": _dossier,
    "vote": _vote,
    "decision": _decision,
}
