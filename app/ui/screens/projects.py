"""*Progetti*: what was financed, until when, what was promised and how far it is; the milestones.

Never here: money that somebody could spend, names of persons, one figure for people with a name and heads without.
"""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.projects import LEAD
from app.services.extensions import ExtensionView
from app.services.project_views import DURATION, ProjectDetail, ProjectRow, TargetView
from app.services.projects import MilestoneView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import label
from app.ui.page import Page, PageKey
from app.ui.screens.parts import Numbers, OneOf, fill
from app.ui.viewmodels.projects import OF_PROJECT, ProjectsModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    Columns,
    EmptyPage,
    Facts,
    Group,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Text,
    column,
    state_chip,
)
from app.ui.widgets.rows import Entry


class ProjectsPage(Page):
    """The projects left; the current one right."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Progetti"))
        self._model = ProjectsModel(bridge, self)
        self._model.listed.connect(self._list)
        self._model.detailed.connect(self._show)
        self._model.refused.connect(self._refused)
        self._detail: ProjectDetail | None = None
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.list = RowList(self.tr("Progetti"))
        self.list.current_changed.connect(self._model.choose)
        self.list.opened.connect(self._to_detail)
        self.empty = EmptyPage(
            "report",
            self.tr("Nessun progetto su questo computer."),
            self.tr("Li registra la sede; arrivano con l'allineamento."),
        )
        panel = Panel(flush=True)
        panel.add(self.list, 1)
        self._columns = Columns(panel, self._detail_side(), shares=(2, 3))
        self._stack = OneOf()
        self._stack.addWidget(self._columns)
        self._stack.addWidget(self.empty)
        self.add(self.notice)
        self.add(self._stack, 1)

    def _detail_side(self) -> QWidget:
        self._side = QWidget()
        lines = column(self._side, gap=12)
        self.warning = NoticeBox("warn")
        self.warning.hide()
        self._about = Panel(self.tr("Progetto"), "report")
        self._facts = Facts()
        self._about.add(self._facts)
        self._targets = Panel(self.tr("Obiettivi e fatti"), "clipboard-check")
        self._target_lines = Numbers()
        self._targets.add(self._target_lines)
        self._people = Panel(self.tr("Persone"), "users")
        self._people_lines, self._apart_lines, self._paid_lines = Numbers(), Numbers(), Numbers()
        self._people.add(self._people_lines)
        self._people.add(Text(self.tr("Contati a parte, mai sommati"), "group"))
        self._people.add(self._apart_lines)
        self._people.add(Text(self.tr("Secondo la definizione FSE"), "group"))
        self._people.add(self._paid_lines)
        self._said = Text("", "note_muted")
        self._people.add(self._said)
        self._steps_panel = Panel(self.tr("Tappe"), "calendar-event", flush=True)
        self.steps = RowList(self.tr("Tappe"), letters="F")
        self.steps.fit_content()
        self.steps.opened.connect(self._open_step)
        self.steps.letter_pressed.connect(lambda _letter, step: self._done(step))
        self._no_steps = EmptyPage("calendar-event", self.tr("Nessuna tappa scritta."))
        self._steps_stack = OneOf()
        self._steps_stack.addWidget(self.steps)
        self._steps_stack.addWidget(self._no_steps)
        self._steps_panel.add(self._steps_stack)
        self.new = Button(self.tr("Nuova tappa"), "plus", "new_row")
        self.new.clicked.connect(self._new_step)
        self._acts = ButtonRow(self.new)
        self._acts_panel = Panel(self.tr("Proroghe"), "file-text", flush=True)
        self.extensions = RowList(self.tr("Proroghe"))
        self.extensions.fit_content()
        self.extensions.opened.connect(lambda act: self.open_thing.emit("proroga", act))
        self.extend = Button(self.tr("Nuova proroga"), "plus", "Alt+P", small=True)
        self.extend.clicked.connect(self._new_extension)
        self._extend_row = ButtonRow(self.extend)
        self._extend_row.setContentsMargins(14, 6, 14, 10)
        self._acts_panel.add(self.extensions)
        self._acts_panel.add(self._extend_row)
        self._lines_panel = Panel(self.tr("Linee"), "list", flush=True)
        self.lines = RowList(self.tr("Linee"))
        self.lines.fit_content()
        self._lines_panel.add(self.lines)
        for widget in (
            self.warning, self._targets, self._people, self._steps_panel, self._acts, self._about, self._acts_panel,
            self._lines_panel,
        ):  # fmt: skip
            lines.addWidget(widget)
        lines.addStretch(1)
        return self._side

    # ------------------------------------------------------------------------------------------------------- showing

    def resume(self, id: str) -> None:
        """From *Oggi*: this project."""
        self.list.want(id)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _list(self, rows: tuple[ProjectRow, ...]) -> None:
        led = [one for one in rows if one.role == LEAD]
        joined = [one for one in rows if one.role != LEAD]
        entries: list[Entry] = []
        for title, group in ((self.tr("Da capofila"), led), (self.tr("Da partner"), joined)):
            if group:
                entries += [Group(title, "", str(len(group))), *(self._row(one) for one in group)]
        waited = self.window().focusWidget() in (self.empty, None)
        self.list.set_rows(entries)
        if rows and not self.list.current_id():
            self.list.select(rows[0].id)
        self._stack.show_one(self._columns if rows else self.empty)
        count = self.tr("1 progetto") if len(rows) == 1 else self.tr("{n} progetti").format(n=len(rows))
        self.header.set_subtitle(count if rows else "")
        if waited and rows and self.isVisible():
            self.list.setFocus()
        self.keys_changed.emit()

    def _row(self, one: ProjectRow) -> Row:
        parts = [one.town or ""]
        if one.months is not None:
            parts.append(self.tr("mese {n} di {all}").format(n=one.months, all=one.of_months))
        if one.late_milestones:
            late = self.tr("1 tappa in ritardo") if one.late_milestones == 1 else self.tr("{n} tappe in ritardo")
            parts.append(late.format(n=one.late_milestones))
        return Row(one.id, one.name, second=" · ".join(part for part in parts if part), icon="report")

    def _show(self, detail: ProjectDetail | None) -> None:
        self._detail = detail
        self._side.setVisible(detail is not None)
        if detail is None:
            return
        self.warning.setVisible(bool(detail.warnings))
        self.warning.set_text(" ".join(detail.warnings))
        self._about.set_title(detail.row.name)
        self._facts.set_facts(self._facts_of(detail))
        self._targets.setVisible(bool(detail.targets))
        self._target_lines.set_numbers([self._target(one) for one in detail.targets])
        self._show_people(detail)
        kept = self.steps.current_id()
        fill(self.steps, [self._step(one, may=detail.may_write) for one in detail.milestones])
        self.steps.select(kept)
        self._steps_stack.show_one(self.steps if detail.milestones else self._no_steps)
        done = sum(one.done_on is not None for one in detail.milestones)
        words = self.tr("{done} fatte su {all}").format(done=done, all=len(detail.milestones))
        self._steps_panel.set_note(words if detail.milestones else "")
        self._acts.setVisible(detail.may_write)
        self._acts_panel.setVisible(bool(detail.extensions) or detail.may_extend)
        self._extend_row.setVisible(detail.may_extend)
        self.extensions.setVisible(bool(detail.extensions))
        kept = self.extensions.current_id()
        fill(self.extensions, [self._extension(one) for one in detail.extensions])
        self.extensions.select(kept)
        self._lines_panel.setVisible(bool(detail.lines))
        fill(
            self.lines,
            [
                Row(
                    f"{one.action}/{at}",
                    one.name,
                    lead=one.action,
                    muted=one.amount,
                    second=" · ".join(
                        part
                        for part in (
                            self.tr("da confermare") if one.to_confirm else "",
                            self.tr("atto: {act}").format(act=one.act) if one.act else "",
                            self.tr("fonte: {source}").format(source=one.source) if one.source else "",
                        )
                        if part
                    ),
                )
                for at, one in enumerate(detail.lines)
            ],
        )
        self.keys_changed.emit()

    def _facts_of(self, detail: ProjectDetail) -> list[tuple[str, str]]:
        row = detail.row
        return [
            (self.tr("Codice"), row.code),
            (self.tr("Programma"), detail.programme or ""),
            (self.tr("Ruolo dell'azienda"), label("project_roles", row.role)),
            (self.tr("Dove"), ", ".join(part for part in (row.town, detail.place) if part)),
            (self.tr("Presidi"), ", ".join(detail.outposts)),
            (self.tr("Dal"), show_day(row.start_on) if row.start_on else self.tr("da indicare")),
            (self.tr("Al"), self._last(detail)),
            (self.tr("Termine del bando"), show_day(detail.hard_stop_on) if detail.hard_stop_on else ""),
            (self.tr("Importo pubblicato"), self.tr("{amount}, non è una disponibilità").format(amount=row.amount)),
            (self.tr("Fonte"), detail.source or ""),
        ]

    def _last(self, detail: ProjectDetail) -> str:
        if detail.row.last_on is None:
            return ""
        day = show_day(detail.row.last_on)
        if detail.extensions and detail.extensions[-1].until_on == detail.row.last_on:
            return self.tr("{day}, per proroga").format(day=day)
        return day if detail.end_on else self.tr("{day}, calcolato: la sede non ha indicato la fine").format(day=day)

    def _target(self, one: TargetView) -> tuple[str, str]:
        words = self.tr("{what}: {how} {n}").format(
            what=label("target_metrics", one.metric), how=label("target_bindings", one.binding), n=one.value
        )
        if one.fact is None:
            return words, self.tr("non ancora contati")
        if one.metric == DURATION:
            return words, self.tr("mese {n}").format(n=one.fact)
        return words, self.tr("{n} qui").format(n=one.fact)

    def _show_people(self, detail: ProjectDetail) -> None:
        found = detail.reached
        self._people_lines.set_numbers(
            [(self.tr("Persone coinvolte"), str(found.persons))] if found is not None else []
        )
        self._apart_lines.set_numbers(
            [
                (self.tr("Ospiti senza nome agli incontri"), str(found.guests)),
                (self.tr("Contatti anonimi"), str(found.anonymous)),
            ]
            if found is not None
            else []
        )
        self._paid_lines.set_numbers(
            [
                (self.tr("Partecipanti"), str(found.participants)),
                (self.tr("Con spesa destinata"), str(found.earmarked)),
            ]
            if found is not None
            else []
        )
        self._said.setText("\n".join(detail.said))

    def _step(self, one: MilestoneView, *, may: bool) -> Row:
        second = one.note or ""
        if one.done_on is not None:
            day = self.tr("fatta il {day}").format(day=show_day(one.done_on))
            second = f"{day} · {second}" if second else day
        elif one.late:
            late = self.tr("in ritardo")
            second = f"{late} · {second}" if second else late
        chip = state_chip("fatto" if one.done_on is not None else "da_fare")
        hints = (("F", self.tr("da fare") if one.done_on else self.tr("fatta")), ("Return", self.tr("apri")))
        return Row(one.id, one.name, lead=show_day(one.due_on), second=second, chip=chip, hints=hints if may else ())

    def _extension(self, one: ExtensionView) -> Row:
        words = self.tr("atto {number} del {day}").format(number=one.number, day=show_day(one.act_on))
        second = "" if one.attachment_id else self.tr("il file non è ancora su questo computer")
        until = self.tr("fino al {day}").format(day=show_day(one.until_on))
        return Row(one.id, words, muted=until, second=second, icon="paperclip", hints=(("Return", self.tr("apri")),))

    # ---------------------------------------------------------------------------------------------------------- acts

    def _to_detail(self, _id: str) -> None:
        """Below the list when narrow: bring it into view, its milestones first."""
        self.area.ensureWidgetVisible(self._people)
        if self._detail is not None and self._detail.milestones:
            self.steps.setFocus()

    def _may(self) -> bool:
        return self._detail is not None and self._detail.may_write

    def _new_step(self) -> None:
        if self._detail is not None and self._may():
            self.open_thing.emit("tappa", f"{OF_PROJECT}{self._detail.row.id}")

    def _new_extension(self) -> None:
        if self._detail is not None and self._detail.may_extend:
            self.open_thing.emit("proroga", f"{OF_PROJECT}{self._detail.row.id}")

    def _open_step(self, id: str) -> None:
        if self._may():
            self.open_thing.emit("tappa", id)

    def _done(self, id: str) -> None:
        found = [one for one in self._detail.milestones if one.id == id] if self._detail is not None else []
        if found and self._may():
            self.notice.hide()
            self._model.done(found[0])

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    def keys(self) -> Sequence[PageKey]:
        """From the list to the project; a new milestone, for who may write one."""
        moves = [PageKey("Return", self.tr("alle tappe"))] if self._detail and self._detail.milestones else []
        if not self._may():
            return moves
        found = [
            *moves,
            PageKey("F", self.tr("tappa fatta")),
            PageKey("new_row", self.tr("nuova tappa"), self._new_step),
        ]
        if self._detail is not None and self._detail.may_extend:
            found.append(PageKey("Alt+P", self.tr("nuova proroga"), self._new_extension, in_foot=False))
        return found

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.list if self._stack.currentWidget() is self._columns else self.empty

    def panes(self) -> Sequence[QWidget]:
        """The list, then the milestones and the acts of extension if there are any."""
        if self._detail is None:
            return [self._stack]
        steps = [self.steps] if self._detail.milestones else []
        acts = [self.extensions] if self._detail.extensions else []
        return [self.list, *steps, *acts] if steps or acts else [self._stack]
