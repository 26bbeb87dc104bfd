"""Turns the facts of MOD-13 into its data."""

from collections.abc import Mapping
from typing import Any

from app.printing.mod13 import Acceptance, Payment, Period


def acceptance(facts: Mapping[str, Any]) -> Acceptance:
    """MOD-13 with its rows of hours and of money."""
    rows = {
        "periods": tuple(Period(**one) for one in facts["periods"]),
        "payments": tuple(Payment(**one) for one in facts["payments"]),
    }
    return Acceptance(**{**facts, **rows})
