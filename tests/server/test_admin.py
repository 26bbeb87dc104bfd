"""The office: companies, outposts, operators, assignments and codes, each one act in the company's order."""

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from sqlalchemy import select, text

from app.errors import Notice
from app.security.enrolment_code import decode
from app.server import admin, dismissal
from app.server.calendars import list_feeds
from app.server.checks import check_centre
from app.server.db import writing
from app.server.devices import enrol
from app.server.enrolment import secret_digest
from app.server.installation import Installation
from app.server.office import Hand, office_act
from app.server.readmission import dismissed, write_dismissal
from app.server.tables import RECORDS, calendar_feed, counter, enrolment, mark, sees
from app.sync.messages import EnrolRequest
from tests.helpers.desk import TickingClock
from tests.helpers.past import go_back, keep


@pytest.fixture
def company(centre: Installation, hand: Hand) -> str:
    return admin.add_company(centre.engine, hand, "PVLO", "ALER di prova", {"phone": "0371 000 000"})


@pytest.fixture
def outpost(centre: Installation, hand: Hand, company: str) -> str:
    hours = [admin.read_opening("mar 10:00-12:00")]
    return admin.add_outpost(centre.engine, hand, "PVLO", "COD", "Codogno", {"kind": "mobile"}, hours)


def refused(call: object, *args: object) -> str:
    assert callable(call)
    with pytest.raises(Notice) as notice:
        call(*args)
    return notice.value.code


def until_they_wait(centre: Installation, how_many: int) -> None:
    """Until so many transactions of this database wait for a lock that another holds."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    for _ in range(1_000):
        with centre.engine.connect() as connection:
            if connection.scalar(waiting) == how_many:
                return
        Event().wait(0.01)
    raise AssertionError("they do not wait")


def scopes(centre: Installation, id: str) -> set[str]:
    with centre.engine.connect() as connection:
        return set(connection.scalars(select(sees.c.scope).where(sees.c.id == id, sees.c.gone == 0)))


def test_acts_follow_one_another_in_one_order_and_are_seen(
    centre: Installation, hand: Hand, clock: TickingClock, company: str, outpost: str
) -> None:
    admin.add_operator(centre.engine, hand, "PVLO", "Prova", "Operatrice", "m.p.", "community_manager", None)
    admin.assign(centre.engine, hand, "PVLO", "M.P.", "COD", date(2026, 1, 1), None)
    lines = check_centre(centre, clock())
    assert [one.sentence for one in lines if not one.holds] == []
    with centre.engine.connect() as connection:
        seq = connection.scalar(select(counter.c.seq))
        marks = list(connection.scalars(select(mark.c.upto_seq).order_by(mark.c.upto_seq)))
        assert marks[-1] == seq
        assert len(marks) == 4
        assert connection.scalar(text("SELECT count(*) FROM municipality")) > 10
        assert connection.scalar(text("SELECT from_time FROM opening_slot")) == "10:00"
    assert scopes(centre, outpost) == {"c"}


def test_what_cannot_be_is_refused_and_leaves_nothing(
    centre: Installation, hand: Hand, company: str, outpost: str
) -> None:
    engine = centre.engine
    with engine.connect() as connection:
        before = connection.scalar(select(counter.c.seq))
    assert refused(admin.add_company, engine, hand, "PVLO", "Altra", {}) == "company_code_taken"
    assert refused(admin.add_company, engine, hand, "pv lo", "Altra", {}) == "code_format"
    assert refused(admin.add_outpost, engine, hand, "PVLO", "COD", "Altro", {}, []) == "outpost_code_taken"
    assert refused(admin.add_outpost, engine, hand, "XX", "CAS", "Altro", {}, []) == "company_unknown"
    assert refused(admin.add_outpost, engine, hand, "PVLO", "CAS", "A", {"kind": "nave"}, []) == "outpost_kind_unknown"
    assert refused(admin.add_outpost, engine, hand, "PVLO", "CAS", "  ", {}, []) == "empty_value"
    assert refused(admin.add_operator, engine, hand, "PVLO", "A", "B", "AB", "re", None) == "role_unknown"
    assert refused(admin.assign, engine, hand, "PVLO", "ZZ", "COD", date(2026, 1, 1), None) == "operator_unknown"
    days = (date(2026, 2, 1), date(2026, 1, 1))
    assert refused(admin.assign, engine, hand, "PVLO", "ZZ", "COD", *days) == "days_reversed"
    for text_ in ("", "mar", "mar 10-12", "mar 12:00-10:00", "dim 10:00-12:00", "mar 25:00-26:00"):
        assert refused(admin.read_opening, text_) == "hours_format"
    with engine.connect() as connection:
        assert connection.scalar(select(counter.c.seq)) == before


def test_initials_are_unique_in_a_company_and_free_in_another(centre: Installation, hand: Hand, company: str) -> None:
    admin.add_operator(centre.engine, hand, "PVLO", "Prova", "Uno", "AB", "custode", None)
    assert (
        refused(admin.add_operator, centre.engine, hand, "PVLO", "P", "Due", "ab", "custode", None) == "initials_taken"
    )
    admin.add_company(centre.engine, hand, "MI", "Altra di prova", {})
    admin.add_operator(centre.engine, hand, "MI", "Prova", "Tre", "AB", "custode", None)


def test_a_code_enrols_one_desk_once(
    centre: Installation, hand: Hand, clock: TickingClock, outpost: str, tmp_path: Path
) -> None:
    admin.add_operator(centre.engine, hand, "PVLO", "Prova", "Operatrice", "MP", "community_manager", None)
    issued = admin.make_enrolment(centre, hand, "PVLO", "mp", "COD", hours=2)
    code = decode(issued.text)
    with centre.engine.connect() as connection:
        kept = connection.execute(select(enrolment)).mappings().one()
        assert bytes(kept["secret_hash"]) == secret_digest(code.secret)
        assert kept["outpost_id"] == outpost
    asked = EnrolRequest(code.secret, "aa" * 16, bytes(32), bytes(32))
    with writing(centre.engine) as connection:
        answer = enrol(connection, centre.keys.token[0], asked, clock(), hand.new_id)
    assert answer.company_code == "PVLO"
    with writing(centre.engine) as connection:
        assert refused(enrol, connection, centre.keys.token[0], asked, clock(), hand.new_id) == "code_used"
    late = decode(admin.make_enrolment(centre, hand, "PVLO", "MP", None, hours=1).text)
    clock.advance(hours=1, minutes=1)
    with writing(centre.engine) as connection:
        again = EnrolRequest(late.secret, "bb" * 16, bytes(32), bytes(32))
        assert refused(enrol, connection, centre.keys.token[0], again, clock(), hand.new_id) == "code_expired"
    (device,) = dismissal.list_devices(centre.engine, "PVLO")
    assert (device["code"], device["state"], device["initials"]) == ("A1", "attivo", "MP")
    register = tmp_path / "dismissals.register"
    dismissal.revoke_device(centre.engine, hand, "PVLO", "a1", register)
    assert dismissal.list_devices(centre.engine, "PVLO")[0]["state"] == "revocato"
    assert refused(dismissal.revoke_device, centre.engine, hand, "PVLO", "A1", register) == "device_unknown"
    assert refused(admin.make_enrolment, centre, hand, "PVLO", "MP", None, 0) == "hours_out_of_range"


def test_who_leaves_is_dismissed_in_one_act(
    centre: Installation, hand: Hand, clock: TickingClock, outpost: str, tmp_path: Path
) -> None:
    """All their devices, the invitations that nobody used, their assignments; a colleague keeps what is theirs."""
    register = tmp_path / "dismissals.register"
    for initials, desks in (("MP", 2), ("GR", 1)):
        admin.add_operator(centre.engine, hand, "PVLO", "Prova", "Operatrice", initials, "community_manager", None)
        admin.assign(centre.engine, hand, "PVLO", initials, "COD", date(2026, 1, 1), None)
        admin.assign(centre.engine, hand, "PVLO", initials, "COD", clock().date() + timedelta(days=9), None)
        for place in range(desks):
            secret = decode(admin.make_enrolment(centre, hand, "PVLO", initials, "COD", hours=2).text).secret
            with writing(centre.engine) as connection:
                asked = EnrolRequest(secret, f"{initials}{place}".encode().hex().rjust(32, "0"), bytes(32), bytes(32))
                enrol(connection, centre.keys.token[0], asked, clock(), hand.new_id)
    unused = decode(admin.make_enrolment(centre, hand, "PVLO", "MP", None, hours=2).text)
    with writing(centre.engine) as connection:
        operators = RECORDS["operator"].c
        for one in connection.execute(select(operators.company_id, operators.id, operators.initials)).all():
            kept = calendar_feed.insert().values(
                company_id=one.company_id, operator_id=one.id, token_hash=one.initials.encode(), made_at=""
            )
            connection.execute(kept)
    done = dismissal.dismiss_operator(centre.engine, hand, "PVLO", "mp", register)
    assert [one["initials"] for one in list_feeds(centre.engine, "PVLO")] == ["GR"], (
        "nobody reads their calendar elsewhere"
    )
    assert (done.devices, done.invitations, done.assignments) == (("A1", "A2"), 1, 2)
    states = {one["code"]: one["state"] for one in dismissal.list_devices(centre.engine, "PVLO")}
    assert states == {"A1": "revocato", "A2": "revocato", "A3": "attivo"}
    assert len(register.read_text().splitlines()) == 6, "who, two devices, three invitations"
    with writing(centre.engine) as connection:
        late = EnrolRequest(unused.secret, "cc" * 16, bytes(32), bytes(32))
        assert refused(enrol, connection, centre.keys.token[0], late, clock(), hand.new_id) == "code_unknown"
    with centre.engine.connect() as connection:
        ended = RECORDS["operator_assignment"].c
        left = connection.execute(
            select(ended.from_day, ended.to_day).where(ended.deleted_at.is_(None)).order_by(ended.id)
        ).all()
        today, later = clock().date(), clock().date() + timedelta(days=9)
        assert [tuple(one) for one in left] == [
            ("2026-01-01", today.isoformat()),
            ("2026-01-01", None),
            (later.isoformat(), None),
        ], "what had not begun does not begin"
    again = dismissal.dismiss_operator(centre.engine, hand, "PVLO", "MP", register)
    assert (again.devices, again.invitations, again.assignments) == ((), 0, 0)
    assert refused(dismissal.dismiss_operator, centre.engine, hand, "PVLO", "ZZ", register) == "operator_unknown"


def test_an_outpost_closes_in_one_act_and_who_coordinates_it_stays(
    centre: Installation, hand: Hand, clock: TickingClock, outpost: str, tmp_path: Path
) -> None:
    """The assignments that go on end with the day, those to come do not begin; those of another outpost stay as they are."""
    engine, today, register = centre.engine, clock().date(), tmp_path / "dismissals.register"
    admin.add_outpost(engine, hand, "PVLO", "LOD", "Lodi", {}, [])
    for initials, role in (("MP", "community_manager"), ("CC", "coordinatore"), ("CV", "coordinatore")):
        admin.add_operator(engine, hand, "PVLO", "Prova", "Una", initials, role, None)
    admin.assign(engine, hand, "PVLO", "MP", "LOD", date(2026, 1, 1), None)
    for initials, first, last in (
        ("MP", date(2026, 1, 1), None),
        ("MP", today + timedelta(days=9), None),
        ("CV", date(2026, 1, 1), today),
        ("CC", date(2026, 1, 1), None),
    ):
        admin.assign(engine, hand, "PVLO", initials, "COD", first, last)
    done = dismissal.close_outpost(engine, hand, "PVLO", "COD", register, today + timedelta(days=3))
    assert done == dismissal.Closed(today + timedelta(days=3), 2, ("CC",))
    done = dismissal.close_outpost(engine, hand, "PVLO", "COD", register)
    assert done == dismissal.Closed(today, 1, ("CC",)), "a closing is brought forward"
    closed = today + timedelta(days=1)
    for later in (today, today + timedelta(days=9)):
        assert dismissal.close_outpost(engine, hand, "PVLO", "COD", register, later) == dismissal.Closed(
            later, 0, ("CC",)
        )
    with engine.connect() as connection:
        place, given = RECORDS["outpost"].c, RECORDS["operator_assignment"].c
        assert connection.scalar(select(place.closed_on).where(place.id == outpost)) == closed.isoformat()
        left = select(given.to_day).where(given.outpost_id == outpost, given.deleted_at.is_(None)).order_by(given.id)
        assert list(connection.scalars(left)) == [today.isoformat(), today.isoformat(), None]
        assert list(connection.scalars(select(given.to_day).where(given.outpost_id != outpost))) == [None]
    assert refused(dismissal.close_outpost, engine, hand, "PVLO", "XX", register) == "outpost_unknown"
    assert (
        refused(dismissal.close_outpost, engine, hand, "PVLO", "COD", register, today - timedelta(days=1)) == "day_past"
    )


def test_who_enrols_while_they_are_dismissed_waits_and_is_refused(
    centre: Installation, hand: Hand, clock: TickingClock, outpost: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both want the company and the invitation, and take them in one order: neither is ended as a deadlock."""
    admin.add_operator(centre.engine, hand, "PVLO", "Prova", "Operatrice", "MP", "community_manager", None)
    secret = decode(admin.make_enrolment(centre, hand, "PVLO", "MP", "COD", hours=2).text).secret
    asked = EnrolRequest(secret, "aa" * 16, bytes(32), bytes(32))
    begun: list[Future[None]] = []

    def enrol_now() -> None:
        with writing(centre.engine) as connection:
            enrol(connection, centre.keys.token[0], asked, clock(), hand.new_id)

    with ThreadPoolExecutor(1) as other:

        def write_and_be_met(register: Path, id: str, now: datetime) -> None:
            """The dismissal has the company's lock and comes to what it takes away."""
            if not begun:
                begun.append(other.submit(enrol_now))
                until_they_wait(centre, 1)
            write_dismissal(register, id, now)

        monkeypatch.setattr(dismissal, "write_dismissal", write_and_be_met)
        done = dismissal.dismiss_operator(centre.engine, hand, "PVLO", "MP", tmp_path / "dismissals.register")
        assert (done.devices, done.invitations) == ((), 1)
        assert refused(begun[0].result) == "code_unknown"


def test_a_code_that_two_desks_give_at_once_lets_one_in(
    centre: Installation, hand: Hand, clock: TickingClock, company: str, outpost: str
) -> None:
    admin.add_operator(centre.engine, hand, "PVLO", "Prova", "Operatrice", "MP", "community_manager", None)
    secret = decode(admin.make_enrolment(centre, hand, "PVLO", "MP", "COD", hours=2).text).secret

    def enrol_now(line: str) -> str:
        with writing(centre.engine) as connection:
            asked = EnrolRequest(secret, line * 16, bytes(32), bytes(32))
            try:
                return enrol(connection, centre.keys.token[0], asked, clock(), hand.new_id).device_code
            except Notice as notice:
                return notice.code

    with ThreadPoolExecutor(2) as both:
        with office_act(centre.engine, company, hand):
            said = [both.submit(enrol_now, line) for line in ("aa", "bb")]
            until_they_wait(centre, 2)
        assert sorted(one.result() for one in said) == ["A1", "code_used"]


@pytest.mark.parametrize("used", [False, True])
def test_no_backup_lets_in_again_who_was_dismissed(
    centre: Installation, hand: Hand, clock: TickingClock, outpost: str, tmp_path: Path, used: bool
) -> None:
    """A centre of before the dismissal holds the invitation for unused: it opens nothing there either."""
    register = tmp_path / "dismissals.register"
    admin.add_operator(centre.engine, hand, "PVLO", "Prova", "Operatrice", "MP", "community_manager", None)
    secret = decode(admin.make_enrolment(centre, hand, "PVLO", "MP", "COD", hours=72).text).secret
    asked = EnrolRequest(secret, "aa" * 16, bytes(32), bytes(32))
    with centre.engine.connect() as connection:
        backup = [dict(one) for one in connection.execute(select(enrolment)).mappings()]
    if used:
        with writing(centre.engine) as connection:
            enrol(connection, centre.keys.token[0], asked, clock(), hand.new_id)
    dismissal.dismiss_operator(centre.engine, hand, "PVLO", "MP", register)
    with writing(centre.engine) as connection:
        connection.execute(enrolment.delete())
        connection.execute(enrolment.insert(), backup)
    dismissal.dismiss_again(centre.engine, hand, register)
    with writing(centre.engine) as connection:
        again = EnrolRequest(secret, "bb" * 16, bytes(32), bytes(32))
        assert refused(enrol, connection, centre.keys.token[0], again, clock(), hand.new_id) == "code_unknown"


def test_no_backup_has_who_was_dismissed_at_work_again(
    centre: Installation, hand: Hand, clock: TickingClock, company: str, outpost: str, tmp_path: Path
) -> None:
    """A restored centre ends their assignments with the day they left, whenever that is; a colleague's go on."""
    register, given = tmp_path / "dismissals.register", RECORDS["operator_assignment"].c
    given_to = {}
    for initials in ("MP", "GR"):
        admin.add_operator(centre.engine, hand, "PVLO", "Prova", "Operatrice", initials, "community_manager", None)
        given_to[initials] = admin.assign(centre.engine, hand, "PVLO", initials, "COD", date(2026, 1, 1), None)
    admin.assign(centre.engine, hand, "PVLO", "MP", "COD", clock().date() + timedelta(days=1), None)

    def last_days() -> list[str | None]:
        with centre.engine.connect() as connection:
            left = select(given.to_day).where(given.deleted_at.is_(None)).order_by(given.id)
            return list(connection.scalars(left))

    backup = keep(centre, company)
    left_on = clock().date().isoformat()
    dismissal.dismiss_operator(centre.engine, hand, "PVLO", "MP", register)
    go_back(centre, company, backup, announced=False)
    assert last_days() == [None, None, None]
    clock.advance(days=3)
    dismissal.dismiss_again(centre.engine, hand, register)
    assert last_days() == [left_on, None]
    admin.assign(centre.engine, hand, "PVLO", "MP", "COD", clock().date(), None)
    dismissal.dismiss_again(centre.engine, hand, register)
    assert last_days() == [left_on, None, None], "whoever comes back stays"
    # A desk still had an assignment of before, which closing the reconciliation put back.
    with office_act(centre.engine, company, hand) as office:
        row = dict(office.row("operator_assignment", given_to["MP"]) or {})
        office.adopt("operator_assignment", hand.new_id(), row | {"to_day": None})
    dismissal.dismiss_again(centre.engine, hand, register)
    assert last_days() == [left_on, None, None, left_on]


def test_no_backup_has_an_outpost_open_again_that_closed(
    centre: Installation, hand: Hand, clock: TickingClock, company: str, outpost: str, tmp_path: Path
) -> None:
    """Its last day is what it was, the last that was said; who coordinates it stays, and an outpost that is open stays open."""
    register, engine, today = tmp_path / "dismissals.register", centre.engine, clock().date()
    admin.add_outpost(engine, hand, "PVLO", "LOD", "Lodi", {}, [])
    for initials, role, at in (
        ("MP", "community_manager", "COD"),
        ("CC", "coordinatore", "COD"),
        ("GR", "custode", "LOD"),
    ):
        admin.add_operator(engine, hand, "PVLO", "Prova", "Una", initials, role, None)
        admin.assign(engine, hand, "PVLO", initials, at, date(2026, 1, 1), None)

    def stands() -> tuple[list[str | None], list[str | None]]:
        place, given = RECORDS["outpost"].c, RECORDS["operator_assignment"].c
        with engine.connect() as connection:
            closed = connection.scalars(select(place.closed_on).order_by(place.id)).all()
            return [*closed], [*connection.scalars(select(given.to_day).order_by(given.id))]

    backup = keep(centre, company)
    dismissal.close_outpost(engine, hand, "PVLO", "COD", register, today + timedelta(days=9))
    dismissal.close_outpost(engine, hand, "PVLO", "COD", register, today + timedelta(days=2))
    dismissal.close_outpost(engine, hand, "PVLO", "COD", register, today + timedelta(days=5))
    closed = stands()
    assert closed == ([f"{today + timedelta(days=3)}", None], [f"{today + timedelta(days=2)}", None, None])
    go_back(centre, company, backup, announced=False)
    assert stands() == ([None, None], [None, None, None])
    clock.advance(days=7)
    dismissal.dismiss_again(engine, hand, register)
    assert stands() == closed
    with engine.connect() as connection:
        before = connection.scalar(select(counter.c.seq).where(counter.c.company_id == company))
    dismissal.dismiss_again(engine, hand, register)
    with engine.connect() as connection:
        assert connection.scalar(select(counter.c.seq).where(counter.c.company_id == company)) == before


def test_a_line_of_the_register_that_was_cut_off_hides_nothing_of_the_next(clock: TickingClock, tmp_path: Path) -> None:
    register, moment = tmp_path / "dismissals.register", clock()
    for cut in ("", "2026-03-12T08:4", "2026-03-12T08:40:00.014000Z ", "2026-03-12T08:40:00.014000Z 019ce"):
        register.write_text(cut)
        write_dismissal(register, "aa", moment)
        assert dismissed(register) == {"aa": moment}
        write_dismissal(register, "aa", clock())
        assert dismissed(register)["aa"] > moment, "the last time counts"


def test_a_dry_run_writes_nothing_and_a_failure_neither(centre: Installation, hand: Hand, company: str) -> None:
    with office_act(centre.engine, company, hand, dry_run=True) as office:
        office.create("person", {"surname": "Prova"})

    def broken() -> None:
        with office_act(centre.engine, company, hand) as office:
            office.create("person", {"surname": "Prova"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()
    with centre.engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM person")) == 0


def test_an_edit_that_changes_nothing_takes_no_place(centre: Installation, hand: Hand, company: str) -> None:
    with office_act(centre.engine, company, hand) as office:
        person = office.create("person", {"surname": "Prova", "birth_date": date(1970, 3, 15)})
    with centre.engine.connect() as connection:
        before = connection.scalar(select(counter.c.seq))
    with office_act(centre.engine, company, hand) as office:
        assert not office.edit("person", person, {"birth_date": date(1970, 3, 15)})
    with centre.engine.connect() as connection:
        assert connection.scalar(select(counter.c.seq)) == before
    with office_act(centre.engine, company, hand) as office:
        assert office.edit("person", person, {"birth_date": date(1970, 3, 15) + timedelta(days=1)})
        assert office.changed == {"person": 1}


def test_a_recovery_key_is_kept_only_when_it_is_one(centre: Installation, hand: Hand, company: str) -> None:
    assert refused(admin.set_recovery_key, centre.engine, hand, "PVLO", "corta") == "recovery_key_wrong"
    admin.set_recovery_key(centre.engine, hand, "PVLO", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")
    with centre.engine.connect() as connection:
        assert connection.scalar(select(RECORDS["company"].c.recovery_key)).startswith("AAAA")
