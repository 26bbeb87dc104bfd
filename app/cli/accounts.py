"""`account WHOSE`: the account of a tenancy, by its code or by a person: lines apart, the day it tells up to, orders on their way."""

from argparse import Namespace

from app.cli.entry import opened
from app.cli.output import DONE, Output
from app.rules.accounts import LineAccount
from app.rules.catalogues import label
from app.rules.dates import show_day
from app.rules.money import format_cents
from app.services.accounts import AccountView, find_accounts


def account(chosen: Namespace, output: Output) -> int:
    """The accounts that were asked for."""
    with opened(chosen) as desk:
        found = desk.worker.run(find_accounts, desk.who, chosen.whose)
    for one in found:
        _say(output, one, movements=chosen.movements)
    if not found:
        output.line("Nessun contratto del nucleo su questo computer.")
    output.tell(accounts=found)
    return DONE


def _say(output: Output, one: AccountView, *, movements: bool) -> None:
    ended = f", finito il {show_day(one.ended_on)}" if one.ended_on else ""
    output.line(f"Contratto {one.code or '—'}{ended}")
    if one.upto_on is None:
        output.line("  Il conto non è ancora arrivato dall'ufficio che lo tiene, o non è su questo computer.")
    else:
        output.line(f"  saldo al {show_day(one.day)}")
        for line in one.lines:
            output.line(f"  {line_words(line)}")
    for order in one.orders:
        when = f" il {show_day(order.booked_on)}" if order.booked_on else ""
        output.line(
            f"  {order.reference}  {label('account_lines', order.line)}  {format_cents(order.amount_cents)}  "
            f"{order.cause_words}: {order.standing_words.lower()}{when}"
        )
    for moved in one.movements if movements else ():
        due = f", scade il {show_day(moved.due_on)}" if moved.due_on else ""
        words = " ".join(part for part in (moved.words, moved.period) if part)
        output.line(
            f"  {show_day(moved.posted_on)}  {label('account_lines', moved.line)}  {format_cents(moved.amount_cents):>13}  "
            f"{words}{due}"
        )


def line_words(line: LineAccount) -> str:
    """`Canone: 1.000,00 €; scaduti 800,00 € (2025: 500,00 €; 2026: 300,00 €)`."""
    parts = [f"{label('account_lines', line.line)}: {format_cents(line.balance_cents)}"]
    if line.overdue:
        years = "; ".join(f"{year}: {format_cents(cents)}" for year, cents in line.overdue)
        parts.append(f"scaduti {format_cents(line.overdue_cents)} ({years})")
    if line.pending_cents:
        parts.append(f"in attesa di contabilizzazione {format_cents(line.pending_cents)}")
    return "; ".join(parts)
