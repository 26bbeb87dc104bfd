"""The environment every test runs in: no screen, no keyring, no home and no time zone of the machine it runs on."""

import os
import sys
import tempfile
from pathlib import Path

import hypothesis

from app.collector import settle_collector

settle_collector()  # as both programs do

# How long one example takes says something of the machine, nothing of the program.
hypothesis.settings.register_profile("portineria", deadline=None)
hypothesis.settings.load_profile("portineria")

# Before anything imports Qt. A test that wants a real screen starts its own Xvfb.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Rome's days must come from app/rules/clock.py, not from where the machine stands.
os.environ["TZ"] = "UTC"
# A test that wants a Secret Service starts a private one; the developer's own is never written to.
for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"):
    os.environ.pop(name, None)

# Profiles, caches and settings of the person who runs the tests stay untouched. Kept in a name so that it lives as long as the run.
_home = tempfile.TemporaryDirectory(prefix="portineria-tests-", ignore_cleanup_errors=True)
for name, folder in {
    "HOME": ".",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
}.items():
    path = Path(_home.name) / folder
    path.mkdir(exist_ok=True)
    os.environ[name] = str(path)

# The POSIX launcher; Windows has portineria.cmd.
collect_ignore = ["test_launcher.py"] if sys.platform == "win32" else []
