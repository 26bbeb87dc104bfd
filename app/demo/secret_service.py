"""A real Secret Service without a desktop: a private D-Bus session bus and gnome-keyring on it, in folders of its own.

For the demo and the tests on machines that have no keyring. Nothing of the person's own keyring is seen or written. Usable
in the process itself (`use` sets the environment) and for programs it starts (`env`).
"""

import gc
import os
import shutil
import subprocess
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

PASSWORD = "portachiavi-di-prova"  # noqa: S105 - guards invented secrets for the length of a block
_NEEDED = ("dbus-daemon", "gnome-keyring-daemon")
_NAME = "org.freedesktop.secrets"
_LOCKED = ["gnome-keyring-daemon", "--components=secrets", "--foreground"]
_UNLOCKED = [*_LOCKED, "--unlock"]


@dataclass
class SecretService:
    """A running bus; `env` is what a program needs to find it. The methods change its state."""

    folder: Path
    env: dict[str, str]
    _daemons: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def start_keyring(self, *, unlocked: bool) -> None:
        """Start gnome-keyring. Locked: its collection from an earlier unlocked start is there, and its password was not given.

        WORKAROUND gnome-keyring 42: it aborts once in some thousand calls, when a client leaves at the wrong moment ("assertion
        'client' failed"). On a desktop the bus starts it again at the next call, and so does this one.
        """
        if unlocked:
            (self.folder / "password").write_text(PASSWORD)
            (self.folder / "start").write_text(f"exec {' '.join(_UNLOCKED)} <{self.folder}/password\n")
            self._service.write_text(f"[D-BUS Service]\nName={_NAME}\nExec=/bin/sh {self.folder}/start\n")
        with _appearing(_NAME, self.env["DBUS_SESSION_BUS_ADDRESS"]) as appeared:
            daemon = subprocess.Popen(
                _UNLOCKED if unlocked else _LOCKED,
                env=self.env,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            assert daemon.stdin is not None
            daemon.stdin.write(PASSWORD.encode() if unlocked else b"")
            daemon.stdin.close()
            self._daemons.append(daemon)
            appeared()

    def kill_keyring(self) -> None:
        """Let the daemon die as by that bug: the bus starts it again."""
        for daemon in self._daemons:
            daemon.kill()
            daemon.wait()

    @property
    def _service(self) -> Path:
        return self.folder / "services" / f"{_NAME}.service"

    def stop_keyring(self) -> None:
        """End the keyring daemons of this bus; the bus itself stays, with no keyring on it and none that it could start."""
        self._service.unlink(missing_ok=True)
        while self._daemons:
            _end(self._daemons.pop())


def can_start() -> bool:
    """Whether the programs of a private Secret Service are on this machine."""
    return all(shutil.which(program) for program in _NEEDED)


@contextmanager
def secret_service(*, unlocked: bool = True, keyring: bool = True) -> Iterator[SecretService]:
    """A private bus with a keyring on it, ended with the block. `keyring` False: the bus alone."""
    assert can_start(), f"{' and '.join(_NEEDED)} are needed for this (see README, packages for the tests)"
    # A short path: a socket's has at most 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="pss"))
    try:
        for name in ("data", "config", "cache", "run", "services"):
            (folder / name).mkdir(mode=0o700)
        # A configuration and a folder of services of our own: nothing of the machine is started on this bus.
        (folder / "bus.conf").write_text(
            "<busconfig><type>session</type><keep_umask/>"
            f"<listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth><servicedir>{folder}/services</servicedir>"
            '<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>'
            '<allow own="*"/></policy></busconfig>'
        )
        env = {
            **{name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}},
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
        }
        bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--nosyslog", "--print-address=1"],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        service = SecretService(folder, env)
        try:
            assert bus.stdout is not None
            assert bus.stdout.readline(), "the private D-Bus did not start"  # printed once it listens
            if keyring:
                service.start_keyring(unlocked=unlocked)
            yield service
        finally:
            service.stop_keyring()
            _end(bus)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def use(service: SecretService) -> Iterator[None]:
    """Let this very process find the bus, for the length of the block."""
    with address_of_the_bus(service.env["DBUS_SESSION_BUS_ADDRESS"]):
        yield


@contextmanager
def address_of_the_bus(address: str) -> Iterator[None]:
    """Let this very process look for a session bus there; an address where none is stands for a machine without one.

    WORKAROUND keyring 25.7: when the keyring is locked or absent its Secret Service backend leaves the connection to the garbage
    collector, which complains in whichever test comes next. Here they are collected in the block, and the complaint is muted.
    """
    before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "unclosed <socket", ResourceWarning)
        try:
            yield
        finally:
            gc.collect()
            if before is None:
                del os.environ["DBUS_SESSION_BUS_ADDRESS"]
            else:
                os.environ["DBUS_SESSION_BUS_ADDRESS"] = before


@contextmanager
def _appearing(name: str, address: str) -> Iterator[Callable[[], None]]:
    """Listen before the daemon starts; the function given returns when `name` is on the bus. No polling."""
    # keyring's own D-Bus library, which only Linux has.
    from jeepney import MatchRule, message_bus
    from jeepney.io.blocking import Proxy, open_dbus_connection

    with open_dbus_connection(address) as connection:
        rule = MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged")
        rule.add_arg_condition(0, name)
        Proxy(message_bus, connection).AddMatch(rule)

        with connection.filter(rule) as signals:

            def appeared() -> None:
                owner = ""
                while not owner:  # a daemon that has just ended reports an empty owner first
                    owner = connection.recv_until_filtered(signals, timeout=20).body[2]

            yield appeared


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
