"""*Indennità*: selections with what the money covers, and training paths with what is due. A tutor finds own trainees alone."""

from collections.abc import Sequence

from app.services.training_views import PathRow, RoundRow, TrainingState
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import PageKey
from app.ui.screens.list_page import ListPage
from app.ui.viewmodels.indemnities import IndemnitiesModel
from app.ui.widgets import Button, EmptyPage, FilterBar, NoticeBox, Row
from app.ui.widgets.chips import ChipSpec

ENDED = "finiti"
_ENDED = frozenset({"chiuso", "non_idoneo"})


class IndemnitiesPage(ListPage):
    """The page of the rail."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        model, filters, warning = IndemnitiesModel(bridge), FilterBar(), NoticeBox("warn")
        warning.hide()
        empty = EmptyPage(
            "users-group",
            self.tr("Nessun percorso di formazione su questo computer."),
            self.tr(
                "Un percorso comincia con una candidatura: dai servizi sociali, da chi opera nel presidio o dalla persona."
            ),
        )
        super().__init__(self.tr("Indennità di formazione"), model, empty, bar=filters, above=(warning,))
        self.filters, self.warning = filters, warning
        self._state: TrainingState | None = None
        self._ended = False
        self.new_round = Button(self.tr("Nuova selezione"), "plus", "Ctrl+Shift+Ins")
        self.new_round.clicked.connect(self._new_round)
        self.new = Button(self.tr("Nuovi candidati"), "user-plus", "new_row")
        self.new.clicked.connect(self._new)
        for button in (self.new_round, self.new):
            button.hide()
            self.header.add_action(button)
        filters.removed.connect(self._toggle)
        self.list.opened.connect(self._open)
        model.moved.connect(self._show)

    # ------------------------------------------------------------------------------------------------------- showing

    def _show(self, state: TrainingState) -> None:
        self._state = state
        self.new_round.setVisible("selection_round" in state.writes)
        self.new.setVisible("training_path" in state.writes)
        short = next((one for one in state.rounds if one.warning), None)
        self.warning.setVisible(short is not None)
        if short is not None:
            self.warning.say("warn", f"{short.coverage} {short.warning}")
        shown = [one for one in state.paths if self._ended or one.state not in _ENDED]
        due = [one for one in shown if one.due_words]
        others = [one for one in shown if not one.due_words]
        self.show_groups(
            (
                (self.tr("Selezioni"), "list", [self._round(one) for one in state.rounds]),
                (self.tr("Denaro da disporre"), "coin-euro", [self._path(one, state.tutor) for one in due]),
                (
                    self.tr("Tirocinanti") if state.tutor else self.tr("Percorsi"),
                    "users",
                    [self._path(one, state.tutor) for one in others],
                ),
            )
        )
        self.filters.set_filters([(ENDED, self.tr("anche finiti"))] if self._ended else [])
        self.filters.set_count(self.tr("{n} percorsi").format(n=len(shown)))
        waiting = sum(one.waits for one in state.paths)
        said = self.tr("{n} in attesa del centro").format(n=waiting) if waiting else ""
        self.header.set_subtitle(said)
        self.keys_changed.emit()

    def _round(self, one: RoundRow) -> Row:
        places = self.tr("posti {n}, selezionati nel progetto {m}").format(n=one.places, m=one.selected)
        second = " · ".join(part for part in (one.project, one.state_words, places, one.coverage) if part)
        return Row(
            f"selezione:{one.id}",
            one.name,
            one.number,
            second=second,
            icon="list",
            hints=(("Return", self.tr("apri")),),
        )

    def _path(self, one: PathRow, tutor: bool) -> Row:
        hours = ""
        if one.planned:
            hours = self.tr("{n} ore su {m}").format(n=hours_words(one.minutes), m=hours_words(one.planned))
        waiting = self.tr("{n} ore da confermare").format(n=hours_words(one.to_confirm)) if one.to_confirm else ""
        parts = (one.state_words, hours, waiting, one.outcome_words, "" if tutor else one.due_words)
        chip = ChipSpec(self.tr("In attesa del centro"), "clock", "neutral") if one.waits and not tutor else None
        return Row(
            f"formazione:{one.id}", one.name, one.number, second=" · ".join(part for part in parts if part), icon="user",
            chip=chip, hints=(("Return", self.tr("apri")),),
        )  # fmt: skip

    # ---------------------------------------------------------------------------------------------------------- acts

    def _open(self, row: str) -> None:
        kind, _, id = row.partition(":")
        self.open_thing.emit(kind, id)

    def _new(self) -> None:
        if self.new.isVisibleTo(self):
            self.open_thing.emit("candidatura", "")

    def _new_round(self) -> None:
        if self.new_round.isVisibleTo(self):
            self.open_thing.emit("selezione", "")

    def _toggle(self, *_: object) -> None:
        self._ended = not self._ended
        if self._state is not None:
            self._show(self._state)

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Ended ones, what this role begins, open."""
        found = [PageKey("filter", self.tr("anche finiti"), self._toggle)]
        if self.new_round.isVisibleTo(self):
            found.append(PageKey("Ctrl+Shift+Ins", self.tr("nuova selezione"), self._new_round))
        if self.new.isVisibleTo(self):
            found.append(PageKey("new_row", self.tr("nuovi candidati"), self._new))
        return [*found, PageKey("Return", self.tr("apri"))]


def hours_words(minutes: int) -> str:
    """`50`, `50:30`."""
    hours, rest = divmod(minutes, 60)
    return f"{hours}:{rest:02d}" if rest else str(hours)
