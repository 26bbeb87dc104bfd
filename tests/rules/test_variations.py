from app.rules.variations import Proposal, check_decision, check_identity_edit

OPEN = Proposal("anna", "proposta", {"surname": ["Rossi", "Rosso"], "birth_place": [None, "Lodi"]})


def codes(problems):
    return [one.code for one in problems]


def test_somebody_else_accepts_and_a_reviewer_even_their_own():
    assert check_decision(OPEN, "accettata", decided_by="bruno", role="community_manager") == []
    assert check_decision(OPEN, "accettata", decided_by="anna", role="coordinatore") == []
    assert codes(check_decision(OPEN, "accettata", decided_by="anna", role="community_manager")) == ["variation_own"]


def test_whoever_proposed_may_withdraw():
    assert check_decision(OPEN, "respinta", decided_by="anna", role="community_manager") == []


def test_a_decision_is_made_once_and_is_one_of_two():
    decided = Proposal("anna", "respinta", OPEN.changes)
    assert codes(check_decision(decided, "accettata", decided_by="bruno", role=None)) == ["variation_decided"]
    assert codes(check_decision(OPEN, "forse", decided_by="bruno", role=None)) == ["state_unknown"]


def test_identity_takes_exactly_what_was_proposed():
    def edit(changed, *proposals, editor="bruno", role="community_manager"):
        return codes(check_identity_edit(changed, proposals, editor=editor, role=role))

    assert edit({"surname": "Rosso"}, OPEN) == []
    assert edit({"surname": "Rosso", "birth_place": "Lodi"}, OPEN) == []
    assert edit({"surname": "Russo"}, OPEN) == ["identity_by_proposal"]
    assert edit({"surname": "Rosso", "name": "Ada"}, OPEN) == ["identity_by_proposal"]
    assert edit({"surname": "Rosso"}) == ["identity_by_proposal"]
    assert edit({"surname": "Rosso"}, OPEN, editor="anna") == ["identity_by_proposal"]
    assert edit({"surname": "Rosso"}, OPEN, editor="anna", role="direzione") == []
    assert edit({"surname": "Rosso"}, Proposal("anna", "respinta", OPEN.changes)) == ["identity_by_proposal"]
    assert edit({"surname": "Rosso"}, Proposal("anna", "accettata", OPEN.changes)) == []
    assert edit({}, OPEN) == []
