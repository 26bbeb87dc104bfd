"""Which pages the window has, in the order of the rail, and which page opens a record of each kind.

A screen is imported when it is first shown, so that the window does not wait for all of them.
"""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.main_window import PageSpec
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.page import Page

RAIL = (
    ("oggi", QT_TRANSLATE_NOOP("pages", "Oggi"), "home", "today", "TodayPage"),
    ("persone", QT_TRANSLATE_NOOP("pages", "Persone"), "users", "people", "PeoplePage"),
    ("richieste", QT_TRANSLATE_NOOP("pages", "Richieste"), "clipboard-list", "requests", "RequestsPage"),
    ("percorsi", QT_TRANSLATE_NOOP("pages", "Percorsi"), "map-pin", "pathways", "PathwaysPage"),
    ("visite", QT_TRANSLATE_NOOP("pages", "Visite"), "stairs", "visits", "VisitsPage"),
    ("schede", QT_TRANSLATE_NOOP("pages", "Schede di accesso"), "id", "intakes", "IntakesPage"),
    ("stampa", QT_TRANSLATE_NOOP("pages", "Stampa"), "printer", "printing", "PrintingPage"),
    ("da_rivedere", QT_TRANSLATE_NOOP("pages", "Da rivedere"), "git-compare", "review", "ReviewPage"),
    ("allineamento", QT_TRANSLATE_NOOP("pages", "Allineamento"), "refresh", "alignment", "AlignmentPage"),
)
"""(id, words, icon, module below `app.ui.screens`, class). Every class is made with (bridge, background)."""

OPERATOR = (
    ("aspetto", QT_TRANSLATE_NOOP("pages", "Aspetto"), "adjustments", "appearance", "AppearancePage"),
    ("codice", QT_TRANSLATE_NOOP("pages", "Cambia il codice"), "key", "change_code", "ChangeCodePage"),
)
"""The pages of the operator's menu, in the same shape."""

_THINGS = {
    "persona": ("user", "people", "PersonPage"),
    "contatto": ("pencil", "contact", "NewContactPage"),
    "visita": ("stairs", "visit", "VisitPage"),
    "scheda": ("id", "intake", "IntakePage"),
    "richiesta": ("clipboard-list", "requests", "RequestPage"),
    "nucleo": ("users", "household", "HouseholdPage"),
    "allegati": ("paperclip", "attachments", "AttachmentsPage"),
    "percorso": ("map-pin", "pathways", "PathwayPage"),
    "valutazione": ("clipboard-check", "assessment", "AssessmentPage"),
    "giornata": ("sunset-2", "close_day", "CloseDayPage"),
}
"""kind -> (icon, module, class). Every class is made with (bridge, background, id); id "" starts something new.

A visit and an intake form also take `persona:<person id>`: started, or gone on with, from the card of that person. The files of
a record are `<kind>:<record id>`, perhaps with `:<attachment id>`.
"""


def is_page(id: str) -> bool:
    """Whether this is a page of the window and not the kind of a record."""
    return any(id == known for known, *_ in (*RAIL, *OPERATOR))


def specs(bridge: Bridge, background: Background) -> list[PageSpec]:
    """The pages of the rail, then those of the operator's menu."""

    def maker(module: str, name: str) -> Callable[[], Page]:
        return lambda: _load(module, name)(bridge, background)

    return [
        PageSpec(id, QCoreApplication.translate("pages", words), icon, maker(module, name), spec in RAIL)
        for spec in (*RAIL, *OPERATOR)
        for id, words, icon, module, name in (spec,)
    ]


def thing_icon(kind: str) -> str:
    """The icon of an open thing."""
    return _THINGS[kind][0]


def thing_page(kind: str, id: str, bridge: Bridge, background: Background) -> Page:
    """The page of one record. KeyError for a kind that has none."""
    _, module, name = _THINGS[kind]
    page: Page = _load(module, name)(bridge, background, id)
    return page


def _load(module: str, name: str) -> Callable[..., Page]:
    maker: Callable[..., Page] = getattr(import_module(f"app.ui.screens.{module}"), name)
    return maker
