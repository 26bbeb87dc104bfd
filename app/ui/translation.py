"""The window's language: Italian is the source, another one comes from a catalogue made with Qt Linguist.

`docs/translation.md` says how the catalogues are made. Dates, numbers and money keep their Italian shape in every
language (12/03/2026, 1.250,50): they are what is typed, printed and said at the counter; only the names of days and
months follow the language.
"""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.ui.theme import RESOURCES

SOURCE = "it"
FOLDER = RESOURCES / "translations"
LANGUAGES = (SOURCE, "en")
_FORMATS = {
    "it": QLocale(QLocale.Language.Italian, QLocale.Country.Italy),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}
_LANGUAGE = "portineria_language"


def language_of(locale: QLocale) -> str:
    """The first language a person wants that there is; Italian when there is none (also for the plain C locale)."""
    for wanted in locale.uiLanguages():
        found = wanted.replace("_", "-").split("-")[0]
        if found in LANGUAGES:
            return found
    return SOURCE


def install_translation(app: QApplication, locale: QLocale) -> bool:
    """Load the catalogue of the locale's language and Qt's own words in it. Italian needs no catalogue of ours.

    True when a catalogue of ours was loaded. To be called before the first window.
    """
    language = language_of(locale)
    qt_words = QTranslator(app)
    if qt_words.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(qt_words)
    if language == SOURCE:
        return False
    ours = QTranslator(app)
    if not ours.load(f"portineria_{language}", str(FOLDER)):
        return False
    app.setProperty(_LANGUAGE, language)
    use_formats(app)
    return app.installTranslator(ours)


def use_formats(app: QApplication) -> None:
    """Names of days and months as the window speaks; the C locale and the system's own never show."""
    QLocale.setDefault(_FORMATS[app.property(_LANGUAGE) or SOURCE])
