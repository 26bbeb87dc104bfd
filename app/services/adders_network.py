"""How records of the network are added and edited from JSON: through their use-cases, so the same rules hold."""

from dataclasses import fields

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.base import Record
from app.models.network import Partnership, PartnershipMember, Referral, ReferralStep
from app.models.registry import Kind
from app.models.who import Who
from app.services import board_meetings, deeds, partners, partnerships, referral_views, referrals
from app.services.checks import found
from app.services.record_acts import Values, adds, edits
from app.services.record_values import only, references, required, typed

_DEED_FIELDS = tuple(one.name for one in fields(deeds.NewDeed))
_REFERRAL_FIELDS = tuple(one.name for one in fields(referrals.NewReferral) if one.name != "sign_now")
_CALL_FIELDS = ("title", "project_id", "act_number", "published_on", "deadline_on")


@adds("partner")
def _add_partner(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, *partners.PARTNER_FIELDS)
    required(values, "name", "kind")
    return partners.create_partner(session, who, typed(kind, who, values)).id


@adds("partner_contact")
def _add_contact(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "partner_id", *partners.CONTACT_FIELDS)
    required(values, "partner_id", "surname")
    ready = typed(kind, who, values)
    return partners.add_contact(session, who, ready.pop("partner_id"), ready)


@adds("partner_call")
def _add_call(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, *_CALL_FIELDS)
    required(values, "title")
    ready = typed(kind, who, values)
    return partnerships.publish_call(session, who, ready.pop("title"), **ready)


@adds("partnership")
def _add_partnership(session: Session, who: Who, kind: Kind, values: Values) -> str:
    """With its members, a list `{partner_id, role, budget_share_cents, tasks}`: one of them leads from the beginning."""
    only(values, "project_id", "name", "from_day", "to_day", "members")
    required(values, "project_id", "name", "members")
    ready = typed(kind, who, {name: value for name, value in values.items() if name != "members"})
    rows = values["members"] if isinstance(values["members"], list) else []
    new = []
    for row in rows:
        only(row, "partner_id", "role", "budget_share_cents", "tasks")
        new.append(partnerships.NewMember(**{"partner_id": None, **row}))
    view = partnerships.create_partnership(session, who, ready.pop("project_id"), ready.pop("name"), new, **ready)
    return view.id


@adds("partnership_member")
def _add_member(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "partnership_id", "partner_id", "role", "budget_share_cents", "tasks")
    required(values, "partnership_id")
    ready = typed(kind, who, values)
    partnership_id = ready.pop("partnership_id")
    return partnerships.add_member(
        session, who, partnership_id, partnerships.NewMember(**{"partner_id": None, **ready})
    )


@adds("partnership_deed")
def _add_deed(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, *_DEED_FIELDS)
    required(values, "signed_on", "from_day")
    return deeds.add_deed(session, who, deeds.NewDeed(**typed(kind, who, values)))


@adds("referral")
def _add_referral(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, *_REFERRAL_FIELDS)
    required(values, "person_id", "partner_id", "reason")
    ready = typed(kind, who, values)
    references(session, kind, ready)
    return referrals.prepare(session, who, referrals.NewReferral(**ready)).id


@adds("referral_step")
def _add_step(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, "referral_id", "to_state", "outcome", "note")
    required(values, "referral_id", "to_state")
    ready = typed(kind, who, values)
    referral_id, to_state = ready.pop("referral_id"), ready.pop("to_state")
    referrals.advance(session, who, referral_id, to_state, **ready)
    rows = select(ReferralStep.id).where(ReferralStep.referral_id == referral_id).order_by(ReferralStep.id.desc())
    return session.scalars(rows).first() or ""


@adds("board_meeting")
def _add_meeting(session: Session, who: Who, kind: Kind, values: Values) -> str:
    only(values, *board_meetings.FIELDS)
    return board_meetings.write_meeting(session, who, typed(kind, who, values))


@edits("partner")
def _edit_partner(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, *partners.PARTNER_FIELDS)
    partners.edit_partner(session, who, record.id, typed(kind, who, changes))


@edits("partner_contact")
def _edit_contact(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, *partners.CONTACT_FIELDS)
    partners.edit_contact(session, who, record.id, typed(kind, who, changes))


@edits("partnership_member")
def _edit_member(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "budget_share_cents", "tasks", "role")
    ready = typed(kind, who, changes)
    if ready.pop("role", None) == "capofila":
        member = found(session, who, PartnershipMember, record.id, "Il membro")
        found(session, who, Partnership, member.partnership_id, partnerships.WHAT)
        partnerships.change_lead(session, who, member.partnership_id, record.id)
    if ready:
        partnerships.edit_member(session, who, record.id, ready)


@edits("partnership_deed")
def _edit_deed(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "to_day")
    required(changes, "to_day")
    deeds.end_deed(session, who, record.id, typed(kind, who, changes)["to_day"])


@edits("referral")
def _edit_referral(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    """Its state too, which appends a step."""
    step = {name: changes[name] for name in ("state", "outcome") if name in changes}
    rest = {name: value for name, value in changes.items() if name not in step}
    if rest:
        only(rest, *referrals.EDITABLE)
        referrals.edit_referral(session, who, record.id, typed(kind, who, rest))
    if step:
        required(step, "state")
        found(session, who, Referral, record.id, referral_views.WHAT)
        referrals.advance(session, who, record.id, str(step["state"]), outcome=step.get("outcome"))


@edits("board_meeting")
def _edit_meeting(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, *board_meetings.FIELDS)
    board_meetings.write_meeting(session, who, typed(kind, who, changes), record.id)


@edits("partner_call")
def _edit_call(session: Session, who: Who, kind: Kind, record: Record, changes: Values) -> None:
    only(changes, "closed_on")
    required(changes, "closed_on")
    partnerships.close_call(session, who, record.id, typed(kind, who, changes)["closed_on"])
