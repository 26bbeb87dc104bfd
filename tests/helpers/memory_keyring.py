"""A keyring that lives in memory: for tests only, and refused by the product unless a test allows it by name."""

from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from app.security.keyring_store import KeyringStore

ALLOWED = ("tests.helpers.memory_keyring.MemoryKeyring",)


class MemoryKeyring(KeyringBackend):
    """Entries in a dict. `locked` makes it behave as one whose password was not given; `forgetful` as one that keeps nothing."""

    priority = -1.0  # never chosen by keyring itself

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.locked = False
        self.forgetful = False

    def _look(self) -> None:
        if self.locked:
            raise KeyringLocked("locked by the test")

    def get_password(self, service: str, username: str) -> str | None:
        self._look()
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._look()
        if not self.forgetful:
            self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._look()
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("no such entry")


def memory_store(backend: MemoryKeyring | None = None) -> KeyringStore:
    """A store over a memory keyring (a new one, or the one given, to look inside or to lock)."""
    return KeyringStore(backend or MemoryKeyring(), allowed=ALLOWED)
