"""Which pages the window has, in the order of the rail, and which page opens a record of each kind.

A screen is imported when it is first shown, so that the window does not wait for all of them.
"""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QCoreApplication

from app.rules.roles import pages_of
from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.main_window import PageSpec
from app.ui.marked import QT_TRANSLATE_NOOP
from app.ui.page import Page

RAIL = (
    ("oggi", QT_TRANSLATE_NOOP("pages", "Oggi"), "home", "today", "TodayPage"),
    ("agenda", QT_TRANSLATE_NOOP("pages", "Agenda"), "calendar-event", "agenda", "AgendaPage"),
    ("persone", QT_TRANSLATE_NOOP("pages", "Persone"), "users", "people", "PeoplePage"),
    ("ascolto", QT_TRANSLATE_NOOP("pages", "Ascolto"), "message", "listening", "ListeningPage"),
    ("richieste", QT_TRANSLATE_NOOP("pages", "Richieste"), "clipboard-list", "requests", "RequestsPage"),
    ("visite", QT_TRANSLATE_NOOP("pages", "Visite"), "stairs", "visits", "VisitsPage"),
    ("percorsi", QT_TRANSLATE_NOOP("pages", "Percorsi"), "map-pin", "pathways", "PathwaysPage"),
    ("casi", QT_TRANSLATE_NOOP("pages", "Casi"), "file-text", "cases", "CasesPage"),
    ("schede", QT_TRANSLATE_NOOP("pages", "Schede di accesso"), "id", "intakes", "IntakesPage"),
    ("laboratori", QT_TRANSLATE_NOOP("pages", "Laboratori"), "users-group", "laboratories", "LaboratoriesPage"),
    ("indennita", QT_TRANSLATE_NOOP("pages", "Indennità"), "wallet", "indemnities", "IndemnitiesPage"),
    ("progetti", QT_TRANSLATE_NOOP("pages", "Progetti"), "report", "projects", "ProjectsPage"),
    ("fondi", QT_TRANSLATE_NOOP("pages", "Fondi"), "coin-euro", "funds", "FundsPage"),
    ("rete", QT_TRANSLATE_NOOP("pages", "Rete"), "link", "network", "NetworkPage"),
    ("solidarieta", QT_TRANSLATE_NOOP("pages", "Solidarietà"), "calendar", "solidarity", "SolidarityPage"),
    ("regole", QT_TRANSLATE_NOOP("pages", "Regole"), "settings", "rules", "RulesPage"),
    ("sedute", QT_TRANSLATE_NOOP("pages", "Sedute"), "clipboard-check", "sessions", "SessionsPage"),
    ("stampa", QT_TRANSLATE_NOOP("pages", "Stampa"), "printer", "printing", "PrintingPage"),
    ("fogli", QT_TRANSLATE_NOOP("pages", "Fogli firmati"), "writing-sign", "scans", "ScansPage"),
    ("da_rivedere", QT_TRANSLATE_NOOP("pages", "Da rivedere"), "git-compare", "review", "ReviewPage"),
    ("allineamento", QT_TRANSLATE_NOOP("pages", "Allineamento"), "refresh", "alignment", "AlignmentPage"),
)
"""(id, words, icon, module below `app.ui.screens`, class). Every class is made with (bridge, background)."""

DIGITS = (
    "oggi", "persone", "richieste", "visite", "percorsi", "laboratori", "stampa", "da_rivedere", "allineamento",
)  # fmt: skip
"""The pages of Alt+1 to Alt+9 (design 3). They stay where they are when a page comes into the rail."""

OPERATOR = (
    ("aspetto", QT_TRANSLATE_NOOP("pages", "Aspetto"), "adjustments", "appearance", "AppearancePage"),
    ("codice", QT_TRANSLATE_NOOP("pages", "Cambia il codice"), "key", "change_code", "ChangeCodePage"),
)
"""The pages of the operator's menu, in the same shape."""

BESIDE = (
    ("mediazioni", QT_TRANSLATE_NOOP("pages", "Mediazioni"), "users-group", "mediations", "MediationsPage"),
    ("colloqui", QT_TRANSLATE_NOOP("pages", "Elenco per un colloquio"), "users", "cases", "ConversationsPage"),
)
"""Pages that another page opens, and the search: neither in the rail nor in the operator's menu. The same shape."""

_THINGS = {
    "persona": ("user", "people", "PersonPage"),
    "contatto": ("pencil", "contact", "NewContactPage"),
    "visita": ("stairs", "visit", "VisitPage"),
    "scheda": ("id", "intake", "IntakePage"),
    "richiesta": ("clipboard-list", "requests", "RequestPage"),
    "nucleo": ("users", "household", "HouseholdPage"),
    "allegati": ("paperclip", "attachments", "AttachmentsPage"),
    "attivita": ("users-group", "activity", "ActivityPage"),
    "incontro": ("clipboard-check", "register", "MeetingPage"),
    "gruppo": ("users", "group", "GroupPage"),
    "risposta": ("mail", "publication", "PublicationPage"),
    "informazione": ("info-circle", "information_page", "InformationPage"),
    "mediazione": ("users-group", "mediation", "MediationPage"),
    "ore": ("clock", "timesheet", "TimesheetPage"),
    "ente": ("users-group", "partner", "PartnerPage"),
    "invio": ("arrows-exchange", "referral", "ReferralPage"),
    "partenariato": ("users-group", "partnership", "PartnershipPage"),
    "avviso": ("file-text", "partner_call", "CallPage"),
    "tavolo": ("message-2", "board", "BoardPage"),
    "percorso": ("map-pin", "pathways", "PathwayPage"),
    "caso": ("file-text", "cases", "CasePage"),
    "domanda": ("file-text", "application_page", "ApplicationPage"),
    "valutazione": ("clipboard-check", "assessment", "AssessmentPage"),
    "giornata": ("sunset-2", "close_day", "CloseDayPage"),
    "pratica": ("file-text", "dossier", "DossierPage"),
    "formazione": ("wallet", "training_path", "TrainingPathPage"),
    "selezione": ("list", "selection_round", "SelectionPage"),
    "candidatura": ("user-plus", "candidates", "CandidatesPage"),
    "tappa": ("calendar-event", "milestone", "MilestonePage"),
    "contributo": ("coin-euro", "grant", "GrantPage"),
    "regola": ("settings", "rule_draft", "RuleDraftPage"),
    "proroga": ("file-text", "extension", "ExtensionPage"),
}
"""kind -> (icon, module, class). Every class is made with (bridge, background, id); id "" starts something new.

A contact also takes `lettera:<id>`, the letter it answers, and so does an answer to be published. A visit, an intake form and
what somebody was told also take `persona:<person id>`: started, or gone on with, from the card of that person. The files of a
record are `<kind>:<record id>`, perhaps with `:<attachment id>`.
So does a request for a grant, and `richiesta:<request id>`.
A mediation also takes `richiesta:<request id>`: a new one, opened from that request.
"""


def is_page(id: str) -> bool:
    """Whether this is a page of the window and not the kind of a record."""
    return any(id == known for known, *_ in (*RAIL, *OPERATOR, *BESIDE))


def specs(bridge: Bridge, background: Background) -> list[PageSpec]:
    """The pages of the rail that the operator's role works with, then those that are reached otherwise."""
    shown = pages_of(bridge.who.role)

    def maker(module: str, name: str) -> Callable[[], Page]:
        return lambda: _load(module, name)(bridge, background)

    return [
        PageSpec(
            id,
            QCoreApplication.translate("pages", words),
            icon,
            maker(module, name),
            in_rail,
            _digit(id) if in_rail else 0,
        )
        for spec in (*RAIL, *OPERATOR, *BESIDE)
        for id, words, icon, module, name in (spec,)
        for in_rail in (spec in RAIL and id in shown,)
    ]


def _digit(id: str) -> int:
    return DIGITS.index(id) + 1 if id in DIGITS else 0


def thing_icon(kind: str) -> str:
    """The icon of an open thing."""
    return _THINGS[kind][0]


def thing_page(kind: str, id: str, bridge: Bridge, background: Background) -> Page:
    """The page of one record. KeyError for a kind that has none."""
    _, module, name = _THINGS[kind]
    page: Page = _load(module, name)(bridge, background, id)
    return page


def load_all() -> int:
    """Import every page there is, for the self-check: they are found by name only. Answers how many."""
    named = [spec[-2:] for spec in (*RAIL, *OPERATOR, *BESIDE, *_THINGS.values())]
    return len([_load(module, name) for module, name in named])


def _load(module: str, name: str) -> Callable[..., Page]:
    maker: Callable[..., Page] = getattr(import_module(f"app.ui.screens.{module}"), name)
    return maker
