"""A profile on this laptop with one operator, whose database is really encrypted and whose keyring lives in this process."""

import pytest

from app.security.vault import create_vault
from app.store.profile import Profile
from tests.helpers.desk import make_desk
from tests.helpers.memory_keyring import MemoryKeyring, memory_store
from tests.helpers.vaults import CHEAP, PIN


@pytest.fixture
def profile(tmp_path):
    """A profile with one operator, whose keyring lives in this process."""
    profile = Profile(tmp_path / "profile", tmp_path / "witnesses")
    store = memory_store(MemoryKeyring())
    desk = make_desk(tmp_path)
    place = profile.place(desk.who.operator_id)
    place.mkdir(parents=True)
    opened = create_vault(place / "vault.json", PIN, store, cost=CHEAP)
    desk.read(lambda s: s.connection().exec_driver_sql("SELECT 1").all())
    with desk.engine.connect() as connection:
        connection.connection.driver_connection.execute(f"PRAGMA rekey = \"x'{opened.database_key.hex}'\"")
    desk.worker.close()
    desk.path.rename(place / "desk.db")
    return profile, desk.who.operator_id, store
