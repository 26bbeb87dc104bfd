"""Opens the desktop: parses its few options, prepares logs and crash reports, and lets `app.ui.desktop` do the rest."""

import argparse
import sys
from pathlib import Path

from app.collector import settle_collector
from app.config import VERSION, default_profile, witness_folder
from app.rules.clock import system_clock
from app.services.scan_process import as_reader
from app.store.profile import Profile


def profile_at(folder: Path | None) -> Profile:
    """The profile in a folder (None: the system's own place). The witness stands elsewhere."""
    return Profile(folder or default_profile(), witness_folder())


def main(arguments: list[str] | None = None) -> int:
    """Run the desktop until its window is closed; the exit status."""
    reader = as_reader(sys.argv[1:] if arguments is None else arguments)
    if reader is not None:
        return reader()
    parser = argparse.ArgumentParser(prog="portineria", description="Il registro degli sportelli di quartiere.")
    parser.add_argument("--profile", type=Path, metavar="CARTELLA", help="dove stanno i dati di questo computer")
    parser.add_argument("--self-check", action="store_true", help="controlla che ogni parte funzioni ed esce")
    chosen = parser.parse_args(arguments)
    if chosen.self_check:
        from app.self_check import main as self_check

        return self_check()
    return desktop(profile_at(chosen.profile))


def desktop(profile: Profile) -> int:
    """Open the window on a profile."""
    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QApplication

    from app.security.keyring_store import keyring_works, system_keyring
    from app.security.redaction import install_crash_hooks, set_up_logging
    from app.ui.desktop import Desktop
    from app.ui.style import install_look
    from app.ui.translation import install_translation

    profile.folder.mkdir(parents=True, exist_ok=True)
    set_up_logging(profile.folder / "logs" / "portineria.log")
    install_crash_hooks(profile.folder / "logs", VERSION, system_clock)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Portineria")
    app.setDesktopFileName("portineria")
    install_translation(app, QLocale.system())
    install_look(app)
    store = system_keyring()
    if store is not None and not keyring_works(store):
        store = None
    running = Desktop(profile, store, system_clock, VERSION)
    running.start()
    return app.exec()


if __name__ == "__main__":  # the bundle begins here
    settle_collector()
    sys.exit(main())
