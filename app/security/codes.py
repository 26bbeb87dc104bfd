"""Codes a person reads aloud: base32 in groups of four, each with a check character of its own.

The alphabet is Crockford's (no I, L, O, U; read back, O is 0 and I or L is 1). The check character is a linear sum
over the field of 32 elements, salted with the group's place: one wrong character, two swapped ones and two swapped
groups are always noticed, and the sentence can say which group to repeat. Knows nothing of what a code opens.
"""

from app.errors import Notice

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUP = 4
_READ_BACK = {**{letter: value for value, letter in enumerate(ALPHABET)}, "O": 0, "I": 1, "L": 1}
_REDUCE = 0b100101  # x^5 + x^2 + 1, primitive over two elements


def _times(left: int, right: int) -> int:
    product = 0
    while right:
        if right & 1:
            product ^= left
        left <<= 1
        if left & 32:
            left ^= _REDUCE
        right >>= 1
    return product


def _check(place: int, group: list[int]) -> int:
    total = (place + 1) % 32
    weight = 1
    for symbol in group:
        weight = _times(weight, 2)
        total ^= _times(symbol, weight)
    return total


def symbols_of(data: bytes, count: int) -> str:
    """The first `count` symbols (5 bits each) of `data`; ValueError when it is too short."""
    if len(data) * 8 < count * 5:
        raise ValueError("too few bytes for so many symbols")
    number = int.from_bytes(data, "big") >> (len(data) * 8 - count * 5)
    return "".join(ALPHABET[number >> (5 * place) & 31] for place in reversed(range(count)))


def to_groups(symbols: str) -> str:
    """`symbols` (a multiple of four) as it is shown and spoken: `K7QMX-29FDB`, the fifth of each group being the
    check.
    """
    if len(symbols) % GROUP:
        raise ValueError("whole groups only")
    groups = []
    for place in range(len(symbols) // GROUP):
        group = symbols[place * GROUP : (place + 1) * GROUP]
        groups.append(group + ALPHABET[_check(place, [_READ_BACK[letter] for letter in group])])
    return "-".join(groups)


def from_groups(text: str, count: int) -> str:
    """The `count` symbols of a code typed in any case, with any spaces or dashes.

    Raises Notice `code_length` (values `expected`, `got`) or `code_group` (value `group`, from 1): the first group that
    was misheard or mistyped.
    """
    typed = [letter for letter in text.upper() if letter not in " -–—.\t\r\n"]
    expected = count // GROUP * (GROUP + 1)
    for index, letter in enumerate(typed[:expected]):
        if letter not in _READ_BACK:
            raise _bad_group(index // (GROUP + 1) + 1)
    if len(typed) != expected:
        raise Notice(
            "code_length",
            f"Il codice ha {expected} caratteri: qui sono {len(typed)}. Si può correggere e riprovare.",
            expected=expected,
            got=len(typed),
        )
    values = [_READ_BACK[letter] for letter in typed]
    symbols = []
    for place in range(count // GROUP):
        *group, check = values[place * (GROUP + 1) : (place + 1) * (GROUP + 1)]
        if _check(place, group) != check:
            raise _bad_group(place + 1)
        symbols += group
    return "".join(ALPHABET[value] for value in symbols)


def _bad_group(number: int) -> Notice:
    return Notice(
        "code_group", f"Il gruppo {number} del codice non torna. Farselo ripetere e correggerlo.", group=number
    )
