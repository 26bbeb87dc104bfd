"""Persons: found, added, edited. Who a person is changes only through a reviewed proposal once the centre has them.

The card is in `person_card`, households in `households`, proposals in `variations`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.people import IDENTITY_FIELDS, Person
from app.models.registry import kind_of
from app.models.who import Who
from app.rules import codice_fiscale
from app.rules.dates import age_on, show_day
from app.rules.phones import read_phone
from app.rules.problem import Problem, problem
from app.rules.searching import Hit, Span, fold
from app.services.checks import check_choice, found, refuse
from app.services.names import households_of, list_name, people_by_id
from app.services.stamps import stamp
from app.store import search
from app.store.same_person import cards_of

WHAT = "La persona"

CONTACT_FIELDS = (
    "citizenship", "residence_permit", "residence_permit_expires", "document_type", "document_number",
    "document_expires", "marital_status", "phone1", "phone2", "email", "pec", "preferred_channel", "preferred_time",
    "language", "needs_interpreter", "contact_name", "contact_relation", "contact_phone", "domicile", "deceased_on",
)  # fmt: skip
"""Fields of a person that are edited at once, field by field."""

_CHOICES = {
    "sex": ("sexes", "sesso"),
    "fiscal_code_reason": ("cf_missing_reasons", "motivo del codice mancante"),
}
_GENERATION = 15


@dataclass(frozen=True)
class PersonRow:
    """One person in a list: *cognome nome – via civ, sc, int – età*. `qualifier` tells homonyms apart, else empty."""

    id: str
    name: str
    qualifier: str
    place: str
    age: int | None
    name_spans: tuple[Span, ...] = ()
    place_spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Duplicate:
    """A person that may be the same: `reason` is `codice_fiscale` or `nome_e_nascita`."""

    id: str
    name: str
    birth_date: date | None
    reason: str


@dataclass(frozen=True)
class PersonSaved:
    """What was saved. `warnings` are sentences beside the fields; `variation_id` is the proposal made, if any."""

    id: str
    edited: tuple[str, ...] = ()
    variation_id: str | None = None
    warnings: tuple[Problem, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()


# --------------------------------------------------------------------------------------------------------------- finding


def search_people(session: Session, who: Who, text: str, *, limit: int = 20) -> tuple[PersonRow, ...]:
    """Persons found by what was typed so far: names, address, codice fiscale, telephone."""
    return dress(session, who, search.find(session, text, limit=limit, groups=("persone",)))


def search_all(
    session: Session, who: Who, text: str, *, limit: int = 8
) -> tuple[tuple[PersonRow, ...], tuple[Hit, ...]]:
    """For the search box: persons dressed for a list, and the other hits in the order of their groups."""
    hits = search.find(session, text, limit=limit)
    return dress(session, who, [hit for hit in hits if hit.kind == "person"]), tuple(
        hit for hit in hits if hit.kind != "person"
    )


def dress(session: Session, who: Who, hits: Sequence[Hit]) -> tuple[PersonRow, ...]:
    """Person hits with their age and what tells homonyms apart: padre/figlio in one household, else the birth date."""
    births: dict[str, tuple[date | None, str | None]] = {
        row.id: (row.birth_date, row.sex)
        for row in session.execute(
            select(Person.id, Person.birth_date, Person.sex).where(Person.id.in_([hit.id for hit in hits]))
        )
    }
    same: dict[str, list[str]] = {}
    for hit in hits:
        same.setdefault(fold(hit.title), []).append(hit.id)
    qualifiers: dict[str, str] = {}
    for homonyms in same.values():
        if len(homonyms) > 1:
            qualifiers.update(_tell_apart(session, who, homonyms, births))
    today = who.today()
    rows = []
    for hit in hits:
        birth, _ = births.get(hit.id, (None, None))
        age = age_on(birth, today) if birth else None
        rows.append(
            PersonRow(hit.id, hit.title, qualifiers.get(hit.id, ""), hit.detail, age, hit.title_spans, hit.detail_spans)
        )
    return tuple(rows)


def _tell_apart(
    session: Session, who: Who, ids: Sequence[str], births: Mapping[str, tuple[date | None, str | None]]
) -> dict[str, str]:
    dated = [(birth, one) for one in ids if (birth := births[one][0]) is not None]
    if len(ids) == 2 and len(dated) == 2:
        (old_birth, old), (young_birth, young) = sorted(dated)
        homes = households_of(session, ids, who.today())
        together = homes.get(old) is not None and homes.get(old) == homes.get(young)
        if together and young_birth.year - old_birth.year >= _GENERATION:
            return {
                old: "madre" if births[old][1] == "F" else "padre",
                young: "figlia" if births[young][1] == "F" else "figlio",
            }
    # An Italian birth date reads well for both; who has none keeps an empty qualifier and differs by that.
    return {one: show_day(birth) for birth, one in dated}


def possible_duplicates(
    session: Session,
    who: Who,
    *,
    surname: str | None,
    name: str | None,
    birth_date: date | None = None,
    fiscal_code: str | None = None,
    except_id: str | None = None,
) -> tuple[Duplicate, ...]:
    """Persons with the same codice fiscale (omocodes count as their root), or the same name and birth date."""
    matches: dict[str, str] = {}
    if fiscal_code:
        code = codice_fiscale.clean(fiscal_code)
        quick = codice_fiscale.quick_check(code)
        forms = codice_fiscale.omocodes(code) if quick.kind in ("ordinario", "omocode") else [code]
        for person in session.scalars(select(Person).where(Person.fiscal_code.in_(forms), Person.deleted_at.is_(None))):
            matches[person.id] = "codice_fiscale"
    if birth_date is not None:
        sort = fold(f"{surname or ''} {name or ''}").strip()
        ids = session.execute(
            text("SELECT id FROM search_text WHERE kind = 'person' AND sort = :sort"), {"sort": sort}
        ).scalars()
        for person in session.scalars(
            select(Person).where(Person.id.in_(list(ids)), Person.birth_date == birth_date, Person.deleted_at.is_(None))
        ):
            matches.setdefault(person.id, "nome_e_nascita")
    own = cards_of(session, except_id) if except_id else ()
    people = people_by_id(session, (one for one in matches if one not in own))
    once = {
        people[one].id: Duplicate(people[one].id, list_name(people[one]), people[one].birth_date, why)
        for one, why in matches.items()
        if one in people
    }
    return tuple(sorted(once.values(), key=lambda one: (one.reason, one.id)))


# ------------------------------------------------------------------------------------------------------------ adding, editing


def create_person(session: Session, who: Who, values: Mapping[str, Any]) -> PersonSaved:
    """Add a person. `values` are fields of `Person`; a readable codice fiscale fills sex, birth date and birthplace.

    Nothing is merged by itself: possible duplicates come back for a person to look at. Raises `Notice`: a name is missing,
    the codice fiscale is wrong, or missing without a reason.
    """
    _refuse_unknown(values, (*IDENTITY_FIELDS, *CONTACT_FIELDS, "external_code"))
    ready = _tidied(values)
    if not ready.get("surname") and not ready.get("name"):
        refuse([problem("required", field="cognome")])
    warnings = [*_check_identity(who, ready, ready), *_phone_warnings(ready)]
    duplicates = possible_duplicates(
        session,
        who,
        surname=ready.get("surname"),
        name=ready.get("name"),
        birth_date=ready.get("birth_date"),
        fiscal_code=ready.get("fiscal_code"),
    )
    person = Person(**stamp(who), **ready)
    session.add(person)
    session.flush()
    return PersonSaved(person.id, tuple(ready), None, tuple(warnings), duplicates)


def edit_person(
    session: Session, who: Who, person_id: str, changes: Mapping[str, Any], *, reason: str | None = None
) -> PersonSaved:
    """Edit a person. Contact data change at once; identity data of a person the centre has become a proposal.

    `reason` says why identity data change and stays on the proposal. Raises `Notice` as `create_person` does.
    """
    from app.services.variations import propose_variation

    person = found(session, who, Person, person_id, WHAT)
    _refuse_unknown(changes, (*IDENTITY_FIELDS, *CONTACT_FIELDS))
    ready = _tidied(changes)
    identity = {field: value for field, value in ready.items() if field in IDENTITY_FIELDS}
    warnings: list[Problem] = []
    if identity:
        known = {field: getattr(person, field) for field in IDENTITY_FIELDS}
        warnings = _check_identity(who, known | identity, identity)
        if not (known | identity)["surname"] and not (known | identity)["name"]:
            refuse([problem("required", field="cognome")])
        identity = {field: value for field, value in identity.items() if value != known[field]}
    warnings += _phone_warnings(ready)
    direct = {field: value for field, value in ready.items() if field not in IDENTITY_FIELDS}
    variation_id = None
    if identity and person.seq != 0:
        variation_id = propose_variation(session, who, person_id, identity, reason=reason).id
    else:
        direct |= identity
    edited = []
    for field, value in direct.items():
        if getattr(person, field) != value:
            setattr(person, field, value)
            edited.append(field)
    session.flush()
    return PersonSaved(person.id, tuple(edited), variation_id, tuple(warnings))


def _refuse_unknown(values: Mapping[str, Any], fields: Iterable[str]) -> None:
    unknown = sorted(set(values) - set(fields))
    if unknown:
        raise Notice("field_unknown", f"Una persona non ha il campo «{unknown[0]}».", field=unknown[0])


def _tidied(values: Mapping[str, Any]) -> dict[str, Any]:
    """Trimmed text, empty as None, the codice fiscale cleaned, phones with what can be dialled, choices checked."""
    kind = kind_of(Person)
    ready: dict[str, Any] = {}
    for field, value in values.items():
        ready[field] = (value.strip() or None) if isinstance(value, str) else value
    if ready.get("fiscal_code"):
        ready["fiscal_code"] = codice_fiscale.clean(ready["fiscal_code"])
    for field in ("phone1", "phone2"):
        if field in ready:
            ready[f"{field}_e164"] = read_phone(ready[field]).e164 if ready[field] else None
    problems = [one for field, (name, said) in _CHOICES.items() for one in check_choice(name, ready.get(field), said)]
    for field, value in ready.items():
        if value is None and field in kind.required:
            problems.append(problem("required", field=field))
    refuse(problems)
    return ready


def _check_identity(who: Who, whole: Mapping[str, Any], ready: dict[str, Any]) -> list[Problem]:
    """Check the codice fiscale against the data, complete `ready` from it, and answer the warnings."""
    checked = codice_fiscale.check(
        whole.get("fiscal_code") or "",
        who.today(),
        surname=whole.get("surname") or "",
        name=whole.get("name") or "",
        sex=whole.get("sex"),
        birth=whole.get("birth_date"),
        place_code=whole.get("birth_code"),
        missing_reason=whole.get("fiscal_code_reason"),
    )
    refuse(checked.problems)
    if checked.kind == "incompleto":
        refuse([problem("cf_length", length=len(checked.code))])
    if checked.decoded is not None:
        decoded = checked.decoded
        read: dict[str, Any] = {"sex": decoded.sex, "birth_code": decoded.place.code, "birth_place": decoded.place.name}
        if decoded.century_certain:
            read["birth_date"] = decoded.birth_date
        ready.update({field: value for field, value in read.items() if whole.get(field) is None})
    if checked.kind == "assente":
        state = "assente"
    elif checked.provisional:
        state = "cf_provvisorio"
    else:
        state = "da_verificare" if checked.differences else "valido"
    if whole.get("fiscal_code_state") != state:
        ready["fiscal_code_state"] = state
    if checked.kind != "assente" and whole.get("fiscal_code_reason") is not None:
        ready["fiscal_code_reason"] = None
    return list(checked.problems)


def _phone_warnings(ready: Mapping[str, Any]) -> list[Problem]:
    return [one for field in ("phone1", "phone2") if ready.get(field) for one in read_phone(ready[field]).problems]
