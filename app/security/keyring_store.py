"""The system's keyring, and nothing that merely calls itself one.

The only module that imports `keyring`, and inside functions, since that costs start-up time. Backends are made
directly from an allow-list: `keyring.get_keyring()` would obey a configuration file or an environment variable, or
hand out a chain in which a plain-text backend hides (`keyrings.alt`) or one that loses everything (`null`). Every
write is read back. No keyring is a state with a name, not an error: the caller asks for a passphrase
(`passwords.NO_KEYRING_SENTENCE`).
"""

from collections.abc import Callable, Collection
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from app.errors import Notice

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

Answer = TypeVar("Answer")

ALLOWED = (
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.macOS.Keyring",
)
"""Exact classes, the one to prefer first; a subclass or a wrapper is not one of them. The last looks for Apple's libraries
with programs of its own when it is only imported: elsewhere that would be a quarter of a second of every start.
"""

LONGEST = 1280
"""Characters one entry may have: the Windows Credential Locker holds no more."""

_SERVICE = "Portineria"
_USER = "portineria"


class KeyringStore:
    """Small secrets by name in an allow-listed backend; the `SecretStore` of `vault` and `witness`.

    Raises Notice `keyring_locked` or `keyring_failed` whenever the keyring cannot answer. `allowed` is for tests,
    which bring a backend of their own.
    """

    def __init__(self, backend: "KeyringBackend", *, allowed: Collection[str] = ALLOWED) -> None:
        name = f"{type(backend).__module__}.{type(backend).__qualname__}"
        if name not in allowed:
            raise ValueError("this keyring backend is not on the list")
        if name == "keyring.backends.Windows.WinVaultKeyring":
            # The default roams with the user's profile to other machines; this secret belongs to this one.
            vars(backend)["_persist"] = _windows_local_machine()
        self._backend = backend

    def get(self, name: str) -> str | None:
        """The value kept under `name`, or None."""
        return _answer(lambda: self._backend.get_password(_service(name), _USER))

    def put(self, name: str, value: str) -> None:
        """Keep `value` (at most 1,280 characters, ValueError otherwise) and read it back.

        A keyring that returns anything else is `keyring_failed`: what it takes it does not keep.
        """
        if not value or len(value) > LONGEST:
            raise ValueError(f"a keyring entry has 1 to {LONGEST} characters")
        _answer(lambda: self._backend.set_password(_service(name), _USER, value))
        if self.get(name) != value:
            raise _failed()

    def delete(self, name: str) -> None:
        """Forget the entry; nothing happens when there is none."""
        if self.get(name) is not None:
            _answer(lambda: self._backend.delete_password(_service(name), _USER))


def system_keyring() -> KeyringStore | None:
    """The keyring of this system, or None when there is no allowed one. Never looks at keyring's own configuration."""
    for name in ALLOWED:
        module, _, class_name = name.rpartition(".")
        try:
            kind = getattr(import_module(module), class_name)
            # Reading `priority` is how a backend says whether it can work here; each has its own way of failing at it.
            if kind.priority > 0:
                return KeyringStore(kind())
        except Exception:  # noqa: BLE001, S112 - an edge: D-Bus, COM and ctypes errors of four systems all mean "not this one"
            continue
    return None


def keyring_works(store: KeyringStore) -> bool:
    """Whether the keyring keeps and forgets a trial entry: asked before a vault is entrusted to it."""
    try:
        store.put("prova", "prova")
        store.delete("prova")
        return store.get("prova") is None
    except Notice:
        return False


def _answer(ask: Callable[[], Answer]) -> Answer:
    """What the keyring says, asked a second time when it breaks off: a daemon that died is started again by the bus."""
    try:
        return _ask(ask)
    except Notice as notice:
        if notice.code != "keyring_failed":
            raise
    return _ask(ask)


def _ask(ask: Callable[[], Answer]) -> Answer:
    from keyring.errors import KeyringLocked

    try:
        return ask()
    except KeyringLocked:
        failure = Notice(
            "keyring_locked",
            "Il portachiavi di questo computer è chiuso. I dati sono salvi: aprirlo con la sua password e riprovare.",
        )
    except Exception:  # noqa: BLE001 - an edge: what else a backend raises (D-Bus, COM, ctypes) says only that it cannot answer
        failure = _failed()
    # Raised out here, so that the backend's exception, its words and the D-Bus connection its frames hold are gone.
    raise failure


def _failed() -> Notice:
    return Notice(
        "keyring_failed",
        "Il portachiavi di questo computer non risponde come deve. I dati sono salvi: "
        "si può riprovare, o riavviare il computer.",
    )


def _service(name: str) -> str:
    # One service a name: the Windows backend keeps one user a service and shuffles entries when there are two.
    return f"{_SERVICE} {name}"


def _windows_local_machine() -> int:
    """CRED_PERSIST_LOCAL_MACHINE of wincred.h."""
    return 2
