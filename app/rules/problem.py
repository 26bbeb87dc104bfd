"""What a rule says instead of raising: a code, its values, and the Italian sentence a person reads.

Rules run on both sides. The centre sends only code and values; the desk makes the sentence again (`problem`), so that a
refusal reads the same wherever it was found. Knows no screen, no wire and no record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.rules.sentences import Value, is_warning, sentence_for


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong or doubtful. `values` are plain (None, int, str), as they travel on the wire."""

    code: str
    sentence: str
    values: Mapping[str, Value] = field(default_factory=dict)

    @property
    def blocks(self) -> bool:
        """False for what only needs a second look (a warning): saving goes on."""
        return not is_warning(self.code)


def problem(code: str, **values: Value) -> Problem:
    """The problem with this code, its sentence made from the values. An unknown code gets a sentence that says so."""
    return Problem(code, sentence_for(code, values), values)


def blocking(problems: list[Problem]) -> list[Problem]:
    """Those that stand in the way of saving or accepting."""
    return [found for found in problems if found.blocks]
