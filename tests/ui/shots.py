"""Pictures of every screen on set XS, for whoever wants to look: `python -m tests.ui.shots DIR [PAGE...] [--percent 200]`."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from app.ui import pages
from app.ui.style import install_look
from app.ui.theme import Appearance
from tests.helpers.filled_desk import filled_desk
from tests.helpers.window import Seat


def main(arguments: list[str] | None = None) -> int:
    """Write PNGs of the pages named (default: all of the rail and each thing)."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--palette", default="light")
    parser.add_argument("--percent", type=int, default=100)
    chosen = parser.parse_args(arguments)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    install_look(app, Appearance(chosen.palette, chosen.percent))
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        seat = Seat(filled_desk(Path(folder)))
        for name in chosen.pages or [spec[0] for spec in pages.RAIL]:
            kind, _, rest = name.partition(":")
            record, *keys = rest.split(",")
            if pages.is_page(kind):
                seat.show(kind)
                keys = rest.split(",") if rest else []
            else:
                seat.open(kind, record)
            for key in keys:
                if key.startswith("="):
                    seat.type(key[1:])
                elif key:
                    seat.press(key)
            seat.settle()
            file = chosen.folder / f"{kind}-{chosen.palette}-{chosen.percent}.png"
            seat.window.grab().save(str(file))
            print(file)
        seat.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
