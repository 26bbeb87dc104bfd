"""Who calls the centre, and whose changes it judges."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Caller:
    """The device that called, as its token says."""

    company_id: str
    device_id: str
    operator_id: str
    code: str
    outpost_id: str | None = None


@dataclass(frozen=True)
class Author:
    """Whose changes are judged: the operator, the device they come from and its outpost, the line they are numbered on.

    Of a device that is no longer `active` everything is handed over.
    """

    operator_id: str
    device_id: str
    outpost_id: str | None
    line: str
    active: bool = True
