"""A self-management group (*autogestione*): who is in it from a day to a day, what it said and decided, its minutes on paper."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day
from app.services.groups import GroupView, MemberView, MinutesView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label
from app.ui.page import Page, PageKey, draft_words
from app.ui.screens.contact_fields import choices_of
from app.ui.screens.parts import stack
from app.ui.screens.people_rows import person_entries
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.laboratories import GroupModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    Columns,
    DateField,
    Form,
    NoteField,
    NoticeBox,
    Panel,
    PickField,
    Row,
    RowList,
    SegmentedChoice,
    Text,
    TextField,
    column,
)


class GroupPage(Page):
    """A group; id "" begins a new one."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Nuovo gruppo di autogestione") if not id else self.tr("Gruppo di autogestione"))
        self._bridge = bridge
        self._model = GroupModel(bridge, id, self)
        self._view: GroupView | None = None
        self._sentences = {
            "joined": self.tr("Persona nel gruppo da oggi."),
            "left": self.tr("Persona fuori dal gruppo da oggi."),
            "minutes": self.tr("Verbale salvato su questo computer."),
            "ended": self.tr("Gruppo finito. I verbali restano."),
        }
        self.print_button = Button(self.tr("Stampa verbale"), "printer", "print")
        self.print_button.clicked.connect(self._print)
        self.save_button = Button(
            self.tr("Salva verbale") if id else self.tr("Salva gruppo"), "check", "save", kind="primary"
        )
        self.save_button.clicked.connect(self._save)
        self.header.add_action(self.print_button)
        self.header.add_action(self.save_button)
        self.notice = NoticeBox("info")
        self.notice.hide()
        self.add(self.notice)
        self.new_form = self._new()
        self._body = Columns(self._left(), self._right(), shares=(1, 1))
        self.add(self.new_form)
        self.add(self._body, 1)
        self._connect()
        self.draft = DraftKeeper(
            bridge, f"gruppo:{id}", "gruppo", lambda: self.tr("Gruppo, da salvare"), self._typed_so_far, self
        )
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self.draft_kept)
        self._body.setVisible(bool(id))
        self.print_button.setVisible(bool(id))
        self.new_form.setVisible(not id)
        self.draft.restore()

    def _new(self) -> Panel:
        panel = Panel(self.tr("Gruppo"), "users", usable=True)
        self.form = Form()
        self.form.add("name", TextField(self.tr("Nome del gruppo"), self.tr("obbligatorio")))
        self.form.add(
            "service", ChoiceField(self.tr("Servizio"), choices_of("group_services"), self.tr("obbligatorio"))
        )
        self.building = PickField(self.tr("Stabile"), self.tr("obbligatorio"), "building", self.tr("Via e civico"))
        self.form.add("building_id", self.building)
        self.form.add("started_on", DateField(self.tr("Dal"), self._bridge.who.today, self.tr("vuoto: oggi")))
        panel.add(self.form)
        panel.add_stretch()
        return panel

    def _left(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        panel = Panel(self.tr("Componenti"), "users", flush=True)
        self.members = RowList(self.tr("Componenti"), letters="U")
        self.members.fit_content()
        self.no_members = Text(self.tr("Nessuno nel gruppo."), "muted")
        below = QWidget()
        inner = column(below, margin=14, gap=8)
        self.role = SegmentedChoice(self.tr("Ruolo nel gruppo"), choices_of("group_roles"))
        self.role.set_value("componente")
        self.person = PickField(self.tr("Aggiungi una persona"), self.tr("da oggi"))
        for widget in (self.no_members, self.role, self.person):
            inner.addWidget(widget)
        panel.add(self.members)
        panel.add(below)
        self.end_button = Button(self.tr("Termina gruppo"), small=True)
        lines.addWidget(panel)
        lines.addWidget(ButtonRow(self.end_button))
        lines.addStretch(1)
        return holder

    def _right(self) -> QWidget:
        panel = Panel(self.tr("Nuovo verbale"), "pencil", usable=True)
        self.minutes_form = Form()
        day = DateField(self.tr("Giorno"), self._bridge.who.today, self.tr("vuoto: oggi"), past_only=True)
        self.minutes_form.add("held_on", day)
        self.minutes_form.add("text", NoteField(self.tr("Che cosa si è detto"), lines=3, paragraph=True))
        decisions = NoteField(self.tr("Decisioni"), self.tr("una per riga"), lines=3, paragraph=True)
        self.minutes_form.add("decisions", decisions)
        panel.add(self.minutes_form)
        written = Panel(self.tr("Verbali"), "file-text", flush=True)
        self.minutes = RowList(self.tr("Verbali"))
        self.minutes.fit_content()
        self.no_minutes = QWidget()
        column(self.no_minutes, margin=14).addWidget(Text(self.tr("Nessun verbale."), "muted"))
        written.add(self.minutes)
        written.add(self.no_minutes)
        return stack(panel, written)

    def _connect(self) -> None:
        model = self._model
        model.moved.connect(self._show)
        model.made.connect(self._made)
        model.done.connect(self._done)
        model.refused.connect(lambda notice: self.notice.say("err", str(notice)))
        model.people.connect(lambda query, rows: self.person.set_results(query, person_entries(rows)))
        model.buildings.connect(self._buildings)
        for form in (self.form, self.minutes_form):
            form.changed.connect(self._typed)
        self.building.query_changed.connect(model.search_buildings)
        self.person.query_changed.connect(model.search)
        self.person.changed.connect(self._picked)
        self.members.letter_pressed.connect(lambda _letter, one: model.end_member(one))
        self.minutes.opened.connect(lambda _id: self._print())
        self.end_button.clicked.connect(model.end)

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, view: GroupView) -> None:
        self._view = view
        since = self.tr("dal {day}").format(day=show_day(view.started_on))
        ended = self.tr("finito il {day}").format(day=show_day(view.ended_on)) if view.ended_on else ""
        parts = (label("group_services", view.service), view.place, since, ended)
        self.set_title(view.name, " · ".join(part for part in parts if part))
        self.members.set_rows([_member(one) for one in view.members])
        self.members.setVisible(bool(view.members))
        self.no_members.setVisible(not view.members)
        self.minutes.set_rows([_minutes(one) for one in view.minutes])
        self.minutes.setVisible(bool(view.minutes))
        self.no_minutes.setVisible(not view.minutes)
        self.end_button.setVisible(view.ended_on is None)
        self.keys_changed.emit()

    def _buildings(self, query: str, hits: Sequence[Any]) -> None:
        rows = [Row(hit.id, hit.title, second=hit.detail, icon="building") for hit in hits]
        self.building.set_results(query, rows)

    # ---------------------------------------------------------------------------------------------------------- drafts

    def _typed(self, *_: object) -> None:
        self.draft.typed()

    def _typed_so_far(self) -> Mapping[str, Any]:
        return {"form": self.form.draft(), "minutes": self.minutes_form.draft()}

    def _restore(self, body: dict[str, Any]) -> None:
        self.form.set_draft(body.get("form", {}))
        self.minutes_form.set_draft(body.get("minutes", {}))
        if self.draft.saved_at is not None:
            self.set_work("pencil", draft_words(self.draft.saved_at))

    # ------------------------------------------------------------------------------------------------------------ acts

    def _save(self) -> None:
        form = self.minutes_form if self._model.id else self.form
        values, problems = form.values(), form.problems()
        for name in ("text",) if self._model.id else ("name", "service", "building_id"):
            if not values[name]:
                problems.setdefault(name, self.tr("Manca."))
        form.set_errors(problems)
        if problems:
            return
        if self._model.id:
            decisions = str(values["decisions"] or "").splitlines()
            self._model.add_minutes(values["held_on"], str(values["text"]), decisions)  # type: ignore[arg-type]  # a day or None
        else:
            self._model.save(values)

    def _made(self, id: str) -> None:
        self.draft.drop()
        self.open_thing.emit("gruppo", id)
        self.closed.emit()

    def _done(self, code: str) -> None:
        if code == "minutes":
            self.draft.drop()
            self.minutes_form.clear()
        self.notice.say("ok", self._sentences[code])
        self.set_work("check", self.tr("Tutto salvato su questo computer"))

    def _picked(self, person_id: object) -> None:
        if person_id:
            self.person.set_value(None)
            self._model.add_member(str(person_id), str(self.role.value() or "componente"))

    def _print(self) -> None:
        chosen = self.minutes.current_id() or (self._view.minutes[0].id if self._view and self._view.minutes else "")
        if chosen:
            self._bridge.print_wanted.emit("VERBALE-GRUPPO", chosen)
        else:
            self.notice.say("info", self.tr("Non c'è ancora un verbale da stampare."))

    def _to_person(self) -> None:
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------------------------------------ keys

    def keys(self) -> Sequence[PageKey]:
        """Members, minutes, printing."""
        if not self._model.id:
            return [PageKey("save", self.tr("salva gruppo"), self._save)]
        return [
            PageKey("U", self.tr("esce dal gruppo")),
            PageKey("new_row", self.tr("aggiunge"), self._to_person),
            PageKey("print", self.tr("stampa verbale"), self._print),
            PageKey("save", self.tr("salva verbale"), self._save),
        ]

    def first_focus(self) -> QWidget | None:
        """What was said; the name of a new group."""
        return self.minutes_form.field("text") if self._model.id else self.form.first_focus()

    def panes(self) -> Sequence[QWidget]:
        """Members, minutes."""
        return [self.person, self.minutes_form] if self._model.id else [self.new_form]


def _member(one: MemberView) -> Row:
    since = _tr("dal {day}").format(day=show_day(one.from_day))
    until = _tr("al {day}").format(day=show_day(one.to_day)) if one.to_day else ""
    hints = (("U", _tr("esce")),) if one.to_day is None else ()
    role = label("group_roles", one.role)
    return Row(one.id, one.name, role, second=f"{since} {until}".strip(), icon="user", hints=hints)


def _minutes(one: MinutesView) -> Row:
    decided = _tr("{n} decisioni").format(n=len(one.decisions)) if len(one.decisions) != 1 else _tr("1 decisione")
    return Row(
        one.id, show_day(one.held_on), decided, second=one.text.splitlines()[0], icon="file-text",
        hints=(("Return", _tr("stampa")),),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("group", text)
