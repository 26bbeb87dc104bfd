"""The *scheda di accesso* (MOD-02). Health (L) and ESF (P) are records of their own, so that the case paper goes without them."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import JsonDict, JsonList, Record, Sync

SECTIONS = ("a", "b", "c", "d", "e", "f", "g", "h", "i", "m", "n", "o")
"""Sections kept on the form itself, one field each: two sittings, or two laptops, merge section by section."""


class IntakeForm(Record):
    """Sections A-O without L and P, each a dictionary of the fields of domain 3.1. States: `in_compilazione` -> `completa` -> `firmata`."""

    __tablename__ = "intake_form"
    __sync__ = Sync(
        refs={"person_id": "person", "household_id": "household"},
        about=("person_id",),
        lists={"section_d": "person_id"},
        groups=(("state", "completed_at", "signed_at"),),
    )

    person_id: Mapped[str | None] = mapped_column(index=True)
    household_id: Mapped[str | None]
    number: Mapped[str | None]
    state: Mapped[str] = mapped_column(default="in_compilazione")
    started_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]
    signed_at: Mapped[datetime | None]
    sections_done: Mapped[JsonList] = mapped_column(default=list)
    section_a: Mapped[JsonDict] = mapped_column(default=dict)
    section_b: Mapped[JsonDict] = mapped_column(default=dict)
    section_c: Mapped[JsonDict] = mapped_column(default=dict)
    section_d: Mapped[JsonList] = mapped_column(default=list)
    section_e: Mapped[JsonDict] = mapped_column(default=dict)
    section_f: Mapped[JsonDict] = mapped_column(default=dict)
    section_g: Mapped[JsonDict] = mapped_column(default=dict)
    section_h: Mapped[JsonList] = mapped_column(default=list)
    section_i: Mapped[JsonDict] = mapped_column(default=dict)
    section_m: Mapped[JsonDict] = mapped_column(default=dict)
    section_n: Mapped[JsonDict] = mapped_column(default=dict)
    section_o: Mapped[JsonDict] = mapped_column(default=dict)


class IntakeHealth(Record):
    """Section L, *salute e fragilità*, class R2. Only what serves; never a diagnosis."""

    __tablename__ = "intake_health"
    __sync__ = Sync(refs={"intake_id": "intake_form"}, about=("intake_id", "person_id"))

    intake_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str | None]
    answers: Mapped[JsonDict] = mapped_column(default=dict)


class IntakeEsf(Record):
    """Section P, the ESF participant's answers (domain 5.3), class R2; every sensitive one may be refused."""

    __tablename__ = "intake_esf"
    __sync__ = Sync(refs={"intake_id": "intake_form"}, about=("intake_id", "person_id"))

    intake_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str | None]
    answers: Mapped[JsonDict] = mapped_column(default=dict)
