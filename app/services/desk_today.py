"""What *Oggi* asks of who serves an outpost, in the shape of `day_rows`; rows that are opened and no more.

The agenda, the things to do of a pathway and papers to sign, which are done where they stand, are in `today`.
"""

from sqlalchemy.orm import Session

from app.models.who import Who
from app.rules.clock import rome_day
from app.rules.dates import show_day, show_near_day, show_time
from app.rules.roles import is_office
from app.services import follow, review
from app.services.day_rows import DayRow, Source
from app.services.grant_views import disconnections
from app.services.information import rent_checks_due
from app.services.meetings import meetings_of_today
from app.services.office_today import grant_row
from app.services.projects import milestones_due
from app.services.referral_views import unanswered
from app.services.training_standing import is_tutor
from app.services.training_views import trainees_to_certify

ASKED = "portata al coordinamento"
"""Of a request that was brought to who coordinates."""
RENT_CHECKS = "da_verificare"
"""What *Ascolto* goes on with to show what was told six months ago."""


def at_outpost(who: Who) -> bool:
    """Does this operator work at outposts?"""
    return not is_office(who.role)


def everybody(_who: Who) -> bool:
    """A source whose rows name whom they wait for."""
    return True


def supplies_to_save(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Grants for a supply about to be cut off and not committed yet, without a name."""
    return tuple(grant_row(one, who.today()) for one in disconnections(session, who))


def meetings(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Meetings of today, and those before whose register is open."""
    rows = []
    for one in meetings_of_today(session, who):
        day = rome_day(one.starts_at)
        lead = show_time(one.starts_at) if day == who.today() else show_day(day)
        number = one.register_number or "—"
        text = f"registro n. {number}, da chiudere" if one.due else f"registro n. {number}"
        rows.append(DayRow("incontro", one.id, title=f"{one.title}, incontro {one.number}", text=text, lead=lead))
    return tuple(rows)


def requests_to_follow(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Requests whose day has come, and those brought to who coordinates."""
    return tuple(
        DayRow(
            "richiesta",
            one.id,
            title=one.title,
            text=f"{one.where} · {ASKED}" if one.asked else one.where,
            lead=show_near_day(one.due_on, who.today()) if one.due_on else "",
            late=one.overdue,
        )
        for one in follow.due_today(session, who)
    )


def rent_checks(session: Session, who: Who) -> tuple[DayRow, ...]:
    """One row that counts what was told six months ago and not looked at since."""
    count = rent_checks_due(session, who)
    if not count:
        return ()
    title = "1 informazione di sei mesi fa" if count == 1 else f"{count} informazioni di sei mesi fa"
    return (DayRow("ascolto", RENT_CHECKS, title, text="il canone corrente è da verificare"),)


def milestones(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Milestones of projects that are due."""
    return tuple(
        DayRow(
            "tappa", one.id, name=one.name, text=one.project, lead=show_near_day(one.due_on, who.today()), late=one.late
        )
        for one in milestones_due(session, who)
    )


def unanswered_referrals(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Referrals that nobody answered."""
    return tuple(
        DayRow("invio", one.id, name=one.partner, text=f"{one.number or '—'}, consegnato da {one.days} giorni")
        for one in unanswered(session, who)
    )


def trainees(session: Session, who: Who) -> tuple[DayRow, ...]:
    """Own trainees in course whose last certified hours are long past, or who have none."""
    return tuple(
        DayRow(
            "formazione",
            one.id,
            name=one.name,
            text=f"ore certificate fino al {show_day(one.last_on)}" if one.last_on else "nessuna ora certificata",
            lead=show_near_day(one.due_on, who.today()),
            late=one.due_on < who.today(),
        )
        for one in trainees_to_certify(session, who)
    )


def returned(session: Session, who: Who) -> tuple[DayRow, ...]:
    """What the centre did not take, and what a colleague handed over."""
    return tuple(
        DayRow("da_rivedere", one.key, title=one.title, text=one.subtitle, state="rifiutata")
        for one in review.list_review(session, who).items
        if one.kind in (review.REFUSAL, review.HANDED_OVER)
    )


URGENT: tuple[Source, ...] = (Source("Distacchi annunciati", "alert-triangle", at_outpost, supplies_to_save),)
"""What stands above the agenda: a supply about to be cut off."""

FOLLOWING: tuple[Source, ...] = (
    Source("Laboratori", "users-group", everybody, meetings),
    Source("Richieste da seguire", "clipboard-list", everybody, requests_to_follow),
    Source("Da verificare", "hourglass", everybody, rent_checks),
    Source("Tappe dei progetti", "calendar-event", everybody, milestones),
    Source("Invii senza risposta", "arrows-exchange", everybody, unanswered_referrals),
    Source("Ore da certificare", "clock", is_tutor, trainees),
    Source("Tornati indietro", "arrow-back-up", everybody, returned),
)
"""What stands below it."""
