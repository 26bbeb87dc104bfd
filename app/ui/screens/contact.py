"""*Nuovo contatto*: one conversation, many topics, thirty seconds. Three things are mandatory: channel, a topic, outcome.

Every keystroke is in a draft within a second. The emergency lines are on screen before an `immediata` is saved. A reserved
topic (`violenza`) empties the right column, and no title of this page ever says what it is about.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.clock import from_utc_text, utc_text
from app.rules.dates import show_time
from app.rules.information import CONTRIBUTION
from app.rules.problem import Problem
from app.rules.searching import Hit
from app.services.contacts import NewContact, SavedContact
from app.services.letters import LetterDetail
from app.services.people import PersonRow
from app.services.reporters import Joinable
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.page import Page, PageKey, draft_words
from app.ui.screens.contact_build import built
from app.ui.screens.contact_fields import ContactForm, ScriptPanel
from app.ui.screens.contact_side import ContactSide
from app.ui.screens.people_rows import person_entries, place_entries
from app.ui.screens.topic import NOWHERE
from app.ui.screens.topics import TopicList
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.contact import Around, ContactModel, Desk
from app.ui.widgets import Button, Columns, NoticeBox, announce, column

_FIELD_OF = {"contact_needs_channel": "channel", "contact_needs_outcome": "outcome"}


class NewContactPage(Page):
    """`id` is empty, the person in front, `richiesta:<id>` (one more person comes for a request) or `lettera:<id>` (its answer)."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Nuovo contatto"))
        self._bridge = bridge
        self._model = ContactModel(bridge, self)
        self._started: datetime = bridge.who.now()
        self._around: Around = NOWHERE
        self._desk = Desk("", "")
        self._restoring = False
        self._answers: str | None = None
        self._slip = False
        self._make(bridge)
        self.drafts = DraftKeeper(bridge, f"contatto:{id}", "contatto", self._draft_title, self._body, self)
        self.drafts.saved.connect(self._draft_saved)
        self.drafts.restored.connect(self._restore)
        self._join()
        self._minute = QTimer(self, interval=20_000)
        self._minute.timeout.connect(self._tell_time)
        self._minute.start()
        self._tell_time()
        kind, _, request = id.partition(":")
        if request and kind == "richiesta":
            self._model.join_request(request)
        elif request and kind == "lettera":
            self._answers = request
            self._model.answer(request)
        elif id:
            self._model.choose_person(id)
            self.form.person.set_pick(id, "…")
        self.drafts.restore()

    def _make(self, bridge: Bridge) -> None:
        self.print_button = Button(self.tr("Salva e stampa MOD-01"), "printer", "print")
        self.save_button = Button(self.tr("Salva"), "check", "save", kind="primary")
        self.header.add_action(self.print_button)
        self.header.add_action(self.save_button)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.script = ScriptPanel()
        self.form = ContactForm(bridge.who.today)
        self.topics = TopicList(bridge.who.role)
        self.topics.follow(self.form.last_of_head())
        left = QWidget()
        lines = column(left, gap=8)
        for widget in (self.notice, self.script, self.form.head, self.topics, self.form.tail):
            lines.addWidget(widget)
        lines.addStretch(1)
        self.side = ContactSide()
        self.add(Columns(left, self.side, shares=(29, 10)), 1)

    def _join(self) -> None:
        model = self._model
        model.people.connect(self._people_found)
        model.places.connect(self._places_found)
        model.around.connect(self._came_around)
        model.script.connect(self._show_script)
        model.script_first.connect(self._script_first)
        model.saved.connect(self._saved)
        model.refused.connect(self._refused)
        model.desk.connect(self._desk_known)
        model.joining.connect(self._joining)
        model.answering.connect(self._answering)
        self.form.person.query_changed.connect(model.search_people)
        self.form.place.query_changed.connect(model.search_places)
        self.form.person.changed.connect(self._person_chosen)
        self.form.place.changed.connect(self._place_chosen)
        self.form.changed.connect(self._typed)
        self.form.head_done.connect(self._after_head)
        self.topics.changed.connect(self._topics_changed)
        self.topics.full.connect(self._too_many)
        self.topics.barred.connect(lambda sentence: self.notice.say("err", sentence))
        self.topics.finished.connect(self._after_topics)
        self.form.tail_done.connect(self._after_tail)
        self.script.changed.connect(self._typed)
        self.side.changed.connect(self._typed)
        self.side.anonymous.clicked.connect(self.form.toggle_anonymous)
        self.form.anonymity_changed.connect(self._anonymity)
        self.save_button.clicked.connect(lambda: self._save(and_print=False))
        self.print_button.clicked.connect(lambda: self._save(and_print=True))

    # ------------------------------------------------------------------------------------------------------- the frame

    def keys(self) -> Sequence[PageKey]:
        """Topics, anonymity, save, print."""
        return [
            PageKey("topic_technical", "", partial(self.topics.add, "tecnica"), in_foot=False),
            PageKey("topic_administrative", "", partial(self.topics.add, "amministrativa"), in_foot=False),
            PageKey("topic_social", "", partial(self.topics.add, "sociale"), in_foot=False),
            PageKey("anonymous", self.tr("anonima"), self.form.toggle_anonymous, in_foot=False),
            PageKey("print", self.tr("salva e stampa"), lambda: self._save(and_print=True), in_foot=False),
            PageKey("Ctrl+Shift+P", self.tr("salva e stampa MOD-16"), self._save_slip, in_foot=False),
            PageKey("next", self.tr("campo dopo")),
            PageKey("Alt+T/A/S", self.tr("argomento")),
            PageKey("save", self.tr("salva"), lambda: self._save(and_print=False)),
            PageKey("back", self.tr("lascia in bozza")),
        ]

    def title(self) -> str:
        """As among the open things: never what it is about."""
        return self.tr("Nuovo contatto (bozza)") if self.drafts_begun() else self.tr("Nuovo contatto")

    def drafts_begun(self) -> bool:
        """Whether anything of this conversation is on disk."""
        return getattr(self, "drafts", None) is not None and self.drafts.saved_at is not None

    def first_focus(self) -> QWidget | None:
        """The channel; with somebody in front already, the first topic's button."""
        started = self.topics.boxes or self.form.person.value()
        return self.topics.first_stop() if started else self.form.channel

    def panes(self) -> Sequence[QWidget]:
        """Conversation, then what is around."""
        return [self.form.head, self.form.tail]

    def _tell_time(self) -> None:
        minutes = max(0, int((self._bridge.who.now() - self._started).total_seconds() // 60))
        spent = self.tr("1 minuto") if minutes == 1 else self.tr("{n} minuti").format(n=minutes)
        who = f"{self._desk.initials}, {self._desk.outpost}"
        line = self.tr("Iniziato alle {time} · {spent} · {who}")
        self.header.set_subtitle(line.format(time=show_time(self._started), spent=spent, who=who))

    def _desk_known(self, desk: Desk) -> None:
        self._desk = desk
        self.form.set_colleagues(desk.colleagues)
        self._tell_time()

    # ------------------------------------------------------------------------------------------------- person and place

    def _people_found(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.form.person.set_results(query, person_entries(rows))

    def _places_found(self, query: str, hits: list[Hit]) -> None:
        self.form.place.set_results(query, place_entries(hits))

    def _person_chosen(self, chosen: object) -> None:
        if isinstance(chosen, str):
            self._model.choose_person(chosen)
        else:
            self._came_around(NOWHERE)
        self._typed()

    def _place_chosen(self, chosen: object) -> None:
        if isinstance(chosen, str):
            kind, _, record = chosen.partition(":")
            self._model.choose_place(kind, record)
        else:
            self._came_around(NOWHERE)
        self._typed()

    def _anonymity(self, anonymous: bool) -> None:
        self.side.set_anonymous(anonymous)
        self._came_around(NOWHERE)
        self._typed()

    def _came_around(self, around: Around) -> None:
        self._around = around
        chosen = self.form.person.value()
        if isinstance(chosen, str) and around is not NOWHERE:
            self.form.person.set_pick(chosen, around.words)
            self.form.person.edit.setCursorPosition(0)
        self.side.set_around(around, self._bridge.who.now())
        self.topics.set_around(around)
        self._look_at_topics()

    # ------------------------------------------------------------------------------------------------------------ topics

    def _topics_changed(self) -> None:
        self._typed()
        self._look_at_topics()

    def _look_at_topics(self) -> None:
        topics = self.topics.known()
        self.side.set_topics(topics)
        self.side.set_reserved(self.topics.reserved())
        self._model.ask_script(topics)

    def _joining(self, request: Joinable) -> None:
        box = next((one for one in self.topics.boxes if one.joins.value() == request.request_id), None)
        if box is None and not self.topics.boxes:
            self.topics.add(request.area, {"urgency": "ordinaria"})
            box = self.topics.boxes[-1]
        if box is not None:
            box.join(request)
        self._look_at_topics()

    def _answering(self, letter: LetterDetail) -> None:
        """The page is the answer to this letter: it goes out, to whoever wrote, on what they wrote about."""
        if self.drafts.saved_at is None:
            self._restoring = True
            self.form.answer_by_letter()
            if letter.row.person_id is not None:
                self.form.person.set_pick(letter.row.person_id, "…")
                self._model.choose_person(letter.row.person_id)
            self._restoring = False
            self.form.note.setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.tr("Risposta alla lettera di {sender}, {about}. Senza argomenti valgono quelli della lettera.")
        self.notice.say("info", said.format(sender=letter.row.sender, about=letter.row.about))

    def _save_slip(self) -> None:
        """Ctrl+Maiusc+P: the slip on the contribution is handed over, too."""
        if self.form.is_anonymous() or self.form.person.value() is None:
            self.notice.say("info", self.tr("Per il MOD-16 serve la persona: il foglio dice chi è stato informato."))
            return
        self.form.tick(CONTRIBUTION)
        self._save(and_print=False, slip=True)

    def _too_many(self) -> None:
        self.notice.say("info", self.tr("Otto argomenti sono il massimo: il resto in un altro contatto."))

    def _after_head(self) -> None:
        self.topics.first_stop().setFocus(Qt.FocusReason.TabFocusReason)

    def _after_topics(self) -> None:
        self.form.outcome.setFocus(Qt.FocusReason.TabFocusReason)

    def _after_tail(self) -> None:
        self.save_button.setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------------------------------------------------------- draft

    def _typed(self, *_what: object) -> None:
        if not self._restoring:
            self.drafts.typed()

    def _draft_title(self) -> str:
        count = len(self.topics.boxes)
        if count == 0:
            return self.tr("Nuovo contatto")
        words = self.tr("1 argomento") if count == 1 else self.tr("{n} argomenti").format(n=count)
        return self.tr("Nuovo contatto – {topics}").format(topics=words)

    def _body(self) -> Mapping[str, Any]:
        return {
            "started": utc_text(self._started),
            "fields": self.form.draft(),
            "topics": [box.draft() for box in self.topics.boxes],
            "called": list(self.script.called()),
            "linked": self.side.link.isChecked(),
        }

    def _restore(self, body: dict[str, Any]) -> None:
        self._restoring = True
        self._started = from_utc_text(body["started"])
        self.form.set_draft(body.get("fields", {}))
        for draft in body.get("topics", ()):
            self.topics.add(draft["area"], draft)
        self.script.set_called(body.get("called", ()))
        self.side.link.setChecked(body.get("linked", True))
        self._restoring = False
        self._tell_time()
        person, place = self.form.person.value(), self.form.place.value()
        if isinstance(person, str):
            self._model.choose_person(person)
        elif isinstance(place, str):
            self._place_chosen(place)
        self._look_at_topics()
        if self.drafts.saved_at is not None:
            self._draft_saved(self.drafts.saved_at)

    def _draft_saved(self, moment: datetime) -> None:
        first = not self.work().sentence
        self.set_work("pencil", draft_words(moment))
        if first:
            announce(self, self.tr("Bozza salvata"))
            self.title_changed.emit()

    # -------------------------------------------------------------------------------------------------------------- save

    def _save(self, *, and_print: bool, slip: bool = False) -> None:
        self.notice.hide()
        self._slip = slip
        if self.topics.show_problems() or self.form.show_problems():
            return
        new = self._contact()
        if isinstance(new, Problem):
            self.form.set_errors({"hour": words(new.sentence)})
            return
        self._model.save(new, and_print=and_print)

    def _contact(self) -> NewContact | Problem:
        called = self.script.called()
        topics = [
            box.topic(self.side.linked_to(box.topic()), called if box.needs_help() else ()) for box in self.topics.boxes
        ]
        return built(self.form, topics, self._started, self._around, self._answers)

    def _show_script(self, lines: tuple[str, ...]) -> None:
        lines = tuple(words(one) for one in lines)
        new = lines != self.script.lines()
        self.script.show_lines(lines)
        if lines and new:
            # Once it has its place: danger is read before anything else, wherever the page was scrolled to.
            QTimer.singleShot(0, self, self._bring_script)

    def _bring_script(self) -> None:
        self.area.ensureWidgetVisible(self.script, 0, 0)

    def _script_first(self) -> None:
        self.notice.say("warn", self.tr("Prima di salvare leggere le righe qui sotto. Poi Ctrl+Invio salva."))
        self.script.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, notice: Notice) -> None:
        problems = notice.values.get("problems", ((notice.code, str(notice)),))
        errors: dict[str, str] = {}
        others: list[str] = []
        for code, sentence in problems if isinstance(problems, tuple) else ():
            if code == "contact_needs_outcome":
                errors["outcome"] = self.tr("Manca l'esito: senza, il contatto resta in bozza.")
            elif code in _FIELD_OF:
                errors[_FIELD_OF[code]] = sentence
            else:
                others.append(sentence)
        self.form.set_errors(errors)
        if others:
            self.notice.say("err", " ".join(dict.fromkeys(others)))
            if not errors:
                self.topics.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)

    def _saved(self, contact: SavedContact, and_print: bool) -> None:
        self._minute.stop()
        self.drafts.drop()
        sentence = self.tr("Contatto salvato su questo computer.")
        if contact.request_numbers and contact.visibility != "R3":
            sentence += " " + self.tr("Richieste: {numbers}.").format(numbers=", ".join(contact.request_numbers))
        if contact.joined_numbers and contact.visibility != "R3":
            sentence += " " + self.tr("Si aggiunge a {numbers}.").format(numbers=", ".join(contact.joined_numbers))
        if contact.answer_due_on is not None and contact.visibility != "R3":
            sentence += " " + self.tr("La scansione si aggiunge in Ascolto.")
        self._bridge.notice.emit("ok", sentence)
        if and_print:
            self._print("MOD-01", contact.id)
        elif self._slip and contact.information_ids:
            self._print("MOD-16", contact.information_ids[0])
        elif self.form.handed_over() and contact.visibility != "R3":
            self._print("MOD-10", contact.id)
        self.closed.emit()

    def _print(self, form: str, record: str) -> None:
        self.go.emit("stampa")
        self._bridge.print_wanted.emit(form, record)
