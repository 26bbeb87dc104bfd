"""What scrolls down and never sideways, and follows the focus, and the current row of a list that is higher than the view."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QScrollArea, QWidget

from app.ui.widgets.base import column


def show_current(view: QAbstractItemView) -> None:
    """Where a page scrolls and not the list on it: the current row stays in view, with what stands before and after it."""
    row, around = view.visualRect(view.currentIndex()), view.parentWidget()
    while around is not None and row.isValid():
        inside = around.widget() if isinstance(around, Scroll) else None
        if isinstance(around, Scroll) and inside is not None:
            at = view.viewport().mapTo(inside, row.center())
            around.ensureVisible(0, at.y(), 0, min(row.height() * 3 // 2, around.viewport().height() // 2))
        around = around.parentWidget()


class _Content(QWidget):
    """What a Scroll holds. Wrapped words have a height only once their width is known: Qt's minimum, which guesses a narrow
    one, would make pages scroll that need not.
    """

    def minimumSizeHint(self) -> QSize:
        """No height of its own where the width decides it: QScrollArea asks for that too."""
        size = super().minimumSizeHint()
        layout = self.layout()
        return QSize(size.width(), 0) if layout is not None and layout.hasHeightForWidth() else size


class Scroll(QScrollArea):
    """Scrolls down, never sideways: the content is as wide as the view. `inner` is the content's column layout."""

    def __init__(self, margin: int = 6, gap: int = 12, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        content = _Content()
        self._content = content
        self.inner = column(content, margin, gap)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._whole = False

    def set_whole(self, whole: bool) -> None:
        """Ask for the height of all its content: for one that stands in a page which scrolls down already."""
        self._whole = whole
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if whole else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(policy)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width wraps differently."""
        super().resizeEvent(event)
        if self._whole and event.oldSize().width() != event.size().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A content that needs another width now changes what the area asks for; QScrollArea forgets to say so."""
        if watched is self._content and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """No height of its own: it takes what is left. Asking for its content's would make the page around it scroll too."""
        least = self.minimumSizeHint()
        return QSize(max(super().sizeHint().width(), least.width()), least.height())

    def minimumSizeHint(self) -> QSize:
        """As wide as its content needs, so that nothing is cut at the side."""
        inner = self._content.minimumSizeHint()
        high = max(self._content.heightForWidth(self.viewport().width()), inner.height()) if self._whole else 80
        return QSize(inner.width() + self.verticalScrollBar().sizeHint().width(), high)

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._content.isAncestorOf(new):
            before = self.verticalScrollBar().value()
            self._bring(new)
            # And again, from where it stood, once what was shown together with it (a form, an error) has its place.
            QTimer.singleShot(0, self, lambda: self._show_focus(before))

    def _show_focus(self, before: int) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._content.isAncestorOf(focus):
            self.verticalScrollBar().setValue(before)
            self._bring(focus)

    def _lay_out(self, stop: QWidget) -> None:
        """Where the stop is, is known: what was just made stands as large as a window until it is laid out."""
        around: list[QWidget] = []
        part: QWidget | None = stop.parentWidget()
        while part is not None and part is not self:
            around.append(part)
            part = part.parentWidget()
        for each in reversed(around):
            layout = each.layout()
            if layout is not None:
                layout.activate()

    def _bring(self, stop: QWidget) -> None:
        self._lay_out(stop)
        # A field comes with its label and with what is wrong in it, unless all that is higher than the view.
        field: QWidget | None = stop
        while field is not None and field is not self._content and not hasattr(field, "set_error"):
            field = field.parentWidget()
        if field is not None and field is not self._content and field.height() < self.viewport().height():
            self.ensureWidgetVisible(field, 0, 12)
        if isinstance(stop, QAbstractItemView) and stop.height() > self.viewport().height():
            show_current(stop)  # of something so high Qt would show the middle
        else:
            self.ensureWidgetVisible(stop, 0, 24)
