"""The key file and the settings: made once, private, refused with a sentence when they are not right."""

from pathlib import Path

import pytest

from app.errors import Notice
from app.security import signing
from app.server.config import CentreConfig, is_loopback, is_set_up, load_config, require_safe_transport, save_config
from app.server.keys import load_keys, make_keys
from app.server.readmission import dismissed, write_dismissal
from tests.helpers.desk import MORNING


def code_of(call: object, *args: object) -> str:
    assert callable(call)
    with pytest.raises(Notice) as refused:
        call(*args)
    return refused.value.code


def test_keys_are_made_once_and_come_back(tmp_path: Path) -> None:
    file = tmp_path / "keys" / "centre.keys"
    keys = make_keys(file)
    assert load_keys(file) == keys
    assert file.stat().st_mode & 0o077 == 0
    assert code_of(make_keys, file) == "keys_exist"
    assert load_keys(file) == keys
    assert signing.verify(keys.sign_public, "p", b"m", signing.sign(keys.sign_seed, "p", b"m"))
    assert signing.unseal(keys.box[0], signing.seal(keys.box_public, b"m")) == b"m"
    assert len({keys.sign[0], keys.box[0], keys.token[0]}) == 3


def test_keys_never_show_themselves(tmp_path: Path) -> None:
    keys = make_keys(tmp_path / "k")
    assert repr(keys) == "CentreKeys()"


def test_missing_damaged_and_exposed_key_files_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "k"
    assert code_of(load_keys, file) == "keys_missing"
    make_keys(file)
    whole = file.read_bytes()
    for damaged in (b"", b"{}", b"[]", whole[:40], whole.replace(b'"token": [', b'"token": ["AAAA",')):
        file.write_bytes(damaged)
        assert code_of(load_keys, file) == "keys_damaged"
    file.write_bytes(whole)
    file.chmod(0o640)
    assert code_of(load_keys, file) == "keys_exposed"


def test_settings_come_back(tmp_path: Path) -> None:
    config = CentreConfig(
        tmp_path,
        "https://centro.example.org:8443",
        "0.0.0.0",
        8443,
        tls=True,
        names=("centro.example.org", "192.0.2.10"),
        dsn='postgresql://portineria:à"\\@db.example.org/centro',
        direct_dsn="postgresql://portineria@10.0.0.5/centro",
        keys_file=tmp_path / "altrove" / "chiavi",
        registers_folder=tmp_path / "registri",
    )
    assert not is_set_up(tmp_path)
    save_config(config)
    assert is_set_up(tmp_path)
    assert load_config(tmp_path) == config
    assert load_config(tmp_path).keys == tmp_path / "altrove" / "chiavi"
    assert (tmp_path / "centre.toml").stat().st_mode & 0o077 == 0


def test_machines_of_one_centre_share_the_registers_that_no_backup_has(tmp_path: Path) -> None:
    """Who was dismissed at one of them is let in again by none after a restore, and who was erased comes back at none."""
    made = [
        CentreConfig(
            tmp_path / name, "http://127.0.0.1:1", "127.0.0.1", 1, tls=False, names=(), registers_folder=tmp_path
        )
        for name in ("a", "b")
    ]
    for config in made:
        save_config(config)
    first, second = (load_config(config.data) for config in made)
    write_dismissal(first.dismissals, "portatile", MORNING)
    assert dismissed(second.dismissals) == {"portatile": MORNING}
    assert first.register == second.register
    assert first.sentinel != second.sentinel


def test_the_environments_dsn_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_config(CentreConfig(tmp_path, "http://127.0.0.1:1", "127.0.0.1", 1, tls=False, names=()))
    assert load_config(tmp_path).dsn is None
    monkeypatch.setenv("PORTINERIA_DSN", "postgresql://db.example.org/centro")
    monkeypatch.setenv("PORTINERIA_DIRECT_DSN", "postgresql://10.0.0.5/centro")
    assert load_config(tmp_path).dsn == "postgresql://db.example.org/centro"
    assert load_config(tmp_path).direct_dsn == "postgresql://10.0.0.5/centro"


def test_wrong_settings_are_said(tmp_path: Path) -> None:
    assert code_of(load_config, tmp_path) == "centre_not_set_up"
    file = tmp_path / "centre.toml"
    file.write_text("address = ")
    assert code_of(load_config, tmp_path) == "config_unreadable"
    file.write_text('address = "x"\nhost = "y"\nport = "8443"\ntls = true\nnames = []\n')
    assert code_of(load_config, tmp_path) == "config_wrong"


@pytest.mark.parametrize(
    ("host", "near"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False)]
)
def test_only_loopback_may_do_without_tls(host: str, near: bool) -> None:
    assert is_loopback(host) is near
    require_safe_transport(host, tls=True)
    if near:
        require_safe_transport(host, tls=False)
    else:
        with pytest.raises(Notice) as refused:
            require_safe_transport(host, tls=False)
        assert refused.value.code == "plain_http_refused"
