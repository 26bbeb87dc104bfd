"""What may be a PIN, and what must not."""

import pytest

from app.errors import Notice
from app.security.passwords import MODERATE, Cost, bearable, check_pin, normal, rules_in_words, stretch
from tests.helpers.vaults import CHEAP


@pytest.mark.parametrize("pin", ["483905", "110923", "909131", "1234567890124", "gatto nero", "Perù-2019", "12345a78"])
def test_a_pin_of_six_digits_or_a_short_phrase_will_do_beside_a_keyring(pin):
    assert check_pin(f" {pin} ", keyring=True) == pin


@pytest.mark.parametrize(
    ("pin", "code"),
    [
        ("", "pin_short"),
        ("48390", "pin_short"),
        ("gatto n", "pin_short"),
        ("000000", "pin_trivial"),
        ("123456", "pin_trivial"),
        ("654321", "pin_trivial"),
        ("890123", "pin_trivial"),
        ("210987", "pin_trivial"),
        ("121212", "pin_trivial"),
        ("483483", "pin_trivial"),
        ("112211", "pin_trivial"),
        ("4834834", "pin_trivial"),
        ("abcdefgh", "pin_trivial"),
        ("gattogatto", "pin_trivial"),
        ("x1" * 129, "pin_long"),
    ],
)
def test_short_and_trivial_ones_are_refused_by_reason(pin, code):
    with pytest.raises(Notice) as caught:
        check_pin(pin, keyring=True)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("phrase", "code"),
    [
        ("483905", "passphrase_short"),
        ("quindici caratt", "passphrase_short"),
        ("aaaaaaaaaaaaaaaa", "pin_trivial"),
        ("cavallocavallocavallo", "pin_trivial"),
        ("abcdefghijklmnop", "pin_trivial"),
    ],
)
def test_without_a_keyring_only_a_long_phrase_will_do(phrase, code):
    with pytest.raises(Notice) as caught:
        check_pin(phrase, keyring=False)
    assert caught.value.code == code


def test_the_sentence_without_keyring_is_one_sentence():
    assert check_pin("sedici caratteri", keyring=False) == "sedici caratteri"
    with pytest.raises(Notice) as caught:
        check_pin("corta", keyring=False)
    assert str(caught.value) == (
        "Questo computer non ha un portachiavi di sistema: al posto del codice serve una frase di almeno 16 caratteri, "
        "sola difesa dei dati se il computer viene rubato."
    )


def test_the_same_words_from_another_keyboard_give_the_same_key():
    composed, combining = "perché", "perche\u0301"
    assert composed != combining
    assert normal("４８３９０５") == "483905"
    assert stretch(composed, b"0" * 16, CHEAP) == stretch(f" {combining}", b"0" * 16, CHEAP)
    assert stretch("\ud800", b"0" * 16, CHEAP) != stretch("", b"0" * 16, CHEAP)


def test_cost_and_salt_change_the_key_and_an_absurd_cost_is_not_borne():
    assert stretch("a", b"0" * 16, CHEAP) != stretch("a", b"1" * 16, CHEAP)
    assert stretch("a", b"0" * 16, CHEAP) != stretch("a", b"0" * 16, Cost(passes=2, memory_kib=8))
    assert bearable(MODERATE)
    assert not bearable(Cost(passes=3, memory_kib=2**40))
    assert not bearable(Cost(passes=0, memory_kib=8))


def test_the_rules_in_words_name_what_a_refusal_names():
    for keyring in (True, False):
        with pytest.raises(Notice) as caught:
            check_pin("gatto", keyring=keyring)
        assert str(caught.value) == rules_in_words(keyring=keyring)[0]
    assert "caratteri diversi" in rules_in_words(keyring=False)[1]
    assert "niente cifre in fila" in rules_in_words(keyring=True)[1]
