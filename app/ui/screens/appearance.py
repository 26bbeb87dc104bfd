"""*Aspetto*: colours, text size, room, keys. Every choice acts at once, everywhere, and touches nothing that is typed.

The page changes the `Look`; the desktop keeps it in the operator's store, whoever changes it (a key of the frame does too).
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.ui.background import Background
from app.ui.bridge import Bridge
from app.ui.page import Page, PageKey
from app.ui.theme import PERCENTS, Appearance, look
from app.ui.widgets import Button, CheckGroup, Form, Panel, RadioField

PALETTE, PERCENT, ROOM, KEYS = "palette", "percent", "room", "keys"


class AppearancePage(Page):
    """Four questions, answered by what is in force now."""

    def __init__(self, _bridge: Bridge, _background: Background) -> None:
        super().__init__("")
        self.set_title(self.tr("Aspetto"), self.tr("Vale subito, per chi lavora ora, su questo computer"))
        reset = self.header.add_action(Button(self.tr("Come all’inizio"), "arrow-back-up"))
        reset.clicked.connect(lambda: look().use(Appearance()))
        self.form = Form()
        self.form.add(
            PALETTE,
            RadioField(
                self.tr("Colori"),
                (
                    ("system", self.tr("come il sistema")),
                    ("light", self.tr("chiari")),
                    ("dark", self.tr("scuri")),
                    ("contrast", self.tr("molto contrasto")),
                    ("sunlight", self.tr("per il sole")),
                ),
            ),
        )
        sizes = [(str(one), self.tr("{percent} %").format(percent=one)) for one in PERCENTS]
        self.form.add(PERCENT, RadioField(self.tr("Grandezza del testo"), sizes))
        self.form.add(ROOM, CheckGroup(self.tr("Altezza"), (("comfortable", self.tr("righe e pulsanti più alti")),)))
        self.form.add(
            KEYS,
            CheckGroup(
                self.tr("Tasti"),
                (
                    ("key_hints", self.tr("scritti accanto a quello che fanno")),
                    ("letters", self.tr("lettere sole attive negli elenchi")),
                ),
            ),
        )
        self.form.changed.connect(self._chosen)
        panel = Panel()
        panel.add(self.form)
        self.add(panel)
        self.body.addStretch(1)
        look().changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        now = look().appearance
        self.form.set_values(
            {
                PALETTE: now.palette,
                PERCENT: str(now.percent),
                ROOM: ("comfortable",) if now.comfortable else (),
                KEYS: [name for name in ("key_hints", "letters") if getattr(now, name)],
            }
        )

    def _chosen(self, name: str, value: object) -> None:
        now = look().appearance
        if name == PALETTE:
            look().use(replace(now, palette=str(value)))
        elif name == PERCENT:
            look().use(replace(now, percent=int(str(value))))
        elif isinstance(value, tuple) and name == ROOM:
            look().use(replace(now, comfortable="comfortable" in value))
        elif isinstance(value, tuple):
            look().use(replace(now, key_hints="key_hints" in value, letters="letters" in value))

    def keys(self) -> Sequence[PageKey]:
        """Choose, and the keys that do the same from any page."""
        return [
            PageKey("back", self.tr("indietro")),
            PageKey("bigger", self.tr("testo più grande")),
            PageKey("sunlight", self.tr("colori per il sole")),
            PageKey("Space", self.tr("scegli")),
        ]

    def first_focus(self) -> QWidget | None:
        """The first question."""
        return self.form.field(PALETTE)
