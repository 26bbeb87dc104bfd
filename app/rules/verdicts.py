"""What the centre decided of a change, in words: the same on the evening receipt and where it is checked later."""

from collections.abc import Iterable, Mapping

NOT_TAKEN = ("refused", "bounced")
"""Verdicts of changes that the centre did not take: they stay on the desk, in *Da rivedere*."""

_NOTHING = "void"
"""A number without content: nobody wrote it, and nobody received it."""

WORDS = {
    "ok": "accettate",
    "clash": "accettate con un campo scritto anche da altri",
    "refused": "non accettate dal centro",
    "bounced": "respinte per i fondi",
    "held": "in attesa al centro di altre schede",
    "trayed": "consegnate al coordinamento",
    "erased": "eliminate per una cancellazione ordinata",
    "void": "numeri annullati",
}


def verdicts_text(verdicts: Iterable[tuple[str, int]]) -> str:
    """`accettate 39, non accettate dal centro 2`; what this version does not know stays as it is called."""
    return ", ".join(f"{WORDS.get(code, code)} {count}" for code, count in verdicts)


def decided_and_received(verdicts: Mapping[str, int]) -> tuple[int, int]:
    """How many changes these verdicts are of, and how many of them the centre has."""
    decided = sum(count for code, count in verdicts.items() if code != _NOTHING)
    return decided, decided - sum(verdicts.get(code, 0) for code in NOT_TAKEN)
