"""Signatures and tokens: right ones pass, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.security.signing import (
    LARGEST_SEQ,
    box_public,
    fingerprint,
    new_key,
    open_token,
    seal,
    seal_token,
    sign,
    sign_public,
    unseal,
    verify,
)

KEY, OLD_KEY = b"k" * 32, b"o" * 32
SEED = b"s" * 32


@given(message=st.binary(max_size=200), place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_signature_holds_for_its_message_and_purpose_only(message, place, bit):
    public = sign_public(SEED)
    signature = sign(SEED, "portineria bundle v1", message)
    assert verify(public, "portineria bundle v1", message, signature)
    assert not verify(public, "portineria lease v1", message, signature)
    assert not verify(public, "portineria bundle v1", message + b"\0", signature)
    assert not verify(sign_public(new_key()), "portineria bundle v1", message, signature)
    changed = bytearray(signature)
    changed[place % 64] ^= 1 << bit
    assert not verify(public, "portineria bundle v1", message, bytes(changed))


@given(public=st.binary(max_size=40), signature=st.binary(max_size=70))
def test_malformed_keys_and_signatures_are_merely_wrong(public, signature):
    assert not verify(public, "purpose", b"message", signature)


@pytest.mark.parametrize("purpose", ["", "a\0b"])
def test_a_purpose_cannot_run_into_the_message(purpose):
    with pytest.raises(ValueError, match="purpose"):
        sign(SEED, purpose, b"message")


def test_a_sealed_box():
    private = new_key()
    sealed = seal(box_public(private), b"content")
    assert unseal(private, sealed) == b"content"
    assert unseal(new_key(), sealed) is None
    assert unseal(private, sealed[:-1]) is None
    assert unseal(private, b"") is None


def test_a_fingerprint_is_four_readable_groups():
    text = fingerprint(sign_public(SEED))
    assert [len(group) for group in text.split("-")] == [4, 4, 4, 4]
    assert text == fingerprint(sign_public(SEED))
    assert text != fingerprint(sign_public(new_key()))


@given(seq=st.integers(0, LARGEST_SEQ), mark=st.binary(min_size=8, max_size=8), company=st.text(max_size=40))
def test_a_token_comes_back(seq, mark, company):
    token = seal_token(KEY, company, seq, mark)
    assert len(token) == 24
    assert open_token([KEY], company, token) == (seq, mark)
    assert open_token([OLD_KEY, KEY], company, token) == (seq, mark)
    assert open_token([OLD_KEY], company, token) is None
    assert open_token([], company, token) is None
    assert open_token([KEY], company + "x", token) is None


@given(place=st.integers(0, 23), bit=st.integers(0, 7))
def test_any_flipped_bit_of_a_token_is_refused(place, bit):
    changed = bytearray(seal_token(KEY, "azienda", 417, b"mark-417"))
    changed[place] ^= 1 << bit
    assert open_token([KEY], "azienda", bytes(changed)) is None


@given(st.binary(max_size=40))
def test_any_bytes_are_no_token(data):
    assert open_token([KEY], "azienda", data) is None


@pytest.mark.parametrize(
    ("key", "seq", "mark"),
    [(b"short", 1, b"m" * 8), (KEY, -1, b"m" * 8), (KEY, 2**63, b"m" * 8), (KEY, 1, b"m" * 7)],
)
def test_a_token_of_another_shape_is_never_made(key, seq, mark):
    with pytest.raises(ValueError, match="token"):
        seal_token(key, "azienda", seq, mark)
