"""What the papers of laboratories say, in plain values: the register of a meeting (MOD-09), the minutes of a group.

A meeting that was not held yet prints blank, with the number of its register and the names expected (INV-62). Knows nothing
of pages.
"""

from collections.abc import Mapping
from datetime import datetime, time
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.activities import Activity, ActivitySession, GroupMinutes, SelfManagementGroup
from app.models.base import Record
from app.models.places import Building
from app.models.projects import Project
from app.models.who import Who
from app.rules.activities import CANCELLED, HELD, show_hours
from app.rules.catalogues import label
from app.rules.clock import ROME
from app.services.attendance import register_view
from app.services.groups import members_on
from app.services.names import street_text

RECORDS: Mapping[str, type[Record]] = MappingProxyType({"MOD-09": ActivitySession, "VERBALE-GRUPPO": GroupMinutes})
UNSIGNED: tuple[str, ...] = ()


def facts_of(session: Session, who: Who, form_code: str, record: Record | None) -> dict[str, Any]:
    """The facts of one of `RECORDS`. Raises `Notice` for the register of a cancelled meeting."""
    if isinstance(record, ActivitySession):
        return _register(session, who, record)
    if isinstance(record, GroupMinutes):
        return _minutes(session, record)
    raise TypeError(f"{form_code} is about something else")


def _register(session: Session, who: Who, meeting: ActivitySession) -> dict[str, Any]:
    if meeting.state == CANCELLED:
        raise Notice("session_cancelled", "L'incontro è stato annullato: non ha un registro da stampare.")
    view = register_view(session, who, meeting.id)
    activity = session.get(Activity, meeting.activity_id)
    project = session.get(Project, activity.project_id) if activity is not None and activity.project_id else None
    held = meeting.state == HELD
    rows = [
        {
            "name": row.name,
            "present": row.present if held else None,
            "start": _hour(row.in_at or meeting.starts_at) if held and row.present else None,
            "end": _hour(row.out_at or meeting.ends_at) if held and row.present else None,
        }
        for row in view.rows
    ]
    return {
        "project": project.name if project else None,
        "activity": activity.title if activity else None,
        "meeting": meeting.number,
        "register_number": meeting.register_number,
        "place": meeting.place,
        "day": meeting.starts_at.astimezone(ROME).date(),
        "start": _hour(meeting.starts_at),
        "end": _hour(meeting.ends_at),
        "leader": meeting.leader,
        "rows": tuple(rows),
        "guests": meeting.guests if held else None,
        "hours": show_hours(sum(row.minutes for row in view.rows if row.present)) if held else None,
        "held": held,
    }


def _minutes(session: Session, minutes: GroupMinutes) -> dict[str, Any]:
    group = session.get(SelfManagementGroup, minutes.group_id)
    building = session.get(Building, group.building_id) if group is not None else None
    where = ", ".join(part for part in (building.municipality, street_text(building)) if part) if building else None
    return {
        "group": group.name if group else None,
        "service": group.service if group else None,
        "building": where,
        "day": minutes.held_on,
        "members": tuple(
            (one.name, label("group_roles", one.role).lower())
            for one in members_on(session, minutes.group_id, minutes.held_on)
        ),
        "text": minutes.text,
        "decisions": tuple(str(one) for one in minutes.decisions),
    }


def _hour(moment: datetime) -> time:
    return moment.astimezone(ROME).time().replace(second=0, microsecond=0)
