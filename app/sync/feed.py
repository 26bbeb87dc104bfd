"""The address at which a phone reads an operator's calendar, asked for at the centre. It is kept nowhere on the desk."""

from typing import Literal

from app.errors import Notice
from app.store.profile import DeskFacts
from app.sync.client import connect
from app.sync.messages import CalendarAsk, CalendarGiven

Act = Literal["look", "new", "revoke"]


def ask_feed(facts: DeskFacts, act: Act) -> CalendarGiven:
    """`look` whether there is an address, `new` for another one, `revoke` for none. Raises `Notice` (`no_centre`), `Retry`."""
    if facts.centre_url is None:
        raise Notice("no_centre", "Questo computer non è ancora collegato a un centro.")
    with connect(facts.centre_url, facts.centre_ca, facts.token) as client:
        return client.calendar(CalendarAsk(act))


def feed_address(facts: DeskFacts, given: CalendarGiven) -> str:
    """Where the calendar is read; "" where no new address was given."""
    return f"{(facts.centre_url or '').rstrip('/')}/v1/calendar/{given.token}.ics" if given.token else ""
