"""Which machine this is: the system's own installation id, hashed for our use only.

The raw id identifies the machine to everybody, so only a hash of it is ever kept. Knows nothing of what hangs on it.
"""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

_LINUX_FILES = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def machine_id() -> str:
    """32 hex digits that stay the same as long as the system is installed; of `unknown` when it names none.

    Linux: /etc/machine-id. Windows: MachineGuid in the registry. macOS: IOPlatformUUID.
    """
    return hashed(_raw_id() or "unknown")


def hashed(raw: str) -> str:
    """The form in which a machine id is kept."""
    return hashlib.blake2b(raw.strip().lower().encode(), digest_size=16, person=b"portineria-host").hexdigest()


def _raw_id() -> str:
    if sys.platform == "win32":
        import winreg

        path = r"SOFTWARE\Microsoft\Cryptography"
        try:
            # The 64-bit view: a 32-bit interpreter would be shown another, empty one.
            with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as key:
                return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        except OSError:
            return ""
    if sys.platform == "darwin":
        command = ["/usr/sbin/ioreg", "-rd1", "-c", "IOPlatformExpertDevice"]
        try:
            answer = subprocess.run(command, capture_output=True, text=True, timeout=5, check=True).stdout
        except (OSError, subprocess.SubprocessError):
            return ""
        return platform_uuid(answer)
    for file in _LINUX_FILES:
        try:
            text = file.read_text(encoding="ascii").strip()
        except (OSError, UnicodeDecodeError):
            continue
        if text:
            return text
    return ""


def platform_uuid(ioreg: str) -> str:
    """The IOPlatformUUID in what macOS's `ioreg` prints, or an empty text."""
    found = re.search(r'"IOPlatformUUID"\s*=\s*"([0-9A-Fa-f-]{36})"', ioreg)
    return found.group(1) if found else ""
