"""What one person is told: topic, words, deadline, what to bring, where; saved, or saved and printed on its slip."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.information import CONTRIBUTION, told_topics
from app.services.information import InformationDetail, NewInformation
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label, words
from app.ui.page import Page, PageKey
from app.ui.screens.parts import draft_words
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.listening import Slip, SlipModel
from app.ui.widgets import Button, ChoiceField, DateField, Form, NoteField, NoticeBox, Panel, TextField

_FIELD_OF = {"information_before_told": "deadline", "day_in_future": "told", "information_not_told": "topic"}


class InformationPage(Page):
    """`id` is a record, or `persona:<id>`: something new for that person."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Informazione"))
        self._bridge = bridge
        self._model = SlipModel(bridge, id, self)
        self.print_button = Button(self.tr("Salva e stampa MOD-16"), "printer", "print")
        self.print_button.clicked.connect(lambda: self._save(and_print=True))
        self.save_button = Button(self.tr("Salva"), "check", "save", kind="primary")
        self.save_button.clicked.connect(lambda: self._save(and_print=False))
        self.header.add_action(self.print_button)
        self.header.add_action(self.save_button)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        today = bridge.who.today
        panel = Panel(self.tr("Che cosa si dice"), "info-circle")
        self.form = Form()
        topics = [(one.code, label("information", one.code)) for one in told_topics()]
        self.topic = ChoiceField(self.tr("Di che cosa"), topics)
        self.told = DateField(self.tr("Detta il"), today, self.tr("oggi"), past_only=True)
        self.deadline = DateField(self.tr("Scadenza dell'avviso"), today, self.tr("facoltativa: 30/4"))
        self.form.add_row({"topic": self.topic, "told": self.told, "deadline": self.deadline}, shares=(2, 1, 1))
        self.about_notice = ChoiceField(self.tr("Avviso"), ())
        self.form.add("notice", self.about_notice)
        self.about_notice.hide()
        self.form.add("explained", NoteField(self.tr("Che cosa è stato spiegato"), lines=4))
        self.form.add("to_bring", NoteField(self.tr("Documenti da portare"), self.tr("uno per riga"), lines=3))
        self.form.add("where", TextField(self.tr("Dove rivolgersi")))
        panel.add(self.form)
        self.add(panel)
        self.body.addStretch(1)
        self.drafts = DraftKeeper(
            bridge,
            f"informazione:{id}",
            "informazione",
            lambda: self.tr("Informazione da registrare"),
            self.form.draft,
            self,
        )
        self.drafts.saved.connect(self._draft_saved)
        self.drafts.restored.connect(self._restore)
        self.form.changed.connect(self._typed)
        self._waiting: dict[str, Any] | None = None
        self._given: dict[str, str] = {}
        self._notices: tuple[tuple[str, str], ...] = ()
        self._model.shown.connect(self._show)
        self._model.usual.connect(self._usual)
        self._model.saved.connect(self._saved)
        self._model.refused.connect(self._refused)
        self._model.read()
        self.drafts.restore()

    # --------------------------------------------------------------------------------------------------------- showing

    def _show(self, slip: Slip) -> None:
        self.set_title(self.tr("Informazione a {name}").format(name=slip.name))
        self._notices = slip.notices
        self.about_notice.set_options([(one, words(title)) for one, title in slip.notices])
        self._put(slip.new)
        known = slip.detail is not None
        self.topic.setEnabled(not known)
        self.told.setEnabled(not known)
        if self._waiting is not None:
            self.form.set_draft(self._waiting)
        self._topic_shown()

    def _usual(self, new: NewInformation) -> None:
        self._put(new)
        self.drafts.typed()

    def _put(self, new: NewInformation) -> None:
        values = {"topic": new.topic, "told": new.told_on, "deadline": new.deadline_on, "explained": new.explained}
        values["notice"] = new.notice_id
        self.form.set_values({**values, "to_bring": "\n".join(new.to_bring or ()), "where": new.where})
        self._given = self._words()

    def _words(self) -> dict[str, str]:
        return {name: self.form.field(name).draft_text() for name in ("explained", "to_bring")}

    def _topic_shown(self) -> None:
        slip = self.topic.value() == CONTRIBUTION
        self.print_button.setVisible(slip)
        self.about_notice.setVisible(slip and bool(self._notices))
        self.keys_changed.emit()

    def _typed(self, name: str, value: object) -> None:
        self.drafts.typed()
        if name == "topic" and isinstance(value, str):
            self._topic_shown()
            if self._words() == self._given:
                self._model.words_of(value)  # what somebody typed stays
        elif name == "notice" and isinstance(value, str) and self._words() == self._given:
            self._model.words_of(CONTRIBUTION, value)

    # ---------------------------------------------------------------------------------------------------------- drafts

    def _restore(self, body: dict[str, Any]) -> None:
        self._waiting = body
        self.form.set_draft(body)
        self._topic_shown()

    def _draft_saved(self, moment: datetime) -> None:
        self.set_work("pencil", draft_words(moment))

    # ------------------------------------------------------------------------------------------------------------ acts

    def _save(self, *, and_print: bool) -> None:
        self.notice.hide()
        problems = self.form.problems()
        self.form.set_errors(problems)
        if problems or self._model.slip is None:
            return
        values: Mapping[str, object] = self.form.values()
        told, deadline = values["told"], values["deadline"]
        new = NewInformation(
            self._model.slip.new.person_id,
            str(values["topic"] or CONTRIBUTION),
            told if isinstance(told, date) else None,
            str(values["explained"] or "") or None,
            deadline if isinstance(deadline, date) else None,
            tuple(str(values["to_bring"] or "").splitlines()),
            str(values["where"] or "") or None,
        )
        self._model.save(new, and_print=and_print)

    def _saved(self, detail: InformationDetail, and_print: bool) -> None:
        self.drafts.drop()
        self._bridge.notice.emit("ok", self.tr("Informazione registrata su questo computer."))
        if and_print:
            self.go.emit("stampa")
            self._bridge.print_wanted.emit("MOD-16", detail.row.id)
        self.closed.emit()

    def _refused(self, notice: Notice) -> None:
        problems = notice.values.get("problems", ((notice.code, str(notice)),))
        errors = {
            _FIELD_OF[code]: sentence
            for code, sentence in (problems if isinstance(problems, tuple) else ())
            if code in _FIELD_OF
        }
        self.form.set_errors(errors)
        if not errors:
            self.notice.say("err", str(notice))

    def keys(self) -> Sequence[PageKey]:
        """Save, perhaps with its slip."""
        slip = [PageKey("print", self.tr("salva e stampa"), lambda: self._save(and_print=True))]
        return [
            *(slip if self.topic.value() == CONTRIBUTION else []),
            PageKey("save", self.tr("salva"), lambda: self._save(and_print=False)),
            PageKey("back", self.tr("lascia in bozza")),
        ]

    def first_focus(self) -> QWidget | None:
        """The topic; the words of a record that is there."""
        return self.topic if self.topic.isEnabled() else self.deadline

    def panes(self) -> Sequence[QWidget]:
        """The form."""
        return [self.form]
