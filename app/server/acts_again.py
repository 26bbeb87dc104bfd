"""Acts that no desk sent again after a restore, because the laptop that wrote them is gone: other desks still have their rows.

They are judged once more, as everything is when the wait ends, and what follows from them is made anew: money that somebody else
has been given meanwhile is not given twice (protocol 13: where both cannot hold, the cap wins).
"""

from app.models.registry import KINDS
from app.models.types import Stored
from app.server import acts, rules
from app.server.office import Office
from app.server.scene import Scene, text_of
from app.sync.changes import Row, fresh_row, side_effect


def do_again(office: Office, kind: str, id: str, row: Row) -> bool:
    """Judge this act as it stands now, and do it; False where it does not fit any more, and then nothing is done. A fund or a dossier,
    which commits nothing and which others than its author have written on, is taken as it was.

    On which line a desk wrote it only its own desk knows. Others have a promise because the centre accepted it once: so it was made
    on the line of its envelope. What else only that line may do (giving back) is not done: it also says that nothing is still to come.
    """
    known: Row = {**fresh_row(KINDS[kind]), **row}
    author = str(row.get("operator_id"))
    envelope = office.board.get("fund_envelope", text_of(row.get("envelope_id"))) if kind == "grant_step" else None
    line = str(envelope.row["made_on"]) if envelope is not None else ""
    scene = Scene(office.board, KINDS[kind], id, None, known, author, office.hand.clock(), line, again=True)
    if KINDS[kind].sync.append_only and rules.problems(scene):
        return False
    office.adopt(kind, id, known)
    moved = side_effect(kind, known)
    if moved is not None and office.row(moved[0], moved[1]) is not None:
        office.edit_stored(*moved)
    _follow(office, scene)
    return True


def put_on_agenda_again(office: Office, id: str, lost: Row) -> None:
    """A dossier that is here and on no agenda stands where it stood, and its case with it."""
    row = office.row("dossier", id)
    if row is None or row["session_id"] is not None:
        return
    before = dict(row)
    office.edit_stored("dossier", id, {name: lost[name] for name in ("session_id", "position")})
    after = dict(office.row("dossier", id) or {})
    _follow(office, Scene(office.board, KINDS["dossier"], id, before, after, "", office.hand.clock(), "", again=True))


def _follow(office: Office, scene: Scene) -> None:
    for made in acts.follow(scene):
        _make(office, made.kind, made.id, dict(made.fields))


def _make(office: Office, kind: str, id: str, fields: dict[str, Stored]) -> None:
    if office.row(kind, id) is None:
        office.adopt(kind, id, fresh_row(KINDS[kind]) | fields)
    else:
        office.edit_stored(kind, id, fields)
