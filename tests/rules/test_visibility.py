import itertools

import pytest

from app.rules import visibility as v


def scopes(visibility, **more):
    return v.scopes_of(visibility, outpost_id="cod", author_id="anna", **more)


def test_scopes_by_class():
    assert scopes("R0") == ("o:cod",)
    assert scopes("R0", company_wide=True) == ("c",)
    assert v.scopes_of("R0", outpost_id=None, author_id="anna") == ("c",)
    assert scopes("R1", readers=["bruno", "anna"]) == ("u:anna", "u:bruno")
    assert scopes("R2", coordinators=["carla"]) == ("u:anna",)
    assert scopes("R3", readers=["bruno"], coordinators=["carla"]) == ("u:anna", "u:bruno", "u:carla")


def test_a_reserved_record_is_never_company_wide():
    for visibility in ("R1", "R2", "R3"):
        assert scopes(visibility, company_wide=True) == ("u:anna",)


def test_who_reads():
    anna = v.scopes_of_operator("anna", ["cod"])
    bruno = v.scopes_of_operator("bruno", ["cod"])
    carla = v.scopes_of_operator("carla", [])
    assert anna == {"c", "o:cod", "u:anna"}
    assert v.may_read(scopes("R0"), anna)
    assert v.may_read(scopes("R0"), bruno)
    assert not v.may_read(scopes("R0"), carla)
    assert v.may_read(scopes("R0", company_wide=True), carla)
    assert [v.may_read(scopes("R2"), held) for held in (anna, bruno, carla)] == [True, False, False]
    assert [v.may_read(scopes("R3", coordinators=["carla"]), held) for held in (anna, bruno, carla)] == [
        True,
        False,
        True,
    ]
    assert not v.may_read((), anna)


@pytest.mark.parametrize("wrong", ["", "r0", "R4"])
def test_what_is_no_class_is_a_bug_here(wrong):
    with pytest.raises(ValueError, match="class"):
        scopes(wrong)
    assert not v.is_class(wrong)


def test_the_stricter_of_two():
    for first, second in itertools.product(v.CLASSES, repeat=2):
        assert v.stricter(first, second) == max(first, second)


class TestInv09:
    @pytest.mark.parametrize(
        "destination", ["partner", "stakeholder", "manutenzione", "riepilogo", "elenco", "ricerca"]
    )
    @pytest.mark.parametrize("visibility", ["R2", "R3"])
    def test_no_sensitive_text_leaves(self, visibility, destination):
        assert not v.exportable(visibility, destination)
        assert v.check_export(visibility, destination)[0].code == "export_not_allowed"

    def test_boundaries(self):
        assert all(v.exportable("R0", destination) for destination in v.DESTINATIONS)
        assert [d for d in v.DESTINATIONS if v.exportable("R1", d)] == [
            "ricerca",
            "modulo",
            "foglio_separato",
            "stampa_singola",
        ]
        assert [d for d in v.DESTINATIONS if v.exportable("R2", d)] == ["foglio_separato", "stampa_singola"]
        assert [d for d in v.DESTINATIONS if v.exportable("R3", d)] == ["stampa_singola"]
        assert not any(v.exportable("R7", destination) for destination in v.DESTINATIONS)
        with pytest.raises(ValueError, match="unknown destination"):
            v.exportable("R0", "giornale")


class TestInv10:
    def test_each_read_of_r2_and_r3_is_logged(self):
        assert [v.read_is_logged(visibility) for visibility in v.CLASSES] == [False, False, True, True]
        assert v.read_is_logged("R9")

    def test_the_reason_is_asked_once_a_day_and_never_of_the_author(self):
        def ask(visibility, *, author=False, today=False, reason=None):
            return [
                found.code for found in v.check_read(visibility, is_author=author, given_today=today, reason=reason)
            ]

        assert ask("R2") == ask("R3") == ask("R2", reason="  ") == ["read_needs_reason"]
        assert ask("R2", reason="riunione_equipe") == ask("R3", author=True) == ask("R3", today=True) == ask("R1") == []


def test_without_r3_a_reserved_record_keeps_no_text():
    assert [found.code for found in v.check_r3_text("R3", r3_enabled=False, text="a")] == ["r3_switched_off"]
    assert v.check_r3_text("R3", r3_enabled=False, text=" ") == []
    assert v.check_r3_text("R3", r3_enabled=True, text="a") == []
    assert v.check_r3_text("R2", r3_enabled=False, text="a") == []
