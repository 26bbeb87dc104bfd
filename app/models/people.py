"""Persons, the households they form, proposals to change who they are, and cards that are one person."""

from datetime import date, datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonDict, Record, Sync
from app.rules.visibility import OFFICE_SCOPE

IDENTITY_FIELDS = (
    "surname",
    "name",
    "sex",
    "birth_date",
    "birth_place",
    "birth_code",
    "fiscal_code",
    "fiscal_code_state",
    "fiscal_code_reason",
)
"""Fields that, once the centre has the person, change only through a reviewed `Variation` (domain 2.15)."""


MEMBER_FIELDS = ("relation", "from_day", "to_day")
"""Fields of a `HouseholdMember` that, once the centre has it, change only through a reviewed `Variation` (domain 2.15)."""


class Person(Record):
    """Anybody who was listened to or lives in a dwelling. The codice fiscale is never a key: it can change or be missing."""

    __tablename__ = "person"
    __sync__ = Sync(
        groups=(
            ("fiscal_code", "fiscal_code_state", "fiscal_code_reason"),
            ("birth_place", "birth_code"),
            ("phone1", "phone1_e164"),
            ("phone2", "phone2_e164"),
            ("document_type", "document_number", "document_expires"),
            ("contact_name", "contact_relation", "contact_phone"),
        ),
        searched=("surname", "name", "fiscal_code", "phone1", "phone1_e164", "phone2", "phone2_e164"),
    )

    surname: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str | None]
    sex: Mapped[str | None]
    birth_date: Mapped[date | None]
    birth_place: Mapped[str | None]
    birth_code: Mapped[str | None]
    fiscal_code: Mapped[str | None] = mapped_column(index=True)
    fiscal_code_state: Mapped[str | None]
    fiscal_code_reason: Mapped[str | None]
    citizenship: Mapped[str | None]
    residence_permit: Mapped[str | None]
    residence_permit_expires: Mapped[date | None]
    document_type: Mapped[str | None]
    document_number: Mapped[str | None]
    document_expires: Mapped[date | None]
    marital_status: Mapped[str | None]
    phone1: Mapped[str | None]
    phone1_e164: Mapped[str | None] = mapped_column(index=True)
    phone2: Mapped[str | None]
    phone2_e164: Mapped[str | None]
    email: Mapped[str | None]
    pec: Mapped[str | None]
    preferred_channel: Mapped[str | None]
    preferred_time: Mapped[str | None]
    language: Mapped[str | None]
    needs_interpreter: Mapped[bool] = mapped_column(default=False)
    contact_name: Mapped[str | None]
    contact_relation: Mapped[str | None]
    contact_phone: Mapped[str | None]
    domicile: Mapped[str | None]
    deceased_on: Mapped[date | None]
    external_code: Mapped[str | None]


class Household(Record):
    """People who live together in a unit, from a day to a day."""

    __tablename__ = "household"
    __sync__ = Sync(refs={"unit_id": "unit"})

    unit_id: Mapped[str | None] = mapped_column(index=True)
    from_day: Mapped[date | None]
    to_day: Mapped[date | None]
    external_code: Mapped[str | None]


class HouseholdMember(Record):
    """A person in a household, from a day to a day. `relation` is to the assignee, in plain Italian."""

    __tablename__ = "household_member"
    __sync__ = Sync(
        refs={"household_id": "household", "person_id": "person"},
        about=("person_id", "household_id"),
        keeps="household_id",
        groups=(("from_day", "to_day"),),
    )

    household_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    relation: Mapped[str | None]
    from_day: Mapped[date | None]
    to_day: Mapped[date | None]


class Variation(Record):
    """A *proposta di variazione* of identity data or of households: `changes` is `{field: [before, proposed]}`, decided by a person.

    A field of a membership is called as `rules.variations.member_field` says; a membership that is not there yet has
    `household_id` among its fields. States: `proposta` -> `accettata` | `respinta`.
    """

    __tablename__ = "variation"
    __sync__ = Sync(
        refs={"person_id": "person"},
        about=("person_id",),
        groups=(("state", "decided_at", "decided_by", "decision_note"),),
    )

    person_id: Mapped[str] = mapped_column(index=True)
    changes: Mapped[JsonDict] = mapped_column(default=dict)
    reason: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="proposta")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]
    decision_note: Mapped[str | None]


class PersonMerge(Record):
    """What a person said of two cards: they are one person, or (`decision` `diverse`) two that only look alike.

    `card_a` is the one that was kept and `face` the card that stood for its person then; see `rules.merging`. Ids only, so
    that every desk of the company makes the same groups without learning anything of cards it may not see. It is taken back
    with `undone`, a flag and no time: two desks that take it back say the same, and nothing clashes.
    """

    __tablename__ = "person_merge"
    __sync__ = Sync(
        refs={"card_a": "person", "card_b": "person", "face": "person"},
        about=("card_a", "card_b", "face"),
        scope=OFFICE_SCOPE,
        since=2,
    )

    card_a: Mapped[str] = mapped_column(index=True)
    card_b: Mapped[str] = mapped_column(index=True)
    face: Mapped[str]
    decision: Mapped[str] = mapped_column(default="stessa")
    undone: Mapped[bool] = mapped_column(default=False)


class MergeChoice(Record):
    """What a merge changed on the face: `changes` is `{field: [before, after]}` in stored forms, for whoever takes it back.

    Identity fields that another has to decide are in the proposal `variation_id`. It lies where the face lies.
    """

    __tablename__ = "merge_choice"
    __sync__ = Sync(
        refs={"merge_id": "person_merge", "person_id": "person", "variation_id": "variation"},
        about=("merge_id", "person_id"),
        inherits="person_id",
        append_only=True,
        since=2,
    )

    merge_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    changes: Mapped[JsonDict] = mapped_column(default=dict)
    variation_id: Mapped[str | None]
