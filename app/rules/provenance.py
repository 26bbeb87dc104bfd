"""Who, with what, where and when: the stamps that every field record carries (INV-02). Knows no record."""

from datetime import datetime, timedelta

from app.rules.problem import Problem, problem

# Minutes by which a clock may be wrong before a print warns.
CLOCK_TOLERANCE = 5
_MAX_OFFSET = 14 * 60


def check_provenance(
    *,
    operator_id: str | None,
    device_id: str | None,
    outpost_id: str | None,
    recorded_at: datetime | None,
    recorded_offset: int | None,
    office_work: bool = False,
    received_at: datetime | None = None,
    at_centre: bool = False,
) -> list[Problem]:
    """Which stamps are missing (INV-02). Only office work has no outpost; `received_at` is asked of the centre alone.

    `recorded_offset` is in minutes east of UTC.
    """
    stamps: list[tuple[str, object]] = [
        ("operator_id", operator_id),
        ("device_id", device_id),
        ("recorded_at", recorded_at),
        ("recorded_offset", recorded_offset),
    ]
    if at_centre:
        stamps.append(("received_at", received_at))
    found = [problem("stamp_missing", field=name) for name, value in stamps if value is None or value == ""]
    if not outpost_id and not office_work:
        found.append(problem("stamp_outpost_missing"))
    if recorded_offset is not None and abs(recorded_offset) > _MAX_OFFSET:
        found.append(problem("stamp_offset"))
    return found


def clock_warning(desk: datetime, centre: datetime) -> Problem | None:
    """What to say before printing when the desk's clock is more than five minutes from the centre's; None when it is not."""
    drift = desk - centre
    if abs(drift) <= timedelta(minutes=CLOCK_TOLERANCE):
        return None
    return problem(
        "clock_wrong",
        direction="avanti" if drift > timedelta(0) else "indietro",
        minutes=int(abs(drift).total_seconds() // 60),
    )
