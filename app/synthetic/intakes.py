"""Synthetic intake forms (MOD-02): ordinary sections, and health and ESF answers on records of their own (R2)."""

from collections.abc import Mapping
from datetime import date, timedelta

from app.rules.catalogues import choices
from app.rules.dates import age_on
from app.synthetic import phrases
from app.synthetic.leases import Family, Resident
from app.synthetic.rows import Author, Dice, Made, RomeDay, Row, Weighted, json_text, stamp

_WORK = Weighted({"occupato": 45, "disoccupato": 20, "inattivo": 35})
_CAUSES = Weighted({"C1": 22, "C4": 26, "C2": 7, "C3": 5, "C5": 9, "C6": 21, "C7": 10})
_DISABILITY = Weighted({"si": 14, "rifiuta": 20, "no": 66})
_ISCED = Weighted({"0": 4, "1": 16, "2": 38, "3": 30, "5": 1, "6": 4, "7": 3, "9": 4})
_SECTIONS = ("a", "b", "c", "d", "e", "f", "g", "h", "i", "m", "n", "o")
SENSITIVE = ("foreign_background", "minority", "disability", "other_disadvantaged", "housing_exclusion")
"""Questions of section P that may be refused; a refusal never blocks."""


def make_intake(
    dice: Dice, author: Author, day: RomeDay, minute: int, family: Family, person: Resident, *, number: str,
    state: str = "firmata", refuses_all: bool = False, health: bool = False, esf: bool = False,
) -> list[Made]:  # fmt: skip
    """The form, and the separate sheets when asked for. An unfinished one stops after section D."""
    at, ms = day.at(minute)
    done = _SECTIONS if state != "in_compilazione" else _SECTIONS[:4]
    sections = {name: content for name, content in _sections(dice, day.day, family, person).items() if name in done}
    finished = day.at(minute + 35)[0] if state != "in_compilazione" else None
    id = dice.new_id(ms)
    form: Row = {
        **stamp(id, author, at, day.offset),
        "person_id": person.id,
        "household_id": family.id,
        "number": number,
        "state": state,
        "started_at": at,
        "completed_at": finished,
        "signed_at": finished if state == "firmata" else None,
        "sections_done": json_text(list(done)),
        **{f"section_{name}": json_text(sections.get(name, [] if name in "dh" else {})) for name in _SECTIONS},
    }
    rows: list[Made] = [("intake_form", form)]
    if health:
        needs = [choice.code for choice in choices("frailties") if dice.chance(0.35)]
        answers = {"needs": needs, "what_helps": "Appuntamenti al piano terra."}
        rows.append(("intake_health", _sheet(dice, author, day, minute + 30, id, person, answers)))
    if esf:
        rows.append(
            ("intake_esf", _sheet(dice, author, day, minute + 33, id, person, _esf(dice, day, person, refuses_all)))
        )
    return rows


def _sheet(
    dice: Dice,
    author: Author,
    day: RomeDay,
    minute: int,
    intake_id: str,
    person: Resident,
    answers: Mapping[str, object],
) -> Row:
    at, ms = day.at(minute)
    return {
        **stamp(dice.new_id(ms), author, at, day.offset, visibility="R2"),
        "intake_id": intake_id,
        "person_id": person.id,
        "answers": json_text(answers),
    }


def _esf(dice: Dice, day: RomeDay, person: Resident, refuses_all: bool) -> dict[str, object]:
    employment = _WORK.throw(dice)
    answers: dict[str, object] = {
        "employment": {"occupato": "occupato_dipendente"}.get(employment, employment),
        "education": _ISCED.throw(dice),
        "citizenship": person.origin,
        "foreign_background": "si" if person.origin != "IT" else "no",
        "minority": "no",
        "disability": _DISABILITY.throw(dice),
        "other_disadvantaged": "no",
        "housing_exclusion": "no",
        "residence": person.dwelling.outpost.town.name,
        "entry_on": day.text,
    }
    if employment == "disoccupato":
        answers["unemployed_since"] = (day.day - timedelta(days=dice.between(30, 700))).isoformat()
    if refuses_all:
        answers.update(dict.fromkeys(SENSITIVE, "rifiuta"))
    return answers


def _sections(dice: Dice, day: date, family: Family, person: Resident) -> dict[str, object]:
    home = family.dwelling
    return {
        "a": {
            "surname": person.surname,
            "name": person.name,
            "sex": person.sex,
            "birth_date": person.birth.isoformat(),
            "fiscal_code": person.fiscal_code,
            "citizenship": person.origin,
        },
        "b": {"phone1": person.phone, "preferred_channel": "telefono" if person.phone else "sportello"},
        "c": {
            "unit_code": home.code,
            "street": home.street,
            "house_number": home.house_number,
            "stair": home.stair,
            "floor": home.floor,
            "apartment_no": home.apartment_no,
            "municipality": home.outpost.town.name,
            "contract_on": family.contract_on.isoformat(),
            "role": "assegnatario" if person is family.members[0] else "componente",
            "income_area": family.area,
            "income_band": family.band,
            "rent_cents": family.rent,
            "charges_cents": family.charges,
        },
        "d": [
            {
                "person_id": one.id,
                "name": " ".join(part for part in (one.surname, one.name) if part),
                "fiscal_code": one.fiscal_code,
                "birth_date": one.birth.isoformat(),
                "relation": one.relation,
                "student": 6 <= age_on(one.birth, day) < 19,
                "disability": dice.chance(0.1),
            }
            for one in family.members
            if one.birth <= day
        ],
        "e": {
            "isee_cents": family.isee,
            "isee_kind": "isee" if family.isee is not None else None,
            "incomes": {"lavoro" if dice.chance(0.5) else "pensione": dice.between(60_000, 130_000)},
        },
        "f": _work(dice, day),
        "g": _arrears(dice, day, family),
        "h": [
            {"kind": kind, "cut_off_risk": dice.chance(0.06), "social_bonus": dice.chance(0.3)}
            for kind in ("luce", "gas")
        ],
        "i": {"needs": {"economia": "Entrate discontinue."} if family.debt else {"relazioni": "Vicini presenti."}},
        "m": {"request": dice.pick(phrases.WISHES)},
        "n": {"taken_on": dice.chance(0.4)},
        "o": {"notice_seen": True, "notice_version": "1", "may_message": dice.chance(0.4)},
    }


def _work(dice: Dice, day: date) -> dict[str, object]:
    state = _WORK.throw(dice)
    found: dict[str, object] = {
        "employment": state,
        "education": _ISCED.throw(dice),
        "last_job": dice.pick(phrases.JOBS),
    }
    if state == "disoccupato":
        since = day - timedelta(days=dice.between(380, 1200) if dice.chance(0.5) else dice.between(20, 360))
        found["employed_since"] = since.isoformat()
        found["did"] = dice.chance(0.6)
    return found


def _arrears(dice: Dice, day: date, family: Family) -> dict[str, object]:
    if not family.debt:
        return {}
    rent = int(family.debt * (0.5 + 0.3 * dice.unit()))
    return {
        "balance_on": day.isoformat(),
        "rent_debt_cents": rent,
        "charges_debt_cents": family.debt - rent,
        "causes": [_CAUSES.throw(dice)],
        "plan_running": dice.chance(0.14),
    }
