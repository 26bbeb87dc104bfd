"""Drafts and settings: kept on this laptop, never sent."""

import pytest

from app.errors import Notice
from app.services import drafts, settings
from tests.helpers.desk import make_desk
from tests.helpers.small_town import counts, outbox


@pytest.fixture
def desk(tmp_path):
    made = make_desk(tmp_path)
    yield made
    made.worker.close()


def test_a_draft_is_kept_replaced_listed_and_forgotten(desk):
    desk.run(drafts.save_draft, "contatto:nuovo", "contact", "Nuovo contatto (bozza)", {"note": "una", "topics": [1]})
    desk.run(drafts.save_draft, "visita:7", "visit", "Visita (bozza)", {})
    kept = desk.run(drafts.save_draft, "contatto:nuovo", "contact", "Nuovo contatto (bozza)", {"note": "una parola"})
    assert desk.run(drafts.get_draft, "contatto:nuovo") == kept
    assert [draft.key for draft in desk.run(drafts.list_drafts)] == ["contatto:nuovo", "visita:7"]
    assert desk.run(drafts.delete_draft, "contatto:nuovo")
    assert not desk.run(drafts.delete_draft, "contatto:nuovo")
    assert desk.run(drafts.get_draft, "contatto:nuovo") is None
    assert outbox(desk) == []


def test_a_draft_that_no_record_could_hold_is_refused(desk):
    before = counts(desk)
    with pytest.raises(Notice) as caught:
        desk.run(drafts.save_draft, "contatto:nuovo", "contact", "Nuovo contatto", {"note": "x" * drafts.MAX_DRAFT})
    assert caught.value.code == "draft_too_long"
    assert counts(desk) == before


def test_a_setting_answers_what_it_was_before(desk):
    assert desk.run(settings.get_setting, "palette", "chiaro") == "chiaro"
    assert desk.run(settings.set_setting, "palette", "scuro") is None
    assert desk.run(settings.set_setting, "palette", "sole") == "scuro"
    assert desk.run(settings.all_settings) == {"palette": "sole"}
    desk.run(settings.set_setting, "palette", None)
    assert desk.run(settings.all_settings) == {}
    assert outbox(desk) == []
