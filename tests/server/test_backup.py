"""Backups: whole, sealed, verified; restored into an empty centre and nowhere else."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from app.errors import Notice
from app.rules.clock import new_id_maker
from app.security.pieces import seal_piece
from app.security.signing import new_key, seal
from app.server import admin, backup_file
from app.server.backup import make_backup, restore_backup, verify_backup
from app.server.checks import check_centre
from app.server.db import open_engine, writing
from app.server.installation import Installation
from app.server.keys import make_keys
from app.server.migrate import HEAD, downgrade
from app.server.office import Hand, office_act
from app.server.postgres import EmbeddedPostgres
from app.server.tables import content, content_of, content_piece
from tests.helpers.desk import TickingClock
from tests.helpers.postgres import fresh_database

NAMED = "ab" * 32
MARKED = "Marcatura Riconoscibile"
TRICKY = 'tab\t, a capo\n, barra \\N e \\., virgolette " e è€漢😀'


@pytest.fixture
def full(centre: Installation, hand: Hand) -> Installation:
    """A centre with two companies, texts that are hard to copy, and a line of a desk."""
    company = admin.add_company(centre.engine, hand, "PVLO", "ALER di prova", {})
    admin.add_company(centre.engine, hand, "MI", "Altra di prova", {})
    with office_act(centre.engine, company, hand) as office:
        for number in range(300):
            office.create(
                "person", {"surname": f"{MARKED} {number}", "domicile": TRICKY, "birth_date": date(1970, 1, 1)}
            )
    with writing(centre.engine) as connection:
        connection.execute(
            text(
                "INSERT INTO line (company_id, id, device_id, operator_id, code, high, state, made_at) "
                "VALUES (:c, 'aa', 'd', 'o', 'A1', 7, 'aperta', '')"
            ),
            {"c": company},
        )
        # As an attachment's bytes lie there: sealed, in pieces, with zero bytes and line ends in them.
        key = new_key()
        connection.execute(
            content.insert().values(
                company_id=company, id=NAMED, hash=NAMED, size=9, have=9, key=seal(centre.keys.box_public, key), at=""
            )
        )
        for place in range(2):
            sealed = seal_piece(key, NAMED, place, b"\0\n\\.\r\t") + bytes(range(256))
            connection.execute(content_piece.insert().values(company_id=company, id=NAMED, place=place, sealed=sealed))
        connection.execute(content_of.insert().values(company_id=company, attachment_id="a", hash=NAMED))
    return centre


@pytest.fixture
def empty(postgres_server: EmbeddedPostgres, full: Installation) -> Iterator[Installation]:
    """Another centre with the same keys and a database with nothing in it, not even tables."""
    with fresh_database(postgres_server) as url:
        engine = open_engine(url)
        yield Installation(full.config, full.keys, engine)
        engine.dispose()


def contents(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    with engine.connect() as connection:
        names = connection.scalars(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")).all()
        return {
            name: sorted((tuple(bytes(v) if isinstance(v, memoryview) else v for v in row) for row in rows), key=repr)
            for name in names
            for rows in [connection.execute(text(f'SELECT * FROM "{name}"')).all()]
        }


def refused(call: object, *args: object) -> str:
    assert callable(call)
    with pytest.raises(Notice) as notice:
        call(*args)
    return notice.value.code


def test_a_restored_centre_is_the_one_that_was_saved(
    full: Installation, empty: Installation, clock: TickingClock
) -> None:
    with full.engine.begin() as connection:
        connection.execute(text("INSERT INTO calendar_feed VALUES ('c', 'o', 'segreto', '')"))
    before = contents(full.engine)
    report = make_backup(full, clock)
    assert report.rows["person"] == 300
    assert report.file.stat().st_mode & 0o077 == 0
    restored = restore_backup(empty, clock, report.file)
    assert restored.rows == report.rows
    after = contents(empty.engine)
    assert after["person"] == before["person"]
    assert any(TRICKY in row for row in after["person"])
    # An address of a calendar that was revoked since the backup does not open again.
    assert {name for name in before if before[name] != after[name]} == {"counter", "calendar_feed"}
    assert after["calendar_feed"] == []
    with empty.engine.connect() as connection:
        waiting = (
            connection.execute(text("SELECT code FROM counter WHERE reconciling = 1 ORDER BY code")).scalars().all()
        )
    assert list(waiting) == ["MI", "PVLO"]
    assert [one.sentence for one in check_centre(empty, clock()) if not one.holds and one.code != "lines"] == []


def test_only_a_verified_backup_makes_a_line_safe(full: Installation, clock: TickingClock) -> None:
    make_backup(full, clock)
    with full.engine.connect() as connection:
        assert connection.scalar(text("SELECT safe FROM line")) == 7


def test_the_file_says_nothing_and_opens_with_the_keys_alone(
    full: Installation, clock: TickingClock, tmp_path: Path
) -> None:
    file = make_backup(full, clock, tmp_path / "una.backup").file
    raw = file.read_bytes()
    assert MARKED.encode() not in raw
    assert b"PVLO" not in raw
    head = backup_file.read_head(file)
    assert (head.revision, head.made_at[:10]) == (HEAD, "2026-03-12")
    assert sum(verify_backup(file, full.keys.box).values()) > 300
    assert refused(verify_backup, file, make_keys(tmp_path / "altre").box) == "backup_other_keys"
    newer = make_keys(tmp_path / "nuove").box
    assert verify_backup(file, (*newer, *full.keys.box))


def test_any_damage_is_noticed(full: Installation, empty: Installation, clock: TickingClock, tmp_path: Path) -> None:
    file = make_backup(full, clock).file
    raw = file.read_bytes()
    hurt = tmp_path / "rovinata.backup"
    cuts = [raw[:length] for length in (0, 10, 21, 60, len(raw) // 2, len(raw) - 1)] + [raw + b"x"]
    flips = [raw[:at] + bytes([raw[at] ^ 1]) + raw[at + 1 :] for at in range(20, len(raw), max(1, len(raw) // 40))]
    for bad in cuts + flips:
        hurt.write_bytes(bad)
        assert refused(restore_backup, empty, clock, hurt) in ("backup_damaged", "backup_not_ours", "backup_other_keys")
    assert contents(empty.engine) == {}
    assert refused(restore_backup, empty, clock, tmp_path / "nessuna") == "backup_missing"


def test_chunks_of_another_backup_do_not_fit(full: Installation, clock: TickingClock, tmp_path: Path) -> None:
    first, second = (make_backup(full, clock, tmp_path / name).file.read_bytes() for name in ("a", "b"))
    mixed = tmp_path / "mista"
    mixed.write_bytes(first[: len(first) // 3] + second[len(first) // 3 :])
    assert refused(verify_backup, mixed, full.keys.box) == "backup_damaged"


def test_a_centre_with_data_is_never_overwritten(full: Installation, clock: TickingClock) -> None:
    file = make_backup(full, clock).file
    before = contents(full.engine)
    assert refused(restore_backup, full, clock, file) == "restore_not_empty"
    assert contents(full.engine) == before
    assert refused(make_backup, full, clock, file) == "backup_exists"


def test_a_backup_that_cannot_be_written_leaves_nothing(
    full: Installation, clock: TickingClock, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    assert refused(make_backup, full, clock, tmp_path / "file" / "una.backup") == "backup_not_written"
    with full.engine.connect() as connection:
        assert connection.scalar(text("SELECT safe FROM line")) == 0


def test_a_backup_of_a_newer_version_is_refused(
    full: Installation, empty: Installation, clock: TickingClock, tmp_path: Path
) -> None:
    with full.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    file = make_backup(full, clock, tmp_path / "futura.backup").file
    assert refused(restore_backup, empty, clock, file) == "backup_newer"


def test_a_restore_into_a_centre_just_set_up_works(
    full: Installation, centre: Installation, clock: TickingClock, postgres_server: EmbeddedPostgres
) -> None:
    file = make_backup(full, clock).file
    with full.engine.begin() as connection:
        downgrade(connection, "base")
    with fresh_database(postgres_server) as url:
        engine = open_engine(url)
        fresh = Installation(full.config, full.keys, engine)
        from app.server.migrate import bring_up_to_date

        bring_up_to_date(engine)
        assert restore_backup(fresh, clock, file).rows["person"] == 300
        company = admin.company_of(engine, "PVLO")
        hand = Hand(clock, new_id_maker(clock))
        with office_act(engine, company, hand) as office:
            office.create("person", {"surname": "Dopo"})
        engine.dispose()
