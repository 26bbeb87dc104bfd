"""A new version of a track's rules: a draft, its changes, and the second person who puts it in force or retires one.

Every text is read whole before anything is written: what does not read changes nothing.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.eligibility import RuleSet as RuleSetRow
from app.models.who import Who
from app.rules.problem import Problem, problem
from app.rules.roles import check_write
from app.rules.rule_changes import Difference, differences
from app.rules.rule_reading import MOST_BYTES, read_body, read_file, shipped
from app.rules.rule_sets import (
    DRAFT,
    IN_FORCE,
    RETIRED,
    RuleSet,
    check_draft_edit,
    check_no_overlap,
    check_status,
    check_version,
    in_force,
)
from app.services.checks import found, refuse
from app.services.rule_sets import RuleSetView, compared_with, rule_rows, rule_sheet, standing_of, standings
from app.services.stamps import stamp

WHAT = "La versione delle regole"


def rules_file(path: Path) -> bytes:
    """The bytes of a file of rules; one that is too large is not read to its end. Raises `Notice` (`file_unreadable`)."""
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError:
        raise Notice(
            "file_unreadable",
            "Il file scelto non si può leggere. Non è cambiato niente: controllare che ci sia ancora.",
        ) from None


def check_text(session: Session, who: Who, data: bytes) -> tuple[RuleSet, tuple[Difference, ...]]:
    """Whether a file could become a new version here, and what it would change against the one in force; nothing is kept.

    Raises `Notice` (`rules_*`).
    """
    rules = _read(data)
    known = standings(session, who)
    fixed = [one.rules.id for one in known if one.status != DRAFT and one.rules.sha256 != rules.sha256]
    refuse([*check_version(rules, shipped(), fixed), *check_no_overlap(rules, in_force(known))])
    other = compared_with(known, rules)
    return rules, differences(other.body, rules.body) if other is not None else ()


def new_draft(session: Session, who: Who, track: str) -> RuleSetView:
    """A draft that begins as the last version of a track, from tomorrow on. Raises `Notice` (`not_allowed`, `not_found`)."""
    _check_role(who)
    known = [one.rules for one in standings(session, who) if one.rules.track == track]
    if not known:
        raise Notice("not_found", f"Non c'è nessuna versione delle regole «{track}».")
    last = max(known, key=lambda one: one.version)
    start = max(who.today(), *(one.valid_from for one in known)) + timedelta(days=1)
    body = dict(last.body) | {"version": last.version + 1, "valid_from": start.isoformat(), "valid_to": None}
    return _keep(session, who, _body(body))


def import_rules(session: Session, who: Who, data: bytes) -> RuleSetView:
    """A draft from a YAML file, or the new content of one's own draft of that version. What is there already changes nothing.

    Raises `Notice` (`rules_*`, `not_allowed`).
    """
    _check_role(who)
    rules = _read(data)
    known = next((one for one in standings(session, who) if one.rules.id == rules.id), None)
    if known is not None and known.rules.sha256 == rules.sha256:
        return rule_sheet(session, who, rules.id).row
    if known is None or known.record_id is None:
        return _keep(session, who, rules)
    return _write(session, who, _check_editable(session, who, rules.id), rules, note=None)


def edit_draft(
    session: Session,
    who: Who,
    id: str,
    *,
    text: str | None = None,
    values: Mapping[str, Any] | None = None,
    note: str | None = None,
) -> RuleSetView:
    """Change one's own draft: first its whole `text` where one is given, then single `values`. Raises `Notice` (`rules_*`).

    `values` maps `valid_from`, `valid_to`, `legal_ref`, `source`, `to_confirm`, and `figure:<key>` for a parameter, to what stands there
    from now on; `to_confirm` False confirms each figure that is set. What does not read changes nothing.
    """
    row = _check_editable(session, who, id)
    rules = _read(text.encode()) if text is not None else _body(row.body)
    body: dict[str, Any] = dict(rules.body)
    parameters = {key: dict(one) for key, one in (body.get("parameters") or {}).items()}
    for name, value in (values or {}).items():
        plain = value.isoformat() if isinstance(value, date) else list(value) if isinstance(value, tuple) else value
        key = name.removeprefix("figure:")
        if key == name:
            body[name] = plain
        elif key in parameters:
            parameters[key]["value"] = plain
        else:
            refuse([problem("rules_parameter_unknown", text=rules.id, field=key)])
    if (values or {}).get("to_confirm") is False:
        parameters = {key: one | {"to_confirm": one["value"] is None} for key, one in parameters.items()}
    return _write(session, who, row, _body(body | {"parameters": parameters}), note=note)


def drop_draft(session: Session, who: Who, id: str) -> None:
    """Throw one's own draft away. Raises `Notice` (`rules_*`, `not_allowed`)."""
    row = _check_editable(session, who, id)
    row.deleted_at = who.now()


def put_in_force(session: Session, who: Who, id: str) -> RuleSetView:
    """A second person puts a draft in force. Raises `Notice` (`rules_second_person`, `rules_overlap`, `rules_step`)."""
    _check_role(who)
    row = _record(session, who, id)
    rules = _body(row.body)
    others = in_force(one for one in standings(session, who) if one.record_id != row.id)
    refuse(
        [
            *check_status(row.status, IN_FORCE, author_id=row.operator_id, by=who.operator_id),
            *check_no_overlap(rules, others),
        ]
    )
    row.status, row.status_by = IN_FORCE, who.operator_id
    session.flush()
    return rule_sheet(session, who, id).row


def retire(session: Session, who: Who, id: str) -> RuleSetView:
    """A second person retires a version: nothing is evaluated by it any more; what was keeps pointing at it.

    One that came with the program has no record: the first person asks (a draft of the same content), the second retires it. Raises
    `Notice` (`rules_second_person`, `rules_step`).
    """
    _check_role(who)
    one = standing_of(standings(session, who), id)
    asked = next((row for row in rule_rows(session, who) if f"{row.track}/{row.version}" == id), None)
    if asked is None:
        _keep(session, who, one.rules)
        return rule_sheet(session, who, id).row
    refuse(check_status(asked.status, RETIRED, author_id=asked.operator_id, by=who.operator_id))
    asked.status, asked.status_by = RETIRED, who.operator_id
    session.flush()
    return rule_sheet(session, who, id).row


def _record(session: Session, who: Who, id: str) -> RuleSetRow:
    one = standing_of(standings(session, who), id)
    if one.record_id is None:
        refuse([problem("rules_fixed")])
    return found(session, who, RuleSetRow, str(one.record_id), WHAT)


def _check_role(who: Who) -> None:
    refuse(check_write(who.role, "rule_set"))


def _read(data: bytes) -> RuleSet:
    return _sound(read_file(data))


def _body(body: Mapping[str, Any]) -> RuleSet:
    return _sound(read_body(body))


def _sound(found: RuleSet | Problem) -> RuleSet:
    if isinstance(found, Problem):
        refuse([found])
    assert isinstance(found, RuleSet)
    return found


def _fields(rules: RuleSet) -> dict[str, Any]:
    return {
        "track": rules.track,
        "version": rules.version,
        "valid_from": rules.valid_from,
        "valid_to": rules.valid_to,
        "body": dict(rules.body),
        "sha256": rules.sha256,
    }


def _keep(session: Session, who: Who, rules: RuleSet) -> RuleSetView:
    taken = [f"{row.track}/{row.version}" for row in rule_rows(session, who)]
    refuse(check_version(rules, shipped(), taken))
    session.add(RuleSetRow(**stamp(who), **_fields(rules), status=DRAFT))
    session.flush()
    return rule_sheet(session, who, rules.id).row


def _check_editable(session: Session, who: Who, id: str) -> RuleSetRow:
    _check_role(who)
    row = _record(session, who, id)
    refuse(check_draft_edit(row.status, author_id=row.operator_id, editor_id=who.operator_id))
    return row


def _write(session: Session, who: Who, row: RuleSetRow, rules: RuleSet, *, note: str | None) -> RuleSetView:
    taken = [f"{other.track}/{other.version}" for other in rule_rows(session, who) if other.id != row.id]
    refuse(check_version(rules, shipped(), taken))
    for name, value in _fields(rules).items():
        if getattr(row, name) != value:
            setattr(row, name, value)
    if note is not None and (row.note or "") != note.strip():
        row.note = note.strip() or None
    session.flush()
    return rule_sheet(session, who, rules.id).row
