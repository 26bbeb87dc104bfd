"""The centre's word on mediations: whoever follows one side never gets at what another side said."""

from collections.abc import Callable

from app.rules.mediation import (
    LETTERS,
    OPEN,
    check_class,
    check_closing,
    check_followers,
    check_meeting,
    check_note,
)
from app.rules.problem import Problem, problem
from app.server.board import Held, readers_of
from app.server.cards import cards_of
from app.server.scene import Row, Scene, day_of, text_of

_OF_CASE = ("number", "request_id", "opened_on", "deleted_at")
_OF_SIDE = ("case_id", "letter", "deleted_at")
"""What never changes of each. A side that could be deleted would let its followers go over to another."""

_END = ("state", "closed_on", "agreement")


def _people(row: Row) -> set[str]:
    """Who may read this record: its author and those named."""
    return {*readers_of(row), str(row.get("operator_id"))}


def _sides(scene: Scene, case_id: str) -> dict[str, Held]:
    ids = scene.board.load_where("mediation_side", case_id=case_id)
    return {id: scene.board.records[("mediation_side", id)] for id in ids}


def _fixed(scene: Scene, names: tuple[str, ...]) -> list[Problem]:
    before = scene.before or {}
    return [problem("immutable_field", field=name) for name in names if before.get(name) != scene.after.get(name)]


def _case(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    found = check_class(str(row["visibility"]))
    if before is None:
        return found if row["state"] == OPEN else [*found, problem("not_allowed")]
    found += _fixed(scene, _OF_CASE)
    if not set(readers_of(before)) <= set(readers_of(row)):
        found.append(problem("mediation_followers_stay"))
    if any(row.get(name) != before.get(name) for name in _END):
        opened = day_of(row["opened_on"])
        if opened is None:
            return [*found, problem("wrong_type", field="opened_on")]
        found += check_closing(
            str(before["state"]),
            str(row["state"]),
            closed_on=day_of(row["closed_on"]),
            agreement=text_of(row["agreement"]),
            opened_on=opened,
            sides=len(_sides(scene, scene.id)),
        )
    return found


def _side(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    case = scene.board.get("mediation_case", text_of(row["case_id"]))
    if case is None:
        return [problem("reference_missing", field="case_id")]
    found = check_class(str(row["visibility"]))
    on_the_case = _people(case.row)
    others = {id: one.row for id, one in _sides(scene, str(row["case_id"])).items() if id != scene.id}
    if before is None:
        if scene.author not in on_the_case:
            found.append(problem("mediation_not_on_case"))
        if case.row["state"] != OPEN:
            found.append(problem("mediation_closed"))
        if str(row["letter"]) not in tuple(LETTERS) or row["letter"] in {one["letter"] for one in others.values()}:
            found.append(problem("mediation_letter"))
    else:
        found += _fixed(scene, _OF_SIDE)
    person = text_of(row.get("person_id"))
    if person is not None and {one.get("person_id") for one in others.values()} & set(cards_of(scene, person)):
        found.append(problem("mediation_same_person"))
    elsewhere = {one for other in others.values() for one in readers_of(other)}
    for id in others:
        notes = scene.board.load_where("mediation_note", side_id=id)
        elsewhere |= {str(scene.board.records[("mediation_note", note)].row["operator_id"]) for note in notes}
    was = readers_of(before) if before is not None else []
    found += check_followers(readers_of(row), before=was, elsewhere=elsewhere, on_the_case=on_the_case)
    return found


def _note(scene: Scene) -> list[Problem]:
    row = scene.after
    side = scene.board.get("mediation_side", text_of(row["side_id"]))
    if side is None:
        return [problem("reference_missing", field="side_id")]
    readers = [one for one in readers_of(row) if one != scene.author]
    return [*check_class(str(row["visibility"])), *check_note(scene.author, readers, readers_of(side.row))]


def _meeting(scene: Scene) -> list[Problem]:
    row = scene.after
    case = scene.board.get("mediation_case", text_of(row["case_id"]))
    if case is None:
        return [problem("reference_missing", field="case_id")]
    found = check_class(str(row["visibility"]))
    people = _people(case.row)
    if scene.author not in people or not set(readers_of(row)) <= people:
        found.append(problem("mediation_not_on_case"))
    if scene.before is not None:
        found += _fixed(scene, ("case_id",))
    return [*found, *check_meeting(state=str(case.row["state"]), sides=len(_sides(scene, str(row["case_id"]))))]


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "mediation_case": _case,
    "mediation_side": _side,
    "mediation_note": _note,
    "mediation_meeting": _meeting,
}
