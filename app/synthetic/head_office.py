"""What head office writes by itself: an extension with its act, a new version of rules as a draft, the notices of the yearly contribution
and what households applied for.
"""

from copy import deepcopy
from datetime import timedelta

from app.rules.rule_reading import shipped
from app.rules.rule_sets import body_hash
from app.synthetic.funds import HOUSEHOLD_CAP
from app.synthetic.leases import Family
from app.synthetic.lives import Life, Lives
from app.synthetic.places import Estate
from app.synthetic.rows import json_text
from app.synthetic.staff import Worker

_PAPERS = ["Attestazione ISEE", "Documento di identità"]
_MEASURES = {"T-CRS-A": 300_000, "T-CRS-B": 936_000}
"""The measures and below which ISEE somebody applies. Cents."""
_GRANTED = 120_000


class HeadOffice:
    """The acts of the direction of a company."""

    def __init__(self, lives: Lives, estate: Estate, workers: list[Worker]) -> None:
        self._lives = lives
        self._estate = estate
        self._workers = workers
        self._author = estate.office["direzione"]

    def plan(self, project_id: str, families: list[Family], applications: int) -> None:
        """An extension and a draft of rules in autumn, notices and so many applications in the months after."""
        start = self._lives.as_of - timedelta(days=130)
        self._lives.begin(start, self._extension(project_id))
        self._lives.begin(start + timedelta(days=5), self._rules())
        self._lives.begin(start + timedelta(days=10), self._notices(families, applications))

    def _extension(self, project_id: str) -> Life:
        day = self._lives.day.day
        digest = self._lives.dice.hexadecimal(64)
        act = self._lives.write(
            self._author,
            "project_extension",
            project_id=project_id,
            number=f"D.D. {day.year}/118",
            act_on=(day - timedelta(days=6)).isoformat(),
            until_on=(day + timedelta(days=730)).isoformat(),
            file_hash=digest,
        )
        self._lives.write(
            self._author,
            "attachment",
            owner_kind="project_extension",
            owner_id=act["id"],
            file_name="proroga.pdf",
            media_type="application/pdf",
            size=84_000,
            content_hash=digest,
        )
        yield from ()

    def _rules(self) -> Life:
        """The cap for a household, that the published rules leave open: a draft, until a second person puts it in force."""
        rules = max((one for one in shipped() if one.track == "T-L1"), key=lambda one: one.version)
        body = deepcopy(dict(rules.body))
        since = (self._lives.day.day + timedelta(days=60)).replace(day=1).isoformat()
        body |= {"version": rules.version + 1, "valid_from": since}
        body["parameters"]["household_cap"]["value"] = HOUSEHOLD_CAP
        self._lives.write(
            self._author,
            "rule_set",
            track=rules.track,
            version=rules.version + 1,
            valid_from=since,
            status="bozza",
            body=json_text(body),
            sha256=body_hash(body),
            note="Tetto per nucleo, da confermare.",
        )
        yield from ()

    def _notices(self, families: list[Family], applications: int) -> Life:
        day = self._lives.day.day
        notices = {
            measure: self._lives.write(
                self._author,
                "solidarity_notice",
                year=day.year,
                measure=measure,
                act=f"Avviso {day.year}",
                opens_on=day.isoformat(),
                closes_on=(day + timedelta(days=60)).isoformat(),
                documents=json_text(_PAPERS),
                place="Presìdi territoriali",
            )
            for measure in _MEASURES
        }
        yield 7
        poor = [one for one in families if one.isee is not None and one.isee < _MEASURES["T-CRS-B"]][:applications]
        for number, family in enumerate(poor):
            served = [one for one in self._workers if family.dwelling.outpost in one.outposts]
            if not served:
                continue
            author = served[0].author(self._estate.id, family.dwelling.outpost.id, self._lives.day.day)
            measure = "T-CRS-A" if (family.isee or 0) <= _MEASURES["T-CRS-A"] else "T-CRS-B"
            row = self._lives.write(
                author,
                "solidarity_application",
                visibility="R1",
                notice_id=notices[measure]["id"],
                household_id=family.id,
                person_id=family.members[0].id,
                documents=json_text([{"name": name, "got": number % 3 > 0} for name in _PAPERS]),
            )
            if number % 3:
                row |= {
                    "state": "presentata",
                    "submitted_on": self._lives.day.text,
                    "protocol": f"{day.year}/{4_100 + number}",
                }
            if number % 6 == 1:
                outcome = (self._lives.day.day + timedelta(days=50)).isoformat()
                row |= {"state": "accolta", "outcome_on": outcome, "granted_cents": _GRANTED}
            if number % 6 == 5:
                outcome = (self._lives.day.day + timedelta(days=50)).isoformat()
                row |= {
                    "state": "non_accolta",
                    "outcome_on": outcome,
                    "reason": "ISEE oltre la soglia alla data dell'avviso.",
                }
