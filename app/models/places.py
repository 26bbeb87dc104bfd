"""Company, outposts and the places they serve."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record, Sync
from app.rules.visibility import COMPANY_SCOPE


class Company(Record):
    """A housing company (ALER): the boundary of all data. Its id is the `company_id` of everything it owns."""

    __tablename__ = "company"
    __sync__ = Sync(reference=True, scope=COMPANY_SCOPE)

    code: Mapped[str]
    name: Mapped[str]
    address: Mapped[str | None]
    phone: Mapped[str | None]
    emergency_line: Mapped[str | None]
    privacy_contact: Mapped[str | None]
    data_protection_officer: Mapped[str | None]
    r3_enabled: Mapped[bool] = mapped_column(default=True)
    recovery_key: Mapped[str | None]


class Municipality(Record):
    """A town as it was in a span of years: `code` is ISTAT's, `belfiore` the land registry's."""

    __tablename__ = "municipality"
    __sync__ = Sync(reference=True, scope=COMPANY_SCOPE)

    code: Mapped[str]
    belfiore: Mapped[str]
    name: Mapped[str]
    province: Mapped[str]
    postal_code: Mapped[str | None]
    phone_prefix: Mapped[str | None]
    from_day: Mapped[date | None]
    to_day: Mapped[date | None]


class Outpost(Record):
    """A place, fixed or on wheels, where operators receive tenants. Its own id is its `outpost_id`."""

    __tablename__ = "outpost"
    __sync__ = Sync(reference=True, scope=COMPANY_SCOPE)

    code: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str] = mapped_column(default="fisso")
    street: Mapped[str | None]
    house_number: Mapped[str | None]
    postal_code: Mapped[str | None]
    municipality: Mapped[str | None]
    province: Mapped[str | None]
    phone: Mapped[str | None]
    programme: Mapped[str | None]
    funding_action: Mapped[str | None]
    closed_on: Mapped[date | None]


class OpeningSlot(Record):
    """Weekly hours of an outpost. `weekday` 1 is Monday; times are local `HH:MM`."""

    __tablename__ = "opening_slot"
    __sync__ = Sync(reference=True, scope=COMPANY_SCOPE, refs={"outpost_id": "outpost"})

    weekday: Mapped[int]
    from_time: Mapped[str]
    to_time: Mapped[str]
    by_appointment: Mapped[bool] = mapped_column(default=False)
    kind: Mapped[str] = mapped_column(default="sportello")


class Building(Record):
    """A building with its own entrances and common parts, served by the outpost it carries."""

    __tablename__ = "building"
    __sync__ = Sync(reference=True, searched=("street", "house_number", "municipality", "name"))

    code: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str | None]
    street: Mapped[str]
    house_number: Mapped[str]
    postal_code: Mapped[str | None]
    municipality: Mapped[str]
    province: Mapped[str | None]
    neighbourhood: Mapped[str | None]


class Unit(Record):
    """A rentable unit; only one of kind `alloggio` has a household. Stair, floor and number are text: `R`, `-1`, `15/A`."""

    __tablename__ = "unit"
    __sync__ = Sync(reference=True, refs={"building_id": "building"}, searched=("code",))

    building_id: Mapped[str] = mapped_column(index=True)
    code: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str] = mapped_column(default="alloggio")
    stair: Mapped[str | None]
    floor: Mapped[str | None]
    apartment_no: Mapped[str | None]
