"""What tests of vaults share: a cost that takes no time, a PIN, and an uptime that a test moves."""

from app.security.passwords import Cost

CHEAP = Cost(passes=1, memory_kib=8)
PIN = "483905"
OTHER_PIN = "720416"
PHRASE = "quattro gatti sul tetto"


class Uptime:
    """Seconds the machine has been up; a test adds to it, or restarts the machine by setting it low."""

    def __init__(self, seconds: float = 1_000.0) -> None:
        self.seconds = seconds

    def __call__(self) -> float:
        return self.seconds
