"""The requirements of a training path: what the rules found when they were last asked, criterion by criterion."""

from PySide6.QtCore import QCoreApplication

from app.rules.dates import show_day
from app.services.evaluations import EvaluationView
from app.ui.inner_words import words
from app.ui.screens.case_rows import criterion_rows
from app.ui.screens.parts import fill
from app.ui.widgets import Button, ButtonRow, Panel, RowList, Text


def _tr(text: str) -> str:
    return QCoreApplication.translate("training", text)


class RequirementsPanel(Panel):
    """`check` asks the rules again."""

    def __init__(self) -> None:
        super().__init__(_tr("Requisiti"), "clipboard-check")
        self._said = Text("")
        self.criteria = RowList(_tr("Requisiti"))
        self.criteria.fit_content()
        self.check = Button(_tr("Verifica i requisiti"), "refresh", small=True)
        for part in (self._said, self.criteria, ButtonRow(self.check)):
            self.add(part)

    def show_found(self, seen: EvaluationView | None, *, may_check: bool) -> None:
        """What was found; the panel is not there for who has nothing to see and nothing to ask."""
        self.setVisible(seen is not None or may_check)
        self.check.setVisible(may_check)
        self.criteria.setVisible(seen is not None)
        if seen is None:
            self._said.setText(
                _tr("Non ancora verificati. Le regole dicono che cosa risulta e che cosa manca: non decidono.")
            )
            return
        waits = _tr("in attesa del centro") if seen.waiting else ""
        day = _tr("al {day}").format(day=show_day(seen.reference_on))
        self._said.setText(" · ".join(part for part in (words(seen.outcome_words), day, seen.rule_set, waits) if part))
        fill(self.criteria, criterion_rows(seen))
