"""`timesheet` and `calendar`: hours of the staff, and the operator's appointments elsewhere."""

from argparse import Namespace
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from app.cli.entry import opened
from app.cli.output import DONE, Output, Usage
from app.cli.paper import read_day
from app.models.who import Who
from app.rules.clock import from_utc_text
from app.rules.dates import show_day, show_moment
from app.rules.money import format_cents
from app.security.files import write_whole
from app.services.timesheet import TimeSheet, hours_words, month_of, sheet_csv, time_sheet
from app.services.week import EXPORTED_DAYS, export_calendar
from app.sync.feed import Act, ask_feed, feed_address

_ASKED: dict[str, Act] = {"link": "new", "status": "look", "revoke": "revoke"}


def timesheet(chosen: Namespace, output: Output) -> int:
    """Hours by operator, line and kind; with costs for who may read them."""
    if (chosen.first is None) != (chosen.last is None):
        raise Usage("Il periodo ha due giorni: indicare --from e --to insieme, o --month.")
    if chosen.month is not None and chosen.first is not None:
        raise Usage("--month e --from non vanno insieme.")
    span = (read_day(chosen.first), read_day(chosen.last)) if chosen.first is not None else None
    if chosen.month is not None:
        span = month_of(_month(chosen.month))
    with opened(chosen) as desk:
        view = desk.worker.run(_sheet, desk.who, span, chosen.costs, chosen.reason)
    if chosen.csv is not None:
        write_whole(chosen.csv, sheet_csv(view).encode("utf-8-sig"))
    output.line(f"Ore dal {show_day(view.first)} al {show_day(view.last)}")
    for row in view.rows:
        cost = f"  {format_cents(row.cents)}" if row.cents is not None else ""
        output.line(f"{row.operator}  {row.line}  {row.kind}  {hours_words(row.minutes)}{cost}")
    for one in view.totals:
        of = f"  {format_cents(one.cents)} di {format_cents(one.amount_cents or 0)}" if one.cents is not None else ""
        output.line(f"{one.line}: {hours_words(one.minutes)}{of}")
    output.line(f"Totale: {hours_words(view.minutes)}")
    if view.running:
        output.line(f"Turni non terminati, non contati: {view.running}.")
    if view.unpriced:
        output.line(f"Righe senza un costo orario per tutti i loro giorni: {view.unpriced}.")
    if chosen.csv is not None:
        output.line(f"Scritto: {chosen.csv}")
    output.tell(timesheet=view, file=str(chosen.csv) if chosen.csv is not None else None)
    return DONE


def calendar(chosen: Namespace, output: Output) -> int:
    """The operator's appointments in a file, or at an address of the centre."""
    act: str = chosen.act
    if act == "export":
        return _export(chosen, output)
    with opened(chosen) as desk:
        given = ask_feed(desk.desk, _ASKED[act])
        address = feed_address(desk.desk, given)
    if act == "link":
        output.line(address)
        output.aside("Chi ha l'indirizzo legge il calendario. Non si vede più: quello di prima non vale.")
        output.tell(address=address, made_at=given.made_at)
    elif act == "revoke":
        output.line("L'indirizzo non vale più: nessuno legge il calendario altrove.")
        output.tell(revoked=True)
    else:
        made = given.made_at
        output.line(f"C'è un indirizzo, fatto il {show_moment(from_utc_text(made))}." if made else "Nessun indirizzo.")
        output.tell(made_at=made)
    return DONE


def _export(chosen: Namespace, output: Output) -> int:
    out: Path = chosen.out
    first = read_day(chosen.first) if chosen.first else None
    last = read_day(chosen.last) if chosen.last else None
    with opened(chosen) as desk:
        today = desk.who.today()
        begin, end = first or today, last or (first or today) + timedelta(days=EXPORTED_DAYS)
        if end < begin:
            raise Usage("L'ultimo giorno viene prima del primo.")
        text = desk.worker.run(export_calendar, desk.who, begin, end)
    write_whole(out, text.encode())
    count = text.count("BEGIN:VEVENT")
    output.line(f"Appuntamenti scritti: {count}. {out}")
    output.tell(file=str(out), events=count)
    return DONE


def _sheet(session: Session, who: Who, span: tuple[date, date] | None, costs: bool, reason: str | None) -> TimeSheet:
    first, last = span or month_of(who.today())
    return time_sheet(session, who, first, last, costs=costs, reason=reason)


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise Usage(f"«{text}» non è un mese: si scrive 2026-03.") from None
