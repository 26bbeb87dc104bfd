"""*Schede di accesso*: those being filled first. Rows say whose form it is and how far; nothing of what is in it."""

from collections.abc import Sequence

from app.rules.local_numbers import short_tail
from app.services.intake import COMPLETE, FILLING, IntakeView
from app.services.intake_fields import SECTIONS_BY_CODE
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import in_window
from app.ui.page import PageKey
from app.ui.screens.list_page import ListPage
from app.ui.screens.parts import near_moment
from app.ui.viewmodels.intakes import IntakesModel
from app.ui.widgets import Button, EmptyPage, FilterBar, Row, state_chip

OPEN = "aperte"


class IntakesPage(ListPage):
    """The list of intake forms."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        model, filters = IntakesModel(bridge), FilterBar()
        start = Button(self.tr("Nuova scheda"), "plus", "new_row")
        empty = EmptyPage(
            "id",
            self.tr("Nessuna scheda di accesso su questo computer."),
            self.tr("Una scheda nasce dalla persona o da qui, e si compila in più volte."),
            start,
        )
        super().__init__(self.tr("Schede di accesso"), model, empty, bar=filters)
        self._bridge, self._model, self.filters = bridge, model, filters
        model.moved.connect(self._show)
        self.new = Button(self.tr("Nuova scheda"), "plus", "new_row")
        self.header.add_action(self.new)
        for button in (self.new, start):
            button.clicked.connect(self._new)
        self.filters.removed.connect(self._toggle)
        self.list.opened.connect(lambda form: self.open_thing.emit("scheda", form))

    def _show(self, forms: tuple[IntakeView, ...]) -> None:
        filling = [one for one in forms if one.state == FILLING]
        complete = [one for one in forms if one.state == COMPLETE]
        signed = [one for one in forms if one.state not in (FILLING, COMPLETE)]
        self.show_groups(
            (
                (self.tr("In compilazione"), "pencil", [self._row(one) for one in filling]),
                (self.tr("Complete, da firmare"), "writing-sign", [self._row(one) for one in complete]),
                (self.tr("Firmate"), "clipboard-check", [self._row(one) for one in signed]),
            )
        )
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
