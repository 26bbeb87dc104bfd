"""*Da rivedere*: the only list of things that need a person. Left the list, right the one in hand; `Ctrl+Z` reopens the last.

Neither side of a conflict is "mine" or "theirs": each has who, where and when. Nothing is decided by waiting.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.errors import Notice
from app.rules.dates import show_time
from app.services import review
from app.services.conflicts import Comparison as ConflictView
from app.services.review import ReviewItem, ReviewList
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.review_details import OTHER_LINE, DetailView, item_chip
from app.ui.screens.review_merge import MergeView
from app.ui.screens.review_versions import VersionsView
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.review import ReviewModel, actions_of, main_act
from app.ui.widgets import (
    Button,
    Columns,
    EmptyPage,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Text,
    column,
)

DRAFT = "da_rivedere:scelte"


class ReviewPage(Page):
    """The list of what waits for a decision."""

    def __init__(self, bridge: Bridge, background: Background) -> None:
        super().__init__(self.tr("Da rivedere"))
        self._bridge = bridge
        self._model = ReviewModel(bridge, self)
        self._model.moved.connect(self._show)
        self._model.detail.connect(self._show_detail)
        self._model.done.connect(self._done)
        self._model.refused.connect(self._refused)
        self._kind = ""
        self._key = ""
        self._value: Any = None
        self._kept: dict[str, dict[str, str]] = {}
        self._resuming = ""
        self._narrow = False
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self.scans = NoticeBox("info")
        self.scans.add_action(self.tr("Apri Fogli firmati")).clicked.connect(lambda: self.go.emit("fogli"))
        self.scans.hide()
        self.add(self.scans)
        self.list = RowList(self.tr("Cose da rivedere"), letters="U")
        self.list.letter_pressed.connect(lambda *_: self._toggle_equal())
        self.list.current_changed.connect(self._chosen)
        self.list.opened.connect(lambda _key: self._into())
        self._list_panel = Panel(flush=True)
        self._list_panel.add(self.list, 1)
        self._settled = Text("", "note_muted")
        self._settled.setContentsMargins(14, 8, 14, 10)
        self._list_panel.add(self._settled)
        self._right = self._build_right()
        self._columns = Columns(self._list_panel, self._right, shares=(3, 8))
        self.elsewhere = Button(self.tr("Apri Allineamento"), "refresh")
        self.elsewhere.clicked.connect(lambda: self.go.emit("allineamento"))
        self.empty = EmptyPage(
            "circle-check",
            *self._nothing(0),
            self.elsewhere,
        )
        self.add(self._columns, 1)
        self.add(self.empty, 1)
        self.empty.hide()
        self.draft = DraftKeeper(
            bridge, DRAFT, "da_rivedere", lambda: self.tr("Scelte in Da rivedere"), self._typed_so_far, self
        )
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self._say_draft)
        self.draft.restore()

    def _nothing(self, scans: int) -> tuple[str, str]:
        what = self.tr("Nient'altro da rivedere.") if scans else self.tr("Niente da rivedere.")
        why = self.tr(
            "Qui arrivano i campi scritti da due persone, le schede forse doppie, ciò che il centro non ha accettato e il lavoro "
            "lasciato da altri."
        )
        return what, why

    def _build_right(self) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=12)
        self.versions = VersionsView()
        self.versions.chosen.connect(self._typed)
        self.versions.apply_wanted.connect(self._apply)
        self.versions.later_wanted.connect(self._later)
        lines.addWidget(self.versions)
        self.details = DetailView(self._model.today)
        self.details.wanted.connect(self._act)
        self.details.typed.connect(self._typed)
        lines.addWidget(self.details)
        self.cards = MergeView()
        self.cards.chosen.connect(self._typed)
        self.cards.merge_wanted.connect(self._apply)
        self.cards.apart_wanted.connect(self._apart)
        self.cards.later_wanted.connect(self._later)
        self.cards.open_person.connect(lambda person: self.open_thing.emit("persona", person))
        lines.addWidget(self.cards)
        lines.addStretch(1)
        self._hands: dict[str, VersionsView | MergeView] = {
            review.CONFLICT: self.versions,
            review.DUPLICATE: self.cards,
        }
        for one in (self.versions, self.details, self.cards):
            one.hide()
        return holder

    # --------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, state: ReviewList) -> None:
        self.header.set_subtitle(state.sentence)
        self.scans.set_text(self.tr("Fogli scansionati che aspettano una decisione: {n}.").format(n=state.scans))
        self.scans.setVisible(bool(state.scans))
        self.empty.set_words(*self._nothing(state.scans))
        self.list.set_rows([self._row(one) for one in state.items])
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._columns.setVisible(bool(state.items))
        self.empty.setVisible(not state.items)
        if inside and focus is not None and not focus.isVisibleTo(self):
            # What had the focus went with the last thing, or came back with it.
            self._first().setFocus(Qt.FocusReason.OtherFocusReason)
        parts = []
        if state.settled_today:
            parts.append(self.tr("Decise oggi: {n}. Ctrl+Z riapre l'ultima.").format(n=state.settled_today))
        if state.postponed:
            one = self.tr("Una torna domani.")
            parts.append(one if state.postponed == 1 else self.tr("{n} tornano domani.").format(n=state.postponed))
        self._settled.setText(" ".join(parts))
        self._settled.setVisible(bool(parts))
        self._place()
        self._say_place()
        self.keys_changed.emit()
        if self._resuming:
            self.list.select(self._resuming)
        if self.list.current_id() and self.list.current_id() != self._key:
            self._chosen(self.list.current_id())

    def _row(self, one: ReviewItem) -> Row:
        return Row(one.key, one.title, second=one.subtitle, chip=item_chip(one.kind))

    def _chosen(self, key: str) -> None:
        if key != self._key:
            self._key, self._value = key, None
        if key:
            self._model.open(key)

    def _show_detail(self, kind: str, value: Any) -> None:
        key = value.detail.key if hasattr(value, "detail") else value.key
        if key != self._key:
            return
        # The list was read again and this thing is as it was: whoever types in it goes on typing.
        if value != self._value:
            self._kind, self._value = kind, value
            self._build_detail()
        if key == self._resuming:
            self._resuming = ""
            self._into()

    def _build_detail(self) -> None:
        kind, value = self._kind, self._value
        focus = QApplication.focusWidget()
        inside = focus is not None and self._right.isAncestorOf(focus)
        for one in (self.versions, self.details, self.cards):
            one.setVisible(one is self._in_hand())
        now = self._bridge.who.now()
        if kind == review.CONFLICT:
            self.versions.show_conflict(value, self._kept.get(self._key, {}), now)
        elif kind == review.DUPLICATE:
            self.cards.show_cards(value, self._kept.get(self._key, {}), now)
        else:
            if kind in (review.REFUSAL, review.HANDED_OVER):
                self.details.show_refusal(value, now)
            elif kind == review.GRANT:
                self.details.show_declined(value, now)
            else:
                self.details.show_proposal(value, now)
            self.details.set_draft(self._kept.get(self._key, {}))
        self._say_place()
        if inside:
            # What had the focus went with the thing before.
            self._into()
        self.keys_changed.emit()

    def _say_place(self) -> None:
        keys = [one.id for one in self.list.rows()]
        if self._key in keys:
            words = self.tr("{n} di {all}").format(n=keys.index(self._key) + 1, all=len(keys))
            self.versions.comparison.set_note(words)
            self.cards.comparison.set_note(words)
            self.details.set_note(words)

    # ---------------------------------------------------------------------------------------------------------- drafts

    def _toggle_equal(self) -> None:
        shown = self._in_hand()
        if not isinstance(shown, DetailView):
            shown.comparison.toggle_equal()

    def _typed(self, *_: object) -> None:
        if self._kind == review.CONFLICT:
            self._kept[self._key] = self.versions.sides()
        elif self._kind == review.DUPLICATE:
            self._kept[self._key] = self.cards.sides()
        else:
            self._kept[self._key] = self.details.draft()
        self.draft.typed()

    def _typed_so_far(self) -> Mapping[str, Any]:
        return {"kept": dict(self._kept), "current": self._key}

    def _restore(self, body: dict[str, Any]) -> None:
        self._kept = {str(key): dict(value) for key, value in body["kept"].items()}
        if self._resuming:
            self._resuming = str(body["current"])
            self.list.select(self._resuming)
        if self._value is not None:
            self._build_detail()
            if self._key == self._resuming:
                self._resuming = ""
                self._into()

    def resume(self, id: str) -> None:
        """Back to the thing in which something was typed last, as it was left."""
        self._resuming = id
        if id:
            self.draft.restore(self._nothing_kept)

    def _nothing_kept(self) -> None:
        self._resuming = ""

    def _say_draft(self, moment: datetime) -> None:
        words = self.tr("Scelte salvate in bozza alle {time}")
        self.set_work("pencil", words.format(time=show_time(moment)))

    def _forget(self, key: str) -> None:
        self._kept.pop(key, None)
        if self._kept:
            self.draft.flush()
        else:
            self.draft.drop()

    # ------------------------------------------------------------------------------------------------------------ acts

    def _apply(self) -> None:
        """The main act of the thing in hand."""
        if self._kind == review.CONFLICT and isinstance(self._value, ConflictView):
            choices = self.versions.choices()
            if len(choices) < len(self._value.rows):
                self.notice.say("info", self.tr("Manca la scelta di un campo. ←→ scelgono, ↑↓ cambiano campo."))
                return
            self._model.settle(self._key, choices)
        elif self._kind == review.DUPLICATE and self._value is not None:
            if self.cards.missing():
                self.notice.say("info", self.tr("Manca la scelta di un campo. ←→ scelgono, ↑↓ cambiano campo."))
                return
            self._model.merge(self._key, self.cards.choices())
        elif self._value is not None:
            self._act(actions_of(self._value)[0].code)

    def _act(self, code: str) -> None:
        key = self._key
        if code == "decido_domani":
            self._model.tomorrow(key)
        elif code == "metti_da_parte":
            self._model.aside(key)
        elif code == "passa":
            self._model.pass_on(key)
        elif code == "detto":
            self._model.told(key)
        elif code == OTHER_LINE:
            self._model.another_line(key, self.details.grant_id)
        elif code == "correggi" and not self.details.problems():
            self._model.resend(key, self._corrections())
        elif code in ("accetta", "respingi"):
            note = str(self.details.corrections().get("note") or "")
            if code == "respingi" and not note and self.details.form is not None:
                words = self.tr("Scrivere perché: la proposta torna a chi l'ha fatta con il motivo.")
                self.details.form.set_errors({"note": words})
                return
            self._model.decide(key, accept=code == "accetta", note=note)

    def _corrections(self) -> dict[str, Any]:
        typed = self.details.corrections()
        before = {**self._value.texts, **self._value.days}
        return {name: value for name, value in typed.items() if value != before.get(name)}

    def _apart(self) -> None:
        """Two cards that are two persons."""
        if self._kind == review.DUPLICATE:
            self._model.both(self._key)

    def _later(self) -> None:
        self._model.tomorrow(self._key)

    def _done(self, sentence: str) -> None:
        self._forget(self._key)
        self.notice.say("ok", sentence)
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))
        self._model.refresh({})

    # ------------------------------------------------------------------------------------------------------------ keys

    def _in_hand(self) -> VersionsView | MergeView | DetailView:
        """The view of the thing that is shown."""
        return self._hands.get(self._kind, self.details)

    def _into(self) -> None:
        """Invio: from the list into the thing."""
        if self._narrow:
            self._list_panel.hide()
            self._right.show()
        target = self._in_hand().first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def keys(self) -> Sequence[PageKey]:
        """Apply, tomorrow, next, undo."""
        reopen = PageKey("undo", self.tr("riapre l'ultima"), self._model.undo)
        if not self.list.rows():
            return [reopen]
        found = [
            reopen,
            PageKey("Alt+D", self.tr("decido domani"), self._later, in_foot=False),
            PageKey("Alt+V", self.tr("altra versione"), self.versions.next_version, in_foot=False),
            PageKey("PgDown", self.tr("prossima"), lambda: self.list.step(1)),
            PageKey("PgUp", self.tr("precedente"), lambda: self.list.step(-1), in_foot=False),
        ]
        if self.details.offers(OTHER_LINE) and self._in_hand() is self.details:
            found.append(PageKey("Alt+L", self.tr("altra linea"), partial(self._act, OTHER_LINE), in_foot=False))
        if self._kind in (review.CONFLICT, review.DUPLICATE):
            found.append(PageKey("Left", self.tr("scegli la versione"), None))
        if self._kind == review.DUPLICATE:
            found.append(PageKey("Alt+P", self.tr("sono due persone"), self._apart, in_foot=False))
        found.append(PageKey("save", main_act(self._kind, self._value), self._apply))
        return found

    def first_focus(self) -> QWidget | None:
        """The list; without anything, the way on."""
        return self._first()

    def _first(self) -> QWidget:
        return self.elsewhere if self._columns.isHidden() else self.list

    def panes(self) -> Sequence[QWidget]:
        """List, then the thing."""
        return [self.list, self._right]

    def back(self) -> bool:
        """Esc: back to the list."""
        if self._narrow and self._list_panel.isHidden():
            self._list_panel.show()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self._right.hide()
            return True
        if not self.list.hasFocus() and self.list.rows():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def set_narrow(self, narrow: bool) -> None:
        """One thing at a time: Invio opens, Esc goes back."""
        self._narrow = narrow
        super().set_narrow(narrow)
        self._place()

    def _place(self) -> None:
        focus = QApplication.focusWidget()
        inside = self._narrow and focus is not None and self._right.isAncestorOf(focus)
        self._right.setVisible(not self._narrow or inside)
        self._list_panel.setVisible(not inside)
