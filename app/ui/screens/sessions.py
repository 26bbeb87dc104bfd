"""*Sedute*: bodies, their sessions and agendas for who prepares them; the sessions that are open for who sits there.

A list never names a person: a dossier is opened on a page of its own, with a reason.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.services import bodies, sessions
from app.services.bodies import BodyView
from app.services.paper_decisions import BOOK
from app.services.seats import prepares
from app.services.sessions import SessionDetail
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label
from app.ui.page import Page, PageKey
from app.ui.screens import session_forms
from app.ui.screens.asking import Asking
from app.ui.screens.parts import OneOf, fill
from app.ui.screens.session_rows import agenda_row, body_row, ready_row, seat_row, session_row
from app.ui.viewmodels.sessions import Overview, SessionsModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    Columns,
    EmptyPage,
    Facts,
    Group,
    NoticeBox,
    Panel,
    RowList,
    column,
)
from app.ui.widgets.rows import Entry


class SessionsPage(Page):
    """The sessions left, with the bodies for who prepares them; the current session right."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Sedute"))
        self._bridge = bridge
        self._model = SessionsModel(bridge, self)
        self._detail: SessionDetail | None = None
        self._bodies: dict[str, BodyView] = {}
        self.notice = NoticeBox("err")
        self.notice.hide()
        self._build_asking()
        self.list = RowList(self.tr("Sedute"), letters="M")
        self.list.letter_pressed.connect(lambda _letter, _id: self._edit_session())
        self.list.current_changed.connect(self._model.choose)
        self.list.opened.connect(lambda _id: self.agenda.setFocus())
        self.bodies = RowList(self.tr("Organi"), letters="CF")
        self.bodies.opened.connect(self._edit_body)
        self.bodies.letter_pressed.connect(self._body_letter)
        left = QWidget()
        lines = column(left, gap=12)
        panel = Panel(flush=True)
        panel.add(self.list, 1)
        self._bodies_panel = Panel(self.tr("Organi"), "users-group", flush=True)
        self._bodies_panel.add(self.bodies)
        lines.addWidget(panel, 3)
        lines.addWidget(self._bodies_panel, 2)
        self._columns = Columns(left, self._detail_side(), shares=(2, 3))
        self.empty = EmptyPage("calendar-event", self.tr("Nessuna seduta."), self._empty_words())
        self._stack = OneOf()
        self._stack.addWidget(self._columns)
        self._stack.addWidget(self.empty)
        self.new = Button(self.tr("Nuova seduta"), "plus", "new_row")
        self.new.clicked.connect(self._new)
        self.new_body = Button(self.tr("Nuovo organo"), "users-group")
        self.new_body.clicked.connect(partial(self._ask, "body", ""))
        for button in (self.new_body, self.new):
            self.header.add_action(button)
            button.setVisible(self._prepares())
        for part in (self.notice, self.asking):
            self.add(part)
        self.add(self._stack, 1)
        self._model.listed.connect(self._list)
        self._model.detailed.connect(self._show)
        self._model.done.connect(self._saved)
        self._model.refused.connect(self._refused)
        self.asking.drafts.restore()

    def _build_asking(self) -> None:
        today = self._bridge.who.today
        self.asking = Asking(self._bridge, "sedute:", "sedute", self.title)
        self.asking.add_act("session", self.tr("Seduta"), session_forms.session_form(today))
        self.asking.add_act("minutes", self.tr("Verbale"), session_forms.minutes_form(today))
        self.asking.add_act("waiver", self.tr("Deroga"), session_forms.waiver_form())
        self.asking.add_act("body", self.tr("Organo"), session_forms.body_form())
        self.asking.add_act("member", self.tr("Nuovo componente"), session_forms.member_form(today))
        self.asking.add_act("end", self.tr("Fine dell'incarico"), session_forms.end_form(today))
        self.asking.confirmed.connect(self._confirmed)
        self.asking.kept.connect(self.draft_kept)
        self.asking.left.connect(lambda: self.set_work("", ""))
        for moved in (self.asking.asked, self.asking.left):
            moved.connect(self.keys_changed.emit)

    def _detail_side(self) -> QWidget:
        self._side = QWidget()
        lines = column(self._side, gap=12)
        self._about = Panel(self.tr("Seduta"), "calendar-event")
        self._facts = Facts()
        self._about.add(self._facts)
        self.minutes = Button(self.tr("Verbale"), "pencil", "edit")
        self.minutes.clicked.connect(self._minutes)
        self.book = Button(self.tr("Libro della seduta"), "printer", "print")
        self.book.clicked.connect(self._print)
        self.days = Button(self.tr("Cambia i giorni"), "calendar-event")
        self.days.clicked.connect(self._edit_session)
        self._acts = ButtonRow(self.days, self.minutes, self.book)
        self._agenda_panel = Panel(self.tr("Ordine del giorno"), "clipboard-list", flush=True)
        self.agenda = RowList(self.tr("Ordine del giorno"), letters="T")
        self.agenda.fit_content()
        self.agenda.opened.connect(partial(self.open_thing.emit, "pratica"))
        self.agenda.letter_pressed.connect(lambda _letter, row: self._move(sessions.take_off, row))
        self._no_agenda = EmptyPage("clipboard-list", self.tr("Nessuna pratica all'ordine del giorno."))
        self._agenda_stack = OneOf()
        self._agenda_stack.addWidget(self.agenda)
        self._agenda_stack.addWidget(self._no_agenda)
        self._agenda_panel.add(self._agenda_stack)
        self._ready_panel = Panel(self.tr("Pratiche da mettere all'ordine del giorno"), "plus", flush=True)
        self.ready = RowList(self.tr("Pratiche da mettere all'ordine del giorno"), letters="MD")
        self.ready.fit_content()
        self.ready.opened.connect(partial(self.open_thing.emit, "pratica"))
        self.ready.letter_pressed.connect(self._ready_letter)
        self._ready_panel.add(self.ready)
        for part in (self._about, self._acts, self._agenda_panel, self._ready_panel):
            lines.addWidget(part)
        lines.addStretch(1)
        self._side.hide()
        return self._side

    # ------------------------------------------------------------------------------------------------------- showing

    def resume(self, id: str) -> None:
        """From *Oggi*: this session."""
        self.list.want(id)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _prepares(self) -> bool:
        return prepares(self._bridge.who)

    def _empty_words(self) -> str:
        if self._prepares():
            return self.tr("Si comincia da un organo e dai suoi componenti; poi si prepara la prima seduta.")
        return self.tr("Le pratiche si vedono solo nei giorni di consultazione di una seduta.")

    def _list(self, found: Overview) -> None:
        rows, bodies_here, people = found
        self._bodies = {one.id: one for one in bodies_here}
        groups = (
            ("aperta", self.tr("In consultazione")), ("da_preparare", self.tr("Da preparare")), ("chiusa", self.tr("Chiuse")),
        )  # fmt: skip
        entries: list[Entry] = []
        for standing, title in groups:
            mine = [one for one in rows if one.standing == standing]
            if mine:
                entries += [Group(title, "", str(len(mine))), *(session_row(one) for one in mine)]
        self.list.set_rows(entries)
        if rows and not self.list.current_id():
            self.list.select(rows[0].id)
        if not rows:
            self._model.choose("")
        members: list[Entry] = []
        for body in bodies_here:
            members.append(body_row(body))
            members += [seat_row(body, at) for at in range(len(body.members))]
        fill(self.bodies, members)
        self._bodies_panel.setVisible(bool(bodies_here))
        self._options("session", "body_id", [(one.id, one.name) for one in bodies_here])
        self._options("member", "operator_id", people)
        self._stack.show_one(self._columns if rows or bodies_here else self.empty)
        self.keys_changed.emit()

    def _options(self, act: str, name: str, options: Sequence[tuple[str, str]]) -> None:
        field = self.asking.form(act).field(name)
        assert isinstance(field, ChoiceField)
        if self.asking.act != act:
            field.set_options(options)

    def _show(self, detail: SessionDetail | None) -> None:
        self._detail = detail
        self._side.setVisible(detail is not None)
        if detail is None:
            return
        row = detail.row
        self._about.set_title(self.tr("Seduta n. {number}").format(number=row.number))
        self._facts.set_facts(self._facts_of(detail))
        self._acts.setVisible(detail.may_prepare)
        self.days.setVisible(detail.agenda_open)
        self.minutes.setEnabled(detail.minutes_on is None and not detail.agenda_open)
        fill(self.agenda, [agenda_row(one, detail) for one in detail.agenda])
        self._agenda_stack.show_one(self.agenda if detail.agenda else self._no_agenda)
        self._agenda_panel.set_note("" if detail.agenda_open else self.tr("chiuso"))
        self._ready_panel.setVisible(bool(detail.candidates))
        fill(self.ready, [ready_row(one) for one in detail.candidates])
        self.keys_changed.emit()

    def _facts_of(self, detail: SessionDetail) -> list[tuple[str, str]]:
        row = detail.row
        window = self.tr("dal {start} al {end}").format(start=show_day(row.opens_on), end=show_day(row.closes_on))
        approved = self.tr("approvato il {day}").format(day=show_day(detail.minutes_on)) if detail.minutes_on else ""
        return [
            (self.tr("Organo"), row.body),
            (self.tr("Giorno"), show_day(row.held_on)),
            (self.tr("Consultazione"), window),
            (self.tr("Luogo"), detail.place or ""),
            (self.tr("Voti per decidere"), str(detail.quorum)),
            (self.tr("Incarico"), label("member_offices", detail.seat) if detail.seat else ""),
            (self.tr("Hanno votato"), ", ".join(detail.present)),
            (self.tr("Verbale"), approved or (self.tr("bozza") if detail.minutes else "")),
        ]

    # ---------------------------------------------------------------------------------------------------------- acts

    def _ask(self, act: str, target: str, values: Mapping[str, object] | None = None) -> None:
        if self._prepares():
            self.notice.hide()
            fixed = bool(target)
            self.asking.form("session").field("body_id").setEnabled(not fixed)
            self.asking.form("body").field("kind").setEnabled(not fixed)
            self.asking.ask(act, values if values is not None else {}, target)

    def _new(self) -> None:
        first = next(iter(self._bodies), "")
        if first:
            self._ask("session", "", {"body_id": first})
        else:
            self._ask("body", "")

    def _edit_session(self) -> None:
        """The days and place of the current session, until it begins."""
        detail = self._detail
        if detail is not None and detail.agenda_open:
            row = detail.row
            values = {
                "body_id": row.body_id, "number": row.number, "opens_on": row.opens_on, "held_on": row.held_on,
                "closes_on": row.closes_on, "place": detail.place,
            }  # fmt: skip
            self._ask("session", row.id, values)

    def _edit_body(self, id: str) -> None:
        body, known = self._bodies.get(id), {one.code for one in choices("income_areas")}
        if body is not None:
            values = {
                "kind": body.kind, "name": body.name, "quorum": str(body.quorum), "tie": body.tie, "source": body.source,
                "measures": list(body.measures), "areas": [one for one in body.areas if one in known],
                "bands": ", ".join(one for one in body.areas if one not in known),
            }  # fmt: skip
            self._ask("body", id, values)

    def _body_letter(self, letter: str, id: str) -> None:
        if letter == "C" and id in self._bodies:
            self._ask("member", id, {"office": "componente", "from_day": self._bridge.who.today()})
        elif letter == "F" and id not in self._bodies:
            self._ask("end", id, {"to_day": self._bridge.who.today()})

    def _minutes(self) -> None:
        if self._detail is not None and self.minutes.isEnabled():
            self._ask("minutes", self._detail.row.id, {"minutes": self._detail.minutes})

    def _ready_letter(self, letter: str, id: str) -> None:
        if letter == "D":
            self._ask("waiver", id)
        elif self._detail is not None:
            self._move(sessions.put_on_agenda, id, self._detail.row.id)

    def _move(self, use_case: Any, *args: str) -> None:
        if self._prepares() and args[0]:
            self.notice.hide()
            self._model.act(use_case, *args)

    def _confirmed(self, act: str, values: dict[str, Any]) -> None:
        if act == "session":
            self._save_session(values)
        elif act == "minutes":
            self._model.act(sessions.write_minutes, self.asking.about, values["minutes"], values["minutes_on"])
        elif act == "waiver":
            self._model.act(sessions.waive, self.asking.about, str(values["waiver"] or ""))
        elif act == "body":
            body = session_forms.body_of(values)
            if body is None:
                self.asking.form("body").set_errors({"quorum": self.tr("Serve un numero. Esempio: 2.")})
            elif self.asking.about:
                self._model.act(bodies.change_body, self.asking.about, body)
            else:
                self._model.act(bodies.create_body, body)
        elif self._whole(act, ("operator_id", "office", "from_day") if act == "member" else ("to_day",), values):
            self._save_seat(act, values)

    def _save_session(self, values: dict[str, Any]) -> None:
        if not self._whole("session", ("body_id", "opens_on", "held_on", "closes_on"), values):
            return
        if self.asking.about:
            changes = {name: value for name, value in values.items() if name != "body_id"}
            self._model.act(sessions.change_session, self.asking.about, changes)
        else:
            self._model.act(sessions.plan_session, sessions.NewSession(**values))

    def _save_seat(self, act: str, values: dict[str, Any]) -> None:
        if act == "end":
            self._model.act(bodies.end_member, self.asking.about, values["to_day"])
        else:
            seat = (values["operator_id"], values["office"], values["from_day"], values["to_day"])
            self._model.act(bodies.add_member, self.asking.about, *seat)

    def _whole(self, act: str, names: Sequence[str], values: Mapping[str, Any]) -> bool:
        """Whether nothing that is needed is empty; what is, says so."""
        errors = {name: self.tr("Serve per salvare.") for name in names if not values[name]}
        self.asking.form(act).set_errors(errors)
        return not errors

    def _saved(self) -> None:
        if self.asking.asking():
            self.asking.done()
        self.notice.say("ok", self.tr("Salvato su questo computer: vale quando il centro risponde."))

    def _refused(self, notice: Notice) -> None:
        if self.asking.asking():
            self.asking.refuse(notice)
        else:
            self.notice.say("err", str(notice))
            self.area.ensureWidgetVisible(self.notice)

    def _print(self) -> None:
        if self._detail is not None and self._detail.may_prepare:
            self._bridge.print_wanted.emit(BOOK, self._detail.row.id)

    def keys(self) -> Sequence[PageKey]:
        """For who prepares: a new session, minutes, the book; for all: open a dossier."""
        if not self._prepares():
            return [PageKey("Return", self.tr("apri la pratica"))]
        if self.asking.asking():
            return [PageKey("save", self.tr("salva"), self.asking.confirm)]
        days = self._detail is not None and self._detail.agenda_open
        return [
            *([PageKey("M", self.tr("cambia i giorni"))] if days else []),
            PageKey("edit", self.tr("verbale"), self._minutes),
            PageKey("print", self.tr("libro"), self._print),
            PageKey("new_row", self.tr("nuova seduta"), self._new),
        ]

    def first_focus(self) -> QWidget | None:
        """What is asked, else the list."""
        shown = self.list if self._stack.currentWidget() is self._columns else self.empty
        return self.asking.first_focus() or shown

    def panes(self) -> Sequence[QWidget]:
        """The sessions, the agenda, what could go on it, the bodies."""
        return [one for one in (self.list, self.agenda, self.ready, self.bodies) if one.isVisible()] or [self._stack]

    def back(self) -> bool:
        """Esc leaves the question, its draft stays."""
        return self.asking.leave()

    def leave(self) -> None:
        """What was typed goes to disk first."""
        self.asking.drafts.keep()
        super().leave()
