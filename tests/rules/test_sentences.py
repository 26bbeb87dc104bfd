import re
from pathlib import Path

import pytest

import app.rules
from app.rules.problem import Problem, blocking, problem
from app.rules.sentences import _SENTENCES, _WARNINGS, known_codes, sentence_for

PROTOCOL = ["malformed", "depends", "deleted", "erased", "internal", "trayed", "rule", "clash", "bounced"]


@pytest.mark.parametrize("code", sorted(known_codes()))
def test_the_voice(code):
    shown = sentence_for(code, {})
    assert "!" not in shown
    assert not re.search(r"\b(tu|tuo|tua|tuoi|tue|lei|suo|sua|ok|errore)\b(?! richiesta)", shown, re.IGNORECASE)
    assert shown.endswith(".")
    assert shown[0].isupper() or shown[0] in "«—"
    assert len(shown) < 160


def test_every_code_used_by_a_rule_has_a_sentence_with_its_values():
    used = {}
    for path in Path(app.rules.__file__).parent.glob("*.py"):
        used.update(
            dict.fromkeys(re.findall(r'problem\(\s*"([a-z0-9_]+)"', path.read_text(encoding="utf-8")), path.name)
        )
    assert len(used) > 50
    assert set(used) - known_codes() == set()
    assert set(PROTOCOL) <= known_codes()
    assert set(_SENTENCES) >= _WARNINGS


def test_values_are_written_for_people():
    assert (
        sentence_for("outcome_in_future", {"day": "2026-03-13"})
        == "La data dell'esito (13/03/2026) deve ancora venire."
    )
    assert sentence_for("presence_overlap", {"start": "2026-03-12T08:00:00.000000Z"}).count("12/03/2026") == 1
    assert sentence_for("money_format", {"text": "{0} {text.__class__}"}).count("{text.__class__}") == 1
    assert sentence_for("assignment_ended", {}).count("—") == 1


def test_a_code_of_a_newer_centre_still_gets_a_sentence():
    found = problem("regola_del_futuro", day="2026-03-12")
    assert "regola_del_futuro" in found.sentence
    assert found.blocks


def test_a_problem_made_again_from_the_wire_reads_the_same():
    here = problem("cf_check_letter", expected="F", found="I")
    again = problem(here.code, **dict(here.values))
    assert again == here == Problem(here.code, here.sentence, {"expected": "F", "found": "I"})
    assert blocking([here, problem("cf_provisional")]) == [here]
