"""States that move only through appended steps: a request through its transitions, a pathway and a referral through theirs."""

from app.models.base import Record
from app.models.registry import kind_of


def apply_step(record: Record, step: Record) -> None:
    """Set on `record` what this step derives: the same fields as at the centre."""
    kind = kind_of(step)
    for name, value in kind.state_after({name: getattr(step, name) for name in kind.fields}).items():
        setattr(record, name, value)
