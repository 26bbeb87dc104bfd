"""Spoken codes: every slip of the tongue or of the finger that we promise to notice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import Notice
from app.security.codes import ALPHABET, from_groups, symbols_of, to_groups

SYMBOLS = st.text(alphabet=ALPHABET, min_size=20, max_size=20)


def _refusal(text: str) -> Notice:
    with pytest.raises(Notice) as caught:
        from_groups(text, 20)
    return caught.value


@given(SYMBOLS)
def test_a_code_comes_back_however_it_is_typed(symbols):
    spoken = to_groups(symbols)
    assert len(spoken) == 29
    assert from_groups(spoken, 20) == symbols
    assert from_groups(spoken.lower().replace("-", " "), 20) == symbols
    assert from_groups(spoken.replace("-", "").replace("0", "O").replace("1", "l"), 20) == symbols


@given(SYMBOLS, st.integers(0, 24), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed_and_its_group_named(symbols, place, wrong):
    typed = list(to_groups(symbols).replace("-", ""))
    if typed[place] == wrong:
        return
    typed[place] = wrong
    notice = _refusal("".join(typed))
    assert notice.code == "code_group"
    assert notice.values == {"group": place // 5 + 1}
    assert str(notice) == f"Il gruppo {place // 5 + 1} del codice non torna. Farselo ripetere e correggerlo."


@given(SYMBOLS, st.integers(0, 4), st.integers(0, 4), st.integers(0, 4))
def test_two_swapped_characters_of_a_group_are_noticed(symbols, group, left, right):
    typed = list(to_groups(symbols).replace("-", ""))
    left, right = 5 * group + left, 5 * group + right
    if typed[left] == typed[right]:
        return
    typed[left], typed[right] = typed[right], typed[left]
    assert _refusal("".join(typed)).values == {"group": group + 1}


@given(SYMBOLS, st.integers(0, 4), st.integers(0, 4))
def test_two_swapped_groups_are_noticed(symbols, left, right):
    groups = to_groups(symbols).split("-")
    if left == right:
        return
    groups[left], groups[right] = groups[right], groups[left]
    assert _refusal("-".join(groups)).values == {"group": min(left, right) + 1}


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused_with_a_reason(text):
    try:
        code = "read" if len(from_groups(text, 20)) == 20 else "short"
    except Notice as notice:
        code = notice.code
    assert code in {"read", "code_group", "code_length"}


def test_a_code_too_short_says_how_many_characters_are_there():
    spoken = to_groups("0" * 20)
    notice = _refusal(spoken[:-2])
    assert notice.code == "code_length"
    assert notice.values == {"expected": 25, "got": 23}


def test_symbols_are_the_first_bits_in_order():
    assert symbols_of(bytes([0b00001_000, 0b10_00011_0]), 3) == "123"
    with pytest.raises(ValueError, match="too few"):
        symbols_of(b"\0", 2)
