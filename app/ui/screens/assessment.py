"""A needs assessment by keyboard: seven domains, a digit each, words where they help; then what it leads to.

No sum, no rank, no colour of a score: each stands for itself.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.errors import Notice
from app.rules.assessments import DOMAINS
from app.services.assessments import NewAssessment
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.inner_words import choices, label
from app.ui.page import Page, PageKey
from app.ui.viewmodels.base import DraftKeeper
from app.ui.viewmodels.pathways import AssessmentModel
from app.ui.widgets import (
    Button,
    ButtonRow,
    CheckGroup,
    ChoiceField,
    DateField,
    Form,
    NoteField,
    NoticeBox,
    Panel,
    Text,
    TextField,
)

_TAKING = "presa_in_carico"


class AssessmentPage(Page):
    """`id` is the person's."""

    def __init__(self, bridge: Bridge, background: Background, id: str) -> None:
        super().__init__(self.tr("Valutazione del bisogno"))
        self._model = AssessmentModel(bridge, id, self)
        self.notice = NoticeBox("err")
        self.notice.hide()
        self.add(self.notice)
        self.add(self._areas())
        self.add(self._rest())
        self.drafts = DraftKeeper(bridge, f"valutazione:{id}", "valutazione", self.title, self._body, self)
        self.drafts.restored.connect(self._restore)
        self.drafts.saved.connect(self.draft_kept)
        for form in (self.areas, self.rest):
            form.changed.connect(lambda _name, _value: self.drafts.typed())
        self.rest.changed.connect(lambda _name, _value: self._ask_type())
        self._model.named.connect(lambda name: self.set_title(self.tr("Valutazione del bisogno"), name))
        self._model.saved.connect(self._saved)
        self._model.refused.connect(self._refused)
        self._ask_type()
        self.drafts.restore()

    def _areas(self) -> QWidget:
        panel = Panel(self.tr("Aree"), "list", self.tr("0 nessun bisogno, 4 urgente; vuoto se non è stato chiesto"))
        self.areas = Form()
        scores = [(one.code, f"{one.code} – {one.label}") for one in choices("need_scores")]
        for code in DOMAINS:
            area = label("need_domains", code)
            self.areas.add_row(
                {
                    code: ChoiceField(area, scores, prompt=self.tr("non chiesto")),
                    f"{code}:": TextField(self.tr("{area}: che cosa si vede").format(area=area)),
                },
                shares=(1, 2),
            )
        self.areas.finished.connect(lambda: self.rest.field("strengths").setFocus(Qt.FocusReason.TabFocusReason))
        panel.add(self.areas)
        return panel

    def _rest(self) -> QWidget:
        panel = Panel(self.tr("Risorse, rischi, esito"), "clipboard-check")
        self.rest = Form()
        self.rest.add("strengths", NoteField(self.tr("Risorse"), self.tr("facoltativo"), lines=2))
        flags = [(one.code, one.label) for one in choices("risk_flags")]
        self.rest.add("risk_flags", CheckGroup(self.tr("Segnali di rischio"), flags))
        outcomes = [(one.code, one.label) for one in choices("assessment_outcomes")]
        types = [(one.code, one.label) for one in choices("pathway_types")]
        self.type = ChoiceField(self.tr("Percorso da proporre"), types, self.tr("facoltativo"))
        self.rest.add_row({"outcome": ChoiceField(self.tr("Esito"), outcomes), "type": self.type})
        self.rest.add_row(
            {
                "assessed_on": DateField(
                    self.tr("Data"), self._model.bridge.who.today, self.tr("oggi, se vuota"), past_only=True
                ),
                "note": TextField(self.tr("Nota"), self.tr("facoltativo")),
            },
            shares=(1, 2),
        )
        self._why = Text(
            self.tr("I valori sono un promemoria: non si sommano e non ordinano le persone."), "note_muted"
        )
        self.save_button = Button(self.tr("Salva"), "check", "save", kind="primary")
        self.save_button.clicked.connect(self.save)
        throw = Button(self.tr("Getta la bozza"), "trash")
        throw.clicked.connect(self._throw)
        self.rest.finished.connect(self.save_button.setFocus)
        panel.add(self.rest)
        panel.add(self._why)
        panel.add(ButtonRow(self.save_button, throw))
        return panel

    def _ask_type(self) -> None:
        self.type.setVisible(self.rest.field("outcome").value() == _TAKING)

    # ---------------------------------------------------------------------------------------------------------- saving

    def save(self) -> None:
        """Record it; with *presa in carico* the case is opened, and a pathway proposed where a type is chosen."""
        problems = {**self.areas.problems(), **self.rest.problems()}
        if problems:
            self.areas.set_errors(problems)
            self.rest.set_errors(problems)
            return
        said = self.rest.values()
        taking = said["outcome"] == _TAKING
        day, flags, chosen = said["assessed_on"], said["risk_flags"], said["type"]
        self._model.save(
            NewAssessment(
                person_id=self._model.person_id,
                assessed_on=day if isinstance(day, date) else None,
                domains=self._domains(),
                strengths=_words(said["strengths"]),
                risk_flags=flags if isinstance(flags, tuple) else (),
                outcome=_words(said["outcome"]),
                note=_words(said["note"]),
            ),
            take=taking,
            type_code=_words(chosen) if taking else None,
        )

    def _domains(self) -> Mapping[str, Mapping[str, Any]]:
        typed = self.areas.values()
        return {
            code: {"score": int(str(typed[code])) if typed[code] is not None else None, "evidence": typed[f"{code}:"]}
            for code in DOMAINS
        }

    def _saved(self, pathway_id: str, case_number: str) -> None:
        self.drafts.drop()
        said = self.tr("Presa in carico n. {number}.").format(number=case_number) if case_number else ""
        self._model.bridge.notice.emit(
            "ok", " ".join((self.tr("Valutazione salvata su questo computer."), said)).strip()
        )
        if pathway_id:
            self.open_thing.emit("percorso", pathway_id)
        self.closed.emit()

    def _refused(self, notice: Notice) -> None:
        self.notice.say("err", str(notice))

    # ---------------------------------------------------------------------------------------------------------- drafts

    def _body(self) -> Mapping[str, Any]:
        return {"areas": self.areas.draft(), "rest": self.rest.draft()}

    def _restore(self, body: dict[str, Any]) -> None:
        self.areas.set_draft(body["areas"])
        self.rest.set_draft(body["rest"])
        self._ask_type()

    def _throw(self) -> None:
        self.drafts.drop()
        self.closed.emit()

    def keys(self) -> Sequence[PageKey]:
        """Save, back."""
        return [
            PageKey("next", self.tr("campo dopo")),
            PageKey("save", self.tr("salva"), self.save),
            PageKey("back", self.tr("lascia in bozza")),
        ]

    def first_focus(self) -> QWidget | None:
        """The first domain."""
        return self.areas.first_focus()

    def panes(self) -> Sequence[QWidget]:
        """Domains, then the rest."""
        return [self.areas, self.rest]


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None
