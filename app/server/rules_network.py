"""The network's rules at the centre: who writes it, one lead (INV-50), whose data may go where (INV-52, INV-53), states in order."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any

from app.rules.network import (
    CONSENT,
    DEED,
    DELIVERED,
    LEAD,
    Consent,
    Deed,
    Seat,
    check_answers,
    check_approval,
    check_data,
    check_deed,
    check_partner,
    check_period,
    check_reason,
    check_seats,
    check_step,
    may_edit,
    required_visibility,
)
from app.rules.problem import Problem, problem
from app.rules.visibility import is_class, stricter
from app.server.cards import cards_of
from app.server.scene import Row, Scene, day_of, text_of, time_of


def _listed(value: Any) -> list[Any]:
    try:
        read = json.loads(str(value)) if value is not None else []
    except json.JSONDecodeError:
        return []
    return read if isinstance(read, list) else []


def _partner(scene: Scene) -> list[Problem]:
    row = scene.after
    lists = {name: _listed(row[name]) for name in ("services", "areas", "hours")}
    return check_partner({**row, **lists})


def _contact(scene: Scene) -> list[Problem]:
    """Anybody proposes; only its author or an editor changes it, and never its body."""
    before, after = scene.before, scene.after
    if before is None:
        return []
    if before["partner_id"] != after["partner_id"]:
        return [problem("immutable_field", field="partner_id")]
    return [] if scene.author == before["operator_id"] or may_edit(scene.role) else [problem("partner_contact_other")]


def _call(scene: Scene) -> list[Problem]:
    row = scene.after
    period = check_period(day_of(row["published_on"]), day_of(row["deadline_on"]))
    ends = check_period(day_of(row["published_on"]), day_of(row["closed_on"]))
    return [*(period or ends), *check_answers(_listed(row["answers"]))]


def _partnership(scene: Scene) -> list[Problem]:
    row = scene.after
    found = check_period(day_of(row["from_day"]), day_of(row["to_day"]))
    if scene.before is not None and scene.before["project_id"] != row["project_id"]:
        found.append(problem("immutable_field", field="project_id"))
    return found


def _member(scene: Scene) -> list[Problem]:
    """Judged beside the members that are there: never two leads, nobody twice."""
    row = scene.after
    fixed = [name for name in ("partnership_id", "partner_id") if scene.before and scene.before[name] != row[name]]
    if fixed:
        return [problem("immutable_field", field=fixed[0])]
    if row.get("deleted_at") is not None:
        return [problem("partnership_no_lead")] if row["role"] == LEAD else []
    partnership = scene.board.get("partnership", text_of(row["partnership_id"]))
    project = scene.board.get("project", text_of(partnership.row["project_id"])) if partnership else None
    if project is None:
        return [problem("reference_missing", field="partnership_id")]
    rows = [
        scene.board.records[("partnership_member", id)].row
        for id in scene.board.load_where("partnership_member", partnership_id=str(row["partnership_id"]))
        if id != scene.id
    ]
    seats = [_seat(one) for one in (*rows, row) if one.get("deleted_at") is None]
    amount = project.row["amount_cents"]
    return check_seats(
        seats, project_role=str(project.row["role"]), amount_cents=amount if isinstance(amount, int) else 0
    )


def _seat(row: Row) -> Seat:
    share = row["budget_share_cents"]
    return Seat(text_of(row["partner_id"]), str(row["role"]), share if isinstance(share, int) else None)


def _deed(scene: Scene) -> list[Problem]:
    row = scene.after
    signed, start = day_of(row["signed_on"]), day_of(row["from_day"])
    if signed is None or start is None:
        return [problem("wrong_type", field="from_day")]
    fixed = [name for name in ("partner_id", "partnership_id") if scene.before and scene.before[name] != row[name]]
    return [
        *([problem("immutable_field", field=fixed[0])] if fixed else []),
        *check_deed(
            partner_id=text_of(row["partner_id"]),
            partnership_id=text_of(row["partnership_id"]),
            kind=str(row["kind"]),
            signed_on=signed,
            from_day=start,
            to_day=day_of(row["to_day"]),
        ),
    ]


def _referral(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    partner = scene.board.get("partner", text_of(row["partner_id"]))
    if partner is None:
        return [problem("reference_missing", field="partner_id")]
    fixed = [name for name in ("person_id", "partner_id") if before and before[name] != row[name]]
    if fixed:
        return [problem("immutable_field", field=fixed[0])]
    found = check_reason(text_of(row["reason"]))
    required, own = required_visibility(str(partner.row["kind"])), str(row["visibility"])
    if is_class(own) and stricter(required, own) != own:
        found.append(problem("visibility_too_wide", required=required, found=own))
    contact = scene.board.get("partner_contact", text_of(row["partner_contact_id"]))
    if contact is not None and contact.row["partner_id"] != row["partner_id"]:
        found.append(problem("partner_contact_elsewhere"))
    sent = [name for name in _DATA if before is not None and before[name] != row[name]]
    if before is not None and not sent:
        return found
    if before is not None and row["state"] != "preparato":
        return [*found, problem("referral_sent")]
    written = time_of(row["recorded_at"]) if before is None else scene.received_at
    return [*found, *_data_may_go(scene, row, min(written or scene.received_at, scene.received_at))]


_DATA = ("fields", "basis", "deed_id", "authorisation_id")


def _step(scene: Scene) -> list[Problem]:
    """A step against the state that the centre finds; to hand over, what lets the data go must still hold."""
    row = scene.after
    referral = scene.board.get("referral", text_of(row["referral_id"]))
    at = time_of(row["at"])
    if referral is None or at is None:
        return [problem("reference_missing", field="referral_id")]
    found = check_step(
        str(referral.row["state"]),
        str(row["to_state"]),
        since=time_of(referral.row["state_at"]),
        at=at,
        outcome=text_of(row["outcome"]),
    )
    if not found and row["to_state"] == DELIVERED:
        found = _data_may_go(scene, referral.row, min(at, scene.received_at))
    return found


def _data_may_go(scene: Scene, row: Row, at: datetime) -> list[Problem]:
    partner = scene.board.get("partner", text_of(row["partner_id"]))
    basis = text_of(row["basis"])
    return check_data(
        [str(one) for one in _listed(row["fields"])],
        basis,
        at=at,
        partner_id=str(row["partner_id"]),
        partner_name=str(partner.row["name"]) if partner else "",
        person_id=str(row["person_id"]),
        deed=_terms(scene, text_of(row["deed_id"])) if basis == DEED else None,
        consent=_consent(scene, text_of(row["authorisation_id"])) if basis == CONSENT else None,
    )


def _terms(scene: Scene, deed_id: str | None) -> Deed | None:
    deed = scene.board.get("partnership_deed", deed_id)
    start = day_of(deed.row["from_day"]) if deed else None
    if deed is None or start is None or deed.row.get("deleted_at") is not None:
        return None
    bodies = {text_of(deed.row["partner_id"])}
    if deed.row["partnership_id"] is not None:
        for id in scene.board.load_where("partnership_member", partnership_id=str(deed.row["partnership_id"])):
            member = scene.board.records[("partnership_member", id)].row
            if member.get("deleted_at") is None:
                bodies.add(text_of(member["partner_id"]))
    return Deed(frozenset(one for one in bodies if one), start, day_of(deed.row["to_day"]))


def _consent(scene: Scene, authorisation_id: str | None) -> Consent | None:
    paper = scene.board.get("authorisation", authorisation_id)
    if paper is None or paper.row.get("deleted_at") is not None:
        return None
    cards = frozenset(cards_of(scene, str(paper.row["person_id"])))
    row = paper.row
    return Consent(cards, str(row["kind"]), text_of(row["recipient"]), time_of(row["revoked_at"]))


def _meeting(scene: Scene) -> list[Problem]:
    before, row = scene.before, scene.after
    if before is not None and before["approved_on"] is not None:
        frozen = [name for name in ("title", "held_at", "attendees", "agenda", "minutes", "decisions", "approved_on")
                  if before[name] != row[name]]  # fmt: skip
        return [problem("meeting_approved")] if frozen else []
    held = time_of(row["held_at"])
    if held is None:
        return [problem("wrong_type", field="held_at")]
    return check_approval(text_of(row["minutes"]), held, day_of(row["approved_on"]))


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "partner": _partner,
    "partner_contact": _contact,
    "partner_call": _call,
    "partnership": _partnership,
    "partnership_member": _member,
    "partnership_deed": _deed,
    "referral": _referral,
    "referral_step": _step,
    "board_meeting": _meeting,
}
