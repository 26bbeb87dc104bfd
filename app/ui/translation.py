"""Italian is the language of the source; another language comes from a catalogue made with Qt Linguist."""

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.theme import RESOURCES


def install_translation(app: QApplication, locale: QLocale) -> bool:
    """Load the catalogue of the locale's language, if there is one. Italian needs none. True when one was loaded."""
    if locale.language() == QLocale.Language.Italian:
        return False
    translator = QTranslator(app)
    if not translator.load(locale, "portineria", "_", str(RESOURCES / "translations")):
        return False
    return app.installTranslator(translator)
