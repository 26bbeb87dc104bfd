"""One request: what it is, who follows it, its steps, what is grouped with it; edited with Ctrl+E."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.rules.dates import show_day, show_time
from app.rules.mediation import CATEGORY as CONFLICT
from app.rules.requests import OPEN_STATES, printed_form
from app.services.reporters import ReporterView
from app.services.request_views import RequestDetail, StepView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices
from app.ui.page import Page, PageKey
from app.ui.screens.attachment_list import AttachmentsPanel
from app.ui.screens.parts import PastSteps, draft_words, fill, near_moment, stack
from app.ui.screens.request_follow import FollowPanel
from app.ui.screens.request_steps import StepsPanel
from app.ui.viewmodels.attachments import AttachmentsModel
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.follow import TABLES as FOLLOWED
from app.ui.viewmodels.requests import TABLES, RequestsModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    Columns,
    DateField,
    Facts,
    Form,
    NoteField,
    NoticeBox,
    Panel,
    Row,
    RowList,
    StateChip,
    Text,
    TextField,
)

_EDITED = ("urgency", "description", "external_ticket", "due_on", "since_text", "access_hours", "access_phone")


class RequestPage(Page):
    """`id` is the request's."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Richiesta"))
        self._bridge = bridge
        self._id = id
        self._model = RequestsModel(bridge, self)
        self._detail: RequestDetail | None = None
        self._form = ""
        self._kept: dict[str, str] = {}
        self._shown_once = False
        self.edit_button = Button(self.tr("Modifica"), "pencil", "edit")
        self.edit_button.clicked.connect(self._edit)
        self.print_button = Button(self.tr("Stampa MOD-04"), "printer", "print")
        self.print_button.clicked.connect(self._print)
        self.grant_button = Button(self.tr("Proponi un contributo"), "coin-euro", "Alt+E")
        self.grant_button.clicked.connect(self._propose)
        for button in (self.print_button, self.grant_button, self.edit_button):
            self.header.add_action(button)
            button.setVisible(button is self.edit_button)
        self.referral_button = Button(self.tr("Invio a un ente"), "arrows-exchange")
        self.referral_button.clicked.connect(lambda: self.open_thing.emit("invio", f"richiesta:{id}"))
        self.header.add_action(self.referral_button)
        self.notice = NoticeBox("ok")
        self.notice.hide()
        self.add(self.notice)
        self.steps = StepsPanel(self._model, in_list=False)
        self.follow = FollowPanel(bridge, id)
        self.follow.mediation.connect(lambda case: self.open_thing.emit("mediazione", case or f"richiesta:{id}"))
        self._files = AttachmentsModel(bridge, background, self)
        self.files = AttachmentsPanel(self._files)
        self.files.opened.connect(lambda one: self.open_thing.emit("allegati", f"request:{id}:{one}"))
        self.add(Columns(self._left(), self._right(), shares=(3, 2)), 1)
        self._model.detailed.connect(self._show)
        self._model.said.connect(self.notice.say)
        self._model.advanced.connect(lambda _state: self._settle())
        self._model.edited.connect(lambda _state: self._throw())
        self.drafts = DraftKeeper(bridge, f"richiesta:{id}", "richiesta", self._draft_title, self._body, self)
        self.steps.typed.connect(self.drafts.typed)
        self.steps.thrown.connect(self._settle)
        self.follow.typed.connect(self.drafts.typed)
        self.follow.settled.connect(self._settle)
        self._model.built.connect(self._show_pattern)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self._draft_saved)
        self._model.choose(id)
        self.drafts.restore()

    def _left(self) -> QWidget:
        self._what = Panel(self.tr("Richiesta"), "clipboard-list")
        self._chip = StateChip("ricevuta")
        self._what.add_head(self._chip)
        self._text = Text("")
        self._text.set_selectable()
        self._text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._facts = Facts()
        self._what.add(self._text)
        self._what.add(self._facts)
        self._edit_panel = Panel(self.tr("Modifica"), "pencil", usable=True)
        self.form = Form()
        self.form.add("description", NoteField(self.tr("Descrizione"), lines=4))
        self.form.add_row(
            {
                "urgency": ChoiceField(self.tr("Urgenza"), [(c.code, c.label) for c in choices("urgencies")]),
                "due_on": DateField(self.tr("Entro"), self._bridge.who.today, self.tr("facoltativo")),
                "external_ticket": TextField(self.tr("Numero del gestore"), self.tr("facoltativo")),
            }
        )
        self.form.add_row(
            {
                "since_text": TextField(self.tr("Da quando"), self.tr("facoltativo")),
                "access_hours": TextField(self.tr("Quando si trova qualcuno"), self.tr("facoltativo")),
            }
        )
        self.form.add(
            "access_phone", TextField(self.tr("Recapito per il tecnico"), self.tr("solo se la persona è d'accordo"))
        )
        self.form.changed.connect(lambda _name, _value: self._typed())
        save = Button(self.tr("Salva"), "check", "save")
        save.clicked.connect(self._save)
        throw = Button(self.tr("Getta la bozza"), "trash")
        throw.clicked.connect(self._throw)
        self._edit_panel.add(self.form)
        self._edit_panel.add(ButtonRow(save, throw))
        self._edit_panel.hide()
        return stack(self._what, self._edit_panel, self.steps, self.follow)

    def _right(self) -> QWidget:
        self._story = PastSteps()
        self._linked_panel = Panel(self.tr("Raggruppata con"), "link", flush=True)
        self._linked = RowList(self.tr("Richieste raggruppate"))
        self._linked.fit_content()
        self._linked.opened.connect(partial(self.open_thing.emit, "richiesta"))
        self._linked_panel.add(self._linked)
        reported = Panel(self.tr("Chi ha segnalato"), "users", flush=True)
        self.reporters = RowList(self.tr("Chi ha segnalato"))
        self.reporters.fit_content()
        self.reporters.opened.connect(self._open_reporter)
        self.one_more = Button(self.tr("Un'altra persona"), "user-plus", "new_row", small=True)
        self.one_more.clicked.connect(self._one_more)
        more = ButtonRow(self.one_more)
        more.setContentsMargins(14, 6, 14, 10)
        self._reported, self._more = reported, more
        reported.add(self.reporters)
        reported.add(more)
        self.group = Button(self.tr("Raggruppa"), "link", small=True)
        self.group.clicked.connect(self._model.group)
        self._pattern = NoticeBox("info", icon="link")
        self._pattern_row = ButtonRow(self.group)
        self._pattern_row.hide()
        self._pattern.hide()
        return stack(reported, self.files, self._pattern, self._pattern_row, self._linked_panel, self._story)

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        if not changed or TABLES.intersection(changed):
            self._model.choose(self._id)
        if not changed or FOLLOWED.intersection(changed):
            self.follow.model.refresh()
        self._files.refresh(changed)

    def _show(self, detail: RequestDetail | None) -> None:
        self._detail = detail
        if detail is None:
            self.set_title(self.tr("Richiesta"), self.tr("Non è su questo computer, o è riservata."))
            self._what.hide()
            self.steps.hide()
            self.files.hide()
            self.follow.hide()
            return
        self._files.show("request", self._id)
        row = detail.row
        self.follow.of_conflict(row.category == CONFLICT)
        self._form = printed_form(row.area, row.category, somebody=bool(detail.reporter_id or detail.on_behalf_of))
        self.print_button.setText(self.tr("Stampa MOD-05") if self._form == "MOD-05" else self.tr("Stampa MOD-04"))
        self.print_button.setVisible(bool(self._form))
        self.grant_button.setVisible(self._form == "MOD-05")
        self.set_title(f"{row.title}, {row.where}", f"{detail.address} · {row.state_label} · {row.urgency_label}")
        self._chip.set_state(row.centre)
        self._what.set_title(row.number or self.tr("Richiesta"))
        self._text.setText(detail.description or self.tr("Senza descrizione."))
        self._facts.set_facts(
            (
                (self.tr("Aperta"), f"{near_moment(detail.opened_at, self._bridge.who.now())}, {detail.opened_by}"),
                (self.tr("Seguita da"), detail.assigned_to or ""),
                (self.tr("N. del gestore"), detail.external_ticket or ""),
                (self.tr("Da quando"), detail.since_text or ""),
                (self.tr("Per entrare"), detail.access_hours or ""),
                (self.tr("Recapito per il tecnico"), detail.access_phone or ""),
                (self.tr("Esito"), _outcome(detail)),
                (self.tr("Duplicata di"), detail.duplicate_of or ""),
            )
        )
        self._story.show_steps([_step_row(at, one) for at, one in enumerate(detail.steps)])
        fill(
            self._linked,
            [Row(one.id, one.title, f"– {one.where}", one.state_label, letter=one.letter) for one in detail.linked],
        )
        self._linked_panel.setVisible(bool(detail.linked))
        fill(self.reporters, [self._reporter_row(at, one) for at, one in enumerate(detail.reporters)])
        self.reporters.setVisible(bool(detail.reporters))
        people = len(detail.reporters)
        count = self.tr("1 persona") if people == 1 else self.tr("{n} persone").format(n=people)
        self._reported.set_note(count if people else self.tr("nessuno indicato"))
        self._more.setVisible(row.state in OPEN_STATES)
        first = self.steps.first_stop()
        if self.edit_button.hasFocus() and first is not None and not self._shown_once:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown_once = True

    def _reporter_row(self, at: int, one: ReporterView) -> Row:
        now = self._bridge.who.now()
        how = " · ".join(
            part for part in (near_moment(one.at, now), (one.channel or "").lower(), one.number or "") if part
        )
        helped = self.tr("per conto di {name}").format(name=one.on_behalf_of) if one.on_behalf_of else ""
        name = one.name or self.tr("Persona anonima")
        said = ". ".join(part for part in (how, one.said or "") if part)
        icon = "user" if one.person_id else "user-question"
        return Row(str(at), name, helped, second=said, icon=icon)

    def _show_pattern(self, _view: object) -> None:
        pattern = self._model.pattern()
        offered = pattern is not None and self._id in pattern.request_ids
        self._pattern.setVisible(offered)
        self._pattern_row.setVisible(offered)
        if pattern is not None:
            self._pattern.set_text(f"{pattern.title}: {pattern.detail}")

    # ------------------------------------------------------------------------------------------------------- editing

    def _edit(self) -> None:
        if self._detail is None or not self._edit_panel.isHidden():
            return
        if self._kept:
            self.form.set_draft(self._kept)
        else:
            self.form.set_values(
                {
                    "description": self._detail.description,
                    "urgency": self._detail.row.urgency,
                    "external_ticket": self._detail.external_ticket,
                    "due_on": self._detail.row.due_on,
                    "since_text": self._detail.since_text,
                    "access_hours": self._detail.access_hours,
                    "access_phone": self._detail.access_phone,
                }
            )
        self._edit_panel.show()
        self.form.field("description").setFocus(Qt.FocusReason.OtherFocusReason)
        self.keys_changed.emit()

    def _save(self) -> None:
        if self.steps.asking():
            self.steps.confirm()
        elif self.follow.asking():
            self.follow.confirm()
        elif not self._edit_panel.isHidden() and self._is_readable():
            self._model.edit({name: self.form.field(name).value() for name in _EDITED})

    def _is_readable(self) -> bool:
        """Whether every field holds what it should; what does not says so."""
        problems = self.form.problems()
        self.form.set_errors(problems)
        return not problems

    def _throw(self) -> None:
        """The edit became the record, or is given up."""
        self._kept = {}
        self._edit_panel.hide()
        self._settle()
        self.edit_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        """The draft keeps what is still typed; without anything it goes."""
        if self._kept or self.steps.draft() or self.follow.draft():
            self.drafts.flush()
        else:
            self.drafts.drop()
            self.set_work("", "")

    def _typed(self) -> None:
        self._kept = self.form.draft()
        self.drafts.typed()

    def _body(self) -> Mapping[str, Any]:
        return {"edit": self._kept, "step": self.steps.draft(), "follow": self.follow.draft()}

    def _restore(self, body: dict[str, Any]) -> None:
        self._kept = {str(name): str(text) for name, text in body["edit"].items()}
        self.steps.set_draft(body["step"])
        self.follow.set_draft(body.get("follow", {}))
        if self._kept:
            self._edit()
        self.steps.resume()

    def _draft_title(self) -> str:
        number = self._detail.row.number if self._detail is not None else None
        return self.tr("Modifica della richiesta {number}").format(number=number or "").strip()

    def _draft_saved(self, moment: datetime) -> None:
        self.set_work("pencil", draft_words(moment))

    # ---------------------------------------------------------------------------------------------------------- keys

    def keys(self) -> Sequence[PageKey]:
        """Edit, save, undo."""
        return [
            PageKey("undo", self.tr("annulla"), self._model.undo, in_foot=False),
            PageKey("new_row", self.tr("un'altra persona"), self._one_more, in_foot=False),
            PageKey("Alt+F", self.tr("aggiungi file"), self.files.choose, in_foot=False),
            PageKey("print", self.tr("stampa il modulo"), self._print, in_foot=False),
            PageKey("Alt+E", self.tr("proponi un contributo"), self._propose, in_foot=False),
            PageKey("Alt+C", self.tr("porta al coordinamento"), self.follow.ask_escalation, in_foot=False),
            PageKey("Alt+P", self.tr("passaggio"), self.follow.ask_attempt),
            PageKey("edit", self.tr("modifica"), self._edit),
            PageKey("save", self.tr("salva"), self._save),
            PageKey("back", self.tr("indietro")),
        ]

    def first_focus(self) -> QWidget | None:
        """The first step that may follow; the text while it is edited."""
        if not self._edit_panel.isHidden():
            return self.form.field("description")
        return self.steps.first_stop() or self.edit_button

    def panes(self) -> Sequence[QWidget]:
        """Steps, reporters, files, story."""
        return [
            self.steps,
            self.follow,
            *([self.reporters] if self.reporters.rows() else []),
            self.files,
            self._story.list,
        ]

    def back(self) -> bool:
        """Esc leaves what is asked, then the edit: its draft stays."""
        if self.steps.leave() or self.follow.leave():
            return True
        if not self._edit_panel.isHidden():
            self._edit_panel.hide()
            self.drafts.keep()
            return True
        return False

    def _propose(self) -> None:
        if self._form == "MOD-05":
            self.open_thing.emit("contributo", f"richiesta:{self._id}")

    def _print(self) -> None:
        if self._form:
            self._bridge.print_wanted.emit(self._form, self._id)

    def _open_reporter(self, at: str) -> None:
        person = self._detail.reporters[int(at)].person_id if self._detail is not None else None
        if person is not None:
            self.open_thing.emit("persona", person)

    def _one_more(self) -> None:
        """One more person has come for this: a conversation that joins the request."""
        if self._detail is not None and self._detail.row.state in OPEN_STATES:
            self.open_thing.emit("contatto", f"richiesta:{self._id}")


def _outcome(detail: RequestDetail) -> str:
    day = show_day(detail.outcome_day) if detail.outcome_day else ""
    return ", ".join(part for part in (detail.outcome, day) if part)


def _step_row(at: int, one: StepView) -> Row:
    said = " · ".join(part for part in (one.outcome, one.reason, one.sent_to) if part)
    when = f"{show_day(one.at.date())}, {show_time(one.at)}"
    return Row(str(at), one.to_label, f"· {when}", one.operator, second=said, icon="arrow-right")
