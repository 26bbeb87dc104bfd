"""Text typed in a visit and in an intake form survives a SIGKILL one second after the last key; so do record and screen."""

import pytest

from tests.ui.killed import Hand, laptop

WORDS = "Concordato il passaggio: è già qui, perché no"
SENSITIVE = "Fatica a salire le scale"
HERE = "tests.ui.test_killed_records"


@pytest.fixture(scope="module")
def computer(tmp_path_factory):
    with laptop(tmp_path_factory.mktemp("killed")) as made:
        yield made


def begun(hand: Hand, kind: str, person: str):
    """The page of a record just started from the person card."""
    hand.desktop.open_thing(kind, f"persona:{person}")
    start = hand.page()
    hand.until(lambda: start.start._person == person and not start.start.place.isHidden())
    hand.press("Ctrl+Return")
    return hand.opened(f"{kind}:0")


def type_in_visit(hand: Hand, person: str) -> str:
    page = begun(hand, "visita", person)
    hand.until(lambda: page._filled)
    page.side.note.setFocus()
    hand.type(WORDS)
    page.side.sensitive.field.setFocus()
    hand.type(SENSITIVE)
    return page._model.id


def see_visit(hand: Hand) -> dict[str, object]:
    page = hand.opened("visita:0")
    hand.until(lambda: page.side.note.value() is not None)
    return {
        "note": page.side.note.draft_text(),
        "sensitive": page.side.sensitive.field.draft_text(),
        "covered": page.side.sensitive.covered(),
        "place": page.header._subtitle.text(),
    }


def test_a_visit_comes_back_as_it_was_typed(computer):
    computer.run_and_kill(f"{HERE}:type_in_visit", person=computer.town.people["Brambati"])
    seen = computer.reopen(f"{HERE}:see_visit")
    assert (seen["note"], seen["sensitive"]) == (WORDS, SENSITIVE)
    assert seen["covered"]
    assert "via delle Robinie 12" in seen["place"]


def type_in_intake(hand: Hand, person: str) -> str:
    page = begun(hand, "scheda", person)
    hand.until(lambda: page._code == "a")
    page._go("m")
    hand.type(WORDS)
    return page._model.id


def see_intake(hand: Hand) -> dict[str, object]:
    page = hand.opened("scheda:0")
    hand.until(lambda: page._code == "m")
    field = page.section._shown.form.field("request")
    hand.until(lambda: field.value() is not None)
    return {"text": field.draft_text(), "name": page.header._subtitle.text()}


def test_an_intake_form_comes_back_at_its_section(computer):
    computer.run_and_kill(f"{HERE}:type_in_intake", person=computer.town.people["Zouaoui"])
    seen = computer.reopen(f"{HERE}:see_intake")
    assert seen["text"] == WORDS
    assert "Zouaoui" in seen["name"]
