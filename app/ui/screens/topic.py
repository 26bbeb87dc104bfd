"""One topic of a conversation, as a box of *Nuovo contatto*: category, place, urgency, one paragraph."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.rules.catalogues import Area
from app.rules.requests import area, required_visibility
from app.rules.searching import words
from app.rules.visibility import R3
from app.services.contacts import Topic
from app.services.reporters import Joinable
from app.ui.inner_words import choices, in_words
from app.ui.viewmodels.contact import Around
from app.ui.widgets import (
    Button,
    ChoiceField,
    Columns,
    Form,
    LetterBadge,
    NoteField,
    Panel,
    PickField,
    Row,
    StateChip,
    Text,
    column,
    row,
)

NOWHERE = Around("", None, "", None, None, "", None)


class TopicBox(Panel):
    """Signals: changed(): anything in it. finished(): Invio in the last field. gone(): to be taken away."""

    changed = Signal()
    finished = Signal()
    gone = Signal()

    def __init__(self, area_code: str) -> None:
        super().__init__(usable=True)
        found = area(area_code)
        assert found is not None, area_code
        self.area = found = in_words(found)
        self._around = NOWHERE
        self._known: dict[str, Joinable] = {}
        self._number = (1, 1)
        self.form = Form()
        self.category = ChoiceField(self.tr("Categoria"), [(c.code, c.label) for c in found.categories])
        self.place = ChoiceField(self.tr("Dove"))
        self.urgency = ChoiceField(self.tr("Urgenza"), [(c.code, c.label) for c in choices("urgencies")])
        self.urgency.set_value("ordinaria")
        self.joins = PickField(
            self.tr("Si aggiunge a"), self.tr("facoltativo, ↓ elenco"), "link", self.tr("Già segnalata da altri?")
        )
        self.description = NoteField(self.tr("Descrizione"), lines=1, paragraph=True)
        self.form.add_row({"category": self.category, "place": self.place, "urgency": self.urgency}, shares=(5, 5, 3))
        self.form.add_row({"description": self.description, "joins": self.joins}, shares=(8, 5))
        self.joins.query_changed.connect(self._offer)
        self.form.changed.connect(self._changed)
        self.form.finished.connect(self.finished)
        self.body.setContentsMargins(14, 6, 14, 8)
        self.add(Columns(self._head_of(found), self.form, shares=(0, 1)))
        self.set_around(NOWHERE)

    def _head_of(self, found: Area) -> QWidget:
        head = QWidget()
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        lines = column(head, gap=4)
        top = row(gap=8)
        top.addWidget(LetterBadge(found.letter))
        top.addWidget(Text(found.label, "strong", wrap=False))
        top.addStretch(1)
        self._count = Text("", "note_muted", wrap=False)
        self._chip = StateChip("riservata")
        self._chip.hide()
        self._take_away = Button(self.tr("Togli"), "x", kind="link", small=True)
        self._take_away.clicked.connect(self.gone)
        lines.addLayout(top)
        lines.addWidget(self._count)
        lines.addWidget(self._chip)
        lines.addWidget(self._take_away, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        return head

    def set_place_in_list(self, number: int, of: int) -> None:
        """`1 di 2`, and what it leads to."""
        self._number = (number, of)
        self._tell_number()
        name = self.tr("{area}, argomento {n} di {all}").format(area=self.area.label, n=number, all=of)
        self.setAccessibleName(name)

    def _tell_number(self) -> None:
        number, of = self._number
        joined = (
            self.tr("{n} di {all}, si aggiunge") if self.joins.value() else self.tr("{n} di {all}, apre una richiesta")
        )
        self._count.setText(joined.format(n=number, all=of))

    def join(self, request: Joinable) -> None:
        """Say that this is about a request that is there."""
        self._known[request.request_id] = request
        self.joins.set_pick(request.request_id, _joined_words(request))
        self.joins.show()
        self._joined()

    def _joined(self) -> None:
        request = self._known.get(str(self.joins.value()))
        if request is not None and self.category.value() is None:
            self.category.set_value(request.category)
        if self.joins.value() is not None:
            self.joins.edit.setCursorPosition(0)  # the number, which says which one
        self.place.setVisible(self.joins.value() is None)
        self._tell_number()

    def _offer(self, query: str) -> None:
        terms = words(query)
        rows = []
        for one in self._known.values():
            own = words(f"{one.number} {one.title} {one.where}")
            if one.area == self.area.code and all(any(word.startswith(term) for word in own) for term in terms):
                days = self.tr("oggi") if one.days == 0 else self.tr("da {n} giorni").format(n=one.days)
                rows.append(Row(one.request_id, one.number, _what(one), second=days, icon="clipboard-list"))
        self.joins.set_results(query, rows)

    def set_around(self, around: Around) -> None:
        """Where it may be: dwelling, stair, building, neighbourhood; the nearest one is chosen."""
        kept = self.place.value()
        before = self._around
        self._around = around
        options: list[tuple[str, str]] = []
        if around.unit_id:
            options.append(("alloggio", self.tr("Alloggio: {unit}").format(unit=around.unit or around.words)))
        if around.stair:
            options.append(("scala", self.tr("Scala {stair}, parti comuni").format(stair=around.stair)))
        if around.building_id:
            options.append(("stabile", self.tr("Stabile: {street}").format(street=around.building)))
        options.append(("quartiere", self.tr("Quartiere")))
        self.place.set_options(options)
        codes = [code for code, _ in options]
        if kept not in codes or before.building_id != around.building_id:
            self.place.set_value(codes[0])
        picked = self._known.get(str(self.joins.value()))
        self._known = {one.request_id: one for one in (*around.joinable, *([picked] if picked else []))}
        offered = any(one.area == self.area.code for one in around.joinable)
        self.joins.setVisible(offered or self.joins.value() is not None)
        self._offer(self.joins.edit.text() if self.joins.value() is None else "")

    def reserved(self) -> bool:
        """Whether the category chosen makes all of it R3."""
        chosen = self.category.value()
        return isinstance(chosen, str) and required_visibility(self.area.code, chosen) == R3

    def needs_help(self) -> bool:
        """Whether who was called belongs to this topic."""
        return self.reserved() or self.urgency.value() == "immediata"

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in order."""
        return [
            self.category.combo,
            self.place.combo,
            self.urgency.combo,
            self.description.edit,
            self.joins.edit,
            self._take_away,
        ]

    def topic(self, linked_to: Sequence[str] = (), called: Sequence[str] = ()) -> Topic:
        """As the use-case takes it."""
        place = str(self.place.value() or "quartiere")
        around = self._around
        return Topic(
            area=self.area.code,
            category=str(self.category.value() or ""),
            urgency=str(self.urgency.value() or "ordinaria"),
            description=str(self.description.value() or "") or None,
            place=place,
            building_id=around.building_id if place != "quartiere" else None,
            stair=around.stair if place in ("alloggio", "scala") else None,
            unit_id=around.unit_id if place == "alloggio" else None,
            linked_to=tuple(linked_to),
            joins=_picked(self.joins),
            called=tuple(called),
        )

    def problem(self) -> bool:
        """Say what is missing, and put the focus there. True when something is."""
        if self.category.value() is None:
            self.form.set_errors({"category": self.tr("Manca la categoria: scegliere la più vicina.")})
            return True
        return False

    def draft(self) -> dict[str, str]:
        """As typed."""
        return {"area": self.area.code, **self.form.draft()}

    def set_draft(self, draft: dict[str, str]) -> None:
        """Put it back."""
        self.form.set_draft({name: text for name, text in draft.items() if name != "area"})
        self._chip.setVisible(self.reserved())
        if self.joins.value() is not None:
            self.joins.show()
        self._joined()

    def _changed(self, name: str, value: object) -> None:
        self._chip.setVisible(self.reserved())
        if name == "joins":
            self._joined()
        self.changed.emit()


def _picked(field: PickField) -> str | None:
    value = field.value()
    return value if isinstance(value, str) else None


def _what(one: Joinable) -> str:
    return f"{one.title}, {one.where}"


def _joined_words(one: Joinable) -> str:
    return f"{one.number} {_what(one)}"
