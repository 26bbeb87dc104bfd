"""Two cards that may be one person, side by side: a choice for each field that differs, and what merging them will do."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.rules.merging import UNDO_DAYS
from app.services.labels import EMPTY
from app.services.merges import FIRST, SECOND, CardSide
from app.services.review_details import DuplicateDetail
from app.ui.inner_words import words
from app.ui.screens.parts import near_moment
from app.ui.widgets import LEFT, RIGHT, Button, ButtonRow, ComparedField, Comparison, NoticeBox, Side, Text, column

_SIDES = {FIRST: LEFT, SECOND: RIGHT, "": ""}


class MergeView(QWidget):
    """Signals: chosen(): a side was chosen. merge_wanted(), apart_wanted(), later_wanted(): a button. open_person(id)."""

    chosen = Signal()
    merge_wanted = Signal()
    apart_wanted = Signal()
    later_wanted = Signal()
    open_person = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._detail: DuplicateDetail | None = None
        self.reason = Text("", "muted")
        self.comparison = Comparison()
        self.comparison.chosen.connect(self._chose)
        self.outcome = NoticeBox("info", icon="users")
        self.merge = Button(self.tr("Unisci"), "check", "save", kind="primary")
        self.merge.clicked.connect(self.merge_wanted)
        self.apart = Button(self.tr("Non sono la stessa persona"), "x", "Alt+P")
        self.apart.clicked.connect(self.apart_wanted)
        later = Button(self.tr("Decido domani"), "clock", "Alt+D")
        later.clicked.connect(self.later_wanted)
        self._cards = [Button(self.tr("Apri scheda {n}").format(n=n), "user", small=True) for n in (1, 2)]
        for at, button in enumerate(self._cards):
            button.clicked.connect(lambda _on=False, n=at: self._open(n))
        lines = column(self, gap=8)
        lines.addWidget(self.reason)
        lines.addWidget(self.comparison)
        lines.addWidget(self.outcome)
        lines.addWidget(ButtonRow(self.merge, self.apart, later))
        lines.addWidget(ButtonRow(*self._cards))
        lines.addStretch(1)

    def show_cards(self, detail: DuplicateDetail, chosen: Mapping[str, str], now: datetime) -> None:
        """Show them with the sides chosen so far (field to side)."""
        self._detail = detail
        compared = detail.compared
        said = words(detail.reason)
        self.reason.setText(self.tr("{reason}. Niente si unisce da solo.").format(reason=said[:1].upper() + said[1:]))
        fields = [
            ComparedField(
                row.field,
                row.label,
                _value(row.first),
                _value(row.second),
                None,
                chosen.get(row.field) or _SIDES[row.chosen],
            )
            for row in compared.rows
        ]
        self.comparison.show_versions(
            self.tr("Forse la stessa persona"),
            self._side(self.tr("Prima scheda"), compared.first, now, self.tr("prima scheda")),
            self._side(self.tr("Seconda scheda"), compared.second, now, self.tr("seconda scheda")),
            fields,
            [(name, "") for name in compared.same],
        )
        self._tell()

    def sides(self) -> dict[str, str]:
        """The side chosen for each field that has one."""
        return {field: side for field, side in self.comparison.choices().items() if side}

    def choices(self) -> dict[str, str]:
        """The same as the use-case takes them."""
        return {field: FIRST if side == LEFT else SECOND for field, side in self.sides().items()}

    def missing(self) -> bool:
        """True while a field in which both say something has no choice."""
        return len(self.sides()) < len(self.comparison.choices())

    def first_focus(self) -> QWidget:
        """The first field to choose; the button, where the cards say the same."""
        return self.comparison.first_focus() or self.merge

    def _side(self, title: str, card: CardSide, now: datetime, short: str) -> Side:
        made = self.tr("fatta da {author}, {when}").format(author=card.author, when=near_moment(card.at, now))
        return Side(title, card.name, made, short)

    def _chose(self, *_: object) -> None:
        self._tell()
        self.chosen.emit()

    def _tell(self) -> None:
        """What will happen, in a sentence that follows the choices."""
        self.merge.setEnabled(not self.missing())
        if self._detail is None:
            return
        compared, choices = self._detail.compared, self.choices()
        identity = [choices.get(row.field, "") for row in compared.rows if row.identity]
        kept = compared.second if identity.count(SECOND) > identity.count(FIRST) else compared.first
        said = self.tr(
            "Resta in primo piano {name}; contatti, richieste, percorsi, contributi, note e fogli delle due schede si leggono insieme."
        )
        parts = [said.format(name=kept.name)]
        if FIRST in identity and SECOND in identity:
            parts.append(self.tr("I dati anagrafici presi dall'altra scheda diventano una proposta."))
        parts.append(self.tr("Si annulla dalla scheda della persona per {n} giorni.").format(n=UNDO_DAYS))
        if self._detail.count > 2:
            parts.append(
                self.tr("Le schede che si somigliano sono {n}: poi viene la prossima.").format(n=self._detail.count)
            )
        self.outcome.set_text(" ".join(parts))

    def _open(self, at: int) -> None:
        if self._detail is not None:
            compared = self._detail.compared
            self.open_person.emit((compared.first, compared.second)[at].card_id)


def _value(text: str) -> str:
    # The comparison has its own word for a field without a value: it must not be compared letter by letter.
    return "" if text == EMPTY else text
