"""`python -m tests.bench [--only NAME ...] [--quick]`: one JSON line per figure. Not a test: it judges nothing (but `race`).

The last line says on what machine. `--quick` takes set XS for S, leaves L out and does less of everything: it shows that the
benchmark runs, not how fast the program is.
"""

import argparse
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from app.collector import settle_collector
from app.security.keyring_store import system_keyring
from tests.bench import burst, desk, idle, line, provisioning, race, startup, syncing
from tests.bench.figures import say
from tests.bench.peers import run
from tests.bench.sets import Loaded, load_set
from tests.helpers.secret_service import secret_service, use
from tests.helpers.vaults import PIN

FIGURES = ("startup", "save", "search", "mod01", "sync")
OF_THEIR_OWN = {
    "burst": burst.main,
    "idle": idle.main,
    "line": line.main,
    "provisioning": provisioning.main,
    "race": race.main,
}
"""Benches with figures and words of their own, each called by its name."""


def main() -> int:
    settle_collector()  # as both programs do
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    if word in OF_THEIR_OWN:
        return OF_THEIR_OWN[word](sys.argv[2:])
    if word == "sync" and "--peers" in sys.argv:
        return run.main([one for one in sys.argv[2:] if one != "--peers"])
    if word == "sync":
        sys.argv[1:2] = ["--only", "sync"]
    parser = argparse.ArgumentParser(
        prog="portineria bench",
        epilog="`bench idle`: what waiting desks cost the centre. `bench burst`: many desks at once. `bench line`: a slow line. "
        "`bench sync [--peers]`: sync alone, beside others' programs.",
    )
    parser.add_argument("--only", action="append", choices=FIGURES, help="may be given more than once")
    parser.add_argument("--quick", action="store_true")
    chosen = parser.parse_args()
    wanted = chosen.only or FIGURES
    # Directly below the temporary folder, which PostgreSQL's own account can enter.
    folder = Path(tempfile.mkdtemp(prefix="portineria-bench-"))
    folder.chmod(0o711)
    try:
        with secret_service() as service, use(service):
            env = {**service.env, "QT_QPA_PLATFORM": "offscreen", "XDG_STATE_HOME": str(folder / "state")}
            small = "XS" if chosen.quick else "S"
            for size in (small,) if chosen.quick else (small, "L"):
                _on_set(size, folder, wanted, env, quick=chosen.quick, every=size == small)
        if "sync" in wanted:
            (folder / "sync").mkdir(mode=0o711)
            syncing.sync(folder / "sync", quick=chosen.quick)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    load = round(os.getloadavg()[2], 1)  # over 15 minutes: was the machine ours alone?
    say("machine", cores=os.cpu_count(), system=platform.platform(), python=platform.python_version(), load=load)
    return 0


def _on_set(
    size: str, folder: Path, wanted: tuple[str, ...] | list[str], env: dict[str, str], *, quick: bool, every: bool
) -> None:
    """The figures on one set; those that do not grow with it only where `every` says so."""
    works: dict[str, Callable[[Loaded], None]] = {
        "startup": lambda loaded: startup.startup(size, loaded, PIN, env, quick=quick),
        "search": lambda loaded: desk.search(size, loaded, quick=quick),
    }
    if every:
        works["mod01"] = lambda loaded: desk.mod01(loaded, quick=quick)
        works["save"] = lambda loaded: desk.save(loaded, size, quick=quick)
    chosen = [works[name] for name in works if name in wanted]
    if not chosen:
        return
    loaded = load_set(size, folder / size, PIN, system_keyring())
    say(
        f"load_{size}",
        rows=loaded.rows,
        seconds=round(loaded.load_seconds, 2),
        rows_a_second=round(loaded.rows / loaded.load_seconds),
        index_seconds=round(loaded.index_seconds, 2),
        megabytes=round(loaded.path.stat().st_size / 1e6),
        what="bulk insert into SQLCipher, one transaction; then the search index",
    )
    for work in chosen:
        work(loaded)


if __name__ == "__main__":
    sys.exit(main())
