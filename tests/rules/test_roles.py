"""Roles as data (domain 2.16): the file is whole, and says what the centre then holds."""

from app.models.registry import KINDS
from app.rules import catalogues
from app.rules.roles import HOURS_OF_OTHERS, LATE_REGISTERS, OWN_PROPOSALS, check_write, may, roles, supervises

SEES = {
    "riferimenti",
    "interno",
    "presidi",
    "supervisione",
    "proprie",
    "tirocini",
    "registri",
    "fondi",
    "decisioni",
    "sedute",
}


def test_every_kind_that_desks_write_is_somebodys_work() -> None:
    written = {kind for role in roles().values() for kind in role.writes}
    assert written == {name for name, kind in KINDS.items() if not kind.sync.reference}


def test_every_word_of_the_file_means_something() -> None:
    assert all(role.sees <= SEES for role in roles().values())
    areas = {area.code for area in catalogues.areas()}
    assert all(role.areas <= areas for role in roles().values())
    assert all(role.may <= {OWN_PROPOSALS, LATE_REGISTERS, HOURS_OF_OTHERS} for role in roles().values())


def test_who_may_write_what() -> None:
    assert check_write("community_manager", "contact") == []
    assert check_write("custode", "request", area="tecnica") == []
    assert [one.code for one in check_write("custode", "request", area="sociale")] == ["not_allowed"]
    assert [one.code for one in check_write("custode", "visit_note")] == ["not_allowed"]
    for role in ("audit", "regione", "amministratore", "tutor", "sconosciuto"):
        assert [one.code for one in check_write(role, "contact")] == ["not_allowed"]


def test_who_may_what_and_who_supervises() -> None:
    assert [code for code in roles() if supervises(code)] == ["coordinatore"]
    assert [code for code in roles() if may(code, OWN_PROPOSALS)] == ["coordinatore", "direzione"]
    assert [code for code in roles() if may(code, LATE_REGISTERS)] == ["coordinatore", "direzione"]
    assert [code for code in roles() if may(code, HOURS_OF_OTHERS)] == ["coordinatore", "direzione", "rendicontazione"]
    for role in ("sconosciuto", "", None):
        assert not supervises(role)
        assert not may(role, HOURS_OF_OTHERS)
