"""Money on the card of a person and the page of a household, each behind a button: what the dwelling costs, the tenancy's account.

Figures with the day they tell up to, rent and service charges apart; no colour, and no word about the person.
"""

from PySide6.QtWidgets import QWidget

from app.rules.accounts import WAITING, LineAccount
from app.rules.dates import show_day
from app.rules.money import format_cents
from app.services.accounts import AccountView, OrderView
from app.services.person_card import MoneyView
from app.ui.inner_words import label
from app.ui.widgets import Reveal


class MoneyReveal(Reveal):
    """Rent and charges a month, and the last means test."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mostra canone e ISEE"), parent=parent)

    def show_money(self, money: MoneyView) -> None:
        """Put the figures on screen."""
        parts = [
            self.tr("canone {n} al mese").format(n=format_cents(money.rent_cents)) if money.rent_cents else "",
            self.tr("spese {n} al mese").format(n=format_cents(money.charges_cents)) if money.charges_cents else "",
            self.tr("{kind} {n}").format(
                kind=label("means_test_kinds", money.means_kind or ""), n=format_cents(money.means_cents)
            )
            if money.means_cents is not None
            else "",
            self.tr("valido fino al {day}").format(day=show_day(money.means_expires)) if money.means_expires else "",
        ]
        self.show_text(", ".join(part for part in parts if part) or self.tr("Nessun importo su questo computer."))


class AccountReveal(Reveal):
    """The accounts of the household's tenancies, as far as the housing company's file tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Mostra il conto"), parent=parent)

    def show_accounts(self, accounts: tuple[AccountView, ...]) -> None:
        """Put them on screen, the running tenancy first."""
        told = ["\n".join(self._told(one)) for one in accounts]
        self.show_text("\n\n".join(told) or self.tr("Nessun contratto del nucleo su questo computer."))

    def _told(self, one: AccountView) -> list[str]:
        named = self.tr("Contratto {code}").format(code=one.code or "—")
        if one.ended_on is not None:
            named = self.tr("{tenancy}, finito il {day}").format(tenancy=named, day=show_day(one.ended_on))
        waiting = [self._order(order) for order in one.orders if order.booked_on is None]
        if one.upto_on is None:
            return [named, self.tr("Il conto non è ancora arrivato dall'ufficio che lo tiene."), *waiting]
        told = [self.tr("{tenancy}: saldo al {day}").format(tenancy=named, day=show_day(one.day))]
        told += [self._line(line) for line in one.lines]
        if one.months_late:
            told.append(self._oldest(one.months_late))
        told += waiting
        if any(line.pending_cents for line in one.lines):
            words = self.tr("Contando anche gli ordini in attesa resta da pagare {n}.")
            told.append(words.format(n=format_cents(one.residual_cents)))
        return told

    def _line(self, line: LineAccount) -> str:
        name = label("account_lines", line.line)
        if line.balance_cents < 0:
            return self.tr("{line}: {n} a credito").format(line=name, n=format_cents(-line.balance_cents))
        words = f"{name}: {format_cents(line.balance_cents)}"
        if not line.overdue:
            return words
        years = "; ".join(f"{year}: {format_cents(cents)}" for year, cents in line.overdue)
        past = self.tr("di cui con scadenza passata {n} ({years})")
        return f"{words}, {past.format(n=format_cents(line.overdue_cents), years=years)}"

    def _oldest(self, months: int) -> str:
        if months == 1:
            return self.tr("La scadenza più vecchia ancora da pagare è di 1 mese fa.")
        return self.tr("La scadenza più vecchia ancora da pagare è di {n} mesi fa.").format(n=months)

    def _order(self, order: OrderView) -> str:
        told = (
            self.tr("In attesa di contabilizzazione: {n}, {line}, {cause} ({reference})")
            if order.standing == WAITING
            else self.tr("Da verificare con l'ufficio che tiene i conti: {n}, {line}, {cause} ({reference})")
        )
        line = label("account_lines", order.line).lower()
        cause = order.cause_words[:1].lower() + order.cause_words[1:]
        return told.format(n=format_cents(order.amount_cents), line=line, cause=cause, reference=order.reference)
