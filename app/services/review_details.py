"""One thing of *Da rivedere* as its page shows it, when it is not a conflict: a refusal, a proposal, a possible duplicate.

Texts are readable and can be copied; what may be done is said as actions. Read only. Conflicts are in `conflicts`.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from app.models.funds import GrantRequest
from app.models.people import Variation
from app.models.registry import KINDS
from app.models.who import Who
from app.rules.funds import WAITING, may_do
from app.services.duplicates import own_duplicates
from app.services.field_words import HIDDEN
from app.services.grant_views import refusal_of
from app.services.grant_ways import other_lines
from app.services.labels import field_label, in_our_words, kind_label, proposal_rows, shown
from app.services.merges import CardComparison, compare_cards
from app.services.names import list_name, load_names, the_person
from app.services.refusals import Group, decided_at, folded, group_of, group_title, instead_of, why
from app.services.resend import may_take
from app.services.review import GRANT, VARIATION, settled_already


@dataclass(frozen=True)
class WrittenField:
    """A field as it was written here, readable and copyable; `before` is None for a new record.

    `ours`: its texts are words of ours, none that a person typed.
    """

    field: str
    label: str
    text: str
    before: str | None
    correctable: bool
    ours: bool = False


@dataclass(frozen=True)
class Action:
    """What can be done with an item: a code and the word of its button."""

    code: str
    label: str


@dataclass(frozen=True)
class GrantWays:
    """Of a grant that does not go on: what can be done instead, and what to tell the tenant."""

    grant_id: str
    alternatives: tuple[str, ...]
    tell: str


@dataclass(frozen=True)
class DeclinedDetail:
    """A grant that head office did not admit: why, and its ways. Rows hold no name, and this page neither."""

    key: str
    title: str
    reason: str
    at: datetime
    ways: GrantWays
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class RefusalDetail:
    """A group of refused changes: why, what was written, what hangs on it, what can be done. `left`: by somebody else.

    `ways`: of a step of a grant, where it can go instead and what to tell the tenant.
    """

    key: str
    title: str
    reason: str
    written_at: datetime
    decided_at: datetime
    fields: tuple[WrittenField, ...]
    follows: tuple[str, ...]
    copy_text: str
    left: bool
    actions: tuple[Action, ...]
    ways: GrantWays | None = None


@dataclass(frozen=True)
class ProposalDetail:
    """A proposal of variation: `changes` are `(label, before, proposed)` as read."""

    key: str
    variation_id: str
    person_id: str
    title: str
    author: str
    at: datetime
    reason: str | None
    changes: tuple[tuple[str, str, str], ...]
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class DuplicateDetail:
    """Two cards that look alike, side by side; `count` is how many look like these."""

    key: str
    reason: str
    count: int
    compared: CardComparison
    actions: tuple[Action, ...]


_LATER = Action("decido_domani", "Decido domani")


def refusal_detail(session: Session, who: Who, key: str) -> RefusalDetail:
    """A refused group as its page shows it. Raises `Notice` (`item_settled`)."""
    group = group_of(session, key)
    if group is None:
        raise settled_already()
    root, names = group.root, load_names(session)
    kind = KINDS.get(root.kind)
    values = folded(group.rows, (root.kind, root.rid))
    fields = [
        WrittenField(
            name,
            field_label(name),
            shown(session, names, root.kind, name, value),
            None if group.is_create else shown(session, names, root.kind, name, root.body.get(name, (None,))[0]),
            kind is not None and name in kind.editable,
            in_our_words(root.kind, name, value),
        )
        for name, value in values.items()
        if name not in HIDDEN and value is not None and not (group.is_create and value in ("", "[]", "{}"))
    ]
    title = group_title(session, group)
    follows = [kind_label(row.kind) for row in group.rows[1:] if (row.kind, row.rid) != (root.kind, root.rid)]
    text = "\n".join([title, *(f"{one.label}: {one.text}" for one in fields)])
    grant = session.get(GrantRequest, _grant_of(group)) if group.left is None else None
    return RefusalDetail(
        key, title, why(names, group), root.recorded_at, decided_at(group), tuple(fields), tuple(follows), text,
        group.left is not None, _grant_actions(session, who, grant) if grant is not None else _actions(group),
        _ways(session, who, grant) if grant is not None else None,
    )  # fmt: skip


def declined_detail(session: Session, who: Who, key: str) -> DeclinedDetail:
    """A grant that was not admitted, as its page shows it. Raises `Notice` (`item_settled`)."""
    grant = session.get(GrantRequest, key.removeprefix(f"{GRANT}:"))
    ways = _ways(session, who, grant) if grant is not None else None
    if grant is None or ways is None or grant.state != "non_ammessa":
        raise settled_already()
    refusal = refusal_of(session, who, grant)
    return DeclinedDetail(
        key, f"Contributo n. {grant.number or '—'}", refusal.reason if refusal is not None else "—", grant.state_at or grant.recorded_at,
        ways, (Action("detto", "Detto alla persona"), *_other_line(session, who, grant), _LATER),
    )  # fmt: skip


def _grant_of(group: Group) -> str:
    """The grant that a refused step is of; empty where the group is of something else."""
    return str(group.root.body.get("grant_id", (None, ""))[1]) if group.root.kind == "grant_step" else ""


def _ways(session: Session, who: Who, grant: GrantRequest) -> GrantWays | None:
    refusal = refusal_of(session, who, grant)
    return GrantWays(grant.id, refusal.alternatives, refusal.tell) if refusal is not None else None


def _grant_actions(session: Session, who: Who, grant: GrantRequest) -> tuple[Action, ...]:
    """A step that was refused is not sent again as it was: what it was for goes on elsewhere, or waits in the list."""
    word = "Resta in lista d'attesa" if grant.state in WAITING else "Tieni da parte"
    return Action("metti_da_parte", word), *_other_line(session, who, grant), _LATER


def _other_line(session: Session, who: Who, grant: GrantRequest) -> tuple[Action, ...]:
    lines = other_lines(session, who, grant)
    return (Action("altra_linea", f"Altra linea: {lines[0].code}"),) if lines and may_do(who.role, "proposta") else ()


def proposal_detail(session: Session, who: Who, key: str) -> ProposalDetail:
    """A colleague's proposal as its page shows it. Raises `Notice` (`item_settled`)."""
    variation = session.get(Variation, key.removeprefix(f"{VARIATION}:"))
    if variation is None or variation.state != "proposta":
        raise settled_already()
    names = load_names(session)
    changes = proposal_rows(session, names, variation.changes)
    return ProposalDetail(
        key,
        variation.id,
        variation.person_id,
        list_name(the_person(session, variation.person_id)),
        names.author(variation.operator_id, variation.outpost_id),
        variation.recorded_at,
        variation.reason,
        changes,
        (Action("accetta", "Accetta"), Action("respingi", "Respingi"), _LATER),
    )


def duplicate_detail(session: Session, who: Who, key: str) -> DuplicateDetail:
    """Two cards that may be one person, field by field where they differ. Raises `Notice` (`item_settled`)."""
    pair = next((one for one in own_duplicates(session, who) if one.key == key), None)
    if pair is None:
        raise settled_already()
    return DuplicateDetail(
        key,
        pair.reason,
        pair.count,
        compare_cards(session, who, pair.one, pair.other),
        (Action("unisci", "Unisci"), Action("tieni_entrambe", "Non sono la stessa persona"), _LATER),
    )


def _actions(group: Group) -> tuple[Action, ...]:
    if group.left is not None:
        take = (Action("correggi", "Riprendi come mia"),) if may_take(group) else ()
        return *take, Action("metti_da_parte", "Lascia"), _LATER
    if group.root.state == "trayed":
        return Action("metti_da_parte", "Ho visto"), _LATER
    other = instead_of(group)
    passes = (Action("passa", f"Passa alla n. {other.number}"),) if other is not None else ()
    return *passes, Action("correggi", "Correggi e rimanda"), Action("metti_da_parte", "Tieni da parte"), _LATER
