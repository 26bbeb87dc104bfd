"""*Mediazione*: one side on the page, the one that this operator follows, and beside it what is for all.

`id` is a case's, or `richiesta:<request id>` for a new one from that request, or "" for a new one. Nothing of another side is ever
here, and no name in the title of the page, of the window or of a draft.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.mediation import OPEN
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.screens.mediation_joint import JointPanel
from app.ui.screens.mediation_new import NewMediation
from app.ui.screens.mediation_side import SidePanel
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.mediation import CaseState, MediationModel
from app.ui.widgets import Button, Columns, NoticeBox


class MediationPage(Page):
    """One mediation, or the opening of one."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Mediazione"))
        self._bridge = bridge
        self._model = MediationModel(bridge, id, self)
        self._restored = False
        self.paper = Button(self.tr("Stampa l'accordo"), "printer", "print")
        self.paper.clicked.connect(self._print)
        self.save = Button(self.tr("Apri la mediazione"), "check", "save", kind="primary")
        self.save.clicked.connect(self._save)
        self.header.add_action(self.paper)
        self.header.add_action(self.save)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.new = NewMediation(bridge, self._model.request_id)
        self.side = SidePanel(bridge)
        self.joint = JointPanel(bridge)
        self._body = Columns(self.side, self.joint, shares=(1, 1))
        for part in (self.notice, self.new):
            self.add(part)
        self.add(self._body, 1)
        self.draft = DraftKeeper(
            bridge, f"mediazione:{id}", "mediazione", lambda: self.tr("Mediazione, da finire"), self._typed_so_far, self
        )
        self._join()
        self._show_stage()
        self.draft.restore()

    def _join(self) -> None:
        self._model.shown.connect(self._show)
        self._model.known.connect(self.new.set_colleagues)
        self._model.opened.connect(self._opened)
        self._model.refused.connect(self._refused)
        self._model.said.connect(self.notice.say)
        self._model.gone.connect(self._gone)
        self._model.noted.connect(lambda: self._settle(self.side.clear))
        self._model.met.connect(lambda: self._settle(self.joint.clear_meeting))
        self._model.ended.connect(lambda: self._settle(self.joint.clear_end))
        self.new.wanted.connect(self._model.open)
        self.new.typed.connect(self.draft.typed)
        self.side.typed.connect(self.draft.typed)
        self.side.written.connect(self._model.note)
        self.side.joined.connect(self._model.join)
        self.side.sheet_wanted.connect(lambda side: self._bridge.print_wanted.emit("MEDIAZIONE-P", side))
        self.joint.typed.connect(self.draft.typed)
        self.joint.met.connect(self._model.meet)
        self.joint.ended.connect(self._model.close)
        self.joint.request_wanted.connect(partial(self.open_thing.emit, "richiesta"))
        self.draft.restored.connect(self._restore)
        self.draft.saved.connect(self.draft_kept)

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show_stage(self) -> None:
        going = bool(self._model.id)
        self.new.setVisible(not going)
        self._body.setVisible(going)
        self.paper.setVisible(going)
        self.save.setVisible(not going)
        if not going:
            self.set_title(self.tr("Nuova mediazione"), self.tr("Almeno due parti, ognuna con chi la segue."))
        self.keys_changed.emit()

    def _show(self, state: CaseState) -> None:
        row = state.case.row
        opened = self.tr("aperta il {day}").format(day=show_day(row.opened_on))
        ended = "" if row.state == OPEN else row.state_label.lower()
        line = " · ".join(part for part in (row.where, opened, ended) if part)
        self.set_title(self.tr("Mediazione {number}").format(number=row.number), line)
        self.side.show_side(state.case.side, state.colleagues)
        self.joint.show_case(state.case)

    def _gone(self, _notice: Notice) -> None:
        self.set_title(self.tr("Mediazione"), self.tr("Non è su questo computer, o la seguono altri."))
        self._body.hide()
        self.paper.hide()

    def _opened(self, case_id: str) -> None:
        self.draft.drop()
        self.open_thing.emit("mediazione", case_id)
        self.closed.emit()

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    # -------------------------------------------------------------------------------------------------------- drafts

    def _typed_so_far(self) -> Mapping[str, Any]:
        if not self._model.id:
            return {"new": self.new.draft()}
        return {"side": self.side.draft(), "joint": self.joint.draft()}

    def _restore(self, body: dict[str, Any]) -> None:
        if "new" in body:
            self.new.set_draft(body["new"])
        else:
            self.side.set_draft(body.get("side", {}))
            self.joint.set_draft(body.get("joint", {}))

    def _settle(self, clear: Any) -> None:
        """What was typed became a record; the rest stays a draft."""
        clear()
        if self.side.draft() or self.joint.draft():
            self.draft.flush()
        else:
            self.draft.drop()
            self.set_work("check", self.tr("Tutto salvato su questo computer"))

    # ---------------------------------------------------------------------------------------------------------- acts

    def _save(self) -> None:
        """Ctrl+Invio: what the focus stands in."""
        if not self._model.id:
            self.new.ask()
        elif self.joint.has_focus():
            self.joint.save()
        else:
            self.side.write()

    def _print(self) -> None:
        if self._model.id:
            self._bridge.print_wanted.emit("MEDIAZIONE", self._model.id)

    def keys(self) -> Sequence[PageKey]:
        """Save what the focus is in; print; one more side."""
        if not self._model.id:
            return [
                PageKey("new_row", self.tr("un'altra parte"), self.new.add_side),
                PageKey("save", self.tr("apri"), self._save),
            ]
        return [
            PageKey("print", self.tr("stampa l'accordo"), self._print, in_foot=False),
            PageKey("pane_next", self.tr("altra colonna")),
            PageKey("save", self.tr("salva"), self._save),
        ]

    def first_focus(self) -> QWidget | None:
        """The note of the side; what it is about, before it is opened."""
        if not self._model.id:
            return self.new.subject
        others = self._model.state is not None and self._model.state.case.side is None
        return self.joint.keep if others else self.side.note

    def panes(self) -> Sequence[QWidget]:
        """The side, then what is for all."""
        return [self.side, self.joint] if self._model.id else [self.new]
