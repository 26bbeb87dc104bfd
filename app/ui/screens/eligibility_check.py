"""*Verifica dei criteri*: what is known of a record, what can be said here, and what the rules of a track answer.

`id` is `<kind>:<record id>`, as `solidarity_application:…`. It grants nothing: a person decides.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.dates import show_day
from app.rules.eligibility import SOURCES
from app.services.eligibility_checks import CheckSheet, OpenFact
from app.services.evaluations import EvaluationView
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.page import Page, PageKey
from app.ui.screens.case_rows import criterion_rows
from app.ui.screens.parts import draft_words, fill, stack
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.eligibility import CheckModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    ChoiceField,
    Columns,
    DateField,
    Facts,
    Form,
    MoneyField,
    NoticeBox,
    NumberField,
    Panel,
    RowList,
    Text,
    column,
)
from app.ui.widgets.fields import Field

_YES, _NO = "si", "no"
_SOURCE = ":fonte"


class EligibilityCheckPage(Page):
    """Rules and facts left; what they answer right."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Verifica dei criteri"))
        kind, _, record_id = id.partition(":")
        self._today = bridge.who.today
        self._model = CheckModel(bridge, kind, record_id, self)
        self._loaded: dict[str, object] = {}
        self._typed: dict[str, Any] = {}
        self._resumed = False
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        self.add(Columns(self._asked(), self._answer(), shares=(3, 2)))
        self.body.addStretch(1)
        self.drafts = DraftKeeper(bridge, f"verifica:{id}", "verifica", self.title, self._draft, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(lambda moment: self.set_work("pencil", draft_words(moment)))
        self._model.shown.connect(self._show)
        self._model.saved.connect(self._saved)
        self._model.refused.connect(self._refuse)
        self._model.refresh({})

    def _asked(self) -> QWidget:
        rules = Panel(self.tr("Regole e giorno"), "settings")
        self.asked = Form()
        self.track = ChoiceField(self.tr("Contributo"))
        self.day = DateField(self.tr("Al giorno"), self._today, self.tr("quello che conta per le regole"))
        self.asked.add("track", self.track)
        self.asked.add("day", self.day)
        self.track.changed.connect(lambda _code: self._ask())
        self.day.left.connect(self._ask)
        rules.add(self.asked)
        self._known = Panel(self.tr("Che cosa risulta"), "check", self.tr("si corregge dove è scritto"))
        self.facts = Facts()
        self._known.add(self.facts)
        self._open = Panel(self.tr("Che cosa non risulta"), "pencil", self.tr("si può dire qui"))
        self.form = Form()
        self._holder = column(gap=0)
        self._holder.addWidget(self.form)
        self._open.body.addLayout(self._holder)
        self.check = Button(self.tr("Verifica ora"), "refresh", "save", kind="primary")
        self.check.clicked.connect(self._check)
        return stack(rules, self._known, self._open, ButtonRow(self.check))

    def _answer(self) -> QWidget:
        panel = Panel(self.tr("Ultima verifica"), "clipboard-check", flush=True)
        self.outcome, self._why, self._notices = Text("", "strong"), Text(""), Text("", "note_muted")
        for one in (self.outcome, self._why, self._notices):
            one.setContentsMargins(14, 4, 14, 4)
            panel.add(one)
        self.criteria = RowList(self.tr("Verifica dei criteri"))
        self.criteria.fit_content()
        panel.add(self.criteria)
        panel.add_stretch()
        return panel

    # ------------------------------------------------------------------------------------------------------- showing

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._model.refresh(changed)

    def _show(self, sheet: CheckSheet) -> None:
        self.notice.hide()
        self.set_title(self.tr("Verifica dei criteri"), sheet.name)
        self.track.set_options(sheet.tracks)
        self.asked.set_values({"track": sheet.track, "day": sheet.day})
        self.facts.set_facts(sheet.known)
        self._known.setVisible(bool(sheet.known))
        self._build(sheet)
        self._show_answer(sheet.last)
        if self._resumed:
            self._put_back(sheet)
        else:
            self.drafts.restore()

    def _build(self, sheet: CheckSheet) -> None:
        """A line for each fact that no record holds: what it is, and who says so."""
        old = self.form
        self.form = Form()
        for one in sheet.open:
            sources = [(code, words(code.replace("_", " "))) for code in reversed(SOURCES)]
            said = ChoiceField(self.tr("Come si sa"), sources)
            self.form.add_row({one.name: self._field(one), one.name + _SOURCE: said}, shares=(3, 2))
            self.form.set_values({one.name: _typed(one), one.name + _SOURCE: one.source})
        self._loaded = self.form.values()
        self.form.changed.connect(lambda _name, _value: self._write(sheet.track))
        self.form.finished.connect(self.check.setFocus)
        self._holder.replaceWidget(old, self.form)
        self.form.show()
        old.hide()
        old.deleteLater()
        self._open.setVisible(bool(sheet.open))

    def _field(self, one: OpenFact) -> Field:
        unknown = self.tr("vuoto: non si sa")
        match one.unit:
            case "flag":
                options = ((_YES, self.tr("sì")), (_NO, self.tr("no")))
                return ChoiceField(one.label, options, prompt=self.tr("non si sa"))
            case "code":
                listed = [(code, code.replace("_", " ")) for code in one.options]
                return ChoiceField(one.label, listed, prompt=self.tr("non si sa"))
            case "eurocent":
                return MoneyField(one.label, unknown)
            case "day":
                return DateField(one.label, self._today, unknown, past_only=True)
        return NumberField(one.label, unknown)

    def _show_answer(self, seen: EvaluationView | None) -> None:
        for one in (self._why, self._notices, self.criteria):
            one.setVisible(seen is not None)
        if seen is None:
            self.outcome.setText(self.tr("Non è ancora stata fatta."))
            return
        said = [words(seen.outcome_words), self.tr("al {day}").format(day=show_day(seen.reference_on)), seen.rule_set]
        if seen.waiting:
            said.append(self.tr("in attesa del centro"))
        self.outcome.setText(" · ".join(said))
        self._why.setText("\n".join(words(one) for one in seen.text))
        self._notices.setText("\n".join(words(one) for one in seen.notices))
        fill(self.criteria, criterion_rows(seen))

    # ---------------------------------------------------------------------------------------------------------- acts

    def _ask(self) -> None:
        """Another track, or another day."""
        track, day = self.track.value(), self.day.value()
        if isinstance(day, date) and not self._is_asked():
            self._model.ask(str(track) if track else None, day)

    def _is_asked(self) -> bool:
        sheet = self._model.sheet
        return sheet is not None and (self.track.value() or sheet.track, self.day.value()) == (sheet.track, sheet.day)

    def _check(self) -> None:
        problems = self.form.problems() | self.asked.problems()
        self.form.set_errors(problems)
        self.asked.set_errors(problems)
        sheet = self._model.sheet
        if problems or sheet is None:
            return
        if not self._is_asked():
            self._ask()  # its rules are shown before they are asked
            return
        values = self.form.values()
        stated = {}
        for one in sheet.open:
            pair = (values[one.name], values[one.name + _SOURCE])
            if pair != (self._loaded[one.name], self._loaded[one.name + _SOURCE]):
                stated[one.name] = (_said(one, pair[0]), str(pair[1]))
        self._model.check(stated)

    def _saved(self) -> None:
        self._typed = {}
        self.drafts.drop()
        self.area.ensureWidgetVisible(self.outcome)
        self.set_work("", "")

    def _refuse(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    # --------------------------------------------------------------------------------------------------------- drafts

    def _write(self, track: str) -> None:
        """What is typed for a track is kept while another one is looked at."""
        self._resumed = True
        self._typed[track] = self.form.draft()
        self.drafts.typed()

    def _draft(self) -> dict[str, Any]:
        return {"asked": self.asked.draft(), "typed": self._typed}

    def _restore(self, body: dict[str, Any]) -> None:
        if self._resumed:
            return
        self._resumed = True
        self._typed = dict(body.get("typed") or {})
        self.asked.set_draft(body.get("asked") or {})
        self._ask()
        if self._model.sheet is not None:
            self._put_back(self._model.sheet)

    def _put_back(self, sheet: CheckSheet) -> None:
        if sheet.track in self._typed:
            self.form.set_draft(self._typed[sheet.track])

    def keys(self) -> Sequence[PageKey]:
        """Check, and back."""
        return [PageKey("save", self.tr("verifica"), self._check), PageKey("back", self.tr("indietro"))]

    def first_focus(self) -> QWidget | None:
        """Which rules."""
        return self.asked.first_focus()

    def panes(self) -> Sequence[QWidget]:
        """The rules, what can be said, the answer."""
        return [self.asked, self.form, self.criteria]


def _typed(one: OpenFact) -> object:
    if one.unit == "day" and isinstance(one.value, str):
        return date.fromisoformat(one.value)
    return (_YES if one.value else _NO) if isinstance(one.value, bool) else one.value


def _said(one: OpenFact, value: Any) -> int | str | bool | None:
    """A value as rules take it."""
    if one.unit == "flag":
        return None if value is None else value == _YES
    return value.isoformat() if isinstance(value, date) else value
