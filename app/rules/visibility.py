"""Visibility classes R0 to R3: who may read, in which scopes a record lies, where its text may go (INV-09, INV-10).

A scope is who may see: `c` whoever works with the company, `i` its own people, `w` whoever works for it on cases, `o:<outpost>`,
`s:<outpost>` who supervises there, `u:<operator>`, `t:<operator>` the same one as a tutor, `a` who audits, `f` who works with the
funds, `d` who prepares decisions, `d:<session>` who sits in that session while its window is open. Which role holds which is in `roles`.
Knows no record and no session of a database.
"""

from collections.abc import Iterable

from app.rules.problem import Problem, problem

R0, R1, R2, R3 = "R0", "R1", "R2", "R3"
CLASSES = (R0, R1, R2, R3)
COMPANY_SCOPE, INTERNAL_SCOPE, OFFICE_SCOPE, REGISTER_SCOPE = "c", "i", "w", "a"
FUNDS_SCOPE, DECISIONS_SCOPE = "f", "d"

# Where text may go, class by class; what stands in no row goes nowhere.
#   ricerca            the local search index
#   elenco             lists on paper, building panels, the public timeline
#   modulo             a form about the person, on request
#   foglio_separato    the sheets that the forms keep apart (MOD-02 L and P, the R2 sheet of MOD-03)
#   stampa_singola     one record alone, after a confirmation that names it
#   partner, stakeholder, manutenzione, riepilogo    exports and the daily summary
_MAY_GO = {
    "ricerca": (R0, R1),
    "elenco": (R0,),
    "modulo": (R0, R1),
    "foglio_separato": (R0, R1, R2),
    "stampa_singola": (R0, R1, R2, R3),
    "partner": (R0,),
    "stakeholder": (R0,),
    "manutenzione": (R0,),
    "riepilogo": (R0,),
}
DESTINATIONS = tuple(_MAY_GO)


def is_class(text: str) -> bool:
    """Is this one of the four classes?"""
    return text in CLASSES


def stricter(first: str, second: str) -> str:
    """The stricter of two classes. Raises ValueError for what is not a class."""
    return CLASSES[max(CLASSES.index(first), CLASSES.index(second))]


def outpost_scope(outpost_id: str) -> str:
    """The scope of everyone who covers an outpost."""
    return f"o:{outpost_id}"


def supervision_scope(outpost_id: str) -> str:
    """The scope of whoever supervises an outpost."""
    return f"s:{outpost_id}"


def operator_scope(operator_id: str) -> str:
    """The scope of one operator by name."""
    return f"u:{operator_id}"


def tutor_scope(operator_id: str) -> str:
    """The scope of one operator by name, of what a tutor is shown."""
    return f"t:{operator_id}"


def session_scope(session_id: str) -> str:
    """The scope of the members of a body for one of its sessions."""
    return f"d:{session_id}"


def scopes_of(
    visibility: str,
    *,
    outpost_id: str | None,
    author_id: str,
    readers: Iterable[str] = (),
    shared: str | None = None,
    also: Iterable[str] = (),
    supervised: bool = True,
    tutors: bool = False,
) -> tuple[str, ...]:
    """The scopes a record lies in. Raises ValueError for what is not a class.

    R0 lies in the scope that its kind is `shared` in, else with its outpost (`w` when it has none); R1 to R3 with their author,
    the named readers and whoever supervises their outpost (unless it is not `supervised`); with `tutors` also where these persons are
    tutors. All of them lie in what its kind lies in `also`.
    """
    if not is_class(visibility):
        raise ValueError(f"not a visibility class: {visibility!r}")
    if visibility == R0:
        lies_in = {shared or (OFFICE_SCOPE if outpost_id is None else outpost_scope(outpost_id))}
    else:
        people = (author_id, *readers)
        lies_in = {operator_scope(person) for person in people} | {tutor_scope(person) for person in people if tutors}
        if outpost_id is not None and supervised:
            lies_in.add(supervision_scope(outpost_id))
    return tuple(sorted(lies_in.union(also)))


def may_read(record_scopes: Iterable[str], held: Iterable[str]) -> bool:
    """May who holds these scopes read a record that lies in those? (Company first: scopes mean nothing across companies.)"""
    return not frozenset(held).isdisjoint(record_scopes)


def exportable(visibility: str, destination: str) -> bool:
    """May text of this class go there (INV-09)? Raises ValueError for an unknown destination, a bug of the caller."""
    if destination not in _MAY_GO:
        raise ValueError(f"unknown destination: {destination!r}")
    return visibility in _MAY_GO[destination]


def check_export(visibility: str, destination: str) -> list[Problem]:
    """`exportable`, as a problem to show."""
    return [] if exportable(visibility, destination) else [problem("export_not_allowed", found=visibility)]


def read_is_logged(visibility: str) -> bool:
    """Is every read written down (INV-10)? R2 and R3; an unknown class too, since a newer centre may have stricter ones."""
    return visibility not in (R0, R1)


def reason_needed(visibility: str, *, is_author: bool, given_today: bool) -> bool:
    """Must a reason be asked before showing? Once per case and day, never of the note's author."""
    return read_is_logged(visibility) and not is_author and not given_today


def check_read(visibility: str, *, is_author: bool, given_today: bool, reason: str | None) -> list[Problem]:
    """Why a note may not be opened yet (INV-10). Any text counts as a reason: picked code or typed words."""
    if reason_needed(visibility, is_author=is_author, given_today=given_today) and not (reason or "").strip():
        return [problem("read_needs_reason", found=visibility)]
    return []


def check_r3_text(visibility: str, *, r3_enabled: bool, text: str | None) -> list[Problem]:
    """Where a company has R3 switched off, a reserved record keeps no free text."""
    if visibility == R3 and not r3_enabled and (text or "").strip():
        return [problem("r3_switched_off")]
    return []
