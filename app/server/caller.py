"""Who calls the centre."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Caller:
    """The device that called, as its token says."""

    company_id: str
    device_id: str
    operator_id: str
    code: str
    outpost_id: str | None = None
