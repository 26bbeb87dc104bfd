"""The PyInstaller bundle: built from build.spec, it passes its own self-check where nothing else is installed.

Minutes long, so only with `./portineria test --bundle`.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.secret_service import secret_service
from tests.helpers.xvfb import xvfb

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.bundle


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the bundle, built anew."""
    folder = tmp_path_factory.mktemp("bundle")
    built = subprocess.run(
        [
            *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
            *("--distpath", str(folder / "dist"), "--workpath", str(folder / "build"), str(ROOT / "build.spec")),
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYINSTALLER_CONFIG_DIR": str(folder / "config")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 0, built.stderr[-4000:]
    return folder / "dist/portineria"


def self_check(bundle: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run the bundle's check with these variables and no other: no PATH, no locale, no Python."""
    return subprocess.run(
        [str(bundle / "portineria"), "--self-check"],
        cwd="/",
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )


def test_passes_its_self_check_with_only_a_screen_and_a_keyring(bundle):
    with secret_service() as service, xvfb() as display:
        done = self_check(
            bundle,
            {
                "DISPLAY": display,
                "DBUS_SESSION_BUS_ADDRESS": service.env["DBUS_SESSION_BUS_ADDRESS"],
                "HOME": service.env["HOME"],
            },
        )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-1] == "Controllo superato: 10 su 10."
    assert "schermo xcb" in done.stdout
    assert re.search(r"Pagine: a posto \([0-9]{2} pagine\)", done.stdout)


def test_names_what_a_packager_forgot(bundle):
    migrations = bundle / "_internal/app/store/migrations"
    hidden = migrations.rename(migrations.with_name("elsewhere"))
    try:
        done = self_check(bundle, {"QT_QPA_PLATFORM": "offscreen", "HOME": str(bundle)})
    finally:
        hidden.rename(migrations)
    assert done.returncode == 1
    assert "Struttura dell'archivio: NON FUNZIONA" in done.stdout
    assert "Archivio cifrato: a posto" in done.stdout


def test_holds_the_desk_and_nothing_of_the_centre_or_of_the_workshop(bundle):
    names = {path.name.lower() for path in (bundle / "_internal").iterdir()}
    assert {"pyside6", "sqlcipher3", "resources"} <= names
    strangers = ("psycopg", "pixeltable", "uvicorn", "starlette", "pytest", "hypothesis", "mypy", "keyrings")
    assert [name for name in names if name.startswith(strangers)] == []


def test_fits_the_size_that_a_slow_line_can_carry(bundle):
    size = sum(path.stat().st_size for path in bundle.rglob("*") if path.is_file() and not path.is_symlink())
    assert size < 300_000_000, f"{size / 1e6:.0f} MB"
