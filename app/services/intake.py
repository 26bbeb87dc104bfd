"""The *scheda di accesso*: started from what is known of a person, filled section by section in as many sittings as it takes.

Sections L and P are records of their own, class R2, read through `readings`. Each section is one field, so that two
sittings, or two laptops, merge section by section.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.intake import SECTIONS, IntakeEsf, IntakeForm, IntakeHealth
from app.models.people import Person
from app.models.who import Who
from app.rules.problem import problem
from app.services.centre import centre_states
from app.services.checks import found, refuse
from app.services.households import HouseholdView, household_of_person
from app.services.intake_fields import SECTION_SPECS, SECTIONS_BY_CODE, FieldSpec, check_section, is_filled
from app.services.names import list_name, people_by_id
from app.services.person_card import dwelling_view, means_test_on, show_money, tenancy_on
from app.services.readings import may_open, open_text
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.same_person import cards_of

S = TypeVar("S", IntakeHealth, IntakeEsf)

WHAT = "La scheda di accesso"
FILLING, COMPLETE, SIGNED = "in_compilazione", "completa", "firmata"
_SENSITIVE: dict[str, type[IntakeHealth] | type[IntakeEsf]] = {"l": IntakeHealth, "p": IntakeEsf}
_FROM_PERSON = {
    "a": (
        "surname", "name", "sex", "birth_date", "birth_place", "birth_code", "fiscal_code", "citizenship",
        "residence_permit", "residence_permit_expires", "document_type", "document_number", "document_expires",
        "marital_status",
    ),
    "b": (
        "phone1", "phone2", "email", "pec", "preferred_channel", "preferred_time", "contact_name", "contact_relation",
        "contact_phone", "domicile",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class SectionState:
    """A section in the list beside the form: `filled` has content, `done` was ticked, `sensitive` is on its own sheet."""

    code: str
    title: str
    filled: bool
    done: bool
    sensitive: bool


@dataclass(frozen=True)
class IntakeView:
    """The form without L and P. `sections` maps a code to its values (a list of rows for D and H)."""

    id: str
    person_id: str | None
    household_id: str | None
    number: str | None
    state: str
    started_at: datetime
    completed_at: datetime | None
    signed_at: datetime | None
    sections: Mapping[str, Any]
    progress: tuple[SectionState, ...]
    next_section: str | None
    standing: str


@dataclass(frozen=True)
class SensitiveView:
    """Section L or P, opened."""

    id: str
    intake_id: str
    section: str
    answers: Mapping[str, Any]


def start_intake(session: Session, who: Who, person_id: str) -> IntakeView:
    """Start a form, filled with what is known of the person, the dwelling, the household and its means as of today.

    Raises `Notice` (`intake_open`) when one of this person is still being filled: it is resumed instead.
    """
    check_assigned(session, who)
    person = found(session, who, Person, person_id, "La persona")
    if open_intake_of(session, who, person_id) is not None:
        raise Notice("intake_open", "Di questa persona c'è già una scheda in compilazione. Si può riprenderla.")
    today = who.today()
    household = household_of_person(session, who, person_id, today)
    form = IntakeForm(
        **stamp(who),
        person_id=person_id,
        household_id=household.id if household else None,
        started_at=who.now(),
        **{
            f"section_{section}": _plain({field: getattr(person, field) for field in fields})
            for section, fields in _FROM_PERSON.items()
        },
        section_c=_dwelling(session, who, person_id, household),
        section_d=_members(session, household),
        section_e=_means(session, household, today),
    )
    session.add(form)
    session.flush()
    return _view(session, form)


def open_intake_of(session: Session, who: Who, person_id: str) -> IntakeView | None:
    """The form of a person that is still being filled, to be resumed; None when there is none."""
    form = session.scalars(
        select(IntakeForm)
        .where(
            IntakeForm.person_id.in_(cards_of(session, person_id)),
            IntakeForm.state == FILLING,
            IntakeForm.deleted_at.is_(None),
        )
        .order_by(IntakeForm.started_at.desc())
    ).first()
    return _view(session, form) if form is not None else None


def intake_view(session: Session, who: Who, intake_id: str) -> IntakeView:
    """The form as it stands, to go on with. Raises `Notice` when it is not on this desk."""
    return _view(session, found(session, who, IntakeForm, intake_id, WHAT))


def list_intakes(session: Session, who: Who, *, open_only: bool = True) -> tuple[IntakeView, ...]:
    """Forms on this desk, newest first; only those being filled unless `open_only` is false."""
    query = select(IntakeForm).where(IntakeForm.deleted_at.is_(None))
    if open_only:
        query = query.where(IntakeForm.state == FILLING)
    return tuple(_view(session, form) for form in session.scalars(query.order_by(IntakeForm.started_at.desc())))


def save_section(
    session: Session,
    who: Who,
    intake_id: str,
    section: str,
    values: Mapping[str, Any] | Sequence[Mapping[str, Any]],
    *,
    done: bool | None = None,
    readers: Sequence[str] = (),
) -> IntakeView:
    """Save one section whole. `done` ticks or unticks it. Saving L or P of a form makes or edits its R2 record.

    `values` are plain JSON as `intake_fields` says; `readers` are named beside the author for L and P. Raises `Notice`:
    a value is not what the field holds, or the form is signed.
    """
    form = _open(session, who, intake_id)
    spec = SECTIONS_BY_CODE.get(section)
    if spec is None:
        raise Notice("section_unknown", f"La scheda di accesso non ha la sezione «{section.upper()}».")
    ready = [_tidy(row) for row in values] if isinstance(values, Sequence) else _tidy(values)
    refuse(check_section(spec, ready))
    if spec.sensitive:
        _save_sensitive(session, who, form, section, ready, readers)
    elif getattr(form, f"section_{section}") != ready:
        setattr(form, f"section_{section}", ready)
    ticked = section in form.sections_done
    if done is not None and done != ticked:
        form.sections_done = sorted({*form.sections_done, section} if done else {*form.sections_done} - {section})
    session.flush()
    return _view(session, form)


def open_section(
    session: Session, who: Who, intake_id: str, section: str, *, reason: str | None = None
) -> SensitiveView | None:
    """Section L or P with its answers; the reading is logged and asks a reason as for any R2 record. None when not begun."""
    found(session, who, IntakeForm, intake_id, WHAT)
    record = sensitive_record(session, intake_id, section)
    if record is None:
        return None
    open_text(session, who, record, reason)
    return SensitiveView(record.id, intake_id, section, dict(record.answers))


def complete_intake(session: Session, who: Who, intake_id: str) -> IntakeView:
    """Say that the form is complete: it can be printed and signed. Raises `Notice` when A or M is empty."""
    form = _open(session, who, intake_id)
    if not form.section_a.get("surname") and not form.section_a.get("name"):
        refuse([problem("required", field="cognome")])
    if not is_filled(form.section_m):
        raise Notice("intake_incomplete", "Manca «Cosa chiede la persona» (sezione M). Il resto può restare vuoto.")
    form.state = COMPLETE
    form.completed_at = who.now()
    session.flush()
    return _view(session, form)


def reopen_intake(session: Session, who: Who, intake_id: str) -> IntakeView:
    """Go on filling a complete form that nobody signed yet."""
    form = _open(session, who, intake_id)
    form.state = FILLING
    form.completed_at = None
    session.flush()
    return _view(session, form)


def sensitive_record(session: Session, intake_id: str, section: str) -> IntakeHealth | IntakeEsf | None:
    """The record of section L or P, for use-cases that open it through `readings`."""
    if section == "l":
        return _first(session, IntakeHealth, intake_id)
    return _first(session, IntakeEsf, intake_id)


def _first(session: Session, model: type[S], intake_id: str) -> S | None:
    return session.scalars(
        select(model).where(model.intake_id == intake_id, model.deleted_at.is_(None)).order_by(model.id)
    ).first()


def _save_sensitive(
    session: Session, who: Who, form: IntakeForm, section: str, answers: Any, readers: Sequence[str]
) -> None:
    record = sensitive_record(session, form.id, section)
    if record is None:
        if is_filled(answers):
            session.add(
                _SENSITIVE[section](
                    **stamp(who, visibility="R2", readers=sorted(set(readers) - {who.operator_id})),
                    intake_id=form.id,
                    person_id=form.person_id,
                    answers=answers,
                )
            )
        return
    if not may_open(who, record):
        raise Notice("not_for_reader", "Questo foglio è riservato a chi l'ha compilato e a chi segue il caso.")
    if readers:
        record.readers = sorted({*record.readers, *readers} - {record.operator_id or ""})
    if record.answers != answers:
        record.answers = answers


def _open(session: Session, who: Who, intake_id: str) -> IntakeForm:
    form = found(session, who, IntakeForm, intake_id, WHAT)
    if form.state == SIGNED:
        raise Notice("intake_signed", "La scheda di accesso è firmata e non si modifica. Si può iniziarne una nuova.")
    return form


def _view(session: Session, form: IntakeForm) -> IntakeView:
    sections = {code: getattr(form, f"section_{code}") for code in SECTIONS}
    apart = {code: sensitive_record(session, form.id, code) is not None for code in _SENSITIVE}
    progress = tuple(
        SectionState(
            spec.code,
            spec.title,
            apart[spec.code] if spec.sensitive else is_filled(sections[spec.code]),
            spec.code in form.sections_done,
            spec.sensitive,
        )
        for spec in SECTION_SPECS
    )
    following = next((one.code for one in progress if not one.done and not one.sensitive), None)
    return IntakeView(
        form.id,
        form.person_id,
        form.household_id,
        form.number,
        form.state,
        form.started_at,
        form.completed_at,
        form.signed_at,
        sections,
        progress,
        following,
        centre_states(session, "intake_form", [form.id])[form.id],
    )


def _tidy(row: Mapping[str, Any]) -> dict[str, Any]:
    """Trimmed text; what is empty is left out, so that an untouched section stays equal to itself."""
    ready = {name: value.strip() if isinstance(value, str) else value for name, value in row.items()}
    return {name: value for name, value in ready.items() if value not in (None, "", [], {})}


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return _tidy({name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()})


def _dwelling(session: Session, who: Who, person_id: str, household: HouseholdView | None) -> dict[str, Any]:
    dwelling = dwelling_view(session, household.unit_id if household else None)
    if dwelling is None:
        return {}
    tenancy = tenancy_on(session, person_id, dwelling.unit_id, who.today())
    money = show_money(session, who, person_id)
    values: dict[str, Any] = {
        name: getattr(dwelling, name)
        for name in (
            "unit_code", "street", "house_number", "stair", "floor", "apartment_no", "postal_code", "municipality",
        )
    }  # fmt: skip
    if tenancy is not None:
        for name in ("assigned_on", "contract_on", "role", "income_area", "income_band", "census_on"):
            values[name] = getattr(tenancy, name)
    return _plain(values | {"rent_cents": money.rent_cents, "charges_cents": money.charges_cents})


def _members(session: Session, household: HouseholdView | None) -> list[dict[str, Any]]:
    if household is None:
        return []
    people = people_by_id(session, [member.person_id for member in household.members])
    rows = []
    for member in household.members:
        person = people.get(member.person_id)
        rows.append(
            _plain(
                {
                    "person_id": member.person_id,
                    "name": list_name(person),
                    "fiscal_code": person.fiscal_code if person else None,
                    "birth_date": member.birth_date,
                    "relation": member.relation,
                    "since": member.from_day,
                }
            )
        )
    return rows


def _means(session: Session, household: HouseholdView | None, day: date) -> dict[str, Any]:
    test = means_test_on(session, household.id if household else None, day)
    if test is None:
        return {}
    value = "ise_cents" if test.kind == "ise" else "isee_cents"
    return _plain(
        {
            value: test.value_cents,
            "isee_kind": test.kind,
            "isee_expires": test.expires_on,
            "dsu_protocol": test.dsu_protocol,
        }
    )


def field_specs(section: str) -> tuple[FieldSpec, ...]:
    """The fields of a section, in the order in which they are asked."""
    return SECTIONS_BY_CODE[section].fields
