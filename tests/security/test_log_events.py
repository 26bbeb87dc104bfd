"""Every line our code logs is an event that the redaction lets through; and the state of a desk stands where it should."""

import ast
from pathlib import Path

import platformdirs.macos
import platformdirs.unix
import platformdirs.windows
import pytest

from app import config
from app.security.redaction import _EVENT

APP = Path(__file__).parents[2] / "app"
LEVELS = ("debug", "info", "warning", "error", "exception", "critical")


def _logged():
    """Place and first argument of each call such as `_log.error(...)`."""
    for file in sorted(APP.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in LEVELS
                and isinstance(node.func.value, ast.Name)
                and node.func.value.id in ("_log", "_access", "log", "logger", "logging")
            ):
                yield f"{file.relative_to(APP)}:{node.lineno}", node.args[0]


def test_every_logged_line_is_an_event_that_is_kept():
    found = dict(_logged())
    assert len(found) >= 5
    dropped = {
        place: ast.unparse(first)
        for place, first in found.items()
        if not (isinstance(first, ast.Constant) and isinstance(first.value, str) and _EVENT.match(first.value))
    }
    assert dropped == {}


@pytest.mark.parametrize(
    "system",
    [platformdirs.unix.Unix, platformdirs.windows.Windows, platformdirs.macos.MacOS],
    ids=lambda one: one.__name__,
)
def test_witnesses_stand_outside_the_default_profile_on_every_system(system, monkeypatch):
    def place(kind):
        return lambda name, appauthor: Path(getattr(system(name, appauthor=appauthor), kind))

    monkeypatch.setattr(platformdirs.windows, "get_win_folder", lambda name: f"/{name}")
    monkeypatch.setattr(config, "user_data_path", place("user_data_dir"))
    monkeypatch.setattr(config, "user_state_path", place("user_state_dir"))
    assert not config.witness_folder().is_relative_to(config.default_profile())
    assert not config.default_profile().is_relative_to(config.witness_folder())
