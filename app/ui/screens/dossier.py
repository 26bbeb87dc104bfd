"""*Pratica*: a dossier at the table of a session: why it is read, what it says, votes by one key, the decision and its letter.

What is open covers itself whenever the page is left or the window locked; what the centre has not answered is told as such.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.arrears import POSTPONED
from app.rules.clock import rome_day
from app.rules.dates import show_day
from app.services.decisions import DecisionView, DossierView, VoteView
from app.services.paper_decisions import LETTER
from app.services.seats import prepares
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label, words
from app.ui.page import Page, PageKey
from app.ui.screens.asking import Asking
from app.ui.screens.parts import draft_words, fill
from app.ui.screens.reserved import ReasonBox
from app.ui.theme import look
from app.ui.viewmodels.sessions import DossierModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckGroup,
    Columns,
    Facts,
    Form,
    NoteField,
    NoticeBox,
    Panel,
    Row,
    RowList,
    Text,
    clear_layout,
    column,
    state_chip,
)

VOTES = {"F": "favorevole", "C": "contrario", "A": "astenuto"}


class DossierPage(Page):
    """What it says left; votes and decisions right."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Pratica"))
        self._bridge = bridge
        self._model = DossierModel(bridge, id, self)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.reason = ReasonBox()
        self.reason.given.connect(self._model.give)
        self.reveal = Button(self.tr("Apri la pratica"), "eye", kind="primary")
        self.reveal.clicked.connect(self._model.open)
        self._cover = ButtonRow(self.reveal)
        self.asking = Asking(bridge, f"pratica:{id}", "pratica", self.title)
        self.asking.add_act("vote", self.tr("Voto"), self._vote_form())
        self.asking.add_act("decide", self.tr("Decisione"), self._decision_form())
        self.asking.confirmed.connect(self._confirmed)
        self.asking.asked.connect(self._asked)
        self.asking.kept.connect(self._kept)
        self.asking.left.connect(lambda: self.set_work("", ""))
        for moved in (self.asking.asked, self.asking.left):
            moved.connect(self.keys_changed.emit)
        self._said = QWidget()
        self._sections = column(self._said, gap=12)
        self._columns = Columns(self._said, self._table_side(), shares=(3, 2))
        for part in (self.notice, self.reason, self._cover, self.asking):
            self.add(part)
        self.add(self._columns)
        self.body.addStretch(1)
        self._columns.hide()
        look().concealed.connect(self._conceal)
        self._model.reason_wanted.connect(self._ask_reason)
        self._model.shown.connect(self._show)
        self._model.closed.connect(self._closed)
        self._model.done.connect(self._done)
        self._model.refused.connect(self._refused)
        self._model.open()

    def _vote_form(self) -> Form:
        form = Form()
        self._voting = Text("", "strong")
        form.add_widget(self._voting)
        form.add(
            "reason", NoteField(self.tr("Motivo"), self.tr("serve per un voto contrario o per astenersi"), lines=2)
        )
        return form

    def _decision_form(self) -> Form:
        form = Form()
        self._outcome = Text("", "strong")
        form.add_widget(self._outcome)
        self.measures = CheckGroup(self.tr("Misure"), [(one.code, one.label) for one in choices("body_measures")])
        form.add(
            "reasons", NoteField(self.tr("Motivazione"), self.tr("va anche nella lettera: parole semplici"), lines=4)
        )
        form.add("measures", self.measures)
        return form

    def _table_side(self) -> QWidget:
        side = QWidget()
        lines = column(side, gap=12)
        self._votes_panel = Panel(self.tr("Voti"), "users-group", flush=True)
        self.votes = RowList(self.tr("Voti"), letters="FCA")
        self.votes.fit_content()
        self.votes.letter_pressed.connect(lambda letter, _id: self._ask_vote(letter))
        self._votes_panel.add(self.votes)
        self._standing = Text("", "note")
        self.vote_buttons = [Button(label("votes", code), key=letter) for letter, code in VOTES.items()]
        for button, letter in zip(self.vote_buttons, VOTES, strict=True):
            button.clicked.connect(lambda _on=False, letter=letter: self._ask_vote(letter))
        self._vote_row = ButtonRow(*self.vote_buttons)
        self._decisions_panel = Panel(self.tr("Decisione"), "clipboard-check")
        self._decisions = Facts()
        self.decide = Button(self.tr("Scrivi la decisione"), "pencil", "edit", kind="primary")
        self.decide.clicked.connect(self._ask_decision)
        self.letter = Button(self.tr("Lettera"), "mail", "print")
        self.letter.clicked.connect(self._print)
        self._decisions_panel.add(self._decisions)
        self._decision_row = ButtonRow(self.decide, self.letter)
        self._decisions_panel.add(self._decision_row)
        for part in (self._votes_panel, self._standing, self._vote_row, self._decisions_panel):
            lines.addWidget(part)
        lines.addStretch(1)
        return side

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again what is open."""
        self._model.refresh(changed)

    def _ask_reason(self) -> None:
        self._cover.hide()
        self.reason.ask(self.tr("Per leggere le pratiche di questa seduta serve un motivo, una volta per seduta."))

    def _show(self, view: DossierView) -> None:
        first = self._columns.isHidden()
        self._cover.hide()
        self.set_title(self.tr("Pratica {number}").format(number=view.number), view.person or "")
        self._show_sections(view)
        rows = [self._vote_row_of(at, one) for at, one in enumerate(view.votes)]
        fill(self.votes, rows or [Row("", self.tr("Nessun voto"), icon="users-group")])
        self._standing.setText(self._standing_words(view))
        self._vote_row.setVisible(view.may_vote)
        for button, code in zip(self.vote_buttons, VOTES.values(), strict=True):
            button.setEnabled(code == "astenuto" or not view.own_case)
        self._decisions.set_facts([fact for one in view.decisions for fact in self._facts_of(one)])
        self.decide.setVisible(view.may_decide)
        self.decide.setEnabled(view.asked is not None)
        replaced = self.tr("Cambia la decisione") if view.decisions else self.tr("Scrivi la decisione")
        self.decide.setText(replaced)
        self.letter.setVisible(self._letter_of(view) is not None)
        self._decisions_panel.setVisible(view.may_decide or bool(view.decisions))
        self._columns.show()
        if first and self.isVisible():
            self.votes.setFocus()
        if first:
            self.asking.drafts.restore()
        self.keys_changed.emit()

    def _show_sections(self, view: DossierView) -> None:
        clear_layout(self._sections)
        about = [
            (self.tr("Persona"), view.person or ""),
            (self.tr("Indirizzo"), view.address or ""),
            (self.tr("Segue il caso"), view.operator),
            (self.tr("Manca"), ", ".join(view.missing)),
            (self.tr("Deroga"), view.waiver or ""),
        ]
        shown = [(self.tr("La pratica"), about), *((words(title), list(rows)) for title, rows in view.sections)]
        for title, facts in shown:
            panel, lines = Panel(title, "file-text"), Facts()
            lines.set_facts([(words(name), text) for name, text in facts])
            panel.add(lines)
            self._sections.addWidget(panel)
        self._sections.addStretch(1)

    def _vote_row_of(self, at: int, one: VoteView) -> Row:
        chip = state_chip("in_attesa") if one.waiting else None
        return Row(str(at), one.name, text=label("votes", one.vote), second=one.reason or "", icon="user", chip=chip)

    def _standing_words(self, view: DossierView) -> str:
        if view.session_id is None:
            return self.tr("Non è all'ordine del giorno di una seduta.")
        if view.asked is not None:
            return self.tr("Con i voti arrivati al centro: {outcome}.").format(
                outcome=label("decision_outcomes", view.asked).lower()
            )
        return self.tr("Per decidere servono {n} voti arrivati al centro.").format(n=view.quorum)

    def _facts_of(self, one: DecisionView) -> list[tuple[str, str]]:
        state = self.tr("in attesa del centro: non è ancora una decisione") if one.waiting else ""
        if one.replaced:
            state = self.tr("sostituita da una decisione più recente")
        return [
            (show_day(rome_day(one.at)), label("decision_outcomes", one.outcome)),
            (self.tr("Stato"), state),
            (self.tr("Motivazione"), one.reasons),
            (self.tr("Misure"), ", ".join(label("body_measures", code) for code in one.measures)),
        ]

    def _letter_of(self, view: DossierView) -> DecisionView | None:
        standing = [one for one in view.decisions if not one.replaced and not one.waiting]
        return standing[0] if standing and prepares(self._bridge.who) else None

    def _closed(self, notice: Notice) -> None:
        self._conceal()
        self.notice.say("err", str(notice))

    def _conceal(self) -> None:
        """Off the screen; to see it again is a new reading."""
        if self._columns.isHidden():
            return
        self._model.cover()
        self.asking.drafts.keep()
        self.asking.leave()
        clear_layout(self._sections)
        self.votes.set_rows([])
        self._decisions.set_facts([])
        self.set_title(self.tr("Pratica"), "")
        self._columns.hide()
        self._cover.show()
        self.keys_changed.emit()

    # ---------------------------------------------------------------------------------------------------------- acts

    def _ask_vote(self, letter: str) -> None:
        view = self._model.view
        if view is None or not view.may_vote:
            return
        vote = VOTES[letter]
        if view.own_case and vote != "astenuto":
            self.notice.say("err", self.tr("Chi segue il caso può solo astenersi."))
            return
        self.notice.hide()
        self.asking.ask("vote", about=vote)

    def _asked(self) -> None:
        """What is about to be saved stands above the words, also when a draft is gone on with."""
        view = self._model.view
        vote = label("votes", self.asking.about)
        self._voting.setText(self.tr("{vote}. Dopo il salvataggio il voto non cambia.").format(vote=vote))
        outcome = label("decision_outcomes", view.asked) if view is not None and view.asked else ""
        self.measures.offer(view.measures if view is not None else ())
        self.measures.setVisible(view is None or (bool(view.measures) and view.asked != POSTPONED))
        self._outcome.setText(self.tr("I voti dicono: {outcome}").format(outcome=outcome))

    def _ask_decision(self) -> None:
        view = self._model.view
        if view is None or not view.may_decide or view.asked is None:
            return
        self.notice.hide()
        self.asking.ask("decide")

    def _confirmed(self, act: str, values: dict[str, Any]) -> None:
        view = self._model.view
        if act == "vote":
            self._model.vote(self.asking.about, values["reason"])
        elif act == "decide" and view is not None:
            self._model.decide(str(values["reasons"] or ""), list(values["measures"] or ()))

    def _done(self) -> None:
        self.asking.done()
        self.notice.say("ok", self.tr("Salvato su questo computer: vale quando il centro risponde."))

    def _refused(self, notice: Notice) -> None:
        self.asking.refuse(notice)

    def _kept(self, moment: datetime) -> None:
        self.set_work("pencil", draft_words(moment))

    def _print(self) -> None:
        view = self._model.view
        decision = self._letter_of(view) if view is not None else None
        if decision is not None:
            self._bridge.print_wanted.emit(LETTER, decision.id)

    def keys(self) -> Sequence[PageKey]:
        """Votes by letter where one may vote, the decision, the letter."""
        view = self._model.view
        if self.asking.asking():
            return [PageKey("save", self.tr("salva"), self.asking.confirm)]
        found = []
        if view is not None and view.may_vote:
            found += [PageKey(letter, label("votes", code).lower()) for letter, code in VOTES.items()]
        if view is not None and view.may_decide:
            found.append(PageKey("edit", self.tr("decisione"), self._ask_decision))
        if view is not None and self._letter_of(view) is not None:
            found.append(PageKey("print", self.tr("lettera"), self._print))
        return found

    def first_focus(self) -> QWidget | None:
        """What is asked, else the votes, else what opens it."""
        if self._columns.isHidden():
            return self.reason.reason if not self.reason.isHidden() else self.reveal
        return self.asking.first_focus() or self.votes

    def panes(self) -> Sequence[QWidget]:
        """The votes, then the decision."""
        return [self.votes, self._decision_row] if not self._columns.isHidden() else [self.area]

    def back(self) -> bool:
        """Esc leaves the question, its draft stays."""
        return self.asking.leave()
