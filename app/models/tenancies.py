"""Leases, who holds them, and the household's means. Money is in cents."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record, Sync


class Tenancy(Record):
    """A lease of a unit, imported from the housing company's system and never edited on a desk.

    `account_on` is the day up to which its account was read: what *saldo al* says. None where no file has named it yet.
    `title`: why it gives no right to a grant (`decadenza`, `senza_titolo`; INV-25); empty where the title is in order.
    """

    __tablename__ = "tenancy"
    __sync__ = Sync(reference=True, refs={"unit_id": "unit", "household_id": "household"})

    unit_id: Mapped[str] = mapped_column(index=True)
    household_id: Mapped[str | None] = mapped_column(index=True)
    code: Mapped[str | None]
    assigned_on: Mapped[date | None]
    contract_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    service: Mapped[str] = mapped_column(default="sap")
    income_area: Mapped[str | None]
    income_band: Mapped[str | None]
    income_band_from: Mapped[date | None]
    rent_cents: Mapped[int | None]
    charges_cents: Mapped[int | None]
    census_on: Mapped[date | None]
    account_on: Mapped[date | None]
    title: Mapped[str | None]


class TenancyParty(Record):
    """The assignee or a co-obligor of a lease, from a day to a day (L.R. Lombardia 18/2025 for co-obligors)."""

    __tablename__ = "tenancy_party"
    __sync__ = Sync(reference=True, refs={"tenancy_id": "tenancy", "person_id": "person"}, about=("person_id",))

    tenancy_id: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[str] = mapped_column(index=True)
    role: Mapped[str] = mapped_column(default="assegnatario")
    from_day: Mapped[date | None]
    to_day: Mapped[date | None]


class MeansTest(Record):
    """An ISEE-like indicator of a household, as declared, with the DSU it comes from."""

    __tablename__ = "means_test"
    __sync__ = Sync(
        refs={"household_id": "household", "person_id": "person"},
        about=("person_id", "household_id"),
        groups=(("value_cents", "kind"), ("dsu_protocol", "issued_on", "expires_on")),
    )

    household_id: Mapped[str | None] = mapped_column(index=True)
    person_id: Mapped[str | None]
    kind: Mapped[str] = mapped_column(default="isee")
    value_cents: Mapped[int | None]
    dsu_protocol: Mapped[str | None]
    issued_on: Mapped[date | None]
    expires_on: Mapped[date | None]
    household_size: Mapped[int | None]
