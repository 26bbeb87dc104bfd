"""Invented persons, their households over time, leases and means, with the distributions of the domain reference (7.5).

Every codice fiscale is right for its person, unless an edge case wants it otherwise. Knows nothing of what operators do.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple

from app.rules.codice_fiscale import omocodes, place_on
from app.rules.dates import age_on
from app.rules.fiscal_letters import compose
from app.synthetic import edges
from app.synthetic.leases import Family, Resident, make_lease
from app.synthetic.names import BIRTH_TOWNS, EU_COUNTRIES, FIRST_NAMES, ORIGINS, OTHER_COUNTRIES, SURNAMES
from app.synthetic.places import Dwelling, Estate
from app.synthetic.rows import Dice, Made, Row, Weighted, imported, milliseconds

_SIZES = Weighted({1: 40, 2: 26, 3: 15, 4: 11, 5: 6, 6: 2})
_HEAD_AGES = Weighted({(22, 34): 8, (35, 59): 37, (60, 74): 30, (75, 96): 25})
_CITIZENSHIP = Weighted({"it": 78, "eu": 4, "other": 18})
_OLD_GENERATION = 1965
_ADULT = 18
_LARGEST = 9


class _Draft(NamedTuple):
    surname: str | None
    name: str | None
    sex: str
    birth: date
    origin: str
    relation: str
    edge: edges.EdgePerson | None = None


class Population:
    """Everyone of a company, filled while the rows are made. `marks` names the edge cases: mark -> ids."""

    def __init__(self, dice: Dice, estate: Estate, as_of: date, since: datetime) -> None:
        self.families: list[Family] = []
        self.marks: dict[str, list[str]] = {}
        self._dice = dice
        self._estate = estate
        self._as_of = as_of
        self._since = since
        self._codes: set[str] = set()
        self._split_day = as_of - timedelta(days=420)
        self._swap_day = as_of - timedelta(days=150)
        self._death_day = as_of - timedelta(days=40)

    def mark(self, name: str | None, id: str) -> None:
        """Remember an edge case by name."""
        if name:
            self.marks.setdefault(name, []).append(id)

    def families_marked(self, name: str) -> list[Family]:
        """The families of an edge case."""
        return [family for family in self.families if family.id in self.marks[name]]

    def make(self, households: int, persons: int, *, with_edges: bool) -> Iterator[Made]:
        """Exactly this many households of today and persons; the awkward ones first."""
        dwellings = list(self._estate.dwellings)
        single = next((place for place, one in enumerate(dwellings) if one.stair == "—"), None)
        odd = [dwellings.pop(single)] if single is not None else []
        self._dice.shuffle(dwellings)
        dwellings = odd + dwellings  # whoever comes first lives at `snc`, stair `—`
        awkward = edges.HOUSEHOLDS if with_edges else ()
        if with_edges:
            yield from self._make_edges(dwellings)
        for size in self._sizes(households - len(awkward), persons - (edges.PEOPLE if with_edges else 0)):
            yield from self._family(self._drafts(size), dwellings[len(self.families)])

    def _sizes(self, households: int, persons: int) -> list[int]:
        """Household sizes with the wanted distribution, nudged until they add up."""
        sizes = [int(_SIZES.throw(self._dice)) for _ in range(households)]
        wanted = persons - sum(sizes)
        while wanted:
            place = self._dice.below(households)
            step = 1 if wanted > 0 else -1
            if 1 <= sizes[place] + step <= _LARGEST:
                sizes[place] += step
                wanted -= step
        return sizes

    def _drafts(self, size: int) -> list[_Draft]:
        dice = self._dice
        origin = "IT"
        if (kind := _CITIZENSHIP.throw(dice)) != "it":
            origin = dice.pick(EU_COUNTRIES if kind == "eu" else OTHER_COUNTRIES)
        first, last = _HEAD_AGES.throw(dice)
        if origin != "IT":
            first, last = 25, 58  # newcomers are younger
        age = dice.between(first, last)
        surname = self._surname(origin)
        head = self._draft(surname, "FM"[dice.chance(0.45)], age, origin, "intestatario")
        drafts = [head]
        if size >= 2 and dice.chance(0.72):
            other = "M" if head.sex == "F" else "F"
            drafts.append(
                self._draft(self._surname(origin), other, max(20, age + dice.between(-6, 6)), origin, "coniuge")
            )
        while len(drafts) < size:
            if age >= 70 and len(drafts) == size - 1 and dice.chance(0.2):
                drafts.append(self._draft(surname, "FM"[dice.chance(0.5)], max(0, age - 60), origin, "nipote"))
            elif age < 62 and len(drafts) >= 4 and dice.chance(0.3):
                drafts.append(self._draft(self._surname(origin), "F", min(97, age + 26), origin, "genitore"))
            else:
                drafts.append(
                    self._draft(surname, "FM"[dice.chance(0.5)], max(0, age - dice.between(20, 38)), origin, "figlio")
                )
        return drafts

    def _surname(self, origin: str) -> str:
        return self._dice.pick(SURNAMES if origin == "IT" else ORIGINS[origin].surnames)

    def _draft(self, surname: str, sex: str, age: int, origin: str, relation: str) -> _Draft:
        birth = self._birth(age)
        if origin == "IT":
            names = FIRST_NAMES[sex, birth.year < _OLD_GENERATION]
        else:
            names = ORIGINS[origin].women if sex == "F" else ORIGINS[origin].men
        return _Draft(surname, self._dice.pick(names), sex, birth, origin, relation)

    def _birth(self, age: int) -> date:
        newest = self._as_of - timedelta(days=int(age * 365.25) + 1)
        return newest - timedelta(days=self._dice.below(360) if age else self._dice.between(5, 20))

    # ---------------------------------------------------------------------------------------------------- one household
    def _family(self, drafts: list[_Draft], dwelling: Dwelling, contract_on: date | None = None) -> Iterator[Made]:
        dice = self._dice
        family = Family(dice.new_id(milliseconds(self._since)), dwelling)
        family.contract_on = contract_on or self._contract_day(drafts[0].birth)
        yield "household", self._household(family.id, dwelling, family.contract_on, None)
        for draft in drafts:
            resident, row = self._person(draft, family)
            family.members.append(resident)
            yield "person", row
            last = None
            if draft.edge is not None and draft.edge.left:
                last = self._death_day if draft.edge.deceased else self._split_day - timedelta(days=1)
            yield "household_member", self._member(family.id, resident, max(family.contract_on, draft.birth), last)
        self.families.append(family)
        yield from make_lease(self._dice, family, self._estate.id, self._as_of, self._since)

    def _household(self, id: str, dwelling: Dwelling, from_day: date, to_day: date | None) -> Row:
        return {
            **imported(id, self._estate.id, dwelling.outpost.id, self._since),
            "unit_id": dwelling.id,
            "from_day": from_day.isoformat(),
            "to_day": to_day.isoformat() if to_day else None,
            "external_code": f"N{id[-10:]}",
        }

    def _member(self, household_id: str, resident: Resident, from_day: date, to_day: date | None) -> Row:
        return {
            **imported(
                self._dice.new_id(milliseconds(self._since)), self._estate.id, resident.dwelling.outpost.id, self._since
            ),
            "household_id": household_id,
            "person_id": resident.id,
            "relation": resident.relation,
            "from_day": from_day.isoformat(),
            "to_day": to_day.isoformat() if to_day else None,
        }

    def _contract_day(self, head_birth: date) -> date:
        dice = self._dice
        years = (
            dice.unit() * 2
            if dice.chance(0.1)
            else 2 + 12 * dice.unit()
            if dice.chance(0.45)
            else 14 + 26 * dice.unit()
        )
        longest = max(0.1, age_on(head_birth, self._as_of) - 20)
        return self._as_of - timedelta(days=1 + int(min(years, longest) * 365.25))

    def _person(self, draft: _Draft, family: Family) -> tuple[Resident, Row]:
        dice = self._dice
        code, place_name = self._birthplace(draft, family)
        fiscal_code, state = self._fiscal_code(draft, code)
        age = age_on(draft.birth, self._as_of)
        adult = age >= _ADULT
        phone = f"399 {dice.between(1_000_000, 9_999_999)}" if adult and dice.chance(0.86) else None
        prefix = family.dwelling.outpost.town.phone_prefix
        landline = f"{prefix} 0{dice.between(10_000, 99_999)}" if adult and dice.chance(0.25) else None
        foreign = draft.origin != "IT"
        language = ORIGINS[draft.origin].language if foreign else "italiano"
        id = dice.new_id(milliseconds(self._since))
        resident = Resident(
            id, family.id, family.dwelling, draft.surname, draft.name, draft.sex, draft.birth, fiscal_code, draft.origin,
            language, phone, draft.relation,
        )  # fmt: skip
        edge = draft.edge
        if edge is not None:
            self.mark(edge.mark, id)
        permit = foreign and draft.origin not in ("RO", "PL", "IS")
        row: Row = {
            **imported(id, self._estate.id, family.dwelling.outpost.id, self._since),
            "surname": draft.surname,
            "name": draft.name,
            "sex": draft.sex,
            "birth_date": draft.birth.isoformat(),
            "birth_place": place_name,
            "birth_code": code,
            "fiscal_code": fiscal_code,
            "fiscal_code_state": state,
            "fiscal_code_reason": "non_rilasciato" if state == "assente" else None,
            "citizenship": draft.origin,
            "residence_permit": dice.pick(("lungo_periodo", "lavoro", "famiglia")) if permit and adult else None,
            "residence_permit_expires": self._ahead(-200, 1400) if permit and adult else None,
            "document_type": "carta_identita" if adult else None,
            "document_number": f"CX{dice.between(10_000, 99_999)}ZZ" if adult else None,
            "document_expires": self._ahead(-300, 3000) if adult else None,
            "marital_status": "coniugato" if draft.relation == "coniuge" else None,
            "phone1": phone,
            "phone1_e164": "+39" + phone.replace(" ", "") if phone else None,
            "phone2": landline,
            "phone2_e164": "+39" + landline.replace(" ", "") if landline else None,
            "email": f"p{id[-6:]}@example.org" if adult and dice.chance(0.2) else None,
            "pec": None,
            "preferred_channel": "telefono" if phone else None,
            "preferred_time": None,
            "language": language,
            "needs_interpreter": int(foreign and dice.chance(0.25)),
            "contact_name": None,
            "contact_relation": None,
            "contact_phone": None,
            "domicile": None,
            "deceased_on": (self._as_of - timedelta(days=40)).isoformat()
            if edge is not None and edge.deceased
            else None,
            "external_code": f"A{id[-10:]}",
        }
        return resident, row

    def _ahead(self, first: int, last: int) -> str:
        return (self._as_of + timedelta(days=self._dice.between(first, last))).isoformat()

    def _birthplace(self, draft: _Draft, family: Family) -> tuple[str, str]:
        """Belfiore code and name of the place on the birth day."""
        if draft.edge is not None and draft.edge.place is not None:
            code = draft.edge.place[0]
        elif draft.origin != "IT" and age_on(draft.birth, self._as_of) >= _ADULT:
            origin = ORIGINS[draft.origin]
            return origin.place_code, origin.country
        elif self._dice.chance(0.6):
            code = family.dwelling.outpost.town.code
        else:
            code = self._dice.pick(BIRTH_TOWNS)[0]
        place = place_on(code, draft.birth)
        assert place is not None
        return code, place.name

    def _fiscal_code(self, draft: _Draft, place_code: str) -> tuple[str | None, str]:
        wanted = draft.edge.code if draft.edge is not None else "giusto"
        if wanted == "mancante":
            return None, "assente"
        if wanted == "provvisorio":
            return "90000000001", "cf_provvisorio"
        code = compose(draft.surname or "", draft.name or "", draft.sex, draft.birth, place_code)
        if wanted == "errato":
            return code[:15] + chr((ord(code[15]) - 64) % 26 + 65), "da_verificare"
        if code not in self._codes:
            self._codes.add(code)
            return code, "valido"
        code = next(form for form in omocodes(code) if form not in self._codes)
        self._codes.add(code)
        return code, "valido"

    # ------------------------------------------------------------------------------------------------------------ edges
    def _make_edges(self, dwellings: list[Dwelling]) -> Iterator[Made]:
        left: list[Resident] = []
        swapped: list[Family] = []
        for wanted in edges.HOUSEHOLDS:
            dwelling = dwellings[len(self.families)]
            if wanted.story == "split_to":
                yield from self._split(left, dwelling)
            else:
                moved_in = self._swap_day + timedelta(days=1) if wanted.story == "swap" else None
                drafts = [self._edge_draft(person) for person in wanted.members]
                yield from self._family(drafts, dwelling, moved_in)
            family = self.families[-1]
            self.mark(wanted.mark, family.id)
            if wanted.story == "split_from":
                left = family.members[1:]
            if wanted.story == "swap":
                swapped.append(family)
            # Only who still lives there is met at the desk; the lease of a deceased assignee stays as it is.
            gone = [person.left for person in wanted.members]
            if any(gone):
                family.members = [one for one, left_home in zip(family.members, gone, strict=True) if not left_home]
        yield from self._former_dwellings(swapped)
        self.mark("stair_dash", self.families[0].dwelling.id)
        for number, mark in (("15/A", "house_number_letter"), ("snc", "house_number_snc")):
            at = next(one for one in self._estate.dwellings if one.house_number == number)
            self.mark(mark, at.building_id)
        self.mark("building_without_units", self._estate.empty_buildings[0])

    def _edge_draft(self, person: edges.EdgePerson) -> _Draft:
        birth = date.fromisoformat(person.born) if person.born else self._birth(person.age)
        return _Draft(person.surname, person.name, person.sex, birth, person.origin, person.relation, person)

    def _split(self, left: list[Resident], dwelling: Dwelling) -> Iterator[Made]:
        """Two members of a household go and live elsewhere: their old membership ends, a new household begins."""
        day = self._split_day
        family = Family(self._dice.new_id(milliseconds(self._since)), dwelling, contract_on=day)
        yield "household", self._household(family.id, dwelling, day, None)
        for place, resident in enumerate(left):
            moved = Resident(
                resident.id, family.id, dwelling, resident.surname, resident.name, resident.sex, resident.birth,
                resident.fiscal_code, resident.origin, resident.language, resident.phone,
                "intestatario" if place == 0 else "figlio",
            )  # fmt: skip
            family.members.append(moved)
            yield "household_member", self._member(family.id, moved, day, None)
        self.families.append(family)
        yield from make_lease(self._dice, family, self._estate.id, self._as_of, self._since)

    def _former_dwellings(self, swapped: list[Family]) -> Iterator[Made]:
        """Two households have changed places: each also had, until that day, a household in the other's dwelling."""
        for family, other in ((swapped[0], swapped[1]), (swapped[1], swapped[0])):
            former = self._dice.new_id(milliseconds(self._since))
            since = self._swap_day - timedelta(days=3000)
            yield "household", self._household(former, other.dwelling, since, self._swap_day)
            yield "household_member", self._member(former, family.members[0], since, self._swap_day)
            self.mark("former_household", former)
