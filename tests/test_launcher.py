"""The launcher: starts what is installed without asking anyone, installs only what is missing, once, and passes words on intact.

The system's package manager is the one thing replaced, by small programs that keep a list in a file; a fresh installation
from nothing is what `.ci/run` does in a fresh clone.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

SPY = """
import json, os, sys
print(json.dumps({"argv": sys.argv[1:], "cwd": os.getcwd()}))
sys.exit(7 if sys.argv[1:] == ["esce-con-sette"] else 0)
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout in a folder with a space in its name, its environment ready, whose app tells how it was called."""
    root = tmp_path / "cartella con spazi"
    (root / "app").mkdir(parents=True)
    (root / "app/__init__.py").touch()
    (root / "app/__main__.py").write_text(SPY, encoding="utf-8")
    shutil.copy(ROOT / "portineria", root)
    shutil.copy(ROOT / "requirements.lock", root)
    (root / ".venv/bin").mkdir(parents=True)
    (root / ".venv/bin/python").symlink_to(sys.executable)
    shutil.copy(ROOT / "requirements.lock", root / ".venv/requirements.installed")
    return root


@pytest.fixture
def system(tmp_path: Path) -> Path:
    """A folder of programs put before the system's own: a dpkg-query and an apt-get that share a list of packages."""
    programs = tmp_path / "programs"
    programs.mkdir()
    packages = tmp_path / "installed"
    packages.touch()
    log = tmp_path / "apt.log"
    log.touch()
    scripts = {
        "dpkg-query": f"""
            for word in "$@"; do
                if grep -qx -- "$word" "{packages}"; then echo "$word installed"; fi
            done""",
        "apt-get": f"""
            printf '%s\\n' "$*" >>"{log}"
            case "$*" in *install*) for word in "$@"; do echo "$word" >>"{packages}"; done ;; esac""",
        "sudo": 'exec "$@"',
    }
    for name, body in scripts.items():
        (programs / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    return programs


def start(checkout: Path, system: Path, *words: str, cwd: Path | None = None, **environment: str):
    variables = {"PATH": f"{system}:{os.environ['PATH']}", "HOME": str(checkout), **environment}
    return subprocess.Popen(
        [str(checkout / "portineria"), *words],
        cwd=cwd or checkout,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def outcome(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def installs(system: Path) -> list[list[str]]:
    """The packages of each `apt-get install` so far."""
    log = (system.parent / "apt.log").read_text(encoding="utf-8")
    return [
        line.split("--no-install-recommends ")[1].split()
        for line in log.splitlines()
        if "--no-install-recommends" in line
    ]


def test_words_reach_the_app_as_they_were_typed_from_any_folder(checkout, system, tmp_path):
    code, out, err = outcome(start(checkout, system, "show", "due parole", "*", "--json", "", cwd=tmp_path))
    assert (code, err) == (0, "")
    assert out == f'{{"argv": ["show", "due parole", "*", "--json", ""], "cwd": "{tmp_path}"}}\n'


def test_the_exit_status_is_the_apps(checkout, system):
    assert outcome(start(checkout, system, "esce-con-sette"))[0] == 7


def test_a_link_to_the_launcher_finds_the_checkout(checkout, system, tmp_path):
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/portineria").symlink_to(checkout / "portineria")
    process = subprocess.run(
        [str(tmp_path / "bin/portineria"), "status"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert '"argv": ["status"]' in process.stdout


def test_a_folder_named_app_where_one_stands_is_not_taken_for_ours(checkout, system, tmp_path):
    (tmp_path / "app").mkdir()
    (tmp_path / "app/__main__.py").write_text("print('un altro programma')", encoding="utf-8")
    assert '"argv": ["status"]' in outcome(start(checkout, system, "status", cwd=tmp_path))[1]


def test_the_command_line_asks_nothing_of_the_system(checkout, system):
    assert outcome(start(checkout, system, "status"))[0] == 0
    assert installs(system) == []


def test_only_what_is_missing_is_installed_and_t64_names_count(checkout, system):
    (system.parent / "installed").write_text("libegl1\nlibglib2.0-0t64\nlibx11-6\n", encoding="utf-8")
    code, _, err = outcome(start(checkout, system, "demo"))
    assert code == 0
    (packages,) = installs(system)
    assert {"libgl1", "libdbus-1-3", "libxkbcommon0"} <= set(packages)
    assert not {"libegl1", "libglib2.0-0", "libx11-6"} & set(packages)
    assert err.count("si installano dal sistema: ") == 1


def test_a_second_start_installs_nothing(checkout, system):
    outcome(start(checkout, system, "demo"))
    code, _, err = outcome(start(checkout, system, "demo"))
    assert (code, err) == (0, "")
    assert len(installs(system)) == 1


def test_a_screen_asks_for_more_than_no_screen(checkout, system):
    outcome(start(checkout, system, "demo"))
    assert outcome(start(checkout, system, "demo", DISPLAY=":99"))[0] == 0
    without, more = installs(system)
    assert "libxcb-cursor0" not in without
    assert "libxcb-cursor0" in more
    assert not set(without) & set(more)


def test_two_first_starts_at_once_install_once(checkout, system):
    both = [start(checkout, system, "demo"), start(checkout, system, "demo")]
    assert [outcome(process)[0] for process in both] == [0, 0]
    assert len(installs(system)) == 1


def test_a_system_that_cannot_install_says_so_and_stops(checkout, system):
    (system / "apt-get").write_text("#!/bin/sh\necho 'E: rete assente'\nexit 100\n", encoding="utf-8")
    code, out, err = outcome(start(checkout, system, "demo"))
    assert (code, out) == (1, "")
    assert "E: rete assente" in err
    assert "l'installazione non è riuscita" in err


def uv_pin_of_the_launcher() -> str:
    """The lines of the lock that name uv, found by the very words of the launcher."""
    program = re.search(r"uv=\$\(awk '(.+)' \"\$lock\"\)", (ROOT / "portineria").read_text(encoding="utf-8"))
    assert program
    return subprocess.run(
        ["awk", program[1], str(ROOT / "requirements.lock")], capture_output=True, text=True, check=True
    ).stdout


def test_uv_is_installed_by_the_locks_own_hashes():
    pin = uv_pin_of_the_launcher()
    assert re.match(r"uv==\d", pin)
    assert pin.count("--hash=sha256:") > 5
    assert pin.count("==") == 1


def test_the_windows_twin_finds_the_same_pin():
    twin = (ROOT / "portineria.cmd").read_bytes().decode("ascii")
    code = re.search(r'-c "(import re, sys;.+?)" "%lock%"', twin)
    assert code
    out = subprocess.run(
        [sys.executable, "-c", code[1], str(ROOT / "requirements.lock")], capture_output=True, text=True, check=True
    ).stdout
    assert out == uv_pin_of_the_launcher()


def test_the_windows_twin_knows_the_same_commands():
    ours = (ROOT / "portineria").read_text(encoding="utf-8")
    twin = (ROOT / "portineria.cmd").read_bytes().decode("ascii")
    named = set(re.findall(r"^ {4}([a-z |]+)\)$", ours.split("# ---")[-1], re.M))
    ours_commands = {word for group in named for word in group.split(" | ")}
    assert {"lint", "test", "bench", "soak", "lock"} == ours_commands
    assert set(re.findall(r'"%command%"=="(\w+)"', twin)) == ours_commands
    assert re.findall(r"(?<!\r)\n", twin) == []
