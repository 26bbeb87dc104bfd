"""*Contributo di solidarietà*: the yearly notice of each measure, entered by head office, and the applications followed here.

A list names nobody: whose an application is stands on its own page.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.services.solidarity import SolidarityNoticeView, SolidarityView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label, words
from app.ui.page import Page, PageKey
from app.ui.screens.asking import Asking
from app.ui.screens.parts import OneOf, draft_words, fill
from app.ui.screens.people_rows import person_entries
from app.ui.viewmodels.solidarity import SolidarityModel, SolidarityState, may_apply, may_write_notices
from app.ui.widgets import (
    Button,
    ChipSpec,
    ChoiceField,
    Columns,
    DateField,
    EmptyPage,
    Facts,
    Form,
    Group,
    NoteField,
    NoticeBox,
    NumberField,
    Panel,
    PickField,
    Row,
    RowList,
    TextField,
    column,
)
from app.ui.widgets.rows import Entry


class SolidarityPage(Page):
    """The notices left, by year; what the current one says right, and its applications."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Contributo di solidarietà"))
        self._bridge = bridge
        self._model = SolidarityModel(bridge, self)
        self._state = SolidarityState((), ())
        self._wanted = ""
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.asking = Asking(bridge, "solidarieta:", "solidarieta", self.title)
        self.asking.add_act("notice", self.tr("Avviso"), self._form())
        self.asking.confirmed.connect(lambda _act, values: self._save(values))
        self.asking.kept.connect(lambda moment: self.set_work("pencil", draft_words(moment)))
        self.asking.left.connect(lambda: self.set_work("", ""))
        for moved in (self.asking.asked, self.asking.left):
            moved.connect(self.keys_changed.emit)
        self.list = RowList(self.tr("Avvisi"))
        self.list.current_changed.connect(self._choose)
        self.list.opened.connect(self._edit)
        left = Panel(flush=True)
        left.add(self.list, 1)
        self._columns = Columns(left, self._detail_side(), shares=(2, 3))
        nothing = self.tr("L'avviso dell'anno lo scrive la Direzione Sociale: da qui arriva a chi informa le persone.")
        self.empty = EmptyPage("calendar", self.tr("Nessun avviso."), nothing)
        self._stack = OneOf()
        self._stack.addWidget(self._columns)
        self._stack.addWidget(self.empty)
        self.new = Button(self.tr("Nuovo avviso"), "plus", "new_row")
        self.new.clicked.connect(self._new)
        self.header.add_action(self.new)
        self.new.setVisible(self._writes())
        for part in (self.notice, self.asking):
            self.add(part)
        self.add(self._stack, 1)
        self._model.listed.connect(self._list)
        self._model.saved.connect(self._saved)
        self._model.applied.connect(lambda one: self.open_thing.emit("domanda", one))
        self._model.refused.connect(self._refused)
        self._model.people.connect(lambda query, rows: self.person.set_results(query, person_entries(rows)))
        self.asking.drafts.restore()

    def _form(self) -> Form:
        form, today = Form(), self._bridge.who.today
        self.year = NumberField(self.tr("Anno"), self.tr("obbligatorio"))
        self.measure = ChoiceField(self.tr("Misura"), [(one.code, one.label) for one in choices("solidarity_measures")])
        form.add_row({"year": self.year, "measure": self.measure}, (1, 3))
        form.add_row(
            {
                "opens_on": DateField(self.tr("Domande dal"), today),
                "closes_on": DateField(self.tr("Domande fino al"), today),
                "act": TextField(self.tr("Atto"), self.tr("delibera o decreto")),
            }
        )
        form.add("documents", NoteField(self.tr("Documenti da portare"), self.tr("uno per riga"), lines=4))
        form.add("place", TextField(self.tr("Dove rivolgersi")))
        return form

    def _detail_side(self) -> QWidget:
        self._side = QWidget()
        lines = column(self._side, gap=12)
        self._about = Panel(self.tr("Avviso"), "calendar")
        self._facts = Facts()
        self._about.add(self._facts)
        self.edit = Button(self.tr("Correggi l'avviso"), "pencil", "edit")
        self.edit.clicked.connect(lambda: self._edit(self.list.current_id()))
        self._about.add(self.edit)
        self._followed = Panel(self.tr("Domande seguite qui"), "file-text", flush=True)
        self.applications = RowList(self.tr("Domande seguite qui"))
        self.applications.fit_content()
        self.applications.opened.connect(lambda one: self.open_thing.emit("domanda", one))
        self._none = EmptyPage("file-text", self.tr("Nessuna domanda seguita qui."))
        self._applied = OneOf()
        self._applied.addWidget(self.applications)
        self._applied.addWidget(self._none)
        self._followed.add(self._applied)
        self.person = PickField(self.tr("Nuova domanda per"), self.tr("chi la presenta, per il suo nucleo"))
        self.person.query_changed.connect(self._model.search)
        self.person.changed.connect(self._picked)
        self._begin = Panel(self.tr("Nuova domanda"), "plus")
        self._begin.add(self.person)
        for part in (self._about, self._followed, self._begin):
            lines.addWidget(part)
        lines.addStretch(1)
        self._side.hide()
        return self._side

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _writes(self) -> bool:
        return may_write_notices(self._bridge.who)

    def _list(self, state: SolidarityState) -> None:
        self._state = state
        entries: list[Entry] = []
        for year in dict.fromkeys(one.year for one in state.notices):
            entries += [Group(str(year)), *(self._row(one) for one in state.notices if one.year == year)]
        self.list.set_rows(entries)
        if self._wanted:
            self.list.select(self._wanted)
            self._wanted = ""
        elif state.notices and not self.list.current_id():
            self.list.select(state.notices[0].id)
        self._choose(self.list.current_id())
        self._stack.show_one(self._columns if state.notices else self.empty)
        self.keys_changed.emit()

    def _row(self, one: SolidarityNoticeView) -> Row:
        count = sum(each.notice_id == one.id for each in self._state.applications)
        followed = self.tr("1 domanda") if count == 1 else self.tr("{n} domande").format(n=count) if count else ""
        second = " · ".join(part for part in (self._days(one), followed) if part)
        state = ChipSpec(self.tr("Aperto"), "check", "ok") if one.open else None
        return Row(one.id, label("solidarity_measures", one.measure), second=second, icon="calendar", chip=state)

    def _days(self, one: SolidarityNoticeView) -> str:
        if one.opens_on is not None and one.closes_on is not None:
            return self.tr("dal {start} al {end}").format(start=show_day(one.opens_on), end=show_day(one.closes_on))
        if one.closes_on is not None:
            return self.tr("fino al {day}").format(day=show_day(one.closes_on))
        return self.tr("giorni non ancora scritti")

    def _current(self) -> SolidarityNoticeView | None:
        return next((one for one in self._state.notices if one.id == self.list.current_id()), None)

    def _choose(self, _id: str) -> None:
        one = self._current()
        self._side.setVisible(one is not None)
        if one is None:
            return
        self._about.set_title(self.tr("Avviso {year}").format(year=one.year))
        rules = self.tr("ci sono") if one.rules else self.tr("per quest'anno non ci sono ancora")
        self._facts.set_facts(
            (
                (self.tr("Misura"), label("solidarity_measures", one.measure)),
                (self.tr("Domande"), self._days(one)),
                (self.tr("Oggi"), self.tr("aperto") if one.open else self.tr("non aperto")),
                (self.tr("Atto"), one.act),
                (self.tr("Documenti"), ", ".join(one.documents)),
                (self.tr("Dove"), one.place),
                (self.tr("Regole"), rules),
            )
        )
        self.edit.setVisible(self._writes())
        mine = [each for each in self._state.applications if each.notice_id == one.id]
        fill(self.applications, [self._application(each) for each in mine])
        self._applied.show_one(self.applications if mine else self._none)
        follows = may_apply(self._bridge.who)
        self._followed.setVisible(follows)
        self._begin.setVisible(follows and one.open)

    def _application(self, one: SolidarityView) -> Row:
        state = label("solidarity_states", one.state)
        hints = (("Return", self.tr("apri")),)
        return Row(one.id, words(one.place), f"– {state}", second=words(one.detail), icon="file-text", hints=hints)

    # ---------------------------------------------------------------------------------------------------------- acts

    def _new(self) -> None:
        if self._writes():
            self._ask("", {"year": self._bridge.who.today().year})

    def _edit(self, id: str) -> None:
        one = next((each for each in self._state.notices if each.id == id), None)
        if one is None or not self._writes():
            self.applications.setFocus()
            return
        values = {
            "year": one.year, "measure": one.measure, "act": one.act, "opens_on": one.opens_on, "closes_on": one.closes_on,
            "documents": "\n".join(one.documents), "place": one.place,
        }  # fmt: skip
        self._ask(one.id, values)

    def _ask(self, id: str, values: Mapping[str, object]) -> None:
        self.notice.hide()
        for field in (self.year, self.measure):
            field.setEnabled(not id)
        self.asking.ask("notice", values, id)

    def _save(self, values: dict[str, Any]) -> None:
        needed = ("year", "measure", "opens_on", "closes_on")
        errors = {name: self.tr("Serve per salvare.") for name in needed if not values[name]}
        self.asking.form("notice").set_errors(errors)
        if not errors:
            self._model.save(self.asking.about, values)

    def _saved(self, id: str) -> None:
        self._wanted = id
        self.asking.done()
        self.notice.say("ok", self.tr("Salvato su questo computer: agli operatori arriva con l'allineamento."))

    def _picked(self, value: object) -> None:
        one = self._current()
        if isinstance(value, str) and one is not None:
            self.notice.hide()
            self.person.set_value(None)
            self._model.apply(one.id, value)

    def _refused(self, notice: Notice) -> None:
        if self.asking.asking():
            self.asking.refuse(notice)
        else:
            self.notice.say("err", str(notice))
            self.area.ensureWidgetVisible(self.notice)

    def keys(self) -> Sequence[PageKey]:
        """For head office a new notice and its correction; for all: open."""
        if not self._writes():
            return [PageKey("next", self.tr("apri"))]
        return [
            PageKey("save", self.tr("salva"), self.asking.confirm, in_foot=self.asking.asking()),
            PageKey("edit", self.tr("correggi"), lambda: self._edit(self.list.current_id())),
            PageKey("new_row", self.tr("nuovo avviso"), self._new),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked, else the list."""
        shown = self.list if self._stack.currentWidget() is self._columns else self.empty
        return self.asking.first_focus() or shown

    def panes(self) -> Sequence[QWidget]:
        """The notices, the applications, who may begin one."""
        return [one for one in (self.list, self.applications, self.person) if one.isVisible()] or [self._stack]

    def back(self) -> bool:
        """Esc leaves the question, its draft stays."""
        return self.asking.leave()

    def leave(self) -> None:
        """What was typed goes to disk first."""
        self.asking.drafts.keep()
        super().leave()
