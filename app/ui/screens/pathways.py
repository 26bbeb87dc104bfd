"""*Percorsi*: what is due of the pathways one follows, the pathways themselves, households in charge without one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from app.rules.dates import show_day
from app.services.pathway_views import FollowedView, PathwayRow
from app.services.tasks import TASK
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label, words
from app.ui.page import PageKey
from app.ui.screens.due_rows import due_row, open_due
from app.ui.screens.list_page import ListPage
from app.ui.screens.pathway_page import PathwayPage
from app.ui.viewmodels.pathways import PathwaysModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    EmptyPage,
    NoticeBox,
    Panel,
    Row,
    Text,
)

__all__ = ["PathwayPage", "PathwaysPage"]


class PathwaysPage(ListPage):
    """The list."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        model, notice, box = PathwaysModel(bridge), NoticeBox("ok"), Panel(self.tr("Nuovo percorso"), "plus")
        notice.hide()
        empty = EmptyPage(
            "map-pin",
            self.tr("Nessun percorso da seguire."),
            self.tr("Un percorso nasce dalla valutazione del bisogno, nella scheda della persona."),
        )
        super().__init__(self.tr("Percorsi"), model, empty, letters="F", above=(notice, box))
        self._model, self.notice, self._box = model, notice, box
        self._view: FollowedView | None = None
        self._case = ""
        self._fill_box()
        self.list.opened.connect(self._open)
        self.list.letter_pressed.connect(self._letter)
        model.moved.connect(self._show)
        model.said.connect(self.notice.say)
        model.started.connect(self._started)

    def _fill_box(self) -> None:
        self._for = Text("", "strong")
        self.type = ChoiceField(
            self.tr("Tipo di percorso"), [(one.code, one.label) for one in choices("pathway_types")]
        )
        self.propose = Button(self.tr("Proponi"), "check", "save")
        self.propose.clicked.connect(self._propose)
        self.type.next_wanted.connect(self.propose.setFocus)
        leave = Button(self.tr("Lascia"), key="back")
        leave.clicked.connect(self._leave)
        self._box.add(self._for)
        self._box.add(self.type)
        self._box.add(ButtonRow(self.propose, leave))
        self._box.hide()

    def _show(self, view: FollowedView) -> None:
        self._view = view
        groups = (
            (self.tr("In scadenza"), "calendar", [due_row(one) for one in view.due]),
            (self.tr("Percorsi aperti"), "map-pin", [self._row(one) for one in view.open]),
            (
                self.tr("In carico, senza percorso"),
                "user",
                [
                    Row(f"caso:{id}", title, second=words(place), hints=(("Return", self.tr("nuovo percorso")),))
                    for id, _person, title, place in view.cases
                ],
            ),
            (self.tr("Chiusi"), "clipboard-check", [self._row(one) for one in view.closed]),
        )
        self.show_groups(groups)
        late = sum(one.late for one in view.due)
        subtitle = (
            self.tr("1 percorso aperto")
            if len(view.open) == 1
            else self.tr("{n} percorsi aperti").format(n=len(view.open))
        )
        self.header.set_subtitle(f"{subtitle} · {self.tr('{n} in ritardo').format(n=late)}" if late else subtitle)

    def _row(self, one: PathwayRow) -> Row:
        review = self.tr("verifica {day}").format(day=show_day(one.next_on)) if one.next_on else ""
        second = " · ".join(part for part in (words(one.place), one.referent, review) if part)
        state = label("pathway_states", one.state)
        # Never its type: some say of a debt, and a list is seen by whoever stands at the desk (domain 8.1).
        text = self.tr("– percorso {number}").format(number=one.number)
        return Row(f"percorso:{one.id}", one.name, text, state, second, icon="map-pin")

    # ---------------------------------------------------------------------------------------------------------- acts

    def _open(self, row_id: str) -> None:
        kind, _, id = row_id.partition(":")
        if kind == "percorso":
            self.open_thing.emit("percorso", id)
        elif kind == "caso":
            self._ask_type(id)
        elif self._view is not None:
            open_due(self, self._view.due, id)

    def _letter(self, _letter: str, row_id: str) -> None:
        kind, _, id = row_id.partition(":")
        if kind == TASK:
            self._model.done(id)

    def _ask_type(self, case_id: str) -> None:
        self._case = case_id
        cases = self._view.cases if self._view is not None else ()
        self._for.setText(next((title for id, _person, title, _place in cases if id == case_id), ""))
        self._box.show()
        self.type.set_value(None)
        self.type.setFocus(Qt.FocusReason.OtherFocusReason)

    def _propose(self) -> None:
        if self._box.isHidden():
            return
        chosen = self.type.value()
        if not isinstance(chosen, str):
            self.type.set_error(self.tr("Scegliere il tipo di percorso."))
            return
        self._model.start(chosen, self._case)

    def _started(self, id: str) -> None:
        self._leave()
        self.open_thing.emit("percorso", id)

    def _leave(self) -> None:
        self._box.hide()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> Sequence[PageKey]:
        """Open, done."""
        return [
            PageKey("save", self.tr("proponi"), self._propose, in_foot=False),
            PageKey("Return", self.tr("apri")),
            PageKey("F", self.tr("fatto")),
        ]

    def back(self) -> bool:
        """Esc leaves the question for a type."""
        if self._box.isHidden():
            return False
        self._leave()
        return True
