import itertools

import pytest

from app.rules import visibility as v
from app.rules.roles import scopes_of_operator


def scopes(visibility, **more):
    return v.scopes_of(visibility, outpost_id="cod", author_id="anna", **more)


def test_scopes_by_class():
    assert scopes("R0") == ("o:cod",)
    assert scopes("R0", shared="i") == ("i",)
    assert v.scopes_of("R0", outpost_id=None, author_id="anna") == ("w",)
    assert scopes("R1", readers=["bruno", "anna"]) == ("s:cod", "u:anna", "u:bruno")
    assert scopes("R2") == scopes("R3") == ("s:cod", "u:anna")
    assert v.scopes_of("R2", outpost_id=None, author_id="anna") == ("u:anna",)
    assert scopes("R2", also=("a",)) == ("a", "s:cod", "u:anna")


def test_a_reserved_record_is_never_shared():
    for visibility in ("R1", "R2", "R3"):
        assert scopes(visibility, shared="c") == ("s:cod", "u:anna")


def test_who_reads():
    anna, bruno = (scopes_of_operator(name, "community_manager", ["cod"]) for name in ("anna", "bruno"))
    carla = scopes_of_operator("carla", "coordinatore", ["cod"])
    office = scopes_of_operator("dora", "amministratore", ["cod"])
    assert anna == {"c", "i", "w", "o:cod", "u:anna"}
    assert carla == {"c", "i", "w", "o:cod", "s:cod", "u:carla"}
    assert [v.may_read(scopes("R0"), held) for held in (anna, bruno, carla, office)] == [True, True, True, False]
    assert [v.may_read(scopes("R2"), held) for held in (anna, bruno, carla, office)] == [True, False, True, False]
    assert v.may_read(scopes("R0", shared="c"), office)
    assert not v.may_read((), anna)
    assert (
        scopes_of_operator("eva", "regione", ["cod"])
        == scopes_of_operator("eva", "sconosciuto", ["cod"])
        == frozenset()
    )


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
