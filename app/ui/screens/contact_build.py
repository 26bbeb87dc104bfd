"""From the fields of *Nuovo contatto* to the conversation that is saved."""

from collections.abc import Sequence
from datetime import date, datetime, time

from app.rules.dates import rome_moment
from app.rules.problem import Problem
from app.services.agenda import NewAppointment, NewCallback
from app.services.contacts import NewContact, Topic
from app.ui.screens.contact_fields import OTHER, ContactForm
from app.ui.viewmodels.contact import Around


def built(
    form: ContactForm, topics: Sequence[Topic], started: datetime, around: Around, answers: str | None
) -> NewContact | Problem:
    """The conversation as typed; a problem where the hour agreed on does not exist. `answers` is the letter it answers."""
    appointment = callback = None
    day, hour = form.meeting.value(), form.hour.value()
    if form.promises_meeting() and isinstance(day, date):
        at = rome_moment(day, hour if isinstance(hour, time) else time(9, 0))
        if isinstance(at, Problem):
            return at
        appointment = NewAppointment(at)
    called_by = form.callback.value()
    if isinstance(called_by, date):
        callback = NewCallback(called_by)
    channel, person = form.channel_code(), form.person.value()
    received, due = form.received.value(), form.due.value()
    letter = not form.received.isHidden()
    return NewContact(
        channel=channel,
        topics=topics,
        outcome=form.text("outcome"),
        outcome_detail=form.text("detail"),
        person_id=person if isinstance(person, str) and not form.is_anonymous() else None,
        anonymous=form.is_anonymous(),
        caller_role=form.text("role"),
        direction=form.text("direction") or "entrata" if channel in OTHER else "entrata",
        started_at=started,
        place=form.text("where"),
        building_id=around.building_id if form.is_anonymous() else None,
        unit_id=around.unit_id if form.is_anonymous() else None,
        note=form.text("note"),
        information_given=form.information_given(),
        handed_over=form.handed_over(),
        received_on=received if letter and isinstance(received, date) else None,
        answer_due_on=due if letter and isinstance(due, date) else None,
        assigned_to=form.text("assigned") if letter else None,
        answers_id=answers,
        appointment=appointment,
        callback=callback,
    )
