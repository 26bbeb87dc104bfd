"""The two papers of a pathway on its page: the pact and the individual plan, written, printed, signed, scanned."""

from PySide6.QtCore import Signal

from app.rules.dates import show_day
from app.services.pathway_views import PactView, PlanView
from app.ui.inner_words import label, words
from app.ui.widgets import Button, ButtonRow, Facts, Panel


class _Paper(Panel):
    """Signals: asked(act): something is to be typed; print_wanted(form); scan_wanted(owner): `<kind>:<id>` of what it hangs on."""

    asked = Signal(str)
    print_wanted = Signal(str)
    scan_wanted = Signal(str)

    def __init__(self, title: str, acts: tuple[str, str], form: str) -> None:
        super().__init__(title, "writing-sign")
        self._owner = ""
        self.facts = Facts()
        self.write = Button(self.tr("Scrivi"), "pencil", small=True)
        self.write.clicked.connect(lambda: self.asked.emit(acts[0]))
        printing = Button(self.tr("Stampa"), "printer", small=True)
        printing.clicked.connect(lambda: self.print_wanted.emit(form))
        self.signed = Button(self.tr("Firmato"), "writing-sign", small=True)
        self.signed.clicked.connect(lambda: self.asked.emit(acts[1]))
        self.scan = Button(self.tr("Allega la scansione"), "paperclip", small=True)
        self.scan.clicked.connect(lambda: self.scan_wanted.emit(self._owner))
        self.scan.hide()
        for button in (self.write, printing, self.signed, self.scan):
            button.setAccessibleDescription(title)
        self.add(self.facts)
        self.add(ButtonRow(self.write, printing, self.signed))
        self.add(ButtonRow(self.scan))

    def set_owner(self, owner: str, *, may_change: bool) -> None:
        """What a scan hangs on, nothing while it is not written; and whether it may be written and signed now."""
        self._owner = owner
        self.scan.setVisible(bool(owner))
        self.write.setVisible(may_change)
        self.signed.setVisible(may_change and bool(owner))


class PactPaper(_Paper):
    """The pact, MOD-06."""

    def __init__(self) -> None:
        super().__init__(self.tr("Patto di accompagnamento"), ("pact", "sign"), "MOD-06")

    def show_paper(self, pact: PactView | None, *, closed: bool) -> None:
        """As it is written and signed; once signed it is not rewritten."""
        titles = {
            "of_household": self.tr("Nucleo"), "of_company": self.tr("ALER"), "of_partner": self.tr("Ente"),
            "on_rent": self.tr("Pagamento"), "if_broken": self.tr("Se non si rispetta"),
        }  # fmt: skip
        said = [(titles[name], text) for name, text in pact.texts] if pact is not None else []
        until = show_day(pact.until_on) if pact is not None and pact.until_on else ""
        signed = words(pact.signed) if pact is not None and pact.signed else self.tr("non firmato")
        self.facts.set_facts((*said, (self.tr("Fino al"), until), (self.tr("Firma"), signed)))
        open_still = not closed and not (pact is not None and pact.signed)
        self.set_owner(f"pact:{pact.id}" if pact is not None else "", may_change=open_still)


class PlanPaper(_Paper):
    """The individual plan, MOD-07."""

    def __init__(self) -> None:
        super().__init__(self.tr("Progetto personalizzato"), ("plan", "sign_plan"), "MOD-07")

    def show_paper(self, plan: PlanView | None, *, closed: bool) -> None:
        """As it is written and signed; each revision is signed anew."""
        needs = [
            (label("need_domains", code), " / ".join(part for part in both if part))
            for code, *both in (plan.needs if plan else ())
        ]
        self.facts.set_facts(
            (
                *needs,
                (self.tr("Indicatori"), plan.indicators if plan else ""),
                (self.tr("Revisione"), show_day(plan.revise_on) if plan and plan.revise_on else ""),
                (self.tr("Firma"), words(plan.signed) if plan and plan.signed else self.tr("non firmato")),
            )
        )
        self.set_owner(f"individual_plan:{plan.id}" if plan is not None else "", may_change=not closed)
