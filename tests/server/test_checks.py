"""`server check`: what is hurt by hand is found."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from app.server import admin, certificates
from app.server.checks import check_centre
from app.server.config import CentreConfig
from app.server.installation import Installation
from app.server.office import Hand, office_act
from tests.helpers.desk import TickingClock


@pytest.fixture
def sound(centre: Installation, hand: Hand) -> Installation:
    company = admin.add_company(centre.engine, hand, "PVLO", "ALER di prova", {})
    with office_act(centre.engine, company, hand) as office:
        office.create("person", {"surname": "Prova", "name": "Una"})
    return centre


def wrong(centre: Installation, clock: TickingClock) -> list[str]:
    return [one.code for one in check_centre(centre, clock()) if not one.holds]


@pytest.mark.parametrize(
    ("hurt", "found"),
    [
        ("UPDATE person SET name = 'Altra'", "hashes"),
        ("UPDATE person SET seq = 99999", "order"),
        ("UPDATE counter SET seq = seq + 1", "order"),
        ("DELETE FROM sees WHERE kind = 'person'", "places"),
        ("UPDATE alembic_version SET version_num = '0000'", "schema"),
        (
            """INSERT INTO line (company_id, id, device_id, operator_id, code, high, state, made_at)
            SELECT company_id, 'aa', 'd', 'o', 'A1', 3, 'aperta', '' FROM counter""",
            "lines",
        ),
    ],
)
def test_a_hurt_is_found(sound: Installation, clock: TickingClock, hurt: str, found: str) -> None:
    assert wrong(sound, clock) == []
    with sound.engine.begin() as connection:
        connection.execute(text(hurt))
    assert found in wrong(sound, clock)


def test_a_certificate_about_to_expire_is_said(sound: Installation, clock: TickingClock) -> None:
    data = sound.config.data
    config = CentreConfig(data, "https://localhost:1", "127.0.0.1", 1, tls=True, names=("localhost",))
    certificates.make_ca(config.tls_folder, clock())
    certificates.make_server_certificate(config.tls_folder, ("localhost",), clock(), days=100)
    centre = Installation(config, sound.keys, sound.engine)
    assert wrong(centre, clock) == []
    clock.moment += timedelta(days=50)
    assert wrong(centre, clock) == ["certificate"]
    clock.moment += timedelta(days=100)
    (line,) = [one for one in check_centre(centre, clock()) if not one.holds]
    assert "scaduto" in line.sentence
