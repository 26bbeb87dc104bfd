"""The centre's word on selections, training paths, hours and indemnities (INV-30 to INV-35), under the company's lock."""

from collections.abc import Callable
from datetime import date, datetime

from app.models.registry import KINDS
from app.rules import training
from app.rules.accounts import residual
from app.rules.clock import rome_day
from app.rules.indemnities import BALANCE, RELEASE, TRANCHE, WITHHOLDING, Earned, Indemnity, check_act, indemnity_of
from app.rules.ledger import FREE, Posting, commit, pay, release, withhold
from app.rules.problem import Problem, problem
from app.rules.project_list import indemnity_max
from app.rules.selection import check_scores, criteria_of
from app.rules.training import ACCEPTANCE, LEFT, PACT, SELECTED, Acceptance, Hours, Said, Standing
from app.server.board import readers_of
from app.server.cards import cards_of
from app.server.ledger import ledger_about
from app.server.rules_accounts import lines_at
from app.server.rules_selection import json_of, number_of, ranking_of, scores_of
from app.server.scene import Row, Scene, day_of, text_of, time_of

TARGET = "tirocinanti"


def _path(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    day = rome_day(scene.received_at)
    round_ = scene.board.get("selection_round", text_of(row["round_id"]))
    closed = round_ is not None and round_.row["closed_on"] is not None
    found = training.check_candidate(
        str(row["source"]), text_of(row["sent_by"]), day_of(row["sent_on"]), text_of(row["legal_basis"]), day
    )
    found += training.check_plan(
        _maybe(row["minutes_planned"]), day_of(row["start_on"]), day_of(row["end_on"]), text_of(row["iban"])
    )
    if round_ is not None and round_.row["project_id"] != row["project_id"]:
        found.append(problem("training_other_project"))
    if before is None or before["scores"] != row["scores"]:
        criteria = criteria_of(json_of(round_.row["criteria"])) if round_ is not None else ()
        published = round_ is not None and round_.row["published_on"] is not None
        if scores_of(row) and not published:
            found.append(problem("round_not_published"))
        found += check_scores(json_of(row["scores"]) or {}, criteria)
    if before is None:
        if closed:
            found.append(problem("round_closed"))
        if any(one["state"] != "non_idoneo" for one in _others_of_person(scene, scene.id, row)):
            found.append(problem("training_candidate_twice"))
        return found
    changed = {name for name in KINDS["training_path"].editable if before.get(name) != row.get(name)}
    was = scene.board.get("selection_round", text_of(before["round_id"]))
    was_closed = was is not None and was.row["closed_on"] is not None
    if ("round_id" in changed and (closed or was_closed)) or ("deleted_at" in changed and was_closed):
        found.append(problem("round_closed"))
    return found + training.check_path_edit(str(before["state"]), changed, round_closed=was_closed)


def _others_of_person(scene: Scene, path_id: str, path: Row) -> list[Row]:
    """Other paths of the same person, whichever card, in the same project. A codice fiscale is of one person, merged or not yet."""
    rows: list[Row] = []
    cards = set(cards_of(scene, str(path["person_id"])))
    people = [held.row for card in sorted(cards) if (held := scene.board.get("person", card)) is not None]
    for code in {str(one["fiscal_code"]) for one in people if one["fiscal_code"]}:
        cards.update(scene.board.load_where("person", fiscal_code=code))
    for card in sorted(cards):
        for id in scene.board.load_where("training_path", person_id=card, project_id=str(path["project_id"])):
            row = scene.board.records[("training_path", id)].row
            if id != path_id and row.get("deleted_at") is None:
                rows.append({**row, "id": id})
    return rows


def _step(scene: Scene) -> list[Problem]:
    row = scene.after
    held = scene.board.get("training_path", text_of(row["path_id"]))
    if held is None:
        return [problem("reference_missing", field="path_id")]
    day = rome_day(time_of(row["at"]) or scene.received_at)
    said = Said(
        to_state=str(row["to_state"]),
        amount_cents=_maybe(row["amount_cents"]),
        outcome=text_of(row["outcome"]),
        proof=text_of(row["proof"]),
        reason=text_of(row["reason"]),
        contract=text_of(row["contract"]),
        contract_on=day_of(row["contract_on"]),
        contract_months=_maybe(row["contract_months"]),
    )
    standing = _standing(scene, str(row["path_id"]), held.row, said.to_state)
    return training.check_step(standing, said, role=scene.role or "", author=scene.author, day=day)


def _standing(scene: Scene, id: str, path: Row, to_state: str) -> Standing:
    steps = steps_of_path(scene, id)
    round_ = scene.board.get("selection_round", text_of(path["round_id"]))
    tenancy = scene.board.get("tenancy", text_of(path["tenancy_id"]))
    own = (
        tenancy is not None and path["household_id"] is not None and tenancy.row["household_id"] == path["household_id"]
    )
    hours = _live(scene, "training_hours", path_id=id)
    now = Standing(
        state=str(path["state"]),
        author_id=str(path["operator_id"]),
        began=began(steps),
        open_cents=indemnity_at(scene, id).open,
        unemployed_on=day_of(path["unemployed_on"]),
        unemployment_proof=text_of(path["unemployment_proof"]),
        own_tenancy=own,
        case_open=_case_open(scene, text_of(path["household_id"])) if to_state == "idoneo" else None,
        planned=_maybe(path["minutes_planned"]),
        provider=path["provider_id"] is not None and path["course"] is not None,
        start_on=day_of(path["start_on"]),
        end_on=day_of(path["end_on"]),
        outcome=text_of(path["outcome"]),
        hours_waiting=any(one["confirmed_at"] is None for one in hours),
        papers=_acceptances(scene, id) if to_state == PACT else (),
    )
    if to_state != SELECTED or round_ is None:
        return now
    return _for_selection(scene, id, path, round_.row, now)


def _for_selection(scene: Scene, id: str, path: Row, round_: Row, now: Standing) -> Standing:
    """INV-30 and INV-33: who stands before, who holds a place, what the fund has free, what the person has already."""
    ids = scene.board.load_where("training_path", project_id=str(path["project_id"]))
    paths = {one: scene.board.records[("training_path", one)].row for one in ids}
    ranked = [one.id for one in ranking_of(scene, str(path["round_id"]), round_)]
    before = ranked[: ranked.index(id)] if id in ranked else ranked
    fund_id = text_of(round_["fund_id"])
    values = {
        "round_closed": round_["closed_on"] is not None,
        "ahead": sum(paths[one]["state"] not in LEFT and not _left(scene, one, paths[one]) for one in before),
        "places": number_of(round_["places"]),
        "selected": sum(
            training.holds_place(str(row["state"]), left=_left(scene, one, row))
            for one, row in paths.items()
            if row.get("deleted_at") is None
        ),
        "places_target": places_target(scene, str(path["project_id"])),
        "full_cents": number_of(round_["indemnity_cents"]),
        "most_cents": indemnity_max(),
        "free_cents": ledger_about(scene.board, fund_id, id).balance(FREE, fund_id) if fund_id is not None else 0,
        "another": any(
            (other := indemnity_at(scene, str(one["id"]))).granted > other.released
            for one in _others_of_person(scene, id, path)
        ),
    }
    return Standing(**{**vars(now), **values})


def _left(scene: Scene, id: str, path: Row) -> bool:
    """Whether a path that has its outcome went through a withdrawal or an exclusion."""
    if path["state"] not in (training.OUTCOME, training.CLOSED):
        return path["state"] in LEFT
    return any(step["to_state"] in LEFT for step in steps_of_path(scene, id))


def places_target(scene: Scene, project_id: str) -> int | None:
    """How many trainees the project has at most; None where nothing says so."""
    rows = _live(scene, "project_target", project_id=project_id, metric=TARGET)
    return next((number_of(row["value"]) for row in rows if row["binding"] == "limite"), None)


def _case_open(scene: Scene, household_id: str | None) -> bool:
    """Whether the household has a case of innocent arrears, recognised or under evaluation."""
    if household_id is None:
        return False
    closed = training.parameter("cases_without_indemnity")
    return any(
        row["state"] not in closed and row["outcome"] not in closed
        for row in _live(scene, "arrears_case", household_id=household_id)
    )


def _hours(scene: Scene) -> list[Problem]:
    row, before = scene.after, scene.before
    held = scene.board.get("training_path", text_of(row["path_id"]))
    if held is None:
        return [problem("reference_missing", field="path_id")]
    if before is not None and before["confirmed_at"] is not None:
        return [problem("hours_confirmed")]
    said = ("path_id", "from_day", "to_day", "minutes", "how", "register_number", "deleted_at")
    moved = before is None or any(before[name] != row[name] for name in said)
    found = []
    if moved:
        if before is not None and scene.author != row["operator_id"]:
            found.append(problem("hours_author"))
        found += _certified(scene, row, held.row)
    if row["confirmed_at"] is not None or row["confirmed_by"] is not None:
        filed = bool(_live(scene, "attachment", owner_id=scene.id))
        found += training.check_confirmation(
            str(held.row["state"]),
            certified_by=str(row["operator_id"]),
            confirmed_by=str(row["confirmed_by"]),
            author=scene.author,
            role=scene.role or "",
            how=str(row["how"]),
            filed=filed,
        )
    return found


def _certified(scene: Scene, row: Row, path: Row) -> list[Problem]:
    first, last = day_of(row["from_day"]), day_of(row["to_day"])
    if first is None or last is None or path["state"] is None:
        return [problem("hours_period")]
    ids = scene.board.load_where("training_hours", path_id=str(row["path_id"]))
    others = [scene.board.records[("training_hours", id)].row for id in ids if id != scene.id]
    spans = [
        (begun, ended)
        for one in others
        if one.get("deleted_at") is None
        and (begun := day_of(one["from_day"])) is not None
        and (ended := day_of(one["to_day"])) is not None
    ]
    return training.check_hours(
        Hours(first, last, number_of(row["minutes"]), str(row["how"]), text_of(row["register_number"])),
        spans,
        state=str(path["state"]),
        start_on=day_of(path["start_on"]),
        day=rome_day(scene.received_at),
        role=scene.role or "",
        reader=scene.author in readers_of(path),
    )


def _act(scene: Scene) -> list[Problem]:
    row = scene.after
    id = str(row["path_id"])
    held = scene.board.get("training_path", id)
    if held is None:
        return [problem("reference_missing", field="path_id")]
    path, kind, upto = held.row, str(row["kind"]), day_of(row["upto_on"])
    now = indemnity_at(scene, id)
    hours = _live(scene, "training_hours", path_id=id)
    certified = {str(one["operator_id"]) for one in hours}
    if scene.author == path["operator_id"] or scene.author in certified:
        return [problem("indemnity_own")]
    acts = _live(scene, "indemnity_act", path_id=id)
    start = day_of(path["start_on"])
    found = check_act(
        kind,
        number_of(row["amount_cents"]),
        now,
        _earned(scene, id, path, upto if kind == TRANCHE else None),
        day=rome_day(scene.received_at),
        upto_on=upto,
        last_upto_on=max((day for one in acts if (day := day_of(one["upto_on"])) is not None), default=None),
        unemployed=start is not None
        and not training.check_unemployment(day_of(path["unemployed_on"]), text_of(path["unemployment_proof"]), start),
        reference=text_of(row["reference"]),
        paid_on=day_of(row["paid_on"]),
        acceptance_on=day_of(row["acceptance_on"]),
        papers=_acceptances(scene, id) if kind == WITHHOLDING else (),
        reason=text_of(row["reason"]),
    )
    fund_id = fund_of(scene, path)
    if fund_id is None:
        return [problem("reference_missing", field="round_id")]
    return found or ledger_about(scene.board, fund_id, id).check(
        act_postings(kind, fund_id, id, number_of(row["amount_cents"]))
    )


def _acceptances(scene: Scene, path_id: str) -> tuple[Acceptance, ...]:
    """The prints of MOD-13 of a path. A desk sends a print and its signature before what stands on them."""
    rows = _live(scene, "printed_document", record_id=path_id)
    return tuple(_acceptance(one) for one in rows if one["form_code"] == ACCEPTANCE)


def _acceptance(row: Row) -> Acceptance:
    signed_at = time_of(row["signed_at"])
    return Acceptance(
        text_of(row["local_number"]), rome_day(signed_at) if signed_at is not None else None, text_of(row["signed_how"])
    )


def _paper(scene: Scene) -> list[Problem]:
    """A signature on which a pact or a withholding stands is not taken back."""
    row, before = scene.after, scene.before
    if before is None or before["form_code"] != ACCEPTANCE or not _acceptance(before).is_signed:
        return []
    if row.get("deleted_at") is None and _acceptance(row) == _acceptance(before):
        return []
    id, number = str(before["record_id"]), before["local_number"]
    steps, acts = steps_of_path(scene, id), _live(scene, "indemnity_act", path_id=id)
    stands = any(one["to_state"] == PACT and one["proof"] == number for one in steps)
    stands = stands or any(one["kind"] == WITHHOLDING and one["reference"] == number for one in acts)
    return [problem("acceptance_in_use")] if stands else []


def _earned(scene: Scene, id: str, path: Row, upto: date | None) -> Earned:
    hours = _live(scene, "training_hours", path_id=id)
    steps = steps_of_path(scene, id)
    confirmed = [
        (last, number_of(one["minutes"]))
        for one in hours
        if one["confirmed_at"] is not None and (last := day_of(one["to_day"])) is not None
    ]
    owed = debt_at_outcome(steps)
    return Earned(
        state=str(path["state"]),
        minutes=training.minutes_upto(confirmed, upto),
        planned=number_of(path["minutes_planned"]),
        began=began(steps),
        outcome=text_of(path["outcome"]),
        debt=None if owed is None else sum(owed.values()),
    )


def debt_at_outcome(steps: list[Row]) -> dict[str, int] | None:
    """What was owed on the day of the outcome, line by line, as it was found then; None where it could not be known."""
    found = next((json_of(step["debt"]) for step in steps if step["to_state"] == training.OUTCOME), None)
    return {str(line): int(cents) for line, cents in found.items()} if isinstance(found, dict) else None


def owed_at(scene: Scene, path: Row, at: datetime | None) -> dict[str, int] | None:
    """The residual debt of the household's own tenancy, line by line, as of a moment; never another's (INV-32)."""
    tenancy = scene.board.get("tenancy", text_of(path["tenancy_id"]))
    if at is None or tenancy is None or tenancy.row["household_id"] != path["household_id"]:
        return None
    return residual(lines_at(scene.board, str(path["tenancy_id"]), rome_day(at)))


def act_postings(kind: str, fund_id: str, path_id: str, amount: int) -> list[Posting]:
    """What an act on an indemnity moves in the ledger."""
    if kind in (TRANCHE, BALANCE):
        return pay(path_id, amount)
    return {WITHHOLDING: withhold(path_id, amount), RELEASE: release(fund_id, path_id, amount)}[kind]


def grant_postings(fund_id: str, path_id: str, amount: int) -> list[Posting]:
    """What a selection commits."""
    return commit(fund_id, path_id, 0, amount)


def fund_of(scene: Scene, path: Row) -> str | None:
    """The fund of a path's round."""
    round_ = scene.board.get("selection_round", text_of(path["round_id"]))
    return text_of(round_.row["fund_id"]) if round_ is not None else None


def indemnity_at(scene: Scene, path_id: str) -> Indemnity:
    """What a path was granted and what became of it, from its steps and acts."""
    granted = sum(
        number_of(step["amount_cents"]) for step in steps_of_path(scene, path_id) if step["to_state"] == SELECTED
    )
    acts = _live(scene, "indemnity_act", path_id=path_id)
    return indemnity_of(granted, [(str(one["kind"]), number_of(one["amount_cents"])) for one in acts])


def steps_of_path(scene: Scene, path_id: str) -> list[Row]:
    """The accepted steps of a path, whichever this very change is left out."""
    return _live(scene, "training_step", path_id=path_id)


def began(steps: list[Row]) -> bool:
    """Whether a path with these steps began."""
    return any(step["to_state"] == training.RUNNING for step in steps)


def _live(scene: Scene, kind: str, **equal: str) -> list[Row]:
    ids = scene.board.load_where(kind, **equal)
    rows = [scene.board.records[(kind, id)].row for id in ids if id != scene.id]
    return [row for row in rows if row.get("deleted_at") is None]


def _maybe(value: object) -> int | None:
    return value if isinstance(value, int) else None


CHECKS: dict[str, Callable[[Scene], list[Problem]]] = {
    "training_path": _path,
    "training_step": _step,
    "training_hours": _hours,
    "indemnity_act": _act,
    "printed_document": _paper,
}
