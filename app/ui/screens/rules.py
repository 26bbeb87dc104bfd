"""*Regole*: the rules of each contribution, version by version; one beside the one in force, and what it would change of the past.

What is in force never changes: a new version is prepared, tried, and put in force by a second person.
"""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.rule_changes import ADDED, TAKEN_AWAY, Difference
from app.rules.rule_sets import BLOCKING, DRAFT, IN_FORCE, PREFERENCE
from app.rules.rule_words import OPERATORS
from app.services.rule_sets import Asked, Figure, RuleSetView, RuleSheet
from app.services.rule_tryout import Changed, TryOut
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.page import Page, PageKey
from app.ui.screens.parts import fill, stack
from app.ui.viewmodels.rules import RulesModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChipSpec,
    Column,
    Columns,
    Facts,
    Group,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Table,
    TableRow,
    Text,
    state_chip,
)
from app.ui.widgets.rows import Entry


class RulesPage(Page):
    """The versions left; the current one right."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Regole"))
        self._model = RulesModel(bridge, self)
        self._sheet: RuleSheet | None = None
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.list = RowList(self.tr("Versioni delle regole"))
        self.list.current_changed.connect(self._choose)
        self.list.opened.connect(self._open)
        left = Panel(flush=True)
        left.add(self.list, 1)
        self._side = self._detail_side()
        self._columns = Columns(left, self._side, shares=(2, 3))
        self.add(self.notice)
        self.add(self._columns, 1)
        self._model.listed.connect(self._list)
        self._model.detailed.connect(self._show)
        self._model.tried.connect(self._tried)
        self._model.drafted.connect(self._drafted)
        self._model.refused.connect(self._refused)

    def _detail_side(self) -> QWidget:
        self._about = Panel(self.tr("Versione"), "settings")
        self._facts = Facts()
        self._about.add(self._facts)
        self.new = Button(self.tr("Nuova bozza"), "plus", "new_row")
        self.new.clicked.connect(self._new)
        self.file = Button(self.tr("Bozza da un file"), "file-text")
        self.file.clicked.connect(self._choose_file)
        self.edit = Button(self.tr("Modifica"), "pencil")
        self.edit.clicked.connect(lambda: self._open(self._model.current))
        self.trial = Button(self.tr("Prova sulle valutazioni"), "history")
        self.trial.clicked.connect(self._model.try_current)
        self.force = Button(self.tr("Metti in vigore"), "check", kind="primary")
        self.force.clicked.connect(self._model.force)
        self.retire = Button(self.tr("Ritira"), "ban")
        self.retire.clicked.connect(self._model.retire)
        self.drop = Button(self.tr("Elimina la bozza"), "trash")
        self.drop.clicked.connect(self._model.drop)
        self._acts = ButtonRow(self.new, self.file, self.edit, self.trial, self.force, self.retire, self.drop)
        self._versus = Panel(self.tr("Confronto"), "git-compare", flush=True)
        self.changes = Table(
            self.tr("Confronto con la versione in vigore"),
            (
                Column("what", self.tr("Che cosa"), "strong", 2),
                Column("before", self.tr("In vigore"), share=3),
                Column("after", self.tr("Questa versione"), share=3),
                Column("how", self.tr("Differenza"), "chip"),
            ),
        )
        self.changes.fit_content()
        self._alike = Text(self.tr("Nessuna differenza."), "note")
        self._versus.add(self.changes)
        self._versus.add(self._alike)
        self._trial = Panel(self.tr("Prova sulle valutazioni già fatte"), "history", flush=True)
        self.tried = RowList(self.tr("Valutazioni che cambierebbero"))
        self.tried.fit_content()
        self._trial.add(self.tried)
        self._trial.hide()
        self._figures = Panel(self.tr("Soglie e cifre"), "list", flush=True)
        self.figures = RowList(self.tr("Soglie e cifre"))
        self.figures.fit_content()
        self._figures.add(self.figures)
        self._criteria = Panel(self.tr("Criteri"), "clipboard-list", flush=True)
        self.criteria = RowList(self.tr("Criteri"))
        self.criteria.fit_content()
        self._criteria.add(self.criteria)
        return stack(self._about, self._acts, self._trial, self._versus, self._figures, self._criteria)

    # ------------------------------------------------------------------------------------------------------- showing

    def resume(self, id: str) -> None:
        """From *Oggi*: this version."""
        self.list.want(id)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _list(self, rows: tuple[RuleSetView, ...]) -> None:
        entries: list[Entry] = []
        for track in dict.fromkeys(one.track for one in rows):
            versions = [one for one in rows if one.track == track]
            entries += [Group(track, "", str(len(versions))), *(self._row(one) for one in versions)]
        self.list.set_rows(entries)
        if rows and not self.list.current_id():
            self.list.select(rows[0].id)

    def _row(self, one: RuleSetView) -> Row:
        parts = [self._validity(one)]
        if one.to_confirm:
            parts.append(self.tr("da confermare"))
        if one.unset:
            parts.append(self.tr("da fissare: {what}").format(what=", ".join(one.unset)))
        if one.retiring:
            parts.append(self.tr("chiesto il ritiro"))
        title = self.tr("Versione {n}").format(n=one.version)
        return Row(one.id, title, text=one.name, second=" · ".join(parts), icon="settings", chip=self._chip(one))

    def _validity(self, one: RuleSetView) -> str:
        if one.last_on is None:
            return self.tr("dal {day} in poi").format(day=show_day(one.valid_from))
        return self.tr("dal {day} al {end}").format(day=show_day(one.valid_from), end=show_day(one.last_on))

    def _chip(self, one: RuleSetView) -> ChipSpec:
        if one.wanted is not None:
            return state_chip("in_attesa")
        if one.status == DRAFT:
            return state_chip("bozza")
        if one.status == IN_FORCE:
            return ChipSpec(self.tr("In vigore"), "check", "ok")
        return ChipSpec(self.tr("Ritirata"), "ban", "plain")

    def _choose(self, id: str) -> None:
        self._trial.hide()
        self._model.choose(id)

    def _show(self, sheet: RuleSheet | None) -> None:
        self._sheet = sheet
        self._side.setVisible(sheet is not None)
        if sheet is None:
            return
        row = sheet.row
        self._about.set_title(self.tr("{track}, versione {n}").format(track=row.track, n=row.version))
        self._facts.set_facts(self._facts_of(sheet))
        self.new.setVisible(sheet.may_write)
        self.file.setVisible(sheet.may_write)
        self.edit.setVisible(row.may_edit)
        self.drop.setVisible(row.may_edit)
        self.force.setVisible(row.may_decide and row.status == DRAFT)
        asks = sheet.may_write and row.status == IN_FORCE and row.record_id is None
        self.retire.setVisible(asks or (row.may_decide and row.status == IN_FORCE))
        self.retire.setText(self.tr("Chiedi il ritiro") if asks else self.tr("Ritira"))
        self._show_changes(sheet)
        self._figures.setVisible(bool(sheet.figures))
        fill(self.figures, [self._figure(one) for one in sheet.figures])
        fill(self.criteria, [self._criterion(one) for one in sheet.criteria])
        self.keys_changed.emit()

    def _facts_of(self, sheet: RuleSheet) -> list[tuple[str, str]]:
        row = sheet.row
        waits = {
            DRAFT: self.tr("bozza in attesa del centro"),
            IN_FORCE: self.tr("messa in vigore qui, in attesa del centro: non vale ancora"),
        }
        waiting = "" if row.wanted is None else waits.get(row.wanted, self.tr("ritirata qui, in attesa del centro"))
        known = {DRAFT: self.tr("bozza"), IN_FORCE: self.tr("in vigore")}
        by_program = self.tr("viene con il programma")
        return [
            (self.tr("Nome"), row.name),
            (self.tr("Stato"), waiting or known.get(row.status, self.tr("ritirata"))),
            (self.tr("Validità"), self._validity(row)),
            (self.tr("Norma"), sheet.legal_ref),
            (self.tr("Fonte"), sheet.source),
            (self.tr("Da confermare"), self.tr("sì, dalla sede") if row.to_confirm else self.tr("no")),
            (self.tr("Scritta da"), row.author or by_program),
            (self.tr("Decisa da"), row.status_by or ""),
            (self.tr("Nota"), sheet.note),
            (self.tr("Impronta"), sheet.sha256[:16]),
        ]

    def _show_changes(self, sheet: RuleSheet) -> None:
        self._versus.setVisible(sheet.against is not None)
        self._versus.set_title(self.tr("Confronto con {id}, in vigore").format(id=sheet.against or ""))
        self.changes.setVisible(bool(sheet.differences))
        self._alike.setVisible(not sheet.differences)
        self.changes.set_rows([self._change(str(at), one) for at, one in enumerate(sheet.differences)])

    def _change(self, id: str, one: Difference) -> TableRow:
        chip = ChipSpec(self.tr("Cambiato"), "pencil", "warn")
        if one.how == ADDED:
            chip = ChipSpec(self.tr("Aggiunto"), "plus", "ok")
        elif one.how == TAKEN_AWAY:
            chip = ChipSpec(self.tr("Tolto"), "minus", "err")
        return TableRow(id, {"what": one.label, "before": one.before or "—", "after": one.after or "—", "how": chip})

    def _figure(self, one: Figure) -> Row:
        parts = (self.tr("da confermare") if one.to_confirm else "", one.about)
        limit = OPERATORS[one.op]
        said = words(limit) + one.words.removeprefix(limit) if one.words.startswith(limit) else words(one.words)
        return Row(one.key, one.label, muted=said, second=" · ".join(part for part in parts if part))

    def _criterion(self, one: Asked) -> Row:
        kind = self.tr("informativo")
        if one.kind == BLOCKING:
            kind = self.tr("bloccante")
        elif one.kind == PREFERENCE:
            kind = self.tr("preferenziale")
        return Row(one.code, one.label, muted=kind, second=one.asks)

    def _tried(self, found: TryOut) -> None:
        self._trial.show()
        count = len(found.changed)
        if not found.asked:
            note = self.tr("nessuna valutazione su questo computer")
        elif not count:
            note = self.tr("provate: {all}, nessuna cambierebbe").format(all=found.asked)
        else:
            note = self.tr("provate: {all}, cambierebbero: {n}").format(all=found.asked, n=count)
        self._trial.set_note(note)
        self.tried.setVisible(bool(count))
        fill(self.tried, [self._changed(one) for one in found.changed])
        self.area.ensureWidgetVisible(self._trial)

    def _changed(self, one: Changed) -> Row:
        why = "\n".join(f"{label}: {before} → {after}" for label, before, after in one.why)
        outcome = f"{words(one.before)} → {words(one.after)}"
        return Row(one.evaluation_id, outcome, lead=show_day(one.reference_on), second=why, icon="arrow-right")

    # ---------------------------------------------------------------------------------------------------------- acts

    def _may_write(self) -> bool:
        return self._sheet is not None and self._sheet.may_write

    def _new(self) -> None:
        if self._sheet is not None and self._may_write():
            self.notice.hide()
            self._model.draft(self._sheet.row.track)

    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Il file delle regole"), "", "YAML (*.yaml *.yml)")
        if chosen:
            self.notice.hide()
            self._model.read_file(Path(chosen))

    def _drafted(self, id: str) -> None:
        self.list.want(id)
        self._model.refresh({})

    def _open(self, id: str) -> None:
        if self._sheet is not None and self._sheet.row.id == id and self._sheet.row.may_edit:
            self.open_thing.emit("regola", id)

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    def keys(self) -> Sequence[PageKey]:
        """A new draft, for who may write one."""
        return [PageKey("new_row", self.tr("nuova bozza"), self._new)] if self._may_write() else []

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.list

    def panes(self) -> Sequence[QWidget]:
        """The list, then the acts, then the comparison."""
        return [self.list, self._acts, self._versus]
