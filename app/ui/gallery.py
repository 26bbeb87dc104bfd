"""`./portineria gallery`: every widget, every palette, every size, in a window or as pictures.

With `--shots DIR` it needs no screen: it writes one PNG for each sheet, palette and text size, and of the frame, lock,
cover and first run. Knows no record.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.gallery_parts import SHEETS, tr
from app.ui.main_window import BUDGET, MainWindow, PageSpec
from app.ui.page import Page, PageKey
from app.ui.style import install_look
from app.ui.theme import PALETTES, Appearance, look
from app.ui.widgets import CodeField, Columns, Group, PickField, Row, column, first_stop, state_chip
from app.ui.widgets.base import Text
from app.ui.widgets.first_run import FirstRunPage
from app.ui.widgets.form import Form
from app.ui.widgets.lock_page import LockPage
from app.ui.widgets.rail import OpenThing

SIZES = (100, 150, 200)


class Sheet(Page):
    """One sheet of the gallery."""

    def __init__(self, name: str) -> None:
        super().__init__(
            tr("Galleria dei componenti"), tr("ogni tema, testo da 100 a 200 %: le prove fotografano questa pagina")
        )
        made = []
        for parts in SHEETS[name]:
            holder = QWidget()
            lines = column(holder, gap=12)
            for part in parts:
                lines.addWidget(part())
            lines.addStretch(1)
            made.append(holder)
        self.add(Columns(*made), 1)

    def keys(self) -> Sequence[PageKey]:
        return [
            PageKey("pane_next", tr("altro riquadro")),
            PageKey("sunlight", tr("sole")),
            PageKey("bigger", tr("testo")),
            PageKey("help", tr("tutti i tasti")),
        ]


def make_window() -> MainWindow:
    """The frame around the sheets, with words in every block."""
    icons = ("home", "users", "clipboard-list")
    pages = [PageSpec(n, n, icon, lambda n=n: Sheet(n)) for n, icon in zip(SHEETS, icons, strict=True)]  # type: ignore[misc]
    rest = (
        ("visite", tr("Visite"), "stairs"),
        ("stampa", tr("Stampa"), "printer"),
        ("rivedere", tr("Da rivedere"), "git-compare"),
        ("allineamento", tr("Allineamento"), "refresh"),
    )
    pages += [PageSpec(i, words, icon, lambda words=words: Page(words)) for i, words, icon in rest]  # type: ignore[misc]
    window = MainWindow([replace(page, digit=at) for at, page in enumerate(pages, 1)], "Codogno")
    window.set_outpost("Codogno", tr("in turno dalle 09:40"))
    window.set_sync("cloud-off", tr("Senza rete"), tr("12 da inviare, al sicuro qui"), tr("Senza rete · 12"))
    window.set_operator("M. F.", tr("operatrice"))
    window.set_badge("rivedere", 1)
    window.say("check", tr("Tutto salvato su questo computer"))
    window.cover.set_hours(
        tr("Presidi territoriali, ALER Pavia-Lodi"),
        (
            ("Codogno", "viale Cairo 15", "giovedì 10:00–12:00"),
            ("Casalpusterlengo", "viale G. Matteotti 4", "martedì 10:00–12:00"),
            ("Sant’Angelo Lodigiano", tr("sede mobile"), tr("orari affissi nello stabile")),
        ),
    )
    window.open_page(OpenThing("a", "user", "Brambati Adele"), lambda: Page("Brambati Adele"))
    window.open_page(
        OpenThing("b", "message", tr("Nuovo contatto (bozza)"), draft=True), lambda: Page(tr("Nuovo contatto"))
    )
    window.show_page(next(iter(SHEETS)))
    window.search_changed.connect(lambda text: window.top.search.set_results(text, results(text)))
    return window


def results(query: str) -> list[Group | Row]:
    """Invented search results."""
    found = [
        Row(
            "1", "Brambati Adele", second="via delle Robinie 12, sc. B, int. 7 · 78 anni", icon="user", marks=((0, 5),)
        ),
        Row("2", "Brambati Carlo", tr("(padre)"), second="via delle Robinie 8, sc. A, int. 2 · 84 anni", icon="user"),
        Row(
            "3", "Via delle Robinie 12", second=tr("Codogno, 24 alloggi"), icon="building", chip=state_chip("ricevuta")
        ),
    ]
    kept = [r for r in found if query.lower() in f"{r.title} {r.second}".lower()]
    people = [r for r in kept if r.icon == "user"]
    places = [r for r in kept if r.icon == "building"]
    entries: list[Group | Row] = []
    entries += [Group(tr("Persone"), "users", str(len(people))), *people] if people else []
    entries += [Group(tr("Indirizzi"), "building", str(len(places))), *places] if places else []
    return entries


def make_lock() -> LockPage:
    """The lock after a wrong code."""
    made = LockPage()
    made.set_operators((("1", "M. F., operatrice"), ("2", "G. R., operatore")), "1")
    made.refuse(tr("Codice non corretto. Si riprova tra {seconds} secondi. Niente viene cancellato."), 5)
    return made


def make_first_run() -> FirstRunPage:
    """The second step of the first run."""
    steps = []
    for title, words in (
        (tr("Codice di invito"), tr("Incollare il codice ricevuto dalla sede.")),
        (
            tr("Codice personale"),
            tr("Il codice protegge tutto quello che sta su questo computer, anche se viene rubato."),
        ),
        (tr("Primo scarico"), tr("La ricerca si apre appena ci sono le persone.")),
    ):
        body = QWidget()
        inside = column(body, gap=12)
        inside.addWidget(Text(words))
        form = Form()
        hint = tr("almeno 6 cifre")
        form.add_row({"code": CodeField(tr("Codice"), hint), "again": CodeField(tr("Ripetere il codice"))})
        inside.addWidget(form)
        inside.addStretch(1)
        steps.append((title, body))
    made = FirstRunPage(steps)
    made.set_step(1)
    made.notice.set_text(
        tr("Il portachiavi di questo computer funziona: la chiave dei dati non viene mai scritta in chiaro.")
    )
    made.notice.show()
    made.set_note(tr("Codice dimenticato: lo recupera la sede, per telefono."))
    return made


def settle() -> None:
    """Let layouts and delayed work finish."""
    for _ in range(4):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def shots(folder: Path, palettes: Sequence[str] = PALETTES, sizes: Sequence[int] = SIZES) -> Iterator[Path]:
    """Write the pictures; yields each path. At 150 and 200 % a sheet is drawn as long as it is."""
    folder.mkdir(parents=True, exist_ok=True)
    for palette in palettes:
        for size in sizes:
            look().use(Appearance(palette, size))
            window = make_window()
            window.show()
            for name in SHEETS:
                window.show_page(name)
                settle()
                _focus_ring(window)
                yield _save(window, folder / f"finestra-{name}-{palette}-{size}.png")
                sheet = window.page(name)
                _stretch(window, sheet)
                yield _save(sheet, folder / f"galleria-{name}-{palette}-{size}.png")
                window.resize(BUDGET)
            window.show_page(next(iter(SHEETS)))
            settle()
            window.top.search.begin()
            window.top.search.edit.setText("bramb")
            window.top.search.query_changed.emit("bramb")
            yield _save(window, folder / f"ricerca-{palette}-{size}.png")
            for over, name in ((make_lock(), "blocco"), (make_first_run(), "primo-avvio")):
                window.show_over(over)
                yield _save(window, folder / f"{name}-{palette}-{size}.png")
            window.show_work()
            window.show_cover()
            yield _save(window, folder / f"schermo-riservato-{palette}-{size}.png")
            window.show_work()
            window.show_help()
            yield _save(window, folder / f"aiuto-{palette}-{size}.png")
            window.close()
            window.deleteLater()
            settle()


def _focus_ring(window: MainWindow) -> None:
    window.activateWindow()
    target = first_stop(window.page(window.current()).area)
    picks = window.page(window.current()).findChildren(PickField)
    if picks:
        target = picks[0].edit
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)


def _stretch(window: MainWindow, sheet: Page) -> None:
    spare = sheet.area.verticalScrollBar().maximum()
    window.resize(window.width(), window.height() + spare + (60 if spare else 0))
    settle()


def _save(widget: QWidget, path: Path) -> Path:
    settle()
    widget.grab().save(str(path))
    return path


def run(argv: Sequence[str]) -> int:
    """The command. Returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="portineria gallery", description="Tutti i componenti, in ogni tema e misura."
    )
    parser.add_argument("--shots", metavar="DIR", type=Path, help="scrive le immagini in DIR, senza schermo")
    parser.add_argument("--palette", choices=PALETTES, default=None)
    parser.add_argument("--percent", type=int, choices=SIZES, default=None)
    given = parser.parse_args(list(argv))
    if given.shots is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    install_look(app, Appearance(given.palette or "system", given.percent or 100))
    if given.shots is not None:
        palettes = (given.palette,) if given.palette else PALETTES
        for path in shots(given.shots, palettes, (given.percent,) if given.percent else SIZES):
            sys.stdout.write(f"{path}\n")
        return 0
    window = make_window()
    window.show()
    return app.exec()
