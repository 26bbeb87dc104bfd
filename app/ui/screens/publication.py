"""A letter and its answer for others to read: title, question, answer, in words in which nobody of the letter is named."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.letters import DRAFT, PUBLISHED
from app.security.files import write_whole
from app.services.letters import LetterDetail
from app.services.publications import PublicationView, publication_text
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.letter_words import state_words
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.listening import PublicationModel
from app.ui.widgets import Button, ButtonRow, Form, NoteField, NoticeBox, Panel, TextField

TEXTS = ("title", "question", "answer")


class PublicationPage(Page):
    """`id` is a publication, or `lettera:<id>`: a new one of that letter."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Risposta da pubblicare"))
        self._bridge = bridge
        self._model = PublicationModel(bridge, id, self)
        self.save_text = Button(self.tr("Salva testo"), "download", "Ctrl+S")
        self.print_button = Button(self.tr("Stampa"), "printer", "print")
        self.save_button = Button(self.tr("Salva"), "check", "save", kind="primary")
        for button, act in (
            (self.save_text, self._save_text),
            (self.print_button, self._print),
            (self.save_button, self._save),
        ):
            button.clicked.connect(act)
            self.header.add_action(button)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        panel = Panel(self.tr("Forma anonima"), "file-text")
        self.form = Form()
        self.form.add("title", TextField(self.tr("Titolo"), self.tr("obbligatorio")))
        hint = self.tr("senza nomi, telefoni, codici, né civico con interno")
        self.form.add("question", NoteField(self.tr("Domanda"), hint, lines=6))
        self.form.add("answer", NoteField(self.tr("Risposta"), self.tr("obbligatoria"), lines=8))
        self.where = TextField(self.tr("Dove si pubblica"), self.tr("facoltativo: rivista, bacheca, sito"))
        self.form.add("where", self.where)
        panel.add(self.form)
        self.publish = Button(self.tr("Pubblica"), "check", "Alt+P")
        self.publish.clicked.connect(self._publish)
        self.withdraw = Button(self.tr("Ritira"), "arrow-back-up", "Alt+R")
        self.withdraw.clicked.connect(self._withdraw)
        panel.add(ButtonRow(self.publish, self.withdraw))
        self.add(panel)
        self.body.addStretch(1)
        self.drafts = DraftKeeper(
            bridge, f"risposta:{id}", "risposta", lambda: self.tr("Risposta da pubblicare"), self.form.draft, self
        )
        self.drafts.saved.connect(self.draft_kept)
        self.drafts.restored.connect(self._restore)
        self.form.changed.connect(lambda _name, _value: self.drafts.typed())
        self._restored = False
        self._model.shown.connect(self._show)
        self._model.began.connect(self._begin)
        self._model.written.connect(self._written)
        self._model.refused.connect(self._refused)
        self._publishing = False
        self._set_state(DRAFT)
        self._model.refresh({})
        self.drafts.restore()

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again what somebody else may have changed; what is being typed stays."""
        if changed:
            self._model.refresh(changed)

    def _begin(self, letter: LetterDetail) -> None:
        if not self._restored and letter.note and not self.drafts.pending():
            self.form.set_values({"question": letter.note})
        self.header.set_subtitle(
            self.tr("Scrivere con altre parole: alla pubblicazione si controlla che non ci siano nomi.")
        )

    def _show(self, view: PublicationView) -> None:
        if not self._restored and not self.drafts.pending() and self.drafts.saved_at is None:
            values = {name: getattr(view, name) for name in TEXTS} | {"where": view.published_in}
            self.form.set_values(values)
        self._set_state(view.state)
        day = self.tr("il {day}").format(day=show_day(view.published_on)) if view.published_on else ""
        self.set_title(view.title, " ".join(part for part in (state_words(view.state), day) if part))

    def _set_state(self, state: str) -> None:
        draft = state == DRAFT
        for name in (*TEXTS, "where"):
            self.form.field(name).setEnabled(draft)
        self.save_button.setEnabled(draft)
        self.publish.setVisible(draft)
        self.withdraw.setVisible(state == PUBLISHED)
        known = self._model.view is not None
        self.print_button.setEnabled(known)
        self.save_text.setEnabled(state == PUBLISHED)
        self.keys_changed.emit()

    # ---------------------------------------------------------------------------------------------------------- drafts

    def _restore(self, body: dict[str, Any]) -> None:
        self._restored = True
        self.form.set_draft(body)

    # ------------------------------------------------------------------------------------------------------------ acts

    def _texts(self) -> list[str]:
        return [str(self.form.field(name).value() or "") for name in TEXTS]

    def _save(self) -> None:
        self._publishing = False
        self._write()

    def _publish(self) -> None:
        self._publishing = True
        self._write()

    def _write(self) -> None:
        self.notice.hide()
        missing = {
            name: self.tr("Manca il testo.") for name, text in zip(TEXTS, self._texts(), strict=True) if not text.strip()
        }  # fmt: skip
        self.form.set_errors(missing)
        if not missing:
            self._model.save(*self._texts())

    def _withdraw(self) -> None:
        self._publishing = False
        self._model.withdraw()

    def _written(self, sentence: str) -> None:
        self.drafts.drop()
        self._restored = False
        self.set_work("", "")
        if self._publishing:
            self._publishing = False
            where = self.where.value()
            self._model.publish(where if isinstance(where, str) else None)
            return
        self.notice.say("ok", sentence)

    def _refused(self, notice: Notice) -> None:
        self._publishing = False
        problems = notice.values.get("problems")
        errors: dict[str, str] = {}
        labels = {"titolo": "title", "domanda": "question", "risposta": "answer"}
        for _code, sentence in problems if isinstance(problems, tuple) else ():
            for words, name in labels.items():
                if f"«{words}»" in sentence:
                    errors[name] = " ".join(part for part in (errors.get(name, ""), sentence) if part)
        self.form.set_errors(errors)
        self.notice.say("err", str(notice))

    def _print(self) -> None:
        if self._model.id:
            self.go.emit("stampa")
            self._bridge.print_wanted.emit("RISPOSTA", self._model.id)

    def _save_text(self) -> None:
        """The words in a file: a person's own decision, where they say."""
        view = self._model.view
        if view is None or view.state != PUBLISHED:
            self.notice.say("info", self.tr("Il testo si salva quando la risposta è pubblicata."))
            return
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Salva testo"), "risposta.txt", "Testo (*.txt)")
        if chosen:
            try:
                write_whole(Path(chosen), publication_text(view).encode())
            except OSError:
                self.notice.say("err", self.tr("Il file non si può scrivere lì. Scegliere un'altra cartella."))
            else:
                self.notice.say("ok", self.tr("Testo salvato. Non contiene niente della lettera."))

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Save, publish or withdraw, print."""
        state = self._model.view.state if self._model.view is not None else DRAFT
        acts = {
            DRAFT: [
                PageKey("Alt+P", self.tr("pubblica"), self._publish),
                PageKey("save", self.tr("salva"), self._save),
            ],
            PUBLISHED: [PageKey("Alt+R", self.tr("ritira"), self._withdraw)],
        }
        return [
            PageKey("Ctrl+S", self.tr("salva testo"), self._save_text, in_foot=False),
            PageKey("print", self.tr("stampa"), self._print),
            *acts.get(state, []),
        ]

    def first_focus(self) -> QWidget | None:
        """The title, or what is left to do."""
        return self.form.first_focus() if self.save_button.isEnabled() else self.print_button

    def panes(self) -> Sequence[QWidget]:
        """The form."""
        return [self.form if self.save_button.isEnabled() else self.header]
