"""What is counted of the work with people: pathways, mediation, letters, laboratory, network, papers that came back.

As in `proofs`, each looks where the answer would be if it were false, and finds what must be there.
"""

from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.demo.looking import look_into
from app.demo.network import CLASS
from app.demo.people import TOGETHER
from app.demo.proofs import absent, text_of
from app.demo.stage import DAY, Stage
from app.demo.voice import thousands
from app.models.people import Household, HouseholdMember, Person
from app.models.requests import Request
from app.rules.clock import utc_text
from app.rules.dates import day_edges, show_day
from app.rules.money import format_cents
from app.server.db import reading
from app.server.tables import RECORDS
from app.services import information, meetings, pathway_views

K1_CENTS = 494_414_00
"""What action K1 has for the community managers of Lodi (the first seed)."""


def projects_once(stage: Stage) -> None:
    """Head office took the program's list twice, and the archive named the same projects."""
    made, again = (
        sum(sum(company.projects[turn].created.values()) for company in stage.companies) for turn in range(2)
    )
    differ = sum(len(company.projects[1].differ) for company in stage.companies)
    project = RECORDS["project"]
    with reading(stage.centre.engine) as connection:
        codes = [tuple(row) for row in connection.execute(select(project.c.company_id, project.c.code))]
    stage.voice.prove(
        "L'elenco dei progetti preso due volte",
        f"la prima {made} schede, la seconda {again}; {len(codes)} progetti, {len(codes) - len(set(codes))} doppi",
        holds=made > 0 and again == differ == 0 and len(codes) == len(set(codes)) > 0,
    )


def hours_on_k1(stage: Stage) -> None:
    """Both shifts of the day stand at the centre on the line of action K1."""
    presence, line, action = (RECORDS[kind] for kind in ("presence", "project_line", "funding_action"))
    start, end = (utc_text(edge) for edge in day_edges(DAY))
    with reading(stage.centre.engine) as connection:
        rows = connection.execute(
            select(action.c.code, line.c.amount_cents)
            .select_from(presence.outerjoin(line, line.c.id == presence.c.project_line_id).outerjoin(
                action, action.c.id == line.c.funding_action_id))
            .where(presence.c.operator_id.in_([one.operator_id for one in stage.laptops]),
                   presence.c.started_at >= start, presence.c.started_at < end, presence.c.ended_at.is_not(None))
        ).all()  # fmt: skip
    on_line = [amount for code, amount in rows if code == "K1"]
    stage.voice.prove(
        "Le ore della giornata sono sulla linea K1",
        f"{len(on_line)} turni su {len(rows)}; la linea ha {format_cents(on_line[0] if on_line else 0)}",
        holds=on_line == [K1_CENTS, K1_CENTS] and len(rows) == 2,
    )


def sides_apart(stage: Stage) -> None:
    """What a side said is nowhere on the other desk; what was agreed together is on both."""
    one, two = stage.laptops
    absent(stage, "Parte A della mediazione", one, two, [stage.ids["side_a"]], [stage.texts["side_a"]])
    absent(stage, "Parte B della mediazione", two, one, [stage.ids["side_b"]], [stage.texts["side_b"]])
    there = [look_into(laptop).hits([TOGETHER]) for laptop in stage.laptops]
    stage.voice.prove(
        "Controprova: ciò che le parti concordano è su entrambi",
        f"cercato nelle tabelle di {one.initials}: {there[0]}, di {two.initials}: {there[1]}",
        holds=there == [1, 1],
    )


def answer_names_nobody(stage: Stage) -> None:
    """The published answer at the centre against everybody of the household that wrote."""
    publication, contact = RECORDS["publication"], RECORDS["contact"]
    with reading(stage.centre.engine) as connection:
        texts = connection.execute(
            select(publication.c.title, publication.c.question, publication.c.answer, publication.c.state).where(
                publication.c.id == stage.ids["publication"]
            )
        ).one()
        note = connection.scalar(select(contact.c.note).where(contact.c.id == stage.ids["letter"]))
        writer = str(connection.scalar(select(contact.c.person_id).where(contact.c.id == stage.ids["letter"])))
    names = stage.first.read(lambda session: _household_names(session, writer))
    words = " ".join(texts[:3]).lower()
    found = sum(1 for name in names if name.lower() in words)
    there = sum(1 for name in names if name.lower() in str(note).lower())
    refused = stage.counts["names_refused"]
    stage.voice.prove(
        "La risposta pubblicata non nomina nessuno",
        f"{len(names)} nomi del nucleo cercati: {found}; nella lettera {there}; rifiutata con il nome: {refused}",
        holds=found == 0 and there >= 2 and refused == 1 and texts[3] == "pubblicata",
    )


def class_once(stage: Stage) -> None:
    """Attendances at the centre, and how many both desks say were there."""
    attendance = RECORDS["attendance"]
    ids = [stage.ids["class"], stage.ids["second_class"]]
    with reading(stage.centre.engine) as connection:
        rows = [
            connection.execute(
                select(func.count(), func.count(attendance.c.person_id.distinct())).where(
                    attendance.c.session_id == id, attendance.c.deleted_at.is_(None)
                )
            ).one()
            for id in ids
        ]
    counted_here = [tuple(row) for row in rows]
    desks = [[laptop.do(meetings.session_view, id).present for id in ids] for laptop in stage.laptops]
    stage.voice.prove(
        "Ogni persona della classe contata una volta",
        f"presenze al centro {rows[0][0]} di {rows[0][1]} persone, trascritte due volte {rows[1][0]} di {rows[1][1]}; "
        f"registro ritrovato: {stage.texts['register']}",
        holds=counted_here == [(CLASS, CLASS), (CLASS // 2, CLASS // 2)]
        and desks == [[CLASS, CLASS // 2]] * 2
        and stage.ids["found_class"] == stage.ids["second_class"],
    )  # fmt: skip


def one_pathway(stage: Stage) -> None:
    """The state of the pathway at the centre and on both desks."""
    pathway, steps = RECORDS["pathway"], RECORDS["pathway_step"]
    with reading(stage.centre.engine) as connection:
        state = connection.scalar(select(pathway.c.state).where(pathway.c.id == stage.ids["pathway"]))
        moves = connection.scalar(
            select(func.count()).select_from(steps).where(steps.c.pathway_id == stage.ids["pathway"])
        )
    views = [laptop.do(pathway_views.pathway_view, stage.ids["pathway"]) for laptop in stage.laptops]
    shown = [view.row.state for view in views]
    parts = [(len(view.goals), len(view.tasks), len(view.reviews)) for view in views]
    stage.voice.prove(
        "Il percorso ha lo stesso stato nei tre archivi",
        f"al centro {state} con {moves} passi; sui portatili {', '.join(shown)}; obiettivi, compiti, verifiche {parts[0]}",
        holds=shown == [state, state] == ["attivo", "attivo"] and parts == [(1, 1, 1)] * 2,
    )


def letter_says_what_was_chosen(stage: Stage) -> None:
    """MOD-11 read back: name and telephone, and nothing else that is known of the person."""
    text = "".join(text_of(Path(stage.texts["referral_file"]).read_bytes()).split())
    person = stage.first.read(lambda session: _of_person(session, stage.ids["referred"]))
    said, kept = person[:2], [one for one in person[2:] if one]
    there = sum(1 for one in said if one in text)
    leaks = sum(1 for one in kept if one in text)
    stage.voice.prove(
        "MOD-11 porta solo i dati scelti",
        f"scelti {there} su {len(said)}; altri dati della scheda cercati {len(kept)}: {leaks}",
        holds=there == len(said) and leaks == 0 and len(kept) >= 3,
    )


def paper_found_its_record(stage: Stage) -> None:
    """The scanned letter, the pact on paper and the slip are signed at the centre too; the scan hangs there."""
    printed, attachment, pact = (RECORDS[kind] for kind in ("printed_document", "attachment", "pact"))
    slip = stage.first.do(information.information_detail, stage.ids["told"]).document_id
    with reading(stage.centre.engine) as connection:
        how = [
            connection.scalar(select(printed.c.signed_how).where(printed.c.id == id))
            for id in (stage.ids["referral_paper"], slip)
        ]
        files = connection.scalar(
            select(func.count())
            .select_from(attachment)
            .where(attachment.c.owner_id.in_([stage.ids["referral"], stage.ids["referral_paper"]]))
        )
        agreed = connection.execute(
            select(pact.c.signed_how, pact.c.paper_number).where(pact.c.pathway_id == stage.ids["pathway"])
        ).one()
    stage.voice.prove(
        "Il foglio firmato torna sulla sua scheda",
        f"MOD-11: fogli riconosciuti {stage.counts['filed']}, al centro firma «{how[0]}» e allegati {files}; "
        f"MOD-16 «{how[1]}»; patto «{agreed[0]}» {agreed[1]}",
        holds=how == ["scansione", "sul_posto"] and files == stage.counts["filed"] == 1
        and tuple(agreed) == ("carta", stage.texts["pact"]),
    )  # fmt: skip


def maintenance_round(stage: Stage) -> None:
    """Every request that left has its ticket at the centre, and the file that left names nobody."""
    request, ids = RECORDS["request"], stage.lists["ticketed"]
    with reading(stage.centre.engine) as connection:
        tickets = list(connection.scalars(select(request.c.external_ticket).where(request.c.id.in_(ids))))
    people = stage.first.read(lambda session: _reporters(session, ids))
    leaks = sum(1 for one in people if one in stage.texts["maintenance"])
    stage.voice.prove(
        "Alla manutenzione e ritorno",
        f"{len(ids)} richieste uscite, {len({one for one in tickets if one})} ticket al centro, righe rifiutate "
        f"{stage.counts['tickets_refused']}; codici fiscali, telefoni e identificativi cercati nel file {len(people)}: {leaks}",
        holds=len({one for one in tickets if one}) == len(ids) == stage.counts["tickets"] > 0
        and stage.counts["tickets_refused"] == 1 and leaks == 0 and len(people) > 0,
    )  # fmt: skip


def calendar_is_bare(stage: Stage) -> None:
    """The calendar that leaves has the hours and no name of anybody in the register."""
    text = stage.texts["calendar"]
    surnames = set(
        stage.first.read(lambda s: [str(one) for one in s.scalars(select(Person.surname)) if one and len(one) > 5])
    )
    leaks = sum(1 for one in surnames if one in text)
    stage.voice.prove(
        "Il calendario esportato non nomina nessuno",
        f"{text.count('BEGIN:VEVENT')} appuntamenti, {thousands(len(surnames))} cognomi cercati: {leaks}",
        holds=text.count("BEGIN:VEVENT") > 0 and leaks == 0 and len(surnames) > 0,
    )


def nothing_forgotten(stage: Stage) -> None:
    """The late request is with the coordinator at the centre, and the visit that found nobody is counted."""
    request, attempt = RECORDS["request"], RECORDS["access_attempt"]
    start, end = (utc_text(edge) for edge in day_edges(DAY))
    with reading(stage.centre.engine) as connection:
        asked = connection.scalar(select(request.c.escalated_to).where(request.c.id == stage.ids["late"]))
        missed = connection.scalar(
            select(func.count())
            .select_from(attempt)
            .where(attempt.c.at >= start, attempt.c.at < end, attempt.c.outcome == "nessuno")
        )
    stage.voice.prove(
        "La richiesta in ritardo è al coordinamento",
        f"al centro: {'sì' if asked == stage.ids['boss'] else 'no'}; visite senza nessuno segnate oggi: {missed}",
        holds=asked == stage.ids["boss"] and missed == stage.counts["missed"] > 0,
    )


PROOFS = (
    projects_once, hours_on_k1, nothing_forgotten, sides_apart, answer_names_nobody, one_pathway, class_once,
    letter_says_what_was_chosen, paper_found_its_record, maintenance_round, calendar_is_bare,
)  # fmt: skip


# ------------------------------------------------------------------------------------------------------------------ pieces


def _household_names(session: Session, person_id: str) -> list[str]:
    """Names and surnames of everybody in the writer's household."""
    homes = select(HouseholdMember.household_id).where(HouseholdMember.person_id == person_id)
    rows = session.execute(
        select(Person.name, Person.surname)
        .join(HouseholdMember, HouseholdMember.person_id == Person.id)
        .join(Household, Household.id == HouseholdMember.household_id)
        .where(Household.id.in_(homes))
    )
    return sorted({str(word) for row in rows for word in row if word})


def _of_person(session: Session, person_id: str) -> list[str]:
    """Name and telephone, which were chosen; then what was not: birth, fiscal code, e-mail. Without blanks, as printed ones vary."""
    person = session.get_one(Person, person_id)
    born = show_day(person.birth_date) if person.birth_date else ""
    known = (f"{person.name} {person.surname}", person.phone1, born, person.fiscal_code, person.email)
    return ["".join(str(one or "").split()) for one in known]


def _reporters(session: Session, ids: list[str]) -> list[str]:
    """Ids, fiscal codes and telephones of whoever reported these requests."""
    rows = session.execute(
        select(Person.id, Person.fiscal_code, Person.phone1)
        .join(Request, Request.reporter_id == Person.id)
        .where(Request.id.in_(ids))
    )
    return sorted({str(one) for row in rows for one in row if one})
