"""A forgotten PIN, from the enrolment to the telephone call and after."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.public import PublicKey, SealedBox

from app.errors import Notice
from app.security.keys import DatabaseKey, Opened
from app.security.recovery import (
    DepositContext,
    make_recovery_pair,
    new_challenge,
    one_use_code,
    open_deposit,
    read_private_key,
    seal_database_key,
    spoken_symbols,
    write_private_key,
)
from app.security.vault import (
    ask_recovery,
    change_pin,
    create_vault,
    open_vault,
    open_with_code,
    vault_status,
)
from tests.helpers.memory_keyring import MemoryKeyring, memory_store
from tests.helpers.vaults import CHEAP, OTHER_PIN, PHRASE, PIN, Uptime

CONTEXT = DepositContext(company="azienda", operator="operatore", device="computer")
NEW_PIN = "951630"
OFFICE = make_recovery_pair()
DEPOSIT = seal_database_key(
    OFFICE.public, Opened(vault_id="0f" * 16, database_key=DatabaseKey("0a" * 32), seed=b"s" * 32), CONTEXT
)


class Desk:
    """One enrolled desk and what head office and the centre hold of it."""

    def __init__(self, folder):
        self.path = folder / "operator.vault"
        self.backend = MemoryKeyring()
        self.store = memory_store(self.backend)
        self.office = make_recovery_pair()
        self.opened = create_vault(self.path, PIN, self.store, cost=CHEAP)
        self.deposit = seal_database_key(self.office.public, self.opened, CONTEXT)

    def call(self, challenge):
        return one_use_code(self.office.private, self.deposit, CONTEXT, challenge)


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def _code(act):
    with pytest.raises(Notice) as caught:
        act()
    return caught.value.code


def test_the_whole_story(desk):
    uptime = Uptime()
    for _ in range(8):  # the PIN is forgotten, and the wait has grown: that must not stand in the way
        with pytest.raises(Notice):
            open_vault(desk.path, OTHER_PIN, desk.store, uptime=uptime)
    challenge = ask_recovery(desk.path)
    assert challenge == ask_recovery(desk.path), "the line may drop and be called again"
    assert vault_status(desk.path).recovery_asked
    assert len(challenge) == 17
    code = desk.call(challenge.lower())
    assert [len(group) for group in code.split("-")] == [5] * 5

    opened = open_with_code(desk.path, code.replace("-", " ").lower(), NEW_PIN, desk.store)
    assert opened == desk.opened
    assert vault_status(desk.path).failures == 0
    assert not vault_status(desk.path).recovery_asked
    assert _code(lambda: open_vault(desk.path, PIN, desk.store)) == "wrong_pin"
    assert open_vault(desk.path, NEW_PIN, desk.store) == desk.opened
    assert len(desk.backend.entries) == 1

    # Once: the same code opens nothing more, and the old challenge gives only the old code.
    assert _code(lambda: open_with_code(desk.path, code, OTHER_PIN, desk.store)) == "recovery_code_wrong"
    assert desk.call(challenge) == code

    # Again, a year later, offline all the time: the first deposit still serves.
    second = ask_recovery(desk.path)
    assert second != challenge
    assert desk.call(second) != code
    assert open_with_code(desk.path, desk.call(second), PIN, desk.store) == desk.opened


def test_remembering_the_pin_makes_an_asked_code_void(desk):
    code = desk.call(ask_recovery(desk.path))
    open_vault(desk.path, PIN, desk.store)
    assert not vault_status(desk.path).recovery_asked
    assert _code(lambda: open_with_code(desk.path, code, NEW_PIN, desk.store)) == "recovery_code_wrong"
    open_vault(desk.path, PIN, desk.store)
    assert open_with_code(desk.path, desk.call(ask_recovery(desk.path)), NEW_PIN, desk.store) == desk.opened


def test_changing_the_pin_keeps_the_desk_recoverable(desk):
    change_pin(desk.path, PIN, OTHER_PIN, desk.store)
    assert open_with_code(desk.path, desk.call(ask_recovery(desk.path)), NEW_PIN, desk.store) == desk.opened


def test_a_code_without_a_good_new_pin_opens_nothing_and_stays_good(desk):
    code = desk.call(ask_recovery(desk.path))
    assert _code(lambda: open_with_code(desk.path, code, "123456", desk.store)) == "pin_trivial"
    desk.backend.locked = True
    assert _code(lambda: open_with_code(desk.path, code, NEW_PIN, desk.store)) == "keyring_locked"
    desk.backend.locked = False
    assert _code(lambda: open_vault(desk.path, NEW_PIN, desk.store)) == "wrong_pin"
    assert open_with_code(desk.path, code, NEW_PIN, desk.store) == desk.opened


def test_a_lost_keyring_and_another_machine_are_mended_by_the_code(desk):
    code = desk.call(ask_recovery(desk.path))
    fresh = memory_store()
    assert _code(lambda: open_vault(desk.path, PIN, fresh)) == "keyring_secret_missing"
    assert open_with_code(desk.path, code, NEW_PIN, fresh) == desk.opened
    assert open_vault(desk.path, NEW_PIN, fresh) == desk.opened

    without = desk.call(ask_recovery(desk.path))
    assert _code(lambda: open_with_code(desk.path, without, NEW_PIN, None)) == "passphrase_short"
    assert open_with_code(desk.path, without, PHRASE, None) == desk.opened
    assert open_vault(desk.path, PHRASE, None) == desk.opened


def test_a_lost_vault_file_is_rebuilt_from_the_deposit(desk):
    desk.path.unlink()
    deposit = open_deposit(desk.office.private, desk.deposit, CONTEXT)
    rebuilt = create_vault(desk.path, NEW_PIN, desk.store, cost=CHEAP, database_key=deposit.database_key)
    assert rebuilt.database_key == desk.opened.database_key
    assert rebuilt.vault_id != desk.opened.vault_id
    assert repr(deposit.seed) not in repr(deposit)
    assert deposit.database_key.hex not in repr(deposit)


def test_head_office_gives_no_code_for_another_desk(desk, tmp_path):
    other = Desk(tmp_path / "other")
    challenge = ask_recovery(other.path)
    assert _code(lambda: desk.call(challenge)) == "challenge_of_another"
    elsewhere = DepositContext(company="azienda", operator="altro", device="computer")
    assert (
        _code(lambda: one_use_code(desk.office.private, desk.deposit, elsewhere, ask_recovery(desk.path)))
        == "deposit_of_another"
    )
    assert _code(lambda: open_with_code(desk.path, other.call(challenge), NEW_PIN, desk.store)) == "recovery_code_wrong"


def test_a_misheard_challenge_or_code_names_its_group(desk):
    challenge = ask_recovery(desk.path)
    letters = list(challenge)
    letters[6] = "2" if letters[6] != "2" else "3"
    assert _code(lambda: desk.call("".join(letters))) == "code_group"
    code = list(desk.call(challenge))
    code[-1] = "2" if code[-1] != "2" else "3"
    before = desk.path.read_bytes()
    with pytest.raises(Notice) as caught:
        open_with_code(desk.path, "".join(code), NEW_PIN, desk.store)
    assert caught.value.values == {"group": 5}
    assert desk.path.read_bytes() == before


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_changed_deposit_is_refused(place, bit):
    changed = bytearray(DEPOSIT)
    changed[place % len(DEPOSIT)] ^= 1 << bit
    assert _code(lambda: open_deposit(OFFICE.private, bytes(changed), CONTEXT)) == "deposit_unreadable"


@given(data=st.binary(max_size=200))
def test_any_bytes_are_no_deposit(data):
    office = make_recovery_pair()
    assert _code(lambda: open_deposit(office.private, data, CONTEXT)) == "deposit_unreadable"
    sealed = SealedBox(PublicKey(office.public)).encrypt(data)
    assert _code(lambda: open_deposit(office.private, sealed, CONTEXT)) == "deposit_unreadable"


def test_another_company_s_key_opens_nothing(desk):
    assert _code(lambda: open_deposit(make_recovery_pair().private, desk.deposit, CONTEXT)) == "deposit_unreadable"
    with pytest.raises(ValueError, match="32 bytes"):
        seal_database_key(b"short", desk.opened, CONTEXT)


def test_codes_depend_on_seed_vault_and_challenge():
    challenge = new_challenge("a" * 32)
    code = spoken_symbols(b"s" * 32, "a" * 32, challenge)
    assert len(code) == 20
    assert code != spoken_symbols(b"t" * 32, "a" * 32, challenge)
    assert code != spoken_symbols(b"s" * 32, "b" * 32, challenge)
    assert code != spoken_symbols(b"s" * 32, "a" * 32, new_challenge("a" * 32))
    assert len({new_challenge("a" * 32) for _ in range(50)}) == 50


def test_the_private_key_file(tmp_path):
    path = tmp_path / "recupero.key"
    pair = make_recovery_pair()
    assert _code(lambda: write_private_key(path, pair, "corta", cost=CHEAP)) == "passphrase_short"
    write_private_key(path, pair, PHRASE, cost=CHEAP)
    assert _code(lambda: write_private_key(path, pair, PHRASE, cost=CHEAP)) == "key_file_exists"
    assert read_private_key(path, PHRASE) == pair
    assert repr(pair.private) not in repr(pair)
    data = path.read_bytes()
    assert pair.private not in data
    assert _code(lambda: read_private_key(path, PHRASE + "o")) == "passphrase_wrong"
    for place in range(0, len(data), 7):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert _code(lambda: read_private_key(path, PHRASE)) in {"passphrase_wrong", "key_file_unreadable"}
    path.unlink()
    assert _code(lambda: read_private_key(path, PHRASE)) == "key_file_unreadable"
