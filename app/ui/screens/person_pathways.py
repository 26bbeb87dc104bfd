"""The tab *Percorsi* of a person's card: what was assessed, who is in charge, the pathways; and the story of the household."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.services.arrears_views import ArrearsRow
from app.services.assessments import AssessmentView
from app.services.cases import CaseView, close_case, open_case
from app.services.pathway_views import PathwayRow
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label, row_label
from app.ui.screens.parts import fill, grouped
from app.ui.screens.story_panel import StoryPanel
from app.ui.viewmodels.cases import start_case
from app.ui.viewmodels.pathways import Followed, read_followed, start_pathway
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    Columns,
    Form,
    NoticeBox,
    Panel,
    Row,
    RowList,
    TextField,
    column,
)


class PersonPathways(QWidget):
    """Signal: thing_wanted(kind, id)."""

    thing_wanted = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._person, self._asked = "", ""
        self._followed = Followed()
        self._unread = False
        self.assess = Button(self.tr("Nuova valutazione"), "clipboard-check", small=True)
        self.assess.clicked.connect(lambda: self.thing_wanted.emit("valutazione", self._person))
        panel = Panel(self.tr("Valutazioni e percorsi"), "map-pin", flush=True)
        self.list = RowList(self.tr("Valutazioni e percorsi"))
        self.list.fit_content()
        self.take = Button(self.tr("Prendi in carico"), "users-group", small=True)
        self.take.clicked.connect(self._take)
        self.propose = Button(self.tr("Nuovo percorso"), "map-pin", small=True)
        self.propose.clicked.connect(lambda: self._ask("type"))
        self.close_case = Button(self.tr("Chiudi la presa in carico"), "check", small=True)
        self.close_case.clicked.connect(lambda: self._ask("reason"))
        self.open_arrears = Button(self.tr("Apri un caso"), "file-text", small=True)
        self.open_arrears.clicked.connect(self._open_arrears)
        acts = ButtonRow(self.assess, self.take, self.propose, self.close_case, self.open_arrears)
        acts.setContentsMargins(14, 6, 14, 10)
        self.notice = NoticeBox("err")
        self.notice.hide()
        panel.add(self.notice)
        panel.add(self.list)
        panel.add(acts)
        panel.add(self._make_form())
        left = QWidget()
        lines = column(left, gap=12)
        lines.addWidget(panel)
        lines.addStretch(1)
        self.story = StoryPanel(bridge)
        self.story.thing_wanted.connect(self.thing_wanted)
        self.list.opened.connect(self.story.open_row)
        page = column(self, gap=0)
        page.addWidget(Columns(left, self.story, shares=(4, 5)), 1)
        self._clear()

    def _make_form(self) -> QWidget:
        self._box = QWidget()
        lines = column(self._box, margin=14)
        self.form = Form()
        types = [(one.code, one.label) for one in choices("pathway_types")]
        self.form.add("type", ChoiceField(self.tr("Tipo di percorso"), types))
        self.form.add("reason", TextField(self.tr("Motivo della chiusura"), self.tr("obbligatorio")))
        confirm = Button(self.tr("Conferma"), "check")
        confirm.clicked.connect(self.confirm)
        leave = Button(self.tr("Lascia"))
        leave.clicked.connect(self._box.hide)
        self.form.finished.connect(confirm.setFocus)
        lines.addWidget(self.form)
        lines.addWidget(ButtonRow(confirm, leave))
        self._box.hide()
        return self._box

    def _ask(self, name: str) -> None:
        self._asked = name
        for one in self.form.names():
            self.form.field(one).setVisible(one == name)
        self.form.clear()
        self._box.show()
        self.form.field(name).setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Propose the pathway, or close the case."""
        case, said = self._open_case(), self.form.field(self._asked).value()
        if case is None or self._box.isHidden():
            return
        if not isinstance(said, str):
            self.form.set_errors({self._asked: self.tr("Manca: senza non si va avanti.")})
        elif self._asked == "type":
            self._bridge.call(start_pathway, self._started, self._refused)(said, case.id, None)
        else:
            self._bridge.call(close_case, self._done, self._refused)(case.id, said)

    def _take(self) -> None:
        if self._followed.assessments:
            self._bridge.call(open_case, self._done, self._refused)(self._followed.assessments[0].id)

    def _open_case(self) -> CaseView | None:
        return next((one for one in self._followed.cases if one.closed_on is None), None)

    def _open_arrears(self) -> None:
        self._bridge.call(start_case, self._arrears_opened, self._refused)(self._person)

    def _arrears_opened(self, case_id: str) -> None:
        self._done(None)
        self.thing_wanted.emit("caso", case_id)

    def _started(self, pathway_id: str) -> None:
        self._done(None)
        self.thing_wanted.emit("percorso", pathway_id)

    def _done(self, _case: object) -> None:
        self._box.hide()
        self.notice.hide()
        self.show_person(self._person)

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    def show_person(self, person_id: str) -> None:
        """What there is about this person's household; read when the tab is looked at, for it is more than the whole card."""
        if person_id != self._person:
            self._clear()
        self._person = person_id
        self._unread = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """The tab comes to the front."""
        super().showEvent(event)
        if self._unread:
            self._read()

    def _clear(self) -> None:
        """Nothing of whom was shown before stays, nor may be done, until this person's is read."""
        self._followed = Followed()
        acts = (self.take, self.propose, self.close_case, self.open_arrears)
        for one in (*acts, self.list, self.story, self._box, self.notice):
            one.hide()

    def _read(self) -> None:
        self._unread = False
        self._bridge.call(read_followed, partial(self._show, self._person))(self._person)

    def _show(self, person_id: str, followed: Followed) -> None:
        if person_id != self._person:  # read for whom was shown before
            return
        self._followed = followed
        case = self._open_case()
        self.take.setVisible(case is None and bool(followed.assessments))
        self.propose.setVisible(case is not None)
        self.close_case.setVisible(case is not None)
        self.open_arrears.setVisible(all(one.closed for one in followed.arrears))
        groups = (
            (self.tr("Percorsi"), "map-pin", [self._pathway(one) for one in followed.pathways]),
            (self.tr("Casi"), "file-text", [self._arrears(one) for one in followed.arrears]),
            (self.tr("Prese in carico"), "users-group", [self._case(one) for one in followed.cases]),
            (self.tr("Valutazioni"), "clipboard-check", [self._assessment(one) for one in followed.assessments]),
        )
        fill(self.list, grouped(groups))
        self.list.setVisible(bool(self.list.rows()))
        self.story.show_story(followed.story)
        self.story.show()

    def _pathway(self, one: PathwayRow) -> Row:
        review = self.tr("verifica {day}").format(day=show_day(one.next_on)) if one.next_on else ""
        state = label("pathway_states", one.state)
        second = " · ".join(part for part in (one.number, one.referent, review) if part)
        return Row(f"pathway:{one.id}", row_label("pathway_types", one.type), muted=state, second=second)

    def _arrears(self, one: ArrearsRow) -> Row:
        return Row(f"arrears_case:{one.id}", one.number, muted=label("arrears_states", one.state))

    def _case(self, one: CaseView) -> Row:
        said = self.tr("dal {day}").format(day=show_day(one.opened_on))
        if one.closed_on:
            said = self.tr("dal {start} al {end}").format(start=show_day(one.opened_on), end=show_day(one.closed_on))
        second = " · ".join(part for part in (one.referent, one.reason, one.closing_reason) if part)
        return Row(f"case_opening:{one.id}", one.number or "", muted=said, second=second)

    def _assessment(self, one: AssessmentView) -> Row:
        outcome = label("assessment_outcomes", one.outcome) if one.outcome else ""
        # Domain by domain and in words, so that nobody reads a sum into them.
        said = [
            f"{label('need_domains', code)}: {', '.join(part for part in (_score(score), seen) if part)}"
            for code, score, seen in one.domains
            if score is not None or seen
        ]
        return Row(f"needs_assessment:{one.id}", show_day(one.assessed_on), muted=outcome, second=" · ".join(said))


def _score(score: int | None) -> str:
    return label("need_scores", str(score)).lower() if score is not None else ""
