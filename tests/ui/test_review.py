"""*Da rivedere*: conflicts side by side, refusals with their reason, tomorrow, undo; all with keys."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.local import Outbox
from app.models.pathways import Pathway
from app.models.people import Person, Variation
from app.models.registry import kind_of
from app.models.review import WHOLE, Conflict
from app.models.types import canonical_json
from app.services.assessments import NewAssessment, add_assessment
from app.services.cases import open_case
from app.services.pathways import NewPathway, propose
from app.services.people import create_person, edit_person
from app.services.review import list_review
from app.services.stamps import stamp
from app.store.same_person import face_of
from app.ui.widgets import Button
from tests.helpers.small_town import received
from tests.ui.seats import at_the_window, fits, words_of


@pytest.fixture
def seated(tmp_path, dressed):
    with at_the_window(tmp_path) as made:
        yield made


def clash(seat, town, field="phone1", value="333 000 4127", standing="0377 000 118", cid=None):
    """Two people wrote the same field of the same person."""
    desk = seat.desk
    row = Conflict(
        **stamp(desk.who), record_kind="person", record_id=town.people["Brambati"], field=field,
        cid=cid or desk.who.new_id(), before="0377 000 052", value=value, standing=standing,
        standing_operator_id=town.colleague, standing_outpost_id=town.casale, standing_at=desk.who.now(),
    )  # fmt: skip
    received(desk, [row])
    return row


def refused_phone(seat, town, reason="rule"):
    """An edit that the centre did not take."""
    seat.desk.run(edit_person, town.people["Zouaoui"], {"contact_name": "Vicina di casa"})

    def judge(session: Session, who) -> None:
        for row in session.scalars(select(Outbox).where(Outbox.state == "pending")):
            row.state, row.reason, row.decided_at = "refused", {"code": reason}, who.now()

    seat.desk.run(judge)


def left_behind(seat, town, surname="Sconosciuti"):
    """A colleague whose laptop was dismissed had begun a card that the centre never had."""
    desk = seat.desk
    card = Person(**stamp(desk.who), surname=surname, name="Ada", phone1="333 555 0199")
    made = {name: kind_of(card).stored(name, getattr(card, name)) for name in kind_of(card).editable}
    row = Conflict(
        **stamp(desk.who) | {"operator_id": town.colleague, "outpost_id": town.casale}, record_kind="person",
        record_id=card.id, field=WHOLE, reason="consegna", cid=desk.who.new_id(),
        value=canonical_json({name: value for name, value in made.items() if value is not None}),
    )  # fmt: skip
    received(desk, [row])
    return card.id


def aside_and_back(seat):
    """The only thing of the list is put aside, and opened again."""
    page = seat.show("da_rivedere")
    page._act("metti_da_parte")
    seat.settle()
    assert page.list.rows() == []
    seat.press("Ctrl+Z")
    assert len(page.list.rows()) == 1


def person(seat, town, name="Brambati"):
    return seat.desk.read(lambda session: session.get(Person, town.people[name]))


def test_a_conflict_is_settled_with_arrows(seated):
    seat, town = seated
    clash(seat, town)
    page = seat.show("da_rivedere")
    shown = words_of(page)
    for words in ("333 000 4127", "0377 000 118", "G. R., presidio di Casalpusterlengo", "Come era prima"):
        assert words in shown
    assert not page.versions.apply.isEnabled()
    seat.press("Return")
    seat.press("Right")
    assert page.versions.apply.isEnabled()
    seat.press("Ctrl+Return")
    assert person(seat, town).phone1 == "333 000 4127"
    assert page.list.rows() == []
    assert "Niente da rivedere" in words_of(page)
    seat.press("Ctrl+Z")
    assert person(seat, town).phone1 == "0377 000 118"
    assert len(page.list.rows()) == 1


def test_what_stands_at_the_centre_can_be_kept(seated):
    seat, town = seated
    clash(seat, town)
    seat.show("da_rivedere")
    seat.press("Return")
    seat.press("Left")
    seat.press("Ctrl+Return")
    assert person(seat, town).phone1 == "0377 000 118"
    assert seat.desk.run(list_review).items == ()


def test_applying_without_a_choice_says_how_to_choose(seated):
    seat, town = seated
    clash(seat, town)
    page = seat.show("da_rivedere")
    seat.press("Ctrl+Return")
    assert "Manca la scelta" in page.notice.text()
    assert len(seat.desk.run(list_review).items) == 1


def test_identity_says_that_it_becomes_a_proposal(seated):
    seat, town = seated
    clash(seat, town, field="surname", value="Brambatti", standing="Brambati")
    page = seat.show("da_rivedere")
    assert page.versions.comparison._fields["surname"].identity
    seat.press("Return")
    seat.press("Right")
    seat.press("Ctrl+Return")
    assert person(seat, town).surname == "Brambati"
    assert seat.desk.read(lambda s: [one.changes for one in s.scalars(select(Variation))]) == [
        {"surname": ["Brambati", "Brambatti"]}
    ]


def test_three_versions_are_looked_at_one_after_the_other(seated):
    seat, town = seated
    clash(seat, town, value="333 000 1111")
    clash(seat, town, value="333 000 2222")
    page = seat.show("da_rivedere")
    assert "333 000 1111" in words_of(page)
    seat.press("Alt+V")
    assert "333 000 2222" in words_of(page)
    seat.press("Return")
    seat.press("Right")
    seat.press("Ctrl+Return")
    assert person(seat, town).phone1 == "333 000 2222"


def test_decide_tomorrow_and_take_it_back(seated):
    seat, town = seated
    clash(seat, town)
    page = seat.show("da_rivedere")
    seat.press("Alt+D")
    assert page.list.rows() == []
    assert person(seat, town).phone1 == "0377 000 118"
    seat.press("Ctrl+Z")
    assert len(page.list.rows()) == 1
    seat.press("Alt+D")
    seat.desk.clock.advance(days=1)
    seat.show("oggi")
    assert len(seat.show("da_rivedere").list.rows()) == 1


def test_a_refusal_shows_its_reason_and_goes_again_corrected(seated):
    seat, town = seated
    refused_phone(seat, town)
    page = seat.show("da_rivedere")
    shown = words_of(page)
    assert "Vicina di casa" in shown
    assert "al sicuro su questo computer" in shown
    seat.press("Return")
    field = page.details.form.field("contact_name")
    assert seat.focus() is field.edit
    field.set_value(None)
    seat.type("Vicina del secondo piano")
    seat.press("Ctrl+Return")
    assert person(seat, town, "Zouaoui").contact_name == "Vicina del secondo piano"
    assert page.list.rows() == []


def test_who_types_goes_on_typing_when_something_else_comes(seated):
    """An alignment in the background reads the list again: the field, its caret and its text stay."""
    seat, town = seated
    refused_phone(seat, town)
    page = seat.show("da_rivedere")
    seat.press("Return")
    seat.type("La nuova vi")
    form = page.details.form
    seat.press("Home")
    clash(seat, town)
    seat.bridge.changed.emit({"conflict": frozenset(), "outbox": frozenset()})
    seat.settle()
    assert len(page.list.rows()) == 2
    assert "di 2" in words_of(page)
    assert page.details.form is form
    field = form.field("contact_name")
    assert seat.focus() is field.edit
    assert field.edit.cursorPosition() == 0
    seat.type("X")
    assert field.draft_text().startswith("X")


def test_a_refusal_kept_aside_comes_back_with_undo(seated):
    seat, town = seated
    refused_phone(seat, town)
    aside_and_back(seat)


def test_what_a_dismissed_colleague_had_begun_is_taken_over_with_a_correction(seated):
    seat, town = seated
    id = left_behind(seat, town)
    page = seat.show("da_rivedere")
    shown = words_of(page)
    for words in (
        "Sconosciuti Ada",
        "Consegnata",
        "G. R., presidio di Casalpusterlengo",
        "333 555 0199",
        "Fino ad allora resta qui",
    ):
        assert words in shown
    seat.press("Return")
    field = page.details.form.field("surname")
    field.edit.setFocus()
    field.set_value(None)
    seat.type("Sconosciuto")
    seat.press("Ctrl+Return")
    assert page.list.rows() == []
    taken = seat.desk.read(lambda session: session.get(Person, id))
    assert (taken.surname, taken.phone1, taken.operator_id) == (
        "Sconosciuto",
        "333 555 0199",
        seat.desk.who.operator_id,
    )


def test_what_a_dismissed_colleague_had_begun_may_be_left_and_opened_again(seated):
    seat, town = seated
    id = left_behind(seat, town)
    aside_and_back(seat)
    assert seat.desk.read(lambda session: session.get(Person, id)) is None


def test_what_hangs_on_a_second_case_passes_to_the_first_with_one_key(seated):
    seat, town = seated
    desk = seat.desk
    seen = desk.run(add_assessment, NewAssessment(town.people["Brambati"], domains={"abitare": {"score": 2}}))
    case = desk.run(open_case, seen.id).id
    pathway = desk.run(propose, NewPathway("contrasto_morosita", case_id=case)).id
    stands = desk.who.new_id()

    def judge(session: Session, who) -> None:
        for row in session.scalars(select(Outbox).where(Outbox.state == "pending")):
            own = {"code": "case_open", "id": stands, "number": "B1-C0007", "holder": "G. T."}
            row.state, row.reason, row.decided_at = (
                "refused",
                own if row.rid == case else {"code": "depends"},
                who.now(),
            )
            if row.kind == "needs_assessment":
                row.state = "done"

    desk.run(judge)
    page = seat.show("da_rivedere")
    assert "n. B1-C0007, referente G. T." in words_of(page)
    assert "Restano con questa" in words_of(page)
    assert [one.text() for one in page.details.findChildren(Button)][1] == "Passa alla n. B1-C0007"
    fits(seat, page)
    seat.press("Ctrl+Return")
    assert page.list.rows() == []
    assert "Passato: parte con il prossimo allineamento" in page.notice.text()
    assert desk.read(lambda s: s.get(Pathway, pathway).case_id) == stands


def test_a_proposal_is_rejected_only_with_a_reason(seated):
    seat, town = seated
    desk = seat.desk
    made = Variation(
        **stamp(desk.who),
        person_id=town.people["Popescu"],
        changes={"surname": ["Popescu", "Popesco"]},
        reason="documento",
    )
    made.operator_id = town.colleague
    received(desk, [made])
    page = seat.show("da_rivedere")
    assert "Popesco" in words_of(page)
    page._act("respingi")
    seat.settle()
    assert page.details.form.field("note").error()
    page.details.form.field("note").setFocus()
    seat.type("Il documento dice Popescu")
    page._act("respingi")
    seat.settle()
    row = desk.read(lambda session: session.scalars(select(Variation)).one())
    assert (row.state, row.decision_note) == ("respinta", "Il documento dice Popescu")


def alike(seat, **second):
    """Two cards of one name, the second made a minute later; their ids."""
    both = {"surname": "Doria", "name": "Ada", "birth_date": (seat.desk.who.today() - timedelta(days=9000))}
    cards = []
    for more in ({"phone1": "0377 000 118"}, second):
        cards.append(seat.desk.run(create_person, {**both, "fiscal_code_reason": "non_disponibile", **more}).id)
        seat.desk.clock.advance(minutes=1)
    return cards


def test_two_cards_that_look_alike_stay_two(seated):
    seat, _town = seated
    cards = alike(seat)
    page = seat.show("da_rivedere")
    assert "Doria Ada" in words_of(page)
    seat.press("Alt+P")
    assert page.list.rows() == []
    assert "Restano due persone" in page.notice.text()
    assert seat.desk.read(lambda s: [face_of(s, card) for card in cards]) == cards
    seat.press("Ctrl+Z")
    assert len(page.list.rows()) == 1


def test_two_cards_are_merged_with_arrows_and_taken_apart_again(seated):
    seat, _town = seated
    first, second = alike(seat, phone1="333 000 4127", email="ada@esempio.it")
    page = seat.show("da_rivedere")
    assert "Come era prima" not in words_of(page)
    assert not page.cards.merge.isEnabled()  # the telephone is to be chosen, the mail is not
    assert page.cards.comparison.choices() == {"phone1": "", "email": "right"}
    seat.press("Ctrl+Return")
    assert "Manca la scelta" in page.notice.text()
    seat.press("Return")
    seat.press("Right")
    assert page.cards.merge.isEnabled()
    assert "per 30 giorni" in page.cards.outcome.text()
    seat.press("Ctrl+Return")
    assert page.list.rows() == []
    assert "Le due schede sono una sola persona: Doria Ada." in page.notice.text()
    merged = seat.desk.read(lambda s: s.get(Person, first))
    assert (merged.phone1, merged.email) == ("333 000 4127", "ada@esempio.it")
    assert seat.desk.read(lambda s: face_of(s, second)) == first
    seat.press("Ctrl+Z")
    assert seat.desk.read(lambda s: face_of(s, second)) == second
    assert seat.desk.read(lambda s: s.get(Person, first)).phone1 == "0377 000 118"
    assert len(page.list.rows()) == 1


def test_identity_from_both_cards_says_that_it_becomes_a_proposal(seated):
    seat, _town = seated
    alike(seat, birth_place="Lodi")
    page = seat.show("da_rivedere")
    assert "proposta" not in page.cards.outcome.text()  # all that is known of who she is stands on the second card
    code = "DRODAA60E44E648X"
    twins = [
        Person(**stamp(seat.desk.who), fiscal_code=code, surname=surname, name="Zita", sex=sex)
        for surname, sex in (("Doria", None), ("Doriani", "F"))
    ]
    received(seat.desk, twins)
    seat.settle()
    page.list.step(1)
    seat.settle()
    assert "Doriani Zita" in words_of(page)
    seat.press("Return")
    seat.press("Left")
    assert "diventano una proposta" in page.cards.outcome.text()
    seat.press("Right")
    assert "diventano una proposta" not in page.cards.outcome.text()


def test_the_cards_may_be_looked_at_and_decided_tomorrow(seated):
    seat, _town = seated
    first, second = alike(seat, phone1="333 000 4127")
    page = seat.show("da_rivedere")
    page.cards._cards[1].click()
    seat.settle()
    assert seat.opened[-1] == ("persona", second)
    seat.show("da_rivedere")
    seat.press("Alt+D")
    assert page.list.rows() == []
    assert seat.desk.read(lambda s: face_of(s, second)) == second
    assert first


def test_a_choice_between_two_cards_survives_in_a_draft(seated):
    seat, _town = seated
    alike(seat, phone1="333 000 4127")
    page = seat.show("da_rivedere")
    seat.press("Return")
    seat.press("Left")
    page.draft.flush()
    seat.settle()
    again = type(page)(seat.bridge, seat.background)
    again.refresh({})
    seat.settle()
    assert again.cards.comparison.choices() == {"phone1": "left"}
    again.deleteLater()


def test_two_cards_fit_at_every_size(seated):
    seat, _town = seated
    alike(
        seat, phone1="333 000 4127", email="ada.doria.con.un.nome.lungo@esempio.it", preferred_time="al mattino presto"
    )
    fits(seat, seat.show("da_rivedere"))


def test_choices_survive_in_a_draft(seated):
    seat, town = seated
    clash(seat, town)
    page = seat.show("da_rivedere")
    seat.press("Return")
    seat.press("Right")
    page.draft.flush()
    seat.settle()
    again = type(page)(seat.bridge, seat.background)
    again.refresh({})
    seat.settle()
    assert again.versions.comparison.choices() == {"phone1": "right"}
    again.deleteLater()


def test_the_next_thing_takes_the_focus_of_the_one_in_hand(seated):
    seat, town = seated
    clash(seat, town)
    refused_phone(seat, town)
    page = seat.show("da_rivedere")
    for _ in range(2):
        seat.press("Return")
        assert page._right.isAncestorOf(seat.focus())
        seat.press("PgDown")
        assert page._right.isAncestorOf(seat.focus())
        page.list.setFocus()
        seat.press("PgUp")


def test_an_empty_version_is_not_compared_by_letters(seated):
    seat, town = seated
    clash(seat, town, field="preferred_time", value="al mattino", standing="")
    page = seat.show("da_rivedere")
    field = page.versions.comparison._fields["preferred_time"]
    assert field.left == ""
    assert "vuoto" in words_of(page)
    assert "<u" not in page.versions.comparison._cells["preferred_time", "right"].findChildren(QLabel)[0].text()


def test_an_empty_list_says_so(seated):
    seat, _town = seated
    assert "Niente da rivedere." in words_of(seat.show("da_rivedere"))


def test_review_fits_at_every_size(seated):
    seat, town = seated
    clash(seat, town)
    clash(seat, town, field="preferred_time", value="al mattino", standing="al mattino, dopo le 10")
    refused_phone(seat, town)
    page = seat.show("da_rivedere")
    fits(seat, page)
    seat.press("PgDown")
    fits(seat, page)
