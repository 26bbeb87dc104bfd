"""What follows at the centre from an agenda and from a decision: the case stands on the agenda, comes off it, is decided (domain 4.5).

Asked after the row was accepted, at the same place of the company's order. A vote moves nothing, and is an act all the same: while a
company reconciles nobody votes on what is only coming back.
"""

from collections.abc import Callable, Iterator
from dataclasses import asdict

from app.models.types import Stored, canonical_json
from app.rules.arrears import DECIDED, ON_AGENDA, POSTPONED
from app.rules.clock import rome_day, utc_text
from app.rules.decisions import COMMISSION, UNIT
from app.server.made import Made
from app.server.scene import Scene, text_of
from app.server.sittings import ballots_on, body_of, subject_of


def _dossier(scene: Scene) -> Iterator[Made]:
    row = scene.after
    before = scene.before["session_id"] if scene.before is not None else None
    if before == row["session_id"]:
        return
    if row["session_id"] is not None:
        yield from _moved(scene, row["case_id"], ON_AGENDA)
    elif _state_of(scene, row["case_id"]) == ON_AGENDA:  # a case that was archived meanwhile stays archived
        yield from _moved(scene, row["case_id"], "dossier_completo" if row["complete"] else "istruttoria")


def _state_of(scene: Scene, case_id: Stored) -> Stored:
    case = scene.board.get("arrears_case", text_of(case_id))
    return case.row["state"] if case is not None else None


def _moved(scene: Scene, case_id: Stored, state: str, outcome: Stored = None) -> Iterator[Made]:
    if case_id is not None:
        at = utc_text(scene.received_at)
        fields: dict[str, Stored] = {"state": state, "state_at": at, "reason": None, "outcome": outcome}
        yield Made("arrears_case", str(case_id), fields)


def _vote(scene: Scene) -> Iterator[Made]:
    return iter(())


def _decision(scene: Scene) -> Iterator[Made]:
    row = scene.after
    dossier = scene.board.get("dossier", text_of(row["dossier_id"]))
    session = scene.board.get("decision_session", text_of(row["session_id"]))
    body = scene.board.get("decision_body", text_of(session.row["body_id"])) if session is not None else None
    subject = subject_of(scene, dossier.row) if dossier is not None else None
    if dossier is None or session is None or body is None or subject is None:
        return
    evaluation = scene.board.get("evaluation", text_of(dossier.row["evaluation_id"]))
    terms = body_of(body.row)
    rested_on = {
        "body": {"kind": terms.kind, "quorum": terms.quorum, "tie": terms.tie, "measures": sorted(terms.measures)},
        "votes": [
            asdict(one) for one in ballots_on(scene, str(row["dossier_id"]), str(row["session_id"]), session.row)
        ],
        "rule_set": evaluation.row["rule_set"] if evaluation is not None else None,
        "rules_sha256": evaluation.row["rules_sha256"] if evaluation is not None else None,
    }
    yield Made("decision", scene.id, {"rules": canonical_json(rested_on)})
    kind, id, _held = subject
    if kind == COMMISSION:
        yield from _moved(scene, id, DECIDED, row["outcome"])
    elif kind == UNIT and row["outcome"] != POSTPONED:
        day = rome_day(scene.received_at).isoformat()
        said = f"Deciso da {body.row['name']}, seduta n. {session.row['number']}."
        yield Made(
            "solidarity_application",
            id,
            {"state": row["outcome"], "outcome_on": day, "reason": said, "granted_cents": None},
        )


ACTS: dict[str, Callable[[Scene], Iterator[Made]]] = {"dossier": _dossier, "vote": _vote, "decision": _decision}
