"""A person on the page: the card, or the same person being edited in place with a draft that follows the fingers."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.services.paper_grants import FORM as GRANT
from app.services.people import PersonSaved
from app.services.person_card import PersonCard
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import draft_words, spread_narrow
from app.ui.role_words import barred
from app.ui.screens.parts import OneOf
from app.ui.screens.person_card import PersonPane
from app.ui.screens.person_form import PersonForm
from app.ui.theme import look
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.listening import print_slip
from app.ui.viewmodels.people import PersonModel
from app.ui.widgets import EmptyPage, NoticeBox, column


class PersonDesk(QWidget):
    """Signals:
    thing_wanted(kind, id): something to open. said(icon, sentence): where the work is. mode_changed(): card or form.
    made(id): a new person was added.
    """

    thing_wanted = Signal(str, str)
    said = Signal(str, str)
    mode_changed = Signal()
    made = Signal(str)

    def __init__(self, bridge: Bridge, background: Background, *, new: bool = False) -> None:
        super().__init__()
        self._bridge = bridge
        self._new = new
        self._narrow = False
        self._form: PersonForm | None = None
        self.model = PersonModel(bridge, self)
        self._waiting: Mapping[str, Any] | None = None
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.pane = PersonPane(self.model, background)
        self.empty = EmptyPage("user", self.tr("Nessuna persona scelta."))
        self.drafts = DraftKeeper(bridge, "persona:", "persona", self._draft_title, self._typed_so_far, self)
        self.drafts.saved.connect(self._draft_saved)
        self.drafts.restored.connect(self._begin)
        self._stack = OneOf()
        for page in (self.empty, self.pane):
            self._stack.addWidget(page)
        lines = column(self, gap=8)
        lines.addWidget(self.notice)
        lines.addWidget(self._stack, 1)
        self.pane.thing_wanted.connect(self.thing_wanted)
        self.pane.action.connect(self.act)
        self.model.shown.connect(self._shown)
        self.model.gone.connect(self._gone)
        self.model.saved.connect(self._saved)
        self.model.separated.connect(self._separated)

    def open(self, person_id: str) -> None:
        """Show a person; "" shows none. An edit under way is left as a draft, and nothing of whom was shown stays uncovered."""
        if person_id == self.model.id and self.model.card is not None:
            return
        look().concealed.emit()
        self.leave_edit()
        self.notice.hide()
        self.drafts.turn_to(f"persona:{person_id}")
        self.model.open(person_id)
        if not person_id:
            self._stack.show_one(self.empty)

    @property
    def form(self) -> PersonForm:
        """The edit, made when it is first wanted: most cards are only read."""
        if self._form is None:
            self._form = PersonForm(self.model, new=self._new)
            self._form.changed.connect(self._typed)
            self._form.save.clicked.connect(self.save)
            self._form.thrown.connect(self.throw_away)
            self._form.opened.connect(lambda one: self.thing_wanted.emit("persona", one))
            self._stack.addWidget(self._form)
            spread_narrow(self._form, self._narrow)
        return self._form

    def set_narrow(self, narrow: bool) -> None:
        """Known to the edit too, which may come later."""
        self._narrow = narrow

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again; what is being typed stays."""
        self.model.refresh(changed)
        self.pane.refresh_files(changed)

    def editing(self) -> bool:
        """True while the form is in front."""
        return self._form is not None and self._stack.currentWidget() is self._form

    def begin(self) -> None:
        """Ctrl+E: edit in place, and go on with what was left in a draft. With nobody chosen this adds a person."""
        refusal = barred(self._bridge.who.role, "person")
        if refusal:
            self.notice.say("err", refusal)
        elif not self.editing():
            self.drafts.restore(partial(self._begin, {}))

    def _begin(self, draft: Mapping[str, Any]) -> None:
        if self.model.id and self.model.card is None:
            self._waiting = draft
            return
        self.form.start(self.model.card)
        if draft:
            self.form.set_draft(draft)
        self._stack.show_one(self.form)
        self.form.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.mode_changed.emit()

    def restore(self) -> None:
        """Look for what was being typed when the program ended."""
        self.drafts.restore()

    def _draft_title(self) -> str:
        return self.tr("Modifica di una scheda") if self.model.id else self.tr("Nuova persona")

    def _typed_so_far(self) -> Mapping[str, Any]:
        return self.form.draft()

    def _typed(self) -> None:
        if self.editing():
            self.drafts.typed()

    def _draft_saved(self, moment: datetime) -> None:
        if self.editing():
            self.said.emit("pencil", draft_words(moment))

    def leave_edit(self) -> bool:
        """Esc: the card again, the draft stays. True when there was an edit."""
        if not self.editing():
            return False
        self.drafts.keep()
        self._stack.show_one(self.pane if self.model.card is not None else self.empty)
        self.said.emit("", "")
        self.mode_changed.emit()
        return True

    def throw_away(self) -> None:
        """The draft is given up."""
        self.drafts.drop()
        if self.model.id:
            self._stack.show_one(self.pane)
            self.pane.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
            self.said.emit("", "")
        self.mode_changed.emit()

    # ------------------------------------------------------------------------------------------------------------ acts

    def act(self, name: str) -> None:
        """contatto, visita, scheda, informazione, mod16, proposta, contributo or stampa, with this person."""
        if not self.model.id:
            return
        if name == "contatto":
            self.thing_wanted.emit("contatto", self.model.id)
        elif name in ("visita", "scheda", "informazione", "invio"):
            self.thing_wanted.emit(name, f"persona:{self.model.id}")
        elif name == "proposta":
            self.thing_wanted.emit("contributo", f"persona:{self.model.id}")
        elif name == "mod16":
            self.thing_wanted.emit("stampa", "")
            print_slip(self._bridge, self.model.id)
        else:
            self.thing_wanted.emit("stampa", "")
            self._bridge.print_wanted.emit(GRANT if name == "contributo" else "MOD-00", self.model.id)

    def save(self) -> None:
        """Ctrl+Invio."""
        if not self.editing() or self.form.problems():
            return
        changes = self.form.changes()
        if not changes:
            self.throw_away()
            return
        self.model.save(changes, self.form.variation_reason())

    def _saved(self, saved: PersonSaved) -> None:
        self.drafts.drop()
        words = self.tr("Scheda salvata su questo computer.")
        if saved.variation_id is not None:
            words = self.tr("Proposta di variazione salvata. La rivede un'altra persona: fino ad allora resta com'era.")
            if saved.edited:
                words = self.tr("Recapiti salvati.") + " " + words
        warnings = " ".join(one.sentence for one in saved.warnings)
        self.notice.say("info" if warnings or saved.variation_id else "ok", f"{words} {warnings}".strip())
        self.said.emit("", "")
        if not self.model.id:
            self.made.emit(saved.id)
            return
        self._stack.show_one(self.pane)
        self.model.refresh({})
        self.pane.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.mode_changed.emit()

    def _separated(self, kind: str, sentence: str) -> None:
        self.notice.say(kind, sentence)

    def _shown(self, card: PersonCard) -> None:
        if not self.editing():
            self._stack.show_one(self.pane)
        if self._waiting is not None:
            draft, self._waiting = self._waiting, None
            self._begin(draft)

    def _gone(self, notice: Notice) -> None:
        self.empty.set_words(str(notice))
        self._stack.show_one(self.empty)

    def first_focus(self) -> QWidget:
        """The form's first field, or the card's first action."""
        return self.form.first_focus() if self.editing() else self.pane.first_focus()
