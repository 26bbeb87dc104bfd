"""The two papers of a pathway on its page: the pact and the individual plan, written, printed, signed, scanned."""

from PySide6.QtCore import Signal

from app.rules.dates import show_day
from app.services.pathway_views import PactView, PlanView, ScanView
from app.ui.inner_words import label, words
from app.ui.widgets import Button, ButtonRow, Facts, Panel


class _Paper(Panel):
    """Signals: asked(act): something is to be typed; print_wanted(form); scan_wanted(owner): `<kind>:<id>` of what it hangs on;
    unsign_wanted(document): the scan of this print was filed by mistake.
    """

    asked = Signal(str)
    print_wanted = Signal(str)
    scan_wanted = Signal(str)
    unsign_wanted = Signal(str)

    def __init__(self, title: str, acts: tuple[str, str], form: str) -> None:
        super().__init__(title, "writing-sign")
        self._owner = self._document = ""
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
        self.unsign = Button(self.tr("Togli la firma"), "arrow-back-up", small=True)
        self.unsign.clicked.connect(lambda: self.unsign_wanted.emit(self._document))
        self.unsign.hide()
        for button in (self.write, printing, self.signed, self.scan, self.unsign):
            button.setAccessibleDescription(title)
        self.add(self.facts)
        self.add(ButtonRow(self.write, printing, self.signed))
        self.add(ButtonRow(self.scan, self.unsign))

    def set_scan(self, scan: ScanView | None) -> None:
        """By which print's scan it is signed: that one may be taken back."""
        self._document = scan.document_id if scan is not None else ""
        self.unsign.setVisible(bool(self._document))

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
        corrected = pact.scan.corrected if pact is not None else ""
        self.facts.set_facts(
            (
                *said,
                (self.tr("Fino al"), until),
                (self.tr("Firma"), signed),
                (self.tr("Scansione tolta"), corrected),
            )
        )
        self.set_scan(pact.scan if pact is not None else None)
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
                (self.tr("Scansione tolta"), plan.scan.corrected if plan else ""),
            )
        )
        self.set_scan(plan.scan if plan is not None else None)
        self.set_owner(f"individual_plan:{plan.id}" if plan is not None else "", may_change=not closed)
