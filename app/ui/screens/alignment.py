"""*Allineamento*: one sentence, what stays here and why, what can be done, and the receipt of the evening.

Never a green sentence while one change lacks its answer; never counts of bytes.
"""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_moment
from app.services.centre import SyncFacts
from app.sync.state import Phase, SyncStatus
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.page import Page, PageKey
from app.ui.screens.bundle_panel import BundlePanel
from app.ui.screens.parts import Numbers, OneOf, near_moment
from app.ui.screens.review_details import item_chip
from app.ui.sync_words import clock_words, sync_words
from app.ui.viewmodels.alignment import AlignmentModel, AlignmentState
from app.ui.widgets import (
    Button,
    ButtonRow,
    Column,
    Columns,
    EmptyPage,
    Facts,
    NoticeBox,
    Panel,
    Progress,
    Row,
    RowList,
    Table,
    TableRow,
    Text,
    column,
    state_chip,
)

_VERDICTS = {
    "ok": QT_TRANSLATE_NOOP("alignment", "Accettate"),
    "refused": QT_TRANSLATE_NOOP("alignment", "Non accettate"),
    "bounced": QT_TRANSLATE_NOOP("alignment", "Respinte per i fondi"),
    "held": QT_TRANSLATE_NOOP("alignment", "In attesa al centro"),
    "trayed": QT_TRANSLATE_NOOP("alignment", "Consegnate al coordinamento"),
    "erased": QT_TRANSLATE_NOOP("alignment", "Eliminate per un ordine"),
    "void": QT_TRANSLATE_NOOP("alignment", "Numeri annullati"),
}
SENT, WAITING = "ricevute", "attesa:"


class AlignmentPage(Page):
    """State and receipt."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Allineamento"), self.tr("Cosa è partito, cosa resta qui e perché"))
        self._bridge = bridge
        self.stick = BundlePanel(bridge, background)
        self._model = AlignmentModel(bridge, background, self)
        self._model.moved.connect(self._show)
        self._model.status.connect(self._say)
        self._model.receipt_came.connect(self._receipt_came)
        self._model.refused.connect(lambda sentence: self._tell("info", sentence))
        self.align = Button(self.tr("Allinea ora"), "refresh", "sync", kind="primary")
        self.align.clicked.connect(self._model.align)
        self.header.add_action(self.align)
        self.add(Columns(self._left(), self._right(), shares=(7, 3)), 1)
        self._say(bridge.sync_status)

    def _left(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self.sentence = NoticeBox("info", icon="cloud")
        lines.addWidget(self.sentence)
        self.progress = Progress()
        self.progress.hide()
        lines.addWidget(self.progress)
        panel = Panel(flush=True)
        self.table = Table(
            self.tr("Cosa resta e cosa è arrivato"),
            (
                Column("state", self.tr("Stato"), "chip"),
                Column("what", self.tr("Che cosa"), "strong", share=2),
                Column("why", self.tr("Perché"), share=3),
                Column("do", self.tr("Cosa si può fare"), "muted", share=1, narrow=False),
            ),
        )
        self.table.opened.connect(self._open)
        self.empty = EmptyPage(
            "circle-check",
            self.tr("Niente in attesa."),
            self.tr("Qui sta ciò che deve ancora partire e ciò che è tornato indietro."),
        )
        self._stack = OneOf()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        panel.add(self._stack, 1)
        lines.addWidget(panel, 1)
        self._past_panel = Panel(self.tr("Ultime ricevute"), "history", flush=True)
        self.past = RowList(self.tr("Ultime ricevute"))
        self.past.opened.connect(self._print)
        self.past.fit_content()
        self._past_panel.add(self.past)
        lines.addWidget(self._past_panel)
        return holder

    def _right(self) -> QWidget:
        self._receipt_panel = Panel(self.tr("Ricevuta della sera"), "receipt")
        self._receipt_facts = Facts()
        self._receipt_panel.add(self._receipt_facts)
        self._numbers = Numbers()
        self._receipt_panel.add(self._numbers)
        self._signature = Text("", "note_muted")
        self._receipt_panel.add(self._signature)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self._receipt_panel.add(self.notice)
        self.ask = Button(self.tr("Chiedi la ricevuta"), "receipt", "new_row")
        self.ask.clicked.connect(self._model.ask_receipt)
        self.print_button = Button(self.tr("Stampa ricevuta"), "printer", "print")
        self.print_button.clicked.connect(lambda: self._print(""))
        self.copy = Button(self.tr("Copia numero"), "copy")
        self.copy.clicked.connect(self._copy)
        self._receipt_panel.add(ButtonRow(self.ask, self.print_button, self.copy))
        self._receipt_panel.add_stretch()
        holder = QWidget()
        lines = column(holder, gap=12)
        lines.addWidget(self._receipt_panel, 1)
        lines.addWidget(self.stick)
        return holder

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)
        self.stick.model.refresh()

    def _say(self, status: SyncStatus) -> None:
        """The one sentence. Green only when every change was acknowledged."""
        words = sync_words(status, self._model.now())
        self.progress.setVisible(status.phase is Phase.RUNNING)
        if status.phase is Phase.RUNNING:
            if status.to_copy:
                line = self.tr("Copiate {n} schede su {all}. Si può interrompere: riprende da qui.")
                self.progress.set_progress(
                    status.copied, status.to_copy, line.format(n=status.copied, all=status.to_copy)
                )
            elif status.to_send:
                line = self.tr("Inviate {done} modifiche su {all}. Si può interrompere.")
                self.progress.set_progress(
                    status.answered, status.to_send, line.format(done=status.answered, all=status.to_send)
                )
            else:
                line = self.tr("Ricevute {n} modifiche. Si può interrompere.")
                self.progress.set_progress(0, 1, line.format(n=status.received))
        # What this desk wrote since the last word of the sync thread waits too.
        state = self._model.state
        pending = state.facts.unsent if state is not None else status.pending
        kind = "neutral"
        if status.phase is Phase.STOPPED:
            lead, text, kind = words.fact, status.sentence or self.tr("Il lavoro resta qui."), "warn"
        elif status.phase is Phase.AWAY:
            lead = self.tr("Il centro non risponde.")
            again = self.tr("Si riprova alle {time}.").format(
                time=clock_words(status.next_try_at) if status.next_try_at else "–"
            )
            text = f"{self._waiting_words(pending)} {again}"
        elif status.to_review and status.last_ok_at is not None:
            lead, kind = self.tr("Non tutto è al centro."), "info"
            text = self.tr("{n} cose sono al sicuro su questo computer: sotto c'è scritto perché.").format(
                n=status.to_review
            )
        elif status.synced and not pending and status.last_ok_at is not None:
            lead, kind = self.tr("Il centro ha ricevuto tutto."), "ok"
            when = near_moment(status.last_ok_at, self._model.now())
            text = self.tr("Niente da inviare. Allineato {when}.").format(when=when)
            if state is not None and state.facts.compared_at is not None:
                text += " " + self._compared_words(state.facts)
            if status.files:
                text += " " + self._files_words(status.files)
        elif state is not None and state.facts.for_newer_centre:
            lead, kind = self._waiting_words(pending), "info"
            text = " ".join(state.facts.sentences[1:])
        else:
            lead = self._waiting_words(pending)
            text = self.tr("Parte da solo quando c'è la rete.") if pending else self.tr("Nessun allineamento in corso.")
        self.sentence.set_kind(kind, words.icon)
        self.sentence.set_text(text, lead)

    def _compared_words(self, facts: SyncFacts) -> str:
        assert facts.compared_at is not None, "asked only of what was compared"
        when = near_moment(facts.compared_at, self._model.now())
        if facts.mended == 0:
            return self.tr("Confrontato con il centro {when}: tutto uguale.").format(when=when)
        if facts.mended == 1:
            return self.tr("Confrontato con il centro {when}: una scheda era diversa ed è stata corretta.").format(
                when=when
            )
        line = self.tr("Confrontato con il centro {when}: {n} schede erano diverse e sono state corrette.")
        return line.format(when=when, n=facts.mended)

    def _files_words(self, files: int) -> str:
        if files == 1:
            return self.tr("1 file di allegati è ancora in viaggio, va da solo.")
        return self.tr("{n} file di allegati sono ancora in viaggio, vanno da soli.").format(n=files)

    def _waiting_words(self, pending: int) -> str:
        if pending == 0:
            return self.tr("Niente da inviare.")
        if pending == 1:
            return self.tr("1 modifica da inviare, al sicuro qui.")
        return self.tr("{n} modifiche da inviare, al sicuro qui.").format(n=pending)

    def _show(self, state: AlignmentState) -> None:
        rows = [
            TableRow(
                one.key,
                {
                    "state": item_chip(one.kind),
                    "what": one.title,
                    "why": one.subtitle,
                    "do": self.tr("Invio: rivedi"),
                },
            )
            for one in state.items
        ]
        for what, count in state.waiting:
            words = what if count == 1 else f"{what} ({count})"
            why, act = self.tr("non ancora inviata"), self.tr("niente: parte da sola")
            cells = {"state": state_chip("in_attesa"), "what": words, "why": why, "do": act}
            rows.append(TableRow(f"{WAITING}{what}", cells))
        if state.past:
            last = state.past[0]
            cells = {
                "state": state_chip("ricevuta"),
                "what": self.tr("{n} modifiche").format(n=last.received),
                "why": self.tr("nella ricevuta n. {number}").format(number=last.number),
                "do": self.tr("Invio: stampa"),
            }
            rows.append(TableRow(SENT, cells))
        self.table.set_rows(rows)
        if not rows and self.window().focusWidget() is self.table:
            self.align.setFocus()  # else Qt goes on to the receipt, and the page scrolls there
        self._stack.show_one(self.table if rows else self.empty)
        self._say(self._bridge.sync_status)
        self._show_receipt(state)
        now = self._model.now()
        self.past.set_rows(
            [
                Row(
                    one.number,
                    self.tr("n. {number}").format(number=one.number),
                    self._past_words(one.received, one.returned),
                    lead=near_moment(one.at, now),
                    hints=(("Return", self.tr("stampa")),),
                )
                for one in state.past
            ]
        )
        self._past_panel.setVisible(bool(state.past))
        self.keys_changed.emit()

    def _past_words(self, received: int, returned: int) -> str:
        words = self.tr("– ricevute {n} modifiche").format(n=received)
        return f"{words}, {self.tr('{n} da rivedere').format(n=returned)}" if returned else words

    def _show_receipt(self, state: AlignmentState) -> None:
        found = state.receipt
        self.print_button.setVisible(found is not None)
        self.copy.setVisible(found is not None)
        for part in (self._receipt_facts, self._numbers, self._signature):
            part.setVisible(found is not None)
        if found is None:
            self._receipt_panel.set_note("")
            self.notice.set_kind("neutral", "receipt")
            self.notice.set_text(self.tr("Ancora nessuna ricevuta. Si chiede al centro quando c'è la rete."))
            self.notice.show()
            return
        self._receipt_panel.set_note(self.tr("n. {number}").format(number=found["number"]))
        self._receipt_facts.set_facts(
            [
                (self.tr("Presidio"), str(found["outpost"])),
                (self.tr("Computer"), f"{found['line'] or ''} · {found['operator']}".strip(" ·")),
                (self.tr("Quando"), show_moment(found["at"])),
            ]
        )
        numbers = [
            (self.tr("Ricevute dal centro"), self.tr("{n} su {all}").format(n=found["received"], all=found["written"]))
        ]
        numbers += [(self._verdict(code), str(count)) for code, count in found["verdicts"] if count]
        numbers.append((self.tr("Rimaste sul computer"), str(len(found["remaining"]))))
        self._numbers.set_numbers(numbers)
        mark = found["centre_signature"]
        short = " ".join((mark[0:4], mark[4:8], mark[8:12])).upper() if mark else ""
        self._signature.setText(self.tr("Firma del centro: {mark}").format(mark=short) if short else "")

    def _verdict(self, code: str) -> str:
        return QCoreApplication.translate("alignment", _VERDICTS.get(code, code))

    # ------------------------------------------------------------------------------------------------------------ acts

    def _open(self, row_id: str) -> None:
        if row_id == SENT:
            self._print("")
        elif not row_id.startswith(WAITING):
            self.go.emit("da_rivedere")

    def _print(self, number: str) -> None:
        state = self._model.state
        last = state.facts.receipt_number if state is not None else None
        if number or last:
            self._bridge.print_wanted.emit("RICEVUTA", number or str(last))
        else:
            self._tell("info", self.tr("Ancora nessuna ricevuta da stampare."))

    def _copy(self) -> None:
        state = self._model.state
        if state is not None and state.facts.receipt_number:
            QGuiApplication.clipboard().setText(state.facts.receipt_number)

    def _receipt_came(self, number: str) -> None:
        self._tell("ok", self.tr("Ricevuta n. {number} conservata su questo computer.").format(number=number))

    def _tell(self, kind: str, sentence: str) -> None:
        self.notice.say(kind, sentence)

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Review, receipt, align."""
        return [
            PageKey("new_row", self.tr("chiedi la ricevuta"), self._model.ask_receipt),
            PageKey("Return", self.tr("rivedi")),
            PageKey("print", self.tr("stampa ricevuta"), lambda: self._print("")),
            PageKey("sync", self.tr("allinea ora"), self._model.align),
        ]

    def first_focus(self) -> QWidget | None:
        """The first row that needs a person; with none, the act at the top: what the page says stays in view."""
        return self.align if self._stack.currentWidget() is self.empty else self.table

    def panes(self) -> Sequence[QWidget]:
        """Table, receipt, stick, earlier ones."""
        return [self.table, self._receipt_panel, self.stick, *([self.past] if self.past.rows() else [])]
