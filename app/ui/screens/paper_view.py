"""Pages of a PDF on screen and on a printer, from memory: PDFium draws pictures, no file is written. Knows no form."""

import math
from collections.abc import Sequence
from typing import Any

import pypdfium2
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.services.pictures import PDFIUM
from app.ui.theme import look
from app.ui.widgets import Scroll

SCREEN_DPI = 144
PRINT_DPI = 300
_POINTS = 72
_MOST_PIXELS = 12_000_000


def page_image(pdf: bytes, at: int, dpi: int = SCREEN_DPI) -> tuple[QImage, int]:
    """Page `at` (from 0) of a PDF that came from outside, and how many there are; a huge page is drawn smaller.

    An empty picture for what cannot be drawn. Runs in any thread.
    """
    with PDFIUM:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            return QImage(), 0
        try:
            page = document[at]
            width, height = page.get_size()
            scale = min(dpi / _POINTS, math.sqrt(_MOST_PIXELS / max(1.0, width * height)))
            return _drawn(page, scale), len(document)
        except (pypdfium2.PdfiumError, IndexError, ValueError):
            return QImage(), 0
        finally:
            document.close()


def page_images(pdf: bytes, dpi: int = SCREEN_DPI) -> list[QImage]:
    """Each page of a PDF as a picture. Runs in any thread."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_drawn(page, dpi / _POINTS) for page in document]
        finally:
            document.close()


def _drawn(page: Any, scale: float) -> QImage:
    bitmap = page.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
    return QImage(
        bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
    ).copy()


def printer_names() -> list[str]:
    """The printers this system knows, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def put_on_paper(name: str, pages: Sequence[QImage]) -> bool:
    """Print pictures of A4 pages on a printer by name; false when it does not take them."""
    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return False
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Portineria")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    for at, page in enumerate(pages):
        if at:
            printer.newPage()
        painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), page)
    return painter.end()


class _Sheet(QWidget):
    """One page, as wide as the view allows."""

    def __init__(self, picture: QImage, name: str) -> None:
        super().__init__()
        self._picture = picture
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _fit(self, width: int) -> QSize:
        own = self._picture.size()
        wide = min(width, round(own.width() * 0.9))
        return QSize(wide, round(wide * own.height() / max(own.width(), 1)))

    def sizeHint(self) -> QSize:
        """Whole."""
        return self._fit(self.width() or 400)

    def minimumSizeHint(self) -> QSize:
        """A page that can be told from another."""
        return QSize(160, 200)

    def heightForWidth(self, width: int) -> int:
        """In proportion."""
        return self._fit(width).height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height follows the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.setFixedHeight(self._fit(event.size().width()).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page in the middle, with a thin edge."""
        fit = self._fit(self.width())
        box = QRectF((self.width() - fit.width()) / 2, 0, fit.width(), fit.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, self._picture)
        painter.setPen(QPen(look().colour("control"), look().line))
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()


class PaperView(Scroll):
    """The pages of a sheet one below the other; PagGiù and PagSu scroll by a page. Reserved pages go with `clear`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(margin=12, gap=12, parent=parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pages: list[_Sheet] = []
        self._name = name
        self.inner.addStretch(1)

    def set_pages(self, pictures: Sequence[QImage]) -> None:
        """Show these pages from the first."""
        self.clear()
        for at, picture in enumerate(pictures):
            sheet = _Sheet(picture, self.tr("{name}, pagina {n}").format(name=self._name, n=at + 1))
            self.inner.insertWidget(at, sheet)
            self._pages.append(sheet)
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Nothing is shown, and nothing kept."""
        for sheet in self._pages:
            self.inner.removeWidget(sheet)
            sheet.hide()
            sheet.deleteLater()
        self._pages = []

    def count(self) -> int:
        """How many pages are shown."""
        return len(self._pages)

    def page_down(self, steps: int) -> None:
        """Another page."""
        bar = self.verticalScrollBar()
        height = self._pages[0].height() + 12 if self._pages else self.height()
        bar.setValue(bar.value() + steps * height)
