"""What no desk may save: days that lie years away, minutes that no conversation has, records that are not there."""

from datetime import UTC, date, datetime

import pytest

from app.errors import Notice
from app.services import agenda, contacts, information, letters, records, requests
from app.services.agenda import NewAppointment, NewCallback
from app.services.contacts import NewContact, Topic
from app.services.information import NewInformation
from app.services.requests import NewRequest
from tests.helpers.small_town import counts

FAR, OLD = date(2062, 3, 12), date(1926, 3, 10)
ALONE = (Topic("sociale", "solitudine", opens_request=False),)
PLAIN = {"channel": "sportello", "outcome": "nessun_seguito"}


def contact(channel="lettera", **more):
    return contacts.save_contact, NewContact(channel, ALONE, "nessun_seguito", **more)


REFUSED = (
    (contact(received_on=OLD), "day_unknown"),
    (contact(answer_due_on=FAR), "day_out_of_range"),
    (contact("sportello", started_at=datetime(1926, 3, 10, 9, tzinfo=UTC)), "day_unknown"),
    (contact("sportello", minutes=-5), "contact_minutes"),
    (contact("sportello", minutes=10**9), "contact_minutes"),
    (contact("sportello", handed_over=({"what": "chiavi"},)), "required"),
    ((requests.open_request, NewRequest("tecnica", "ascensore", due_on=FAR)), "day_out_of_range"),
    ((requests.open_request, NewRequest("tecnica", "ascensore", reporter_id="x")), "reference_missing"),
    ((agenda.add_appointment, NewAppointment(datetime(2062, 4, 1, 9, tzinfo=UTC))), "day_out_of_range"),
    ((agenda.add_appointment, NewAppointment(datetime(2026, 4, 1, 9, tzinfo=UTC), person_id="x")), "reference_missing"),
    ((agenda.add_callback, NewCallback(assigned_to="x")), "reference_missing"),
    ((agenda.add_callback, NewCallback(FAR)), "day_out_of_range"),
    ((records.add, "appointment", {"at": "9999-12-31T23:00:00+00:00"}), "day_unknown"),
    ((records.add, "contact", PLAIN | {"started_at": "0001-01-01T00:00:00+10:00"}), "day_unknown"),
    ((records.add, "callback", {"due_on": "31/12/9999"}), "day_unknown"),
)  # fmt: skip


def test_it_is_refused_in_a_sentence_and_nothing_is_saved(desk, town):
    before = counts(desk)
    for (use_case, *asked), code in REFUSED:
        with pytest.raises(Notice) as refused:
            desk.run(use_case, *asked)
        assert refused.value.code == code, asked
    assert counts(desk) == before


def test_what_was_told_has_a_day_and_a_deadline_that_can_be(desk, town):
    for day, deadline, code in ((OLD, None, "day_unknown"), (date(2026, 3, 1), FAR, "day_out_of_range")):
        new = NewInformation(town.people["Brambati"], "pagamento_canone", day, deadline_on=deadline)
        with pytest.raises(Notice) as refused:
            desk.run(information.add_information, new)
        assert refused.value.code == code


def test_the_day_of_an_answer_is_not_moved_years_ahead(desk, town):
    use_case, new = contact(person_id=town.people["Brambati"])
    letter = desk.run(use_case, new)
    with pytest.raises(Notice, match="fuori dagli anni"):
        desk.run(letters.set_answer_due, letter.id, FAR)
