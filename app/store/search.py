"""Search as you type over the desk's records, with SQLite FTS5.

`search_text` holds one row per found record (its line in a list, and the folded words), `search` is the FTS5 index over it,
kept in step by triggers and with `secure-delete` on: what leaves the index leaves the file. That costs ten times a plain change, so
of a whole page of edits the words of before stay in the (encrypted) index until it is merged, at the latest when somebody is erased
(`merge`). Row numbers begin with the kind, so that one kind is one range of the index. `refresh` runs in the transaction of each
save, before its commit; it is set-based, one query per kind touched. Nothing of class R2 or R3 is ever in here (`search_entries`).
"""

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from app.rules.codice_fiscale import quick_check
from app.rules.searching import Hit, Span, fold, match_expression, words
from app.store.same_person import faces_of
from app.store.search_entries import SOURCES, Changed, Entry, touched

GROUPS = tuple(dict.fromkeys(source.group for source in SOURCES.values()))
"""`persone`, `indirizzi`, `richieste`, `moduli`, `note`."""

_RANGE = 1 << 40
_BASE = {kind: place * _RANGE for place, kind in enumerate(SOURCES, start=1)}
_BATCH = 5_000
_SECURELY = 20
"""Edited entries of one transaction whose old words leave the file at once."""
_EXCERPT = 90
_CANDIDATES = 250
_AFTER_ALL = "\U0010ffff"
_WORD = re.compile(r"[^\W_]+")


# ------------------------------------------------------------------------------------------------------------- the index


def refresh(connection: Connection, changed: Changed) -> None:
    """Bring the index up to date with the rows that changed in this transaction."""
    if not changed:
        return
    for kind, ids in touched(connection, changed).items():
        for batch in _batches(sorted(ids)):
            _bring(connection, kind, batch)


def rebuild(connection: Connection) -> None:
    """Make the whole index agree with the records again; for repairs."""
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('rebuild')")
    for kind in SOURCES:
        ids = connection.exec_driver_sql(
            f'SELECT id FROM "{kind}" UNION SELECT id FROM search_text WHERE kind = ? ORDER BY id', (kind,)
        )
        for batch in _batches([row[0] for row in ids]):
            _bring(connection, kind, batch)
    merge(connection)


def merge(connection: Connection) -> None:
    """Leave nothing in the index of words that no record has any more."""
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('optimize')")


def _delete_securely(connection: Connection, on: bool) -> None:
    connection.exec_driver_sql("INSERT INTO search (search, rank) VALUES ('secure-delete', ?)", (int(on),))


def _batches(ids: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]


def _bring(connection: Connection, kind: str, ids: Sequence[str]) -> None:
    entries = {entry.id: entry for entry in SOURCES[kind].entries(connection, ids)}
    stored = {
        row[1]: (row[0], Entry(*row[1:]))
        for row in connection.exec_driver_sql(
            'SELECT "row", id, sort, title, detail, name, rest FROM search_text'
            " WHERE kind = ? AND id IN (SELECT value FROM json_each(?))",
            (kind, _json(ids)),
        )
    }
    gone = [(stored[rid][0],) for rid in ids if rid in stored and rid not in entries]
    if gone:
        connection.exec_driver_sql('DELETE FROM search_text WHERE "row" = ?', gone)
    edited = [(*new[1:], stored[rid][0]) for rid, new in entries.items() if rid in stored and stored[rid][1] != new]
    if edited:
        in_bulk = len(edited) > _SECURELY
        if in_bulk:
            _delete_securely(connection, False)
        connection.exec_driver_sql(
            'UPDATE search_text SET sort = ?, title = ?, detail = ?, name = ?, rest = ? WHERE "row" = ?', edited
        )
        if in_bulk:
            _delete_securely(connection, True)
    born = [entry for rid, entry in entries.items() if rid not in stored]
    if born:
        base = _BASE[kind]
        last = connection.exec_driver_sql(
            'SELECT max("row") FROM search_text WHERE "row" BETWEEN ? AND ?', (base, base + _RANGE - 1)
        ).scalar()
        first = base if last is None else last + 1
        connection.exec_driver_sql(
            'INSERT INTO search_text ("row", kind, id, sort, title, detail, name, rest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
            [(number, kind, *entry) for number, entry in enumerate(born, start=first)],
        )


def _json(ids: Iterable[str]) -> str:
    return "[" + ",".join(f'"{rid}"' for rid in ids) + "]"


# ---------------------------------------------------------------------------------------------------------------- asking


def find(session: Session, text: str, *, limit: int = 20, groups: Collection[str] = GROUPS) -> list[Hit]:
    """What `text`, typed so far, finds: at most `limit` hits of each group, best first, groups in the order of `GROUPS`.

    Every word is the beginning of one in the record, accents, apostrophes and case ignored. A whole codice fiscale finds
    its person alone. One letter finds only what begins with it. Persons whose surname begins with the text come first,
    then other names, then addresses and codes, each in alphabetical order; papers, requests and notes newest first.
    """
    connection = session.connection()
    exact = _by_fiscal_code(connection, text) if "persone" in groups else []
    if exact:
        return _persons_once(connection, [_hit(row, []) for row in exact], [])
    typed = [word.replace("'", "") for word in words(text)]
    if not typed:
        return []
    found: list[Hit] = []
    for group in GROUPS:
        if group in groups:
            found.extend(_hit(row, typed) for row in _of_group(connection, group, text, limit))
    return _persons_once(connection, found, typed)


def _persons_once(connection: Connection, hits: Sequence[Hit], typed: Sequence[str]) -> list[Hit]:
    """Each person once, as they are shown, though another of their cards was found (an old surname, another code)."""
    face = faces_of(connection, (hit.id for hit in hits if hit.kind == "person"))
    other = [one for card, one in face.items() if card != one]
    rows = connection.exec_driver_sql(
        "SELECT kind, id, sort, title, detail FROM search_text"
        " WHERE kind = 'person' AND id IN (SELECT value FROM json_each(?))",
        (_json(other),),
    )
    shown = {row[1]: _hit(row, typed) for row in rows} if other else {}
    persons = [shown.get(face.get(hit.id, hit.id), hit) if hit.kind == "person" else hit for hit in hits]
    return list({(hit.kind, hit.id): hit for hit in persons}.values())


def _by_fiscal_code(connection: Connection, text: str) -> list[Any]:
    quick = quick_check(text)
    if quick.kind not in ("ordinario", "omocode", "provvisorio"):
        return []
    return list(
        connection.exec_driver_sql(
            "SELECT t.kind, t.id, t.sort, t.title, t.detail FROM person p"
            # CROSS keeps this order: SQLite would otherwise walk every indexed text of the kind.
            " CROSS JOIN search_text t ON t.kind = 'person' AND t.id = p.id"
            " WHERE p.fiscal_code = ? AND p.deleted_at IS NULL ORDER BY t.sort",
            (quick.code,),
        )
    )


def _of_group(connection: Connection, group: str, text: str, limit: int) -> list[Any]:
    rows: list[Any] = []
    for kind, source in SOURCES.items():
        if source.group == group and len(rows) < limit:
            ask = _newest if source.newest_first else _alphabetical
            rows.extend(ask(connection, kind, text, limit - len(rows)))
    return rows


def _alphabetical(connection: Connection, kind: str, text: str, limit: int) -> list[Any]:
    begun = fold(text).strip()
    rows = {
        row[1]: row
        for row in connection.exec_driver_sql(
            "SELECT kind, id, sort, title, detail FROM search_text WHERE kind = ? AND sort >= ? AND sort < ?"
            " ORDER BY sort LIMIT ?",
            (kind, begun, begun + _AFTER_ALL, limit),
        )
    }
    query = _query(text)
    for scope in ("{name} : ", ""):
        if query is None or len(rows) >= limit:
            break
        more = _match(connection, kind, f"{scope}({query})", "ASC")
        for row in sorted((row for row in more if row[1] not in rows), key=lambda row: str(row[2])):
            rows[row[1]] = row
    return list(islice(rows.values(), limit))


def _newest(connection: Connection, kind: str, text: str, limit: int) -> list[Any]:
    query = _query(text)
    if query is None:
        return []
    rows = _match(connection, kind, query, "DESC")
    return sorted(rows, key=lambda row: str(row[2]), reverse=True)[:limit]


def _query(text: str) -> str | None:
    """The FTS5 query; None for a single character, which would touch every row and help nobody."""
    return match_expression(text) if sum(len(word) for word in words(text)) > 1 else None


def _match(connection: Connection, kind: str, query: str, order: str) -> list[Any]:
    # In row order, so that the index can stop at the limit: ranking a broad prefix would read every row it has.
    base = _BASE[kind]
    return list(
        connection.exec_driver_sql(
            'SELECT t.kind, t.id, t.sort, t.title, t.detail FROM search s JOIN search_text t ON t."row" = s.rowid'
            f" WHERE search MATCH ? AND s.rowid BETWEEN ? AND ? ORDER BY s.rowid {order} LIMIT ?",
            (query, base, base + _RANGE - 1, _CANDIDATES),
        )
    )


def _hit(row: Any, typed: Sequence[str]) -> Hit:
    kind, rid, _, title, detail = row
    detail_spans = matched(detail, typed)
    if len(detail) > _EXCERPT and kind not in ("person", "building", "unit"):
        detail, detail_spans = _excerpt(detail, typed, detail_spans)
    return Hit(SOURCES[kind].group, kind, rid, title, detail, matched(title, typed), detail_spans)


def _excerpt(text: str, typed: Sequence[str], spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    first = spans[0][0] if spans else 0
    start = 0 if first < _EXCERPT // 2 else text.rfind(" ", 0, first - _EXCERPT // 4) + 1
    cut = " ".join(text[start : start + _EXCERPT].split())
    shown = ("… " if start else "") + cut + (" …" if start + _EXCERPT < len(text) else "")
    return shown, matched(shown, typed)


def matched(shown: str, typed: Sequence[str]) -> tuple[Span, ...]:
    """Where the folded words `typed` begin words of `shown`: `bramb` in `Brambati` is (0, 5). Ends are not included."""
    letters: list[str] = []
    places: list[int] = []
    starts: set[int] = set()
    for found in _WORD.finditer(shown):
        starts.add(len(letters))
        for place in range(found.start(), found.end()):
            for letter in fold(shown[place]):
                letters.append(letter)
                places.append(place)
    # Without spaces and apostrophes, so that `deluca` is seen in `De Luca` and `dangelo` in `D'Angelo`.
    compact = "".join(letters)
    spans: set[Span] = set()
    for word in typed:
        for start in sorted(starts):
            if compact.startswith(word, start):
                spans.add((places[start], places[start + len(word) - 1] + 1))
    return _joined(sorted(spans))


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
