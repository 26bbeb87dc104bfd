"""What of each record goes into the search index, and how it reads in a list. Only R0 and R1 text, ever (domain 2.5).

One set-based query per kind, folded in Python by `app.rules.searching`. Knows nothing of the index itself.
"""

import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import Connection

from app.rules.addresses import natural, short_place
from app.rules.catalogues import areas, label, row_label
from app.rules.clock import from_utc_text, rome_day
from app.rules.dates import show_day
from app.rules.searching import fold, index_text, phone_text

Changed = dict[str, set[str]]


class Entry(NamedTuple):
    """One row of the index. `name` is what lists are read by, `rest` everything else, both folded."""

    id: str
    sort: str
    title: str
    detail: str
    name: str
    rest: str


# A record is found unless it is deleted or R2/R3 (`exportable(..., "ricerca")`, said in SQL).
_FOUND = "{0}.deleted_at IS NULL AND {0}.visibility IN ('R0', 'R1')"
_IN = "{0} IN (SELECT value FROM json_each(?))"


def _rows(connection: Connection, sql: str, ids: Iterable[str]) -> list[Any]:
    return list(connection.exec_driver_sql(sql, (json.dumps(list(ids)),)).fetchall())


def persons(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """Names, codice fiscale, telephones, domicile, and the address of the household of now (else of the last one)."""
    wanted = list(ids)
    homes: dict[str, tuple[Any, ...]] = {}
    for row in _rows(
        connection,
        f"""SELECT m.person_id, m.to_day, m.from_day, u.stair, u.floor, u.apartment_no, u.code,
                   b.street, b.house_number, b.municipality
            FROM household_member m
            JOIN household h ON h.id = m.household_id JOIN unit u ON u.id = h.unit_id
            JOIN building b ON b.id = u.building_id
            WHERE {_IN.format("m.person_id")} AND m.deleted_at IS NULL AND h.deleted_at IS NULL
              AND m.visibility IN ('R0', 'R1') AND h.visibility IN ('R0', 'R1')""",
        wanted,
    ):
        key = (row[1] is None, row[1] or "", row[2] or "")
        if row[0] not in homes or key > homes[row[0]][0]:
            homes[row[0]] = (key, row)
    for row in _rows(
        connection,
        f"""SELECT p.id, p.surname, p.name, p.fiscal_code, p.phone1, p.phone1_e164, p.phone2, p.phone2_e164, p.domicile
            FROM person p WHERE {_IN.format("p.id")} AND {_FOUND.format("p")}""",
        wanted,
    ):
        surname, name = row[1] or "", row[2] or ""
        home = homes.get(row[0], (None, None))[1]
        where = short_place(home[7], home[8], home[3], home[5]) if home else (row[8] or "")
        yield Entry(
            row[0],
            fold(f"{surname} {name}").strip(),
            f"{surname} {name}".strip() or "(senza nome)",
            where,
            index_text(surname, name),
            " ".join(
                part
                for part in (
                    index_text(row[3], where, *(home[6], home[9]) if home else (), row[8]),
                    phone_text(row[5]) or index_text("".join(filter(str.isdigit, row[4] or ""))),
                    phone_text(row[7]) or index_text("".join(filter(str.isdigit, row[6] or ""))),
                )
                if part
            ),
        )


def buildings(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """Street, number, town, name and code."""
    for row in _rows(
        connection,
        f"""SELECT id, street, house_number, municipality, name, code, neighbourhood FROM building
            WHERE {_IN.format("id")} AND {_FOUND.format("building")}""",
        ids,
    ):
        title = short_place(row[1], row[2])
        yield Entry(
            row[0], natural(fold(title)), title, " · ".join(filter(None, (row[4], row[3]))),
            index_text(title), index_text(*row[3:]),
        )  # fmt: skip


def partners(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """A body of the network: name, kind, services, areas, town."""
    for row in _rows(
        connection,
        f"""SELECT id, name, kind, municipality, services, areas FROM partner
            WHERE {_IN.format("id")} AND {_FOUND.format("partner")}""",
        ids,
    ):
        kind, lists = label("partner_kinds", row[2]), [*json.loads(row[4]), *json.loads(row[5])]
        yield Entry(
            row[0], fold(row[1]), row[1], " · ".join(filter(None, (kind, row[3]))),
            index_text(row[1]), index_text(kind, row[3], *map(str, lists)),
        )  # fmt: skip


def units(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """The address of a unit and its code."""
    for row in _rows(
        connection,
        f"""SELECT u.id, u.code, u.kind, u.stair, u.floor, u.apartment_no, b.street, b.house_number, b.municipality
            FROM unit u JOIN building b ON b.id = u.building_id
            WHERE {_IN.format("u.id")} AND {_FOUND.format("u")} AND {_FOUND.format("b")}""",
        ids,
    ):
        title = short_place(row[6], row[7], row[3], row[5])
        yield Entry(
            row[0], natural(fold(title)), title, f"{row[1]} · {row[8]}",
            index_text(title), index_text(row[1], label("unit_kinds", row[2]), row[8]),
        )  # fmt: skip


def requests(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """Number, category and description."""
    known = {category.code: category for area in areas() for category in area.categories}
    for row in _rows(
        connection,
        f"""SELECT id, number, category, description, opened_at FROM request
            WHERE {_IN.format("id")} AND {_FOUND.format("request")}""",
        ids,
    ):
        what, shown = (known[row[2]].label, known[row[2]].row) if row[2] in known else (row[2], row[2])
        number = row[1] or ""
        yield Entry(
            row[0], row[4], " · ".join(filter(None, (number, shown))), row[3] or "",
            index_text(number, number.rsplit("-", 1)[-1].lstrip("0")), index_text(what, row[3]),
        )  # fmt: skip


def mediations(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """A mediation by its number alone: nothing that anybody said, nobody's name."""
    for row in _rows(
        connection,
        f"""SELECT id, number, opened_on FROM mediation_case
            WHERE {_IN.format("id")} AND {_FOUND.format("mediation_case")} AND number IS NOT NULL""",
        ids,
    ):
        name = index_text("mediazione", row[1], row[1].rsplit("-", 1)[-1].lstrip("0"))
        yield Entry(
            row[0], row[2], f"Mediazione {row[1]}", f"aperta il {show_day(date.fromisoformat(row[2]))}", name, ""
        )


def arrears_cases(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """A case of innocent arrears by its number alone: nobody's name, nothing of a debt."""
    for row in _rows(
        connection,
        f"""SELECT id, number, opened_on FROM arrears_case
            WHERE {_IN.format("id")} AND {_FOUND.format("arrears_case")} AND number IS NOT NULL""",
        ids,
    ):
        name = index_text("caso", row[1], row[1].rsplit("-K", 1)[-1].lstrip("0"))
        yield Entry(row[0], row[2], f"Caso {row[1]}", f"aperto il {show_day(date.fromisoformat(row[2]))}", name, "")


def pathways(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """Number, type and the name of whom it is walked with."""
    for row in _rows(
        connection,
        f"""SELECT w.id, w.number, w.type, w.recorded_at, p.surname, p.name FROM pathway w
            LEFT JOIN person p ON p.id = w.person_id AND p.visibility IN ('R0', 'R1')
            WHERE {_IN.format("w.id")} AND {_FOUND.format("w")}""",
        ids,
    ):
        number, what = row[1] or "", row_label("pathway_types", row[2])
        name = index_text(number, number.rsplit("-P", 1)[-1].lstrip("0"))
        person = " ".join(filter(None, (row[5], row[4])))
        yield Entry(row[0], row[3], " · ".join(filter(None, (number, what))), person, name, index_text(what, person))


def printed(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """Local number and form code of a printed paper."""
    for row in _rows(
        connection,
        f"""SELECT id, form_code, local_number, printed_at FROM printed_document
            WHERE {_IN.format("id")} AND {_FOUND.format("printed_document")} AND local_number IS NOT NULL""",
        ids,
    ):
        name = index_text(row[2], row[2].rsplit("-", 1)[-1].lstrip("0"), row[1])
        yield Entry(row[0], row[3], f"{row[1]} n. {row[2]}", f"stampato il {_day(row[3])}", name, "")


def activities(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """Title, kind and place of an activity."""
    for row in _rows(
        connection,
        f"SELECT id, title, kind, place FROM activity WHERE {_IN.format('id')} AND {_FOUND.format('activity')}",
        ids,
    ):
        kind = label("activity_kinds", row[2])
        yield Entry(row[0], fold(row[1]), row[1], kind, index_text(row[1]), index_text(kind, row[3]))


def registers(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
    """The number of the register of a meeting, and its activity."""
    for row in _rows(
        connection,
        f"""SELECT s.id, s.register_number, s.number, s.starts_at, a.title
            FROM activity_session s JOIN activity a ON a.id = s.activity_id
            WHERE {_IN.format("s.id")} AND {_FOUND.format("s")} AND s.register_number IS NOT NULL""",
        ids,
    ):
        title = f"Registro n. {row[1]}"
        detail = f"{row[4]}, incontro {row[2]}, {_day(row[3])}"
        yield Entry(row[0], row[3], title, detail, index_text(row[1], row[1].rsplit("-", 1)[-1]), index_text(row[4]))


def _texts(table: str, title: str, column: str, moment: str) -> Callable[[Connection, Iterable[str]], Iterable[Entry]]:
    def entries(connection: Connection, ids: Iterable[str]) -> Iterable[Entry]:
        for row in _rows(
            connection,
            f"""SELECT id, {moment}, {column} FROM {table}
                WHERE {_IN.format("id")} AND {_FOUND.format(table)} AND trim(coalesce({column}, '')) <> ''""",
            ids,
        ):
            yield Entry(row[0], row[1], f"{title} del {_day(row[1])}", row[2], "", index_text(row[2]))

    return entries


def _day(text: str) -> str:
    return show_day(rome_day(from_utc_text(text)))


class Source(NamedTuple):
    """A searched kind: its group in the list, how its entries are made, newest first or in the order of `sort`."""

    group: str
    entries: Callable[[Connection, Iterable[str]], Iterable[Entry]]
    newest_first: bool = False


SOURCES: dict[str, Source] = {
    "person": Source("persone", persons),
    "building": Source("indirizzi", buildings),
    "unit": Source("indirizzi", units),
    "request": Source("richieste", requests, newest_first=True),
    "printed_document": Source("moduli", printed, newest_first=True),
    "contact": Source("note", _texts("contact", "Contatto", "note", "started_at"), newest_first=True),
    "visit": Source("note", _texts("visit", "Visita", "agreement", "started_at"), newest_first=True),
    "visit_note": Source("note", _texts("visit_note", "Nota", "body", "recorded_at"), newest_first=True),
    "activity": Source("laboratori", activities),
    "activity_session": Source("laboratori", registers, newest_first=True),
    "mediation_case": Source("richieste", mediations, newest_first=True),
    "partner": Source("rete", partners),
    "pathway": Source("percorsi", pathways, newest_first=True),
    "arrears_case": Source("percorsi", arrears_cases, newest_first=True),
}
"""In the order in which groups are shown; a kind's place here is part of its row numbers in the index."""

_OF_BUILDING = "SELECT id FROM household WHERE unit_id IN (SELECT id FROM unit WHERE {building_id})"

# Whose entries also change when a row of another table does: table -> (kind, query from its ids to the kind's).
_FOLLOWERS = {
    "activity": (("activity_session", "SELECT id FROM activity_session WHERE {activity_id}"),),
    "household_member": (("person", "SELECT person_id FROM household_member WHERE {id}"),),
    "household": (("person", "SELECT person_id FROM household_member WHERE {household_id}"),),
    "unit": (
        (
            "person",
            "SELECT person_id FROM household_member WHERE household_id IN (SELECT id FROM household WHERE {unit_id})",
        ),
    ),
    "building": (
        ("unit", "SELECT id FROM unit WHERE {building_id}"),
        (
            "person",
            f"SELECT person_id FROM household_member WHERE household_id IN ({_OF_BUILDING})",
        ),
    ),
}


def touched(connection: Connection, changed: Changed) -> Changed:
    """Kind -> ids whose entries the changes of this transaction may have altered."""
    found: Changed = {kind: set(changed.get(kind, ())) for kind in SOURCES}
    for table, followers in _FOLLOWERS.items():
        ids = changed.get(table)
        if not ids:
            continue
        for kind, query in followers:
            column = query[query.index("{") + 1 : query.index("}")]
            sql = query.replace("{" + column + "}", _IN.format(column))
            found[kind].update(row[0] for row in _rows(connection, sql, ids))
    return {kind: ids for kind, ids in found.items() if ids}
