"""The one text of a JSON value, so that the same value has the same bytes and the same hash wherever it is written."""

from typing import Any

import msgspec

_encode = msgspec.json.Encoder(order="sorted").encode


def canonical_json(value: Any) -> str:
    """The one text of a JSON value: sorted keys, no spaces, no escapes for non-ASCII letters.

    Raises `UnicodeEncodeError` for half of a surrogate pair.
    """
    return _encode(value).decode()
