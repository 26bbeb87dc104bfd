"""Money as integer cents: what an operator types, what screen and paper show. Knows no record."""

import re

from app.rules.problem import Problem, problem

# 1250 · 1250,5 · 1.250,50 · 12.345.678 . A point stands only before three digits, a comma only before one or two.
_ITALIAN = re.compile(r"(?P<minus>-)?(?P<euro>[0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+)(?:,(?P<cents>[0-9]{1,2}))?")
MAX_CENTS = 999_999_999_999


def parse_cents(text: str, *, negative: bool = False) -> int | Problem:
    """Cents from Italian text, with or without `€`. A problem for anything else (`1,250.50`), or below zero unless allowed.

    A point before other than three digits is refused rather than guessed: `12.50` may be 12,50 or 1250.
    """
    bare = re.sub(r"(?i)euro|eur|€|\s", "", text)
    match = _ITALIAN.fullmatch(bare)
    if match is None:
        return problem("money_format", text=text.strip()[:40])
    cents = int(match["euro"].replace(".", "")) * 100 + int((match["cents"] or "0").ljust(2, "0"))
    if cents > MAX_CENTS:
        return problem("money_too_large")
    if match["minus"]:
        return -cents if negative else problem("money_negative")
    return cents


def format_cents(cents: int, *, symbol: bool = True) -> str:
    """`1.250,50 €`; a true minus sign is not used, since paper is typed back in."""
    whole, rest = divmod(abs(cents), 100)
    shown = f"{'-' if cents < 0 else ''}{whole:,}".replace(",", ".") + f",{rest:02d}"
    return f"{shown} €" if symbol else shown
