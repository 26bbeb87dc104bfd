"""The centre's word on one change: the shared rules, asked with what the centre knows.

Each function answers with problems; the first blocking one refuses the change, as code and values.
"""

import json
from collections.abc import Callable

from app.models.base import ANY
from app.models.people import IDENTITY_FIELDS, MEMBER_FIELDS
from app.models.registry import KINDS
from app.rules.assignments import check_assignment, judged_day
from app.rules.clock import rome_day
from app.rules.merging import DIFFERENT, SAME, check_cards, check_undo
from app.rules.notes import check_note_edit
from app.rules.presence import Interval, check_presence
from app.rules.problem import Problem, problem
from app.rules.provenance import check_provenance
from app.rules.requests import check_classification, check_transition
from app.rules.roles import check_write, is_office
from app.rules.variations import PROPOSED, Proposal, check_decision, check_identity_edit, check_member_edit
from app.rules.visibility import R0, is_class, may_read, stricter
from app.server import (
    rules_activities,
    rules_arrears,
    rules_bodies,
    rules_decisions,
    rules_funds,
    rules_listening,
    rules_mediation,
    rules_network,
    rules_pathways,
    rules_presence,
    rules_projects,
    rules_requests,
    rules_rule_sets,
    rules_selection,
    rules_training,
)
from app.server.board import readers_of
from app.server.cards import cards_of
from app.server.scene import Row, Scene, day_of, text_of, time_of
from app.server.tables import RECORDS


def problems(scene: Scene) -> list[Problem]:
    """Why this change may not stand; empty when it may."""
    kind = scene.kind
    if kind.sync.reference or (kind.name == "conflict" and scene.before is None):
        return [problem("not_allowed")]
    if scene.before is not None and kind.sync.append_only:
        return [problem("immutable_field", field=kind.name)]
    found = _born_rightly(scene) if scene.before is None else _same_birth(scene)
    if not is_class(str(scene.after["visibility"])):
        return [*found, problem("visibility_unknown", text=str(scene.after["visibility"]))]
    found += check_write(scene.role or "", kind.name, area=text_of(scene.after.get("area")))
    found += _not_laxer_than_parent(scene)
    check = _CHECKS.get(kind.name)
    return [one for one in (*found, *(check(scene) if check else [])) if one.blocks]


def _born_rightly(scene: Scene) -> list[Problem]:
    row = scene.after
    recorded = time_of(row.get("recorded_at"))
    offset = row.get("recorded_offset")
    found = check_provenance(
        operator_id=text_of(row.get("operator_id")),
        device_id=text_of(row.get("device_id")),
        outpost_id=text_of(row.get("outpost_id")),
        recorded_at=recorded,
        recorded_offset=offset if isinstance(offset, int) else None,
        office_work=row.get("outpost_id") is None,
        received_at=scene.received_at,
        at_centre=True,
    )
    if row.get("operator_id") != scene.author:
        found.append(problem("not_allowed"))
    if recorded is not None and not is_office(scene.role or ""):
        day = judged_day(recorded, scene.received_at)
        place = None if scene.kind.name in rules_presence.PLANS else text_of(row.get("outpost_id"))
        spans = scene.board.staff.at(scene.author, place)
        found += check_assignment(day, spans)
    return found


def _same_birth(scene: Scene) -> list[Problem]:
    before = scene.before or {}
    fixed = ("operator_id", "device_id", "recorded_at", "recorded_offset")
    return [problem("immutable_field", field=f) for f in fixed if before.get(f) != scene.after.get(f)]


def _not_laxer_than_parent(scene: Scene) -> list[Problem]:
    required, own = _parents_class(scene), str(scene.after["visibility"])
    return [] if stricter(required, own) == own else [problem("visibility_too_wide", required=required, found=own)]


def _parents_class(scene: Scene) -> str:
    """The class that this change may not make its record laxer than.

    A new printed paper is not refused for what its record has become: the centre makes it as reserved (`judge`). Nor is an edit that
    leaves the class of what names any record, or a conflict would stay open whose record was made anew as a reserved one.
    """
    before = scene.before
    stays = before is not None and before["visibility"] == scene.after["visibility"]
    if scene.kind.sync.inherits == ANY and (stays or (before is None and scene.kind.name == "printed_document")):
        return R0
    above = scene.kind.parent_of(scene.after)
    parent = scene.board.get(*above) if above is not None else None
    return str(parent.row["visibility"]) if parent is not None else R0


def _presence(scene: Scene) -> list[Problem]:
    start = time_of(scene.after["started_at"])
    if start is None:
        return [problem("wrong_type", field="started_at")]
    operator = str(scene.after["operator_id"])
    others = []
    # What ended in earlier months overlaps nothing of this one. A month and not the moment: it is read once for a batch.
    since = ("ended_at", f"{start:%Y-%m}")
    for id in scene.board.load_where("presence", since, operator_id=operator):
        row = scene.board.records[("presence", id)].row
        begun = time_of(row["started_at"])
        if id != scene.id and row.get("deleted_at") is None and begun is not None:
            others.append(Interval(id, begun, time_of(row["ended_at"])))
    return check_presence(start, time_of(scene.after["ended_at"]), others, own_id=scene.id)


def _request(scene: Scene) -> list[Problem]:
    row = scene.after
    return [
        *check_classification(str(row["area"]), str(row["category"]), str(row["visibility"])),
        *rules_requests.follow_problems(scene),
    ]


def _transition(scene: Scene) -> list[Problem]:
    row = scene.after
    request = scene.board.get("request", text_of(row["request_id"]))
    if request is None:
        return [problem("reference_missing", field="request_id")]

    def original_of(id: str) -> str | None:
        other = scene.board.get("request", id)
        return text_of(other.row["duplicate_of_id"]) if other else None

    duplicate_of = text_of(row["duplicate_of_id"])
    if duplicate_of is not None and scene.board.get("request", duplicate_of) is None:
        return [problem("reference_missing", field="duplicate_of_id")]
    opened = time_of(request.row["opened_at"])
    return check_transition(
        str(request.row["state"]),
        str(row["to_state"]),
        outcome=text_of(row["outcome"]),
        outcome_day=day_of(row["outcome_day"]),
        duplicate_of=duplicate_of,
        reason=text_of(row["reason"]),
        sent_to=text_of(row["sent_to"]),
        request_id=text_of(row["request_id"]),
        duplicates=original_of,
        opened_on=rome_day(opened) if opened else None,
    )


def _note(scene: Scene) -> list[Problem]:
    before = scene.before
    if before is None or before.get("body") == scene.after.get("body"):
        return []
    return check_note_edit(
        author_id=str(before["operator_id"]), editor_id=scene.author, signed_at=time_of(before["signed_at"])
    )


def _person(scene: Scene) -> list[Problem]:
    before = scene.before
    if before is None or scene.unheard:
        return []
    changed = {f: scene.after.get(f) for f in IDENTITY_FIELDS if before.get(f) != scene.after.get(f)}
    if not changed:
        return []
    return check_identity_edit(changed, _proposals(scene, scene.id), editor=scene.author, role=scene.role)


def _member(scene: Scene) -> list[Problem]:
    before = scene.before
    if before is None or scene.unheard:
        return []
    guarded = ("household_id", "person_id", *MEMBER_FIELDS)
    changed = {f: scene.after.get(f) for f in guarded if before.get(f) != scene.after.get(f)}
    if not changed:
        return []
    # A proposal is on the person, who may have moved under another of their cards.
    proposals = [one for card in cards_of(scene, str(before["person_id"])) for one in _proposals(scene, card)]
    return check_member_edit(scene.id, changed, proposals, editor=scene.author, role=scene.role)


def _attachment(scene: Scene) -> list[Problem]:
    """It hangs on a record that is there, and is seen by nobody who may not see that one. Later it may only be deleted."""
    row, before = scene.after, scene.before
    if before is not None:
        changed = [name for name in before if name != "deleted_at" and before[name] != row.get(name)]
        return [problem("immutable_field", field=changed[0])] if changed else []
    owner = scene.board.get(str(row["owner_kind"]), text_of(row["owner_id"])) if row["owner_kind"] in RECORDS else None
    if owner is None:
        return [problem("reference_missing", field="owner_id")]
    kind = KINDS[str(row["owner_kind"])]
    if not kind.sync.apart and kind.is_apart(text_of(owner.row.get("record_kind"))):
        return [problem("not_allowed")]  # a print of what is kept apart: the file belongs on what it is about
    required, own = str(owner.row["visibility"]), str(row["visibility"])
    allowed = {*readers_of(owner.row), str(owner.row.get("operator_id")), scene.author}
    # Of what is followed the centre says itself who reads the files: who follows it now, whom their author may not know yet.
    team = own == required and KINDS[str(row["owner_kind"])].is_followed(owner.row)
    if required != R0 and not team and not allowed.issuperset(readers_of(row)):
        return [problem("visibility_too_wide", required=required, found=own)]
    return []


def _proposals(scene: Scene, person_id: str) -> list[Proposal]:
    return [
        _proposal(held.row)
        for id in scene.board.load_where("variation", person_id=person_id)
        if (held := scene.board.records[("variation", id)]).row.get("deleted_at") is None
    ]


def _variation(scene: Scene) -> list[Problem]:
    before, after = scene.before, scene.after
    if before is None:
        return [] if after["state"] == PROPOSED else [problem("not_allowed")]
    if before["changes"] != after["changes"]:
        return [problem("immutable_field", field="changes")]
    if before["state"] == after["state"]:
        return []
    return check_decision(_proposal(before), str(after["state"]), decided_by=scene.author, role=scene.role)


def _proposal(row: Row) -> Proposal:
    try:
        changes = json.loads(str(row["changes"]))
    except json.JSONDecodeError:
        changes = {}
    pairs = changes.items() if isinstance(changes, dict) else ()
    whole = {name: pair for name, pair in pairs if isinstance(pair, list) and len(pair) == 2}
    return Proposal(text_of(row.get("operator_id")), str(row["state"]), whole)


def _merge(scene: Scene) -> list[Problem]:
    """Only who sees both cards joins them, tells them apart or takes that back; nothing else of it ever changes."""
    before, row = scene.before, scene.after
    pointed_at = ("card_a", "card_b", "face") if before is None else ("card_a", "card_b")
    cards = [scene.board.get("person", str(row[name])) for name in pointed_at]
    held = scene.board.staff.scopes(scene.author)
    if any(card is None or not may_read(scene.board.scopes("person", card.row), held) for card in cards):
        return [problem("merge_not_seen")]
    if before is None:
        if row["decision"] not in (SAME, DIFFERENT):
            return [problem("choice_unknown", text=str(row["decision"]), field="decision")]
        visibilities = [str(card.row["visibility"]) for card in cards if card is not None]
        return check_cards(str(row["card_a"]), str(row["card_b"]), visibilities)
    fixed = [name for name in before if name != "undone" and before[name] != row.get(name)]
    if fixed or not row["undone"]:
        return [problem("immutable_field", field=(*fixed, "undone")[0])]
    merge = scene.board.get("person_merge", scene.id)
    return check_undo(str(row["decision"]), time_of(merge.received_at) if merge else None, scene.received_at)


def _merge_choice(scene: Scene) -> list[Problem]:
    merge = scene.board.get("person_merge", text_of(scene.after["merge_id"]))
    theirs = merge is not None and merge.row["operator_id"] == scene.author
    of_it = merge is not None and scene.after["person_id"] == merge.row["face"]
    return [] if theirs and of_it else [problem("not_allowed")]


_CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "presence": _presence,
    "request": _request,
    "request_transition": _transition,
    "visit_note": _note,
    "person": _person,
    "household_member": _member,
    "variation": _variation,
    "attachment": _attachment,
    "person_merge": _merge,
    "merge_choice": _merge_choice,
    **rules_activities.CHECKS,
    **rules_arrears.CHECKS,
    **rules_bodies.CHECKS,
    **rules_decisions.CHECKS,
    **rules_funds.CHECKS,
    **rules_listening.CHECKS,
    **rules_mediation.CHECKS,
    **rules_network.CHECKS,
    **rules_pathways.CHECKS,
    **rules_presence.CHECKS,
    **rules_projects.CHECKS,
    **rules_requests.CHECKS,
    **rules_rule_sets.CHECKS,
    **rules_selection.CHECKS,
    **rules_training.CHECKS,
}
