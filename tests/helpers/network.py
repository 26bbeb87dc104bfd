"""An invented network for tests: a body of each kind that both seeds name, and the eight projects with their parts (2.7, INV-50)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.models.network import Partner, Partnership, PartnershipMember
from app.models.projects import Project
from app.models.who import Who
from app.services.stamps import stamp
from tests.helpers.desk import DeskForTests
from tests.helpers.small_town import received

BODIES: tuple[tuple[str, str, Mapping[str, Any]], ...] = (
    ("comune", "Comune di Prato Piccolo", {"services": ["anagrafe"], "municipality": "Prato Piccolo"}),
    ("servizio_sociale", "Servizio sociale di Prato Piccolo", {"services": ["segretariato sociale"], "areas": ["Lodigiano"]}),
    ("universita", "Università della Bassa", {"services": ["ricerca"]}),
    ("caritas", "Caritas di Prato Piccolo", {"services": ["spesa", "ascolto"], "areas": ["Lodigiano"]}),
    ("volontariato", "Mani Aperte", {"services": ["trasporto"]}),
    ("sportiva", "Polisportiva Robinie", {"services": ["sport per ragazzi"]}),
    ("parrocchia", "Parrocchia di San Nessuno", {"services": ["doposcuola"]}),
    ("cooperativa_sociale", "Cooperativa Il Pioppo", {"services": ["lavoro"], "areas": ["Sud Milano"]}),
    ("ente_formazione", "Scuola Mestieri Riva", {"services": ["tirocini"], "accredited": True}),
    ("cpi", "Centro per l'impiego della Bassa", {"services": ["lavoro"]}),
    ("caf_patronato", "Patronato Aurora", {
        "services": ["ISEE", "bonus"], "areas": ["Lodigiano"], "phone": "0377 000 200", "municipality": "Codogno",
        "hours": [{"weekday": 1, "from_time": "09:00", "to_time": "12:30"},
                  {"weekday": 3, "from_time": "14:00", "to_time": "16:00"}],
    }),
    ("sindacato_inquilini", "Sindacato Case Insieme", {"services": ["contratti"]}),
    ("ats_asst", "ASST della Bassa", {"services": ["medicina di base"]}),
)  # fmt: skip

LED, JOINED = ("GOLAB", "PROSAL"), ("FORNASE", "SAPERI", "NESSUNO", "LABRHO", "QUARTCO", "SESTOINS")
AMOUNTS = {
    "GOLAB": 25_188_303, "PROSAL": 25_130_391, "FORNASE": 24_747_104, "SAPERI": 25_195_897, "NESSUNO": 25_199_748,
    "LABRHO": 19_172_534, "QUARTCO": 25_197_740, "SESTOINS": 25_198_667,
}  # fmt: skip
"""Cents, as printed in the second seed (2.7)."""


def bodies(who: Who) -> dict[str, Partner]:
    """A body of each kind, by kind."""
    return {kind: Partner(**stamp(who), name=name, kind=kind, **more) for kind, name, more in BODIES}


def projects(who: Who) -> dict[str, Project]:
    """The eight laboratories, by code: two led by the company, six joined."""
    return {
        code: Project(
            **stamp(who), code=code, name=code, amount_cents=amount, role="capofila" if code in LED else "partner"
        )
        for code, amount in AMOUNTS.items()
    }


def build_network(desk: DeskForTests, *, partnerships: bool = False) -> dict[str, str]:
    """Put it on a desk as if it had come from the centre; ids by kind of body and by code of project."""
    people, works = bodies(desk.who), projects(desk.who)
    records: list[Any] = [*people.values(), *works.values()]
    if partnerships:
        for code, project in works.items():
            whole = Partnership(**stamp(desk.who), project_id=project.id, name=f"Partenariato {code}")
            parts = {None: "partner", people["comune"].id: "partner", people["ente_formazione"].id: "partner"}
            parts[None if code in LED else people["comune"].id] = "capofila"
            records.append(whole)
            records += [
                PartnershipMember(**stamp(desk.who), partnership_id=whole.id, partner_id=body, role=role)
                for body, role in parts.items()
            ]
    received(replace(desk, who=replace(desk.who, role="coordinatore")), records)  # only who coordinates writes bodies
    return {name: one.id for name, one in (*people.items(), *works.items())}
