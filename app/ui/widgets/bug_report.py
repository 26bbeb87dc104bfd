"""The one dialog for a bug of ours: what happened, that the work is safe, and a report that can be copied.

A decision (copy it or not), hence a dialog. The report holds places in the code and nothing personal.
"""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from app.ui.widgets.base import Text, column
from app.ui.widgets.buttons import Button
from app.ui.widgets.panel import ButtonRow


class BugReport(QDialog):
    """Shows `report`; *Copia* puts it on the clipboard, *Chiudi* goes back to the work."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Qualcosa non ha funzionato"))
        inside = column(self, margin=20, gap=12)
        inside.addWidget(Text(self.tr("Qualcosa non ha funzionato"), "panel_title"))
        inside.addWidget(
            Text(
                self.tr(
                    "Il lavoro salvato è al sicuro su questo computer. Il testo qui sotto aiuta a riparare: non contiene dati di persone."
                )
            )
        )
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Rapporto"))
        inside.addWidget(text, 1)
        copy = Button(self.tr("Copia"), "copy", kind="primary")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = Button(self.tr("Chiudi"), key="back")
        close.clicked.connect(self.accept)
        inside.addWidget(ButtonRow(copy, close))
        self.resize(720, 420)
