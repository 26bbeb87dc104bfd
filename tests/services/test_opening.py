"""Public opening hours: every outpost that is open, in order of the week; nothing about persons."""

from datetime import date

from sqlalchemy.orm import Session

from app.models.places import OpeningSlot, Outpost
from app.services.opening import Opening, public_hours
from app.services.stamps import stamp
from tests.helpers.small_town import received


def test_outposts_by_name_with_their_week(desk, town):
    received(
        desk,
        [
            OpeningSlot(
                **stamp(desk.who.at_outpost(town.codogno)),
                weekday=2, from_time="14:00", to_time="16:00", by_appointment=True,
            ),
            Outpost(**stamp(desk.who), code="MOB", name="Somaglia", kind="mobile"),
            Outpost(**stamp(desk.who), code="OLD", name="Ieri", closed_on=date(2026, 3, 12)),
        ],
    )  # fmt: skip
    hours = desk.run(public_hours)
    assert hours.company == "ALER di prova"
    assert [one.name for one in hours.outposts] == ["Casalpusterlengo", "Codogno", "Somaglia"]
    assert hours.outposts[1].openings == (Opening(2, "14:00", "16:00", True), Opening(4, "10:00", "12:00", False))
    assert (hours.outposts[2].address, hours.outposts[2].openings) == ("", ())


def test_a_slot_that_was_taken_back_is_not_said(desk, town):
    def take_back(session: Session, who) -> None:
        for slot in session.query(OpeningSlot):
            slot.deleted_at = who.now()

    desk.run(take_back)
    assert all(one.openings == () for one in desk.run(public_hours).outposts)
