"""*Schede di accesso*: those being filled first. Rows say whose form it is and how far; nothing of what is in it."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.rules.local_numbers import short_tail
from app.services.intake import COMPLETE, FILLING, IntakeView
from app.services.intake_fields import SECTIONS_BY_CODE
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import in_window
from app.ui.page import Page, PageKey
from app.ui.screens.parts import near_moment
from app.ui.viewmodels.intakes import IntakesModel
from app.ui.widgets import Button, EmptyPage, FilterBar, Group, Panel, Row, RowList, state_chip
from app.ui.widgets.rows import Entry

OPEN = "aperte"


class IntakesPage(Page):
    """The list of intake forms."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Schede di accesso"))
        self._bridge = bridge
        self._model = IntakesModel(bridge, self)
        self._model.moved.connect(self._show)
        self.new = Button(self.tr("Nuova scheda"), "plus", "new_row")
        self.new.clicked.connect(self._new)
        self.header.add_action(self.new)
        panel = Panel(flush=True)
        self.filters = FilterBar()
        self.filters.removed.connect(self._toggle)
        panel.add(self.filters)
        self.list = RowList(self.tr("Schede di accesso"))
        self.list.opened.connect(lambda form: self.open_thing.emit("scheda", form))
        start = Button(self.tr("Nuova scheda"), "plus", "new_row")
        start.clicked.connect(self._new)
        self.empty = EmptyPage(
            "id",
            self.tr("Nessuna scheda di accesso su questo computer."),
            self.tr("Una scheda nasce dalla persona o da qui, e si compila in più volte."),
            start,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        panel.add(self._stack, 1)
        self.add(panel, 1)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, forms: tuple[IntakeView, ...]) -> None:
        entries: list[Entry] = []
        filling = [one for one in forms if one.state == FILLING]
        for title, icon, group in (
            (self.tr("In compilazione"), "pencil", filling),
            (self.tr("Complete, da firmare"), "writing-sign", [one for one in forms if one.state == COMPLETE]),
            (self.tr("Firmate"), "clipboard-check", [one for one in forms if one.state not in (FILLING, COMPLETE)]),
        ):
            if group:
                entries += [Group(title, icon, str(len(group))), *(self._row(one) for one in group)]
        self.list.set_rows(entries)
        self._stack.setCurrentWidget(self.list if entries else self.empty)
        self.filters.set_filters([(OPEN, self.tr("in compilazione"))] if self._model.open_only else [])
        count = self.tr("{n} schede").format(n=len(forms)) if len(forms) != 1 else self.tr("1 scheda")
        self.filters.set_count(count)
        self.header.set_subtitle(
            self.tr("{n} in compilazione").format(n=len(filling)) if filling else self.tr("Nessuna in compilazione")
        )

    def _row(self, one: IntakeView) -> Row:
        a = one.sections["a"]
        name = " ".join(part for part in (a.get("surname"), a.get("name")) if part) or self.tr("Senza nome")
        done = sum(section.done for section in one.progress)
        parts = [self.tr("n. {tail}").format(tail=short_tail(one.number)) if one.number else ""]
        if one.state == FILLING:
            parts.append(self.tr("{done} sezioni su {all}").format(done=done, all=len(one.progress)))
            if one.next_section is not None:
                spec = in_window(SECTIONS_BY_CODE[one.next_section])
                parts.append(
                    self.tr("prossima: {code} {title}").format(code=spec.code.upper(), title=spec.title.lower())
                )
        chip = {FILLING: "bozza", COMPLETE: "da_firmare"}.get(one.state, one.standing)
        return Row(
            one.id,
            name,
            lead=near_moment(one.started_at, self._bridge.who.now()),
            second=" · ".join(part for part in parts if part),
            icon="id",
            chip=state_chip(chip),
            hints=(("Return", self.tr("riprendi") if one.state == FILLING else self.tr("apri")),),
        )

    def _new(self) -> None:
        self.open_thing.emit("scheda", "")

    def _toggle(self, *_: object) -> None:
        self._model.show_open_only(not self._model.open_only)

    def keys(self) -> Sequence[PageKey]:
        """New, filter, open."""
        return [
            PageKey("filter", self.tr("solo in compilazione"), self._toggle),
            PageKey("new_row", self.tr("nuova scheda"), self._new),
            PageKey("Return", self.tr("apri")),
        ]

    def first_focus(self) -> QWidget | None:
        """The list."""
        return self.list if self._stack.currentWidget() is self.list else self.empty

    def panes(self) -> Sequence[QWidget]:
        """The list."""
        return [self._stack]
