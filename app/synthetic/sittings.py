"""Bodies that decide, who sits on them, their sessions with dossiers, votes and decisions (domain 2.10). Dossiers are R2."""

from collections import Counter
from datetime import timedelta
from typing import Any

from app.synthetic.lives import Life, Lives, beside
from app.synthetic.places import Estate
from app.synthetic.rows import Author, Row, json_text

_SESSIONS = (-170, -110, 0)
"""Days from the set's day on which the commission sits: two are over, one is that very day."""
_WINDOW = 12
_VOTES = {
    "incolpevole": ("favorevole", "favorevole"),
    "non_riconosciuta": ("contrario", "contrario"),
    "rinviata": ("favorevole", "contrario"),
}
_REASONS = {
    "incolpevole": "La perdita del lavoro è documentata e spiega il debito.",
    "non_riconosciuta": "Il debito è nato prima della causa indicata.",
    "rinviata": "I voti sono pari: la pratica torna alla prossima seduta.",
}


class Sittings:
    """The commission of a company and its evaluation unit."""

    def __init__(self, lives: Lives, estate: Estate) -> None:
        self._lives = lives
        self._direction = estate.office["direzione"]
        self._members = (estate.office["presidente"], estate.office["componente"])
        self._sessions: list[Row] = []
        self._positions: Counter[str] = Counter()
        self._terms: dict[str, Any] = {}

    def plan(self) -> None:
        """Bodies and sessions, made a year ago."""
        self._lives.begin(self._lives.as_of - timedelta(days=365), self._bodies())

    def _bodies(self) -> Life:
        for kind, name, measures in (
            (
                "commissione",
                "Commissione morosità incolpevole",
                ["congelamento", "percorso_lavoro", "piano_di_rientro"],
            ),
            ("nucleo", "Nucleo di valutazione tecnico", ["crs"]),
        ):
            body = self._lives.write(
                self._direction,
                "decision_body",
                kind=kind,
                name=name,
                quorum=2,
                tie="rinvia",
                measures=json_text(measures),
                source="Accordo aziendale",
            )
            for author, office in zip(self._members, ("presidente", "componente"), strict=True):
                self._lives.write(
                    self._direction,
                    "body_member",
                    body_id=body["id"],
                    member_operator_id=author.operator_id,
                    office=office,
                    from_day=self._lives.day.text,
                )
            if kind == "commissione":
                self._terms = {"kind": kind, "quorum": 2, "tie": "rinvia", "measures": sorted(measures)}
                self._convene(str(body["id"]))
        yield from ()

    def _convene(self, body_id: str) -> None:
        count: Counter[int] = Counter()
        for days in _SESSIONS:
            held = self._lives.as_of + timedelta(days=days)
            while held.weekday() >= 5:
                held += timedelta(days=1)
            count[held.year] += 1
            over = days < 0
            self._sessions.append(
                self._lives.write(
                    self._direction,
                    "decision_session",
                    body_id=body_id,
                    number=f"{count[held.year]}/{held.year}",
                    held_on=held.isoformat(),
                    opens_on=(held - timedelta(days=_WINDOW)).isoformat(),
                    closes_on=(held + timedelta(days=5)).isoformat(),
                    place="Sede",
                    minutes="La commissione esamina le pratiche e decide come risulta dagli atti." if over else None,
                    minutes_on=(held + timedelta(days=3)).isoformat() if over else None,
                )
            )

    def next_session(self, *, past: bool) -> Row:
        """The first session that is to come for what is ready today; of those that are over today with `past`."""
        today, end = self._lives.day.text, self._lives.as_of.isoformat()
        return next(
            (one for one in self._sessions if past and today < str(one["opens_on"]) and str(one["held_on"]) < end),
            self._sessions[-1],
        )

    def dossier(self, author: Author, case: Row, evaluation: Row, content: dict[str, Any]) -> Row:
        """A case made ready for the commission."""
        return self._lives.write(
            beside(author, case),
            "dossier",
            visibility="R2",
            case_id=case["id"],
            evaluation_id=evaluation["id"],
            case_operator_id=case["operator_id"],
            number=case["number"],
            content=json_text(content),
            complete=1,
        )

    def vote_ahead(self, dossier: Row, session: Row) -> None:
        """Who cannot be there on the day has voted as soon as the window was open."""
        self._vote(dossier, session, self._members[1], "favorevole")

    def put_on(self, dossier: Row, session: Row) -> None:
        """On the agenda, after those that are there."""
        self._positions[str(session["id"])] += 1
        dossier |= {"session_id": session["id"], "position": self._positions[str(session["id"])]}

    def decide(self, dossier: Row, session: Row, outcome: str, measures: list[str], evaluation: Row) -> None:
        """The votes, and the decision that the president writes down with what it rested on."""
        votes = []
        for author, office, vote in zip(self._members, ("presidente", "componente"), _VOTES[outcome], strict=True):
            self._vote(dossier, session, author, vote)
            votes.append({"operator_id": author.operator_id, "vote": vote, "office": office})
        self._lives.write(
            beside(self._members[0], dossier),
            "decision",
            at="at",
            visibility="R2",
            readers=json_text([dossier["operator_id"]]),
            dossier_id=dossier["id"],
            session_id=session["id"],
            outcome=outcome,
            reasons=_REASONS[outcome],
            measures=json_text(measures),
            rules=json_text(
                {
                    "body": self._terms,
                    "votes": votes,
                    "rule_set": evaluation["rule_set"],
                    "rules_sha256": evaluation["rules_sha256"],
                }
            ),
        )

    def _vote(self, dossier: Row, session: Row, author: Author, vote: str) -> None:
        self._lives.write(
            beside(author, dossier),
            "vote",
            visibility="R2",
            dossier_id=dossier["id"],
            session_id=session["id"],
            vote=vote,
            reason=_REASONS["non_riconosciuta"] if vote == "contrario" else None,
        )
