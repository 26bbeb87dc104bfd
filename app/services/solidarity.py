"""The regional solidarity contribution, both measures (domain 4.3): the yearly notice of head office, and applications followed.

The notice gives the information slip (MOD-16) its deadline, documents and place. The contribution is paid by others.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.arrears import ArrearsCase, SolidarityApplication, SolidarityNotice
from app.models.people import Person
from app.models.who import Who
from app.rules.catalogues import label
from app.rules.dates import show_day, show_near_day
from app.rules.problem import problem
from app.rules.roles import check_write
from app.rules.rule_sets import in_force, rules_on
from app.rules.solidarity import FIRST_STATE, OPEN, allowed, check_application, check_notice
from app.rules.visibility import R1
from app.services.arrears import CASE
from app.services.assessments import household_for
from app.services.care_team import followed, words
from app.services.checks import found, refuse
from app.services.labels import household_text
from app.services.names import person_name, the_person
from app.services.readings import may_open
from app.services.rule_sets import standings
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.services.tasks import DueRow
from app.services.whose import Whose, of_case

NOTICE, APPLICATION = "L'avviso", "La domanda"
SOLIDARITY_DUE = "solidarieta"
_NOTICE_FIELDS = frozenset({"act", "opens_on", "closes_on", "documents", "place"})


@dataclass(frozen=True)
class SolidarityNoticeView:
    """A notice of a year and measure. `open`: applications are taken today; `rules`: rules of that year are there (Q7)."""

    id: str
    year: int
    measure: str
    measure_words: str
    act: str
    opens_on: date | None
    closes_on: date | None
    documents: tuple[str, ...]
    place: str
    open: bool
    rules: bool


@dataclass(frozen=True)
class NoticeWords:
    """What a notice says to whoever is told of it: which it is, until when, which documents, where."""

    title: str = ""
    deadline_on: date | None = None
    to_bring: tuple[str, ...] = ()
    where: str | None = None


@dataclass(frozen=True)
class SolidarityView:
    """An application. `documents` are (name, brought)."""

    id: str
    notice_id: str
    year: int
    measure_words: str
    person_id: str
    name: str
    place: str
    case_id: str | None
    state: str
    state_words: str
    next_states: tuple[str, ...]
    documents: tuple[tuple[str, bool], ...]
    submitted_on: date | None
    protocol: str
    closes_on: date | None
    granted_cents: int | None
    detail: str


def add_solidarity_notice(
    session: Session,
    who: Who,
    year: int,
    measure: str,
    *,
    act: str | None = None,
    opens_on: date | None = None,
    closes_on: date | None = None,
    documents: Sequence[str] = (),
    place: str | None = None,
) -> SolidarityNotice:
    """Enter the notice of a year and measure: head office. Raises `Notice` (`solidarity_*`, `not_allowed`)."""
    check_assigned(session, who)
    others = session.execute(
        select(SolidarityNotice.year, SolidarityNotice.measure).where(SolidarityNotice.deleted_at.is_(None))
    ).all()
    refuse(check_notice(year, measure, opens_on, closes_on, others=[(row.year, row.measure) for row in others]))
    row = SolidarityNotice(
        **stamp(who),
        year=year,
        measure=measure,
        act=words(act),
        opens_on=opens_on,
        closes_on=closes_on,
        documents=_lines(documents),
        place=words(place),
    )
    session.add(row)
    session.flush()
    return row


def edit_solidarity_notice(session: Session, who: Who, notice_id: str, **changes: Any) -> SolidarityNotice:
    """Correct a notice. Raises `Notice` (`solidarity_days`, `field_not_editable`)."""
    row = found(session, who, SolidarityNotice, notice_id, NOTICE)
    check_assigned(session, who)
    unknown = sorted(set(changes) - _NOTICE_FIELDS)
    if unknown:
        raise Notice("field_not_editable", f"Il campo «{unknown[0]}» di un avviso non si cambia a mano.")
    days = {name: changes.get(name, getattr(row, name)) for name in ("opens_on", "closes_on")}
    refuse(check_notice(row.year, row.measure, **days))
    for name, value in changes.items():
        setattr(
            row, name, _lines(value) if name == "documents" else words(value) if name in ("act", "place") else value
        )
    session.flush()
    return row


def list_notices(session: Session, who: Who) -> tuple[SolidarityNoticeView, ...]:
    """The notices, the last year first."""
    rows = session.scalars(
        select(SolidarityNotice)
        .where(SolidarityNotice.deleted_at.is_(None))
        .order_by(SolidarityNotice.year.desc(), SolidarityNotice.measure)
    ).all()
    known = in_force(standings(session, who))
    return tuple(
        SolidarityNoticeView(
            row.id, row.year, row.measure, label("solidarity_measures", row.measure), row.act or "", row.opens_on,
            row.closes_on, tuple(map(str, row.documents)), row.place or "", _is_open(row, who.today()),
            rules_on(known, row.measure, row.opens_on or date(row.year, 1, 1)) is not None,
        )
        for row in rows
    )  # fmt: skip


def notices_to_tell(session: Session, day: date) -> tuple[tuple[str, NoticeWords], ...]:
    """What a slip of this day may say, with the notice's id: of those that have not closed, that of sitting tenants first."""
    rows = session.scalars(
        select(SolidarityNotice).where(SolidarityNotice.deleted_at.is_(None), SolidarityNotice.closes_on >= day)
    ).all()
    ordered = sorted(rows, key=lambda row: (row.measure != "T-CRS-B", row.closes_on, row.id))
    return tuple(
        (one.id, NoticeWords(_title(one), one.closes_on, tuple(map(str, one.documents)), one.place)) for one in ordered
    )


def _title(notice: SolidarityNotice) -> str:
    return f"Avviso {notice.year}: {label('solidarity_measures', notice.measure)}"


def add_application(
    session: Session,
    who: Who,
    notice_id: str,
    person_id: str,
    *,
    household_id: str | None = None,
    case_id: str | None = None,
) -> SolidarityApplication:
    """Begin an application of the person's household; the documents to bring are the notice's. R1, shared as its case is.

    Raises `Notice` (`solidarity_already`, `household_missing`, `not_found`).
    """
    check_assigned(session, who)
    notice = found(session, who, SolidarityNotice, notice_id, NOTICE)
    found(session, who, Person, person_id, "La persona")
    case = followed(session, who, ArrearsCase, case_id, CASE) if case_id is not None else None
    home = household_for(session, who, person_id, household_id or (case.household_id if case is not None else None))
    row = SolidarityApplication(
        **stamp(
            who,
            visibility=R1,
            readers=sorted({*case.readers, str(case.operator_id)} - {who.operator_id}) if case is not None else [],
        ),
        notice_id=notice_id,
        household_id=home,
        person_id=person_id,
        case_id=case_id,
        documents=[{"name": str(one), "got": False} for one in notice.documents],
        state=FIRST_STATE,
    )
    refuse(_problems(session, who, row, before=None))
    session.add(row)
    session.flush()
    return row


def move_application(
    session: Session,
    who: Who,
    application_id: str,
    state: str,
    *,
    on: date | None = None,
    protocol: str | None = None,
    granted_cents: int | None = None,
    reason: str | None = None,
) -> SolidarityApplication:
    """Handed in, accepted, not accepted or withdrawn, on a day (today); of one that a body accepted the amount, on the body's day.

    Raises `Notice` (`solidarity_*`, `money_not_above_zero`); then nothing changes.
    """
    row = followed(session, who, SolidarityApplication, application_id, APPLICATION)
    if state == "accolta" and granted_cents is None:
        refuse([problem("money_not_above_zero")])
    before, day = row.state, on or (row.outcome_on if row.state == state else None) or who.today()
    changes: dict[str, Any] = {"state": state, "reason": words(reason) or (row.reason if before == state else None)}
    if state == "presentata":
        changes |= {"submitted_on": day, "protocol": words(protocol)}
    if state in ("accolta", "non_accolta"):
        changes |= {"outcome_on": day, "granted_cents": granted_cents if state == "accolta" else None}
    old = {name: getattr(row, name) for name in changes}
    with session.no_autoflush:
        for name, value in changes.items():
            setattr(row, name, value)
        problems = _problems(session, who, row, before=before)
        if any(one.blocks for one in problems):
            for name, value in old.items():
                setattr(row, name, value)
    refuse(problems)
    session.flush()
    return row


def got_document(session: Session, who: Who, application_id: str, name: str, *, got: bool = True) -> None:
    """A document was brought, or is missing after all. Raises `Notice` (`document_unknown`)."""
    row = followed(session, who, SolidarityApplication, application_id, APPLICATION)
    if name not in {one.get("name") for one in row.documents}:
        raise Notice("document_unknown", "Questo documento non è tra quelli chiesti dall'avviso.")
    row.documents = [{**one, "got": got} if one.get("name") == name else one for one in row.documents]
    session.flush()


def applications_of(
    session: Session, who: Who, *, case_id: str | None = None, whose: Whose | None = None
) -> tuple[SolidarityView, ...]:
    """The applications this operator may open, of a case or a household or a person or all; the open ones first, by where one lives."""
    query = select(SolidarityApplication).where(SolidarityApplication.deleted_at.is_(None))
    if case_id is not None:
        query = query.where(SolidarityApplication.case_id == case_id)
    if whose is not None:
        query = query.where(whose.of(SolidarityApplication))
    rows = [row for row in session.scalars(query) if may_open(who, row)]
    views = [_view(session, row) for row in rows]
    return tuple(sorted(views, key=lambda one: (one.state not in OPEN, -one.year, one.place, one.id)))


def application_of(session: Session, who: Who, application_id: str) -> SolidarityView:
    """One application. Raises `Notice` (`not_found`, `not_for_reader`)."""
    return _view(session, followed(session, who, SolidarityApplication, application_id, APPLICATION))


def notices_due(session: Session, who: Who) -> tuple[DueRow, ...]:
    """For whoever writes applications the notices that are open, with their last day, and those that closed while an application
    was not handed in: one row a notice, how many, no names.
    """
    if check_write(who.role, SolidarityApplication.__tablename__):
        return ()
    today = who.today()
    waiting = Counter(
        one.notice_id
        for one in session.scalars(
            select(SolidarityApplication).where(
                SolidarityApplication.state == FIRST_STATE, SolidarityApplication.deleted_at.is_(None)
            )
        )
        if who.operator_id in {one.operator_id, *one.readers}
    )
    rows = session.scalars(
        select(SolidarityNotice).where(SolidarityNotice.deleted_at.is_(None), SolidarityNotice.closes_on.is_not(None))
    )
    due = [
        _due(one, closes, waiting[one.id], today)
        for one in rows
        if (closes := one.closes_on) is not None and (_is_open(one, today) or (waiting[one.id] and closes < today))
    ]
    return tuple(sorted(due, key=lambda one: (one.due_on, one.id)))


def _due(notice: SolidarityNotice, closes: date, waiting: int, today: date) -> DueRow:
    measure = label("solidarity_measures", notice.measure)
    asked = "1 domanda da presentare" if waiting == 1 else f"{waiting} domande da presentare"
    said = f"l'avviso chiude: {asked}" if waiting else "l'avviso chiude"
    if closes < today:
        said = f"l'avviso è chiuso: {asked}"
    return DueRow(
        SOLIDARITY_DUE, notice.id, None, None, closes, show_near_day(closes, today),
        f"Contributo di solidarietà {notice.year}, {measure}", said, closes < today,
    )  # fmt: skip


def _problems(session: Session, who: Who, row: SolidarityApplication, *, before: str | None) -> Any:
    notice = found(session, who, SolidarityNotice, row.notice_id, NOTICE)
    others = session.scalars(
        select(SolidarityApplication.id).where(
            SolidarityApplication.notice_id == row.notice_id,
            of_case(session, row.household_id, row.person_id).of(SolidarityApplication),
            SolidarityApplication.state != "ritirata",
            SolidarityApplication.id != row.id,
            SolidarityApplication.deleted_at.is_(None),
        )
    ).first()
    rules = rules_on(
        in_force(standings(session, who)),
        notice.measure,
        row.submitted_on or notice.opens_on or date(notice.year, 1, 1),
    )
    cap = rules.figure("cap_year") if rules is not None else None
    return check_application(
        row.state,
        before=before,
        submitted_on=row.submitted_on,
        outcome_on=row.outcome_on,
        granted_cents=row.granted_cents,
        reason=row.reason,
        today=who.today(),
        opens_on=notice.opens_on if row.state == "presentata" else None,
        closes_on=notice.closes_on if row.state == "presentata" else None,
        cap_cents=cap if isinstance(cap, int) else None,
        another=others is not None,
    )


def _view(session: Session, row: SolidarityApplication) -> SolidarityView:
    notice = session.get(SolidarityNotice, row.notice_id)
    person = the_person(session, row.person_id)
    closes = notice.closes_on if notice is not None else None
    said = (
        f"presentata il {show_day(row.submitted_on)}" if row.submitted_on else "",
        f"protocollo {row.protocol}" if row.protocol else "",
        f"esito del {show_day(row.outcome_on)}" if row.outcome_on else "",
        row.reason or "",
    )
    return SolidarityView(
        row.id,
        row.notice_id,
        notice.year if notice is not None else 0,
        label("solidarity_measures", notice.measure) if notice is not None else "",
        row.person_id,
        person_name(person) if person is not None else "—",
        household_text(session, row.household_id),
        row.case_id,
        row.state,
        label("solidarity_states", row.state),
        allowed(row.state, row.granted_cents),
        tuple((str(one.get("name")), bool(one.get("got"))) for one in row.documents),
        row.submitted_on,
        row.protocol or "",
        closes,
        row.granted_cents,
        ", ".join(one for one in said if one),
    )


def _is_open(row: SolidarityNotice, today: date) -> bool:
    return (row.opens_on or date.max) <= today <= (row.closes_on or date.max)


def _lines(texts: Sequence[str]) -> list[str]:
    return [line for text in texts if (line := str(text).strip())]
