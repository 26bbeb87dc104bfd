"""*Ascolto*, what was told: by topic, span and outpost; what waits to be looked at comes first.

A row says that somebody was told and whether it was looked at. Whether the rent was paid is shown for one person at a time,
behind a deliberate key; figures are counts by topic.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.rules.information import CONTRIBUTION, told_topics
from app.services.information import CHECKED, TO_CHECK, InformationDetail, InformationRow
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label
from app.ui.page import PageKey
from app.ui.screens.letter_words import chip
from app.ui.screens.parts import Numbers, filtered_list, holds_focus
from app.ui.viewmodels.listening import InformationModel, Told
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckField,
    ChoiceField,
    Columns,
    DateField,
    EmptyPage,
    Facts,
    FilterBar,
    Form,
    NoticeBox,
    Panel,
    RadioField,
    Reveal,
    Row,
    RowList,
    Scroll,
    column,
)

_FIELDS = {"topic": "topic", "outpost": "outpost_id", "from": "from_day", "to": "to_day"}


class InformationPane(QWidget):
    """Signals: thing_wanted(kind, id): something to open."""

    thing_wanted = Signal(str, str)

    def __init__(self, bridge: Bridge, _background: Background) -> None:
        super().__init__()
        self._bridge = bridge
        self._model = InformationModel(bridge, self)
        self._detail: InformationDetail | None = None
        self._outposts: dict[str, str] = {}
        self._last = ""
        self.notice = NoticeBox("ok")
        self.notice.hide()
        lines = column(self, gap=12)
        lines.addWidget(self.notice)
        lines.addWidget(self._make_filter())
        lines.addWidget(Columns(self._make_list(), self._make_side(), shares=(5, 4)), 1)
        self._model.listed.connect(self._show)
        self._model.detailed.connect(self._show_one)
        self._model.said.connect(self._say)
        self._filtered()

    # -------------------------------------------------------------------------------------------------------- building

    def _make_filter(self) -> QWidget:
        self.filter = Panel(usable=True)
        self.form = Form()
        topics = [(one.code, label("information", one.code)) for one in told_topics()]
        self.topic = ChoiceField(self.tr("Di che cosa"), topics, prompt=self.tr("Tutto"))
        self.outpost = ChoiceField(self.tr("Presidio"), prompt=self.tr("Tutti"))
        today = self._bridge.who.today
        self.since = DateField(self.tr("Dal"), today, past_only=True)
        self.until = DateField(self.tr("Al"), today, past_only=True)
        self.form.add_row({"topic": self.topic, "outpost": self.outpost, "from": self.since, "to": self.until})
        self.to_check = CheckField(self.tr("Solo da verificare"))
        self.form.add_widget(self.to_check)
        self.form.changed.connect(self._narrow)
        self.to_check.toggled.connect(self._only)
        self.filter.add(self.form)
        self.filter.hide()
        return self.filter

    def _make_list(self) -> QWidget:
        self.bar = FilterBar()
        self.bar.removed.connect(self._unfilter)
        self.list = RowList(self.tr("Informazioni date"), letters="VF")
        self.list.current_changed.connect(self._model.choose)
        self.list.opened.connect(lambda one: self.thing_wanted.emit("informazione", one))
        self.list.letter_pressed.connect(self._letter)
        self.empty = EmptyPage(
            "info-circle",
            self.tr("Nessuna informazione registrata."),
            self.tr("Si scrivono da Nuovo contatto, o dalla scheda di una persona."),
        )
        panel, self._stack = filtered_list(self.bar, self.list, self.empty)
        return panel

    def _make_side(self) -> QWidget:
        self._scroll = Scroll(margin=0)
        self._one = Panel(self.tr("Informazione"), "info-circle")
        self._facts = Facts()
        self._one.add(self._facts)
        self.open = Button(self.tr("Apri"), "pencil", "next", small=True)
        self.open.clicked.connect(lambda: self.thing_wanted.emit("informazione", self._model.current))
        self.slip = Button(self.tr("Stampa MOD-16"), "printer", "print", small=True)
        self.slip.clicked.connect(self.print_slip)
        self._one.add(ButtonRow(self.open, self.slip))
        self._check = Panel(self.tr("Canone corrente nei mesi dopo"), "calendar", usable=True)
        outcomes = [(code, label("rent_outcomes", code)) for code in ("si", "in_parte", "no")]
        self.paid = RadioField(self.tr("Canone corrente"), outcomes)
        self.write = Button(self.tr("Scrivi"), "check", "save", small=True)
        self.write.clicked.connect(self.save)
        self.found = Reveal(self.tr("Mostra che cosa è stato trovato"))
        self.found.wanted.connect(self._reveal)
        self._check.add(self.paid)
        self._check.add(ButtonRow(self.write))
        self._check.add(self.found)
        figures = Panel(self.tr("Per argomento"), "report")
        self._figures = Numbers()
        figures.add(self._figures)
        for panel in (figures, self._one, self._check):  # what takes no focus is in view from the start
            self._scroll.inner.addWidget(panel)
        self._scroll.inner.addStretch(1)
        self._one.hide()
        self._check.hide()
        return self._scroll

    # --------------------------------------------------------------------------------------------------------- showing

    def set_narrow(self, narrow: bool) -> None:
        """In one column the page scrolls, and what stands beside the list is there whole."""
        self._scroll.set_whole(narrow)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, told: Told) -> None:
        self._outposts = dict(told.outposts)
        self.outpost.set_options(list(told.outposts))
        self.outpost.setVisible(len(told.outposts) > 1)
        found = told.told
        self.list.set_rows([self._row(one) for one in found.rows])
        self._stack.show_one(self.list if found.rows else self.empty)
        self.bar.set_count(self.tr("{n}, {due} da verificare").format(n=found.matching, due=found.due))
        told_only = self.tr("dette {told}")
        followed = self.tr("dette {told} · verificate {seen} · pagato {paid}")
        self._figures.set_numbers(
            [
                (
                    one.label,
                    (followed if one.follows_rent else told_only).format(
                        told=one.told, seen=one.verified, paid=one.paid
                    ),
                )
                for one in found.figures
            ]
        )
        if not found.rows:
            self._model.choose("")

    def _row(self, one: InformationRow) -> Row:
        told = self.tr("detta il {day}").format(day=show_day(one.told_on))
        where = self.tr("{who}, {outpost}").format(who=one.author, outpost=one.outpost)
        return Row(
            one.id,
            one.name,
            f"– {one.topic_label}",
            second=f"{told} · {where} · {one.slip}",
            icon="info-circle",
            chip=chip(one.state),
            hints=(("Return", self.tr("apri")), *((("V", self.tr("verifica")),) if one.state == TO_CHECK else ())),
        )

    def _show_one(self, detail: InformationDetail | None) -> None:
        again = detail is not None and self._detail is not None and detail.row == self._detail.row
        self._detail = detail
        self._one.setVisible(detail is not None)
        checkable = detail is not None and detail.row.state in (TO_CHECK, CHECKED)
        self._check.setVisible(checkable)
        if detail is None:
            return
        row = detail.row
        self._facts.set_facts(
            (
                (self.tr("A"), row.name),
                (self.tr("Di che cosa"), row.topic_label),
                (self.tr("Detta il"), f"{show_day(row.told_on)}, {row.author}"),
                (self.tr("Scadenza"), show_day(detail.deadline_on) if detail.deadline_on else ""),
                (self.tr("Da portare"), ", ".join(detail.to_bring)),
                (self.tr("Dove"), detail.where or ""),
                (self.tr("Foglio"), row.slip),
                (self.tr("Verifica"), self._check_words(detail)),
            ),
            strong=(self.tr("A"),),
        )
        self.slip.setVisible(row.topic == CONTRIBUTION)
        self.found.setVisible(row.state == CHECKED)
        if not again:
            self.paid.set_value(None)
            self.found.conceal()

    def _check_words(self, detail: InformationDetail) -> str:
        if detail.rent_checked_on is not None:
            return self.tr("fatta il {day}").format(day=show_day(detail.rent_checked_on))
        first = detail.row.check_from
        return "" if first is None else self.tr("dal {day}").format(day=show_day(first))

    def _reveal(self) -> None:
        if self._detail is not None and self._detail.rent_paid is not None:
            self.found.show_text(label("rent_outcomes", self._detail.rent_paid))

    # ------------------------------------------------------------------------------------------------------------ acts

    def _letter(self, letter: str, _row: str) -> None:
        if letter == "V":
            self.to_paid()
        elif self._detail is not None and self._detail.document_id is not None:
            self._model.sign(self._detail.document_id)
        else:
            self.notice.say("info", self.tr("Il foglio non è ancora stampato: Ctrl+P lo stampa."))

    def to_paid(self) -> None:
        """V: the question on the rent."""
        if not self._check.isHidden():
            self.paid.setFocus(Qt.FocusReason.TabFocusReason)

    def save(self) -> None:
        """Ctrl+Invio: what was found."""
        value = self.paid.value()
        if self._check.isHidden():
            return
        if not isinstance(value, str):
            self.paid.set_error(self.tr("Manca la risposta: pagato, in parte o no."))
            self.paid.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.paid.set_error("")
        self._last = self._model.current
        self._model.check(value)

    def undo(self) -> None:
        """Ctrl+Z: the last check is taken away."""
        if self._last:
            self.list.select(self._last)
            self._model.current = self._last
            self._last = ""
            self._model.check(None)
        else:
            self.notice.say("info", self.tr("Niente da annullare."))

    def print_slip(self) -> None:
        """Ctrl+P: the slip of this record."""
        if self._detail is not None and self._detail.row.topic == CONTRIBUTION:
            self.thing_wanted.emit("stampa", "")
            self._bridge.print_wanted.emit("MOD-16", self._detail.row.id)

    def _say(self, kind: str, sentence: str) -> None:
        self.notice.say(kind, sentence)
        if kind == "ok":
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # ---------------------------------------------------------------------------------------------------------- filter

    def toggle_filter(self) -> None:
        """Ctrl+F."""
        self.filter.setVisible(self.filter.isHidden())
        (self.list if self.filter.isHidden() else self.topic).setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self, name: str, value: object) -> None:
        self._model.narrow_to(**{_FIELDS[name]: value})
        self._filtered()

    def _filtered(self) -> None:
        wanted = self._model.filter
        chips = []
        if wanted.topic:
            chips.append(("topic", label("information", wanted.topic).lower()))
        if wanted.outpost_id:
            chips.append(("outpost", self._outposts.get(wanted.outpost_id, "")))
        if isinstance(wanted.from_day, date):
            chips.append(("from", self.tr("dal {day}").format(day=show_day(wanted.from_day))))
        if isinstance(wanted.to_day, date):
            chips.append(("to", self.tr("al {day}").format(day=show_day(wanted.to_day))))
        if wanted.to_check:
            chips.append(("to_check", self.tr("da verificare")))
        self.bar.set_filters(chips)

    def _only(self, on: bool) -> None:
        self._model.narrow_to(to_check=on)
        self._filtered()

    def only_to_check(self) -> None:
        """From *Oggi*: those that wait."""
        self.to_check.setChecked(True)

    def _unfilter(self, code: str) -> None:
        if code == "to_check":
            self.to_check.setChecked(False)
        else:
            self.form.field(code).set_value(None)
            self._narrow(code, None)

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Filter, slip, what was found."""
        return [
            PageKey("filter", self.tr("filtra"), self.toggle_filter, in_foot=False),
            PageKey("undo", self.tr("annulla la verifica"), self.undo, in_foot=False),
            PageKey("save", self.tr("scrivi la verifica"), self.save, in_foot=False),
            PageKey("print", self.tr("stampa MOD-16"), self.print_slip),
            PageKey("F", self.tr("firmato")),
            PageKey("V", self.tr("verifica")),
            PageKey("Return", self.tr("apri")),
        ]

    def first_focus(self) -> QWidget:
        """The list, also while it is being read; the bar when it is known to be empty."""
        return self.list if self._stack.currentWidget() is self.list else self.bar

    def panes(self) -> Sequence[QWidget]:
        """List, question."""
        return [self.list, self.paid] if self.list.rows() and not self._check.isHidden() else [self._stack]

    def back(self) -> bool:
        """Esc: out of the question, then out of the filter."""
        if holds_focus(self._check):
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if not self.filter.isHidden():
            self.toggle_filter()
            return True
        return False
