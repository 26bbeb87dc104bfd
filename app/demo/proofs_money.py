"""What is counted of money and decisions: the ledger of the day, who has been told, the sitting and its letter.

As in `proofs`, each looks at the centre and on the desks, where the answer would be if it were false.
"""

from pathlib import Path

from sqlalchemy import select

from app.demo.money import BEYOND, GRANT, ODD
from app.demo.proofs import text_of
from app.demo.stage import Stage
from app.models.decisions import Decision
from app.models.funds import GrantRequest, GrantStep
from app.rules.ledger import ENVELOPE, OPEN, Position, Posting, account, position, totals
from app.rules.money import format_cents
from app.server.db import reading
from app.server.tables import RECORDS


def inside(stage: Stage) -> None:
    """The grant that was promised without a line: out of the envelope, committed by a second person, paid to the cent."""
    postings = _postings(stage, "contributi")
    now = position(postings, stage.ids["grant"])
    own, still = account(ENVELOPE, stage.ids["envelope"]), account(OPEN, stage.ids["grant"])
    promised = [one.amount_cents for one in postings if (one.credit, one.debit) == (own, still)]
    hands, states = _steps(stage, stage.ids["grant"])
    there = stage.first.read(lambda session: session.get_one(GrantRequest, stage.ids["grant"]).state)
    stage.voice.prove(
        "Il contributo promesso nel plafond è pagato",
        f"dal plafond {format_cents(sum(promised))}, pagati {format_cents(now.paid)}, aperti {format_cents(now.open)}; "
        f"passi {len(states)} di {len(hands)} persone; sul portatile: {there}",
        holds=promised == [GRANT] and now == Position(GRANT, GRANT, 0, 0, 0) and len(hands) == 2
        and states[1:2] == ["coperta"] and states[-1] == there == "pagata",
    )  # fmt: skip


def beyond(stage: Stage) -> None:
    """The grant outside an envelope: not a cent of it in the ledger, and the desk has the alternative and what to tell."""
    postings = _postings(stage, "contributi")
    now, free = position(postings, stage.ids["beyond"]), totals(postings).free
    row = stage.second.read(
        lambda session: session.execute(
            select(GrantStep.to_state, GrantStep.alternative, GrantStep.reason)
            .where(GrantStep.grant_id == stage.ids["beyond"])
            .order_by(GrantStep.seq.desc())
            .limit(1)
        ).one()
    )
    told = stage.texts["told"] in str(row[2])
    stage.voice.prove(
        "Fuori dal plafond il fondo è finito, con un'alternativa",
        f"chiesti {format_cents(BEYOND)}, liberi {format_cents(free)}: atti rifiutati dal centro {stage.counts['refused']}, "
        f"impegnati {format_cents(now.granted)}; da {stage.second.initials}: {row[0]}, {row[1]}",
        holds=stage.counts["covered"] == 0 and stage.counts["refused"] == 1 and now.granted == 0 and free < BEYOND and told
        and (row[0], row[1]) == ("ritirata", "lista_attesa"),
    )  # fmt: skip


def to_the_person(stage: Stage) -> None:
    """A stable job: all of the indemnity is the person's."""
    now = position(_postings(stage, "indennita"), stage.ids["stable"])
    stage.voice.prove(
        "Indennità con un lavoro stabile: tutta alla persona",
        f"concessi {format_cents(now.granted)}, pagati {format_cents(now.paid)}, trattenuti {format_cents(now.withheld)}",
        holds=now.granted == now.paid > 0 == now.withheld + now.released + now.open
        and _state(stage, "stable") == "chiuso",
    )


def to_the_debt(stage: Stage) -> None:
    """No job: half is kept for the debt, and its orders wait for the housing company's account."""
    now = position(_postings(stage, "indennita"), stage.ids["withheld"])
    orders, acts = RECORDS["account_order"], RECORDS["indemnity_act"]
    with reading(stage.centre.engine) as connection:
        rows = connection.execute(
            select(orders.c.amount_cents, orders.c.booked_on)
            .select_from(orders.join(acts, acts.c.id == orders.c.cause_id))
            .where(acts.c.path_id == stage.ids["withheld"])
        ).all()
    ordered = sum(cents for cents, _ in rows)
    waiting = sum(1 for _, booked in rows if booked is None)
    stage.voice.prove(
        "Indennità senza lavoro: la metà va al debito",
        f"concessi {format_cents(now.granted)}, pagati {format_cents(now.paid)}, trattenuti {format_cents(now.withheld)}; "
        f"ordini per {format_cents(ordered)}, in attesa di contabilizzazione {waiting} su {len(rows)}",
        holds=now == Position(ODD, 66_666, 66_667, 0, 0) and ordered == now.withheld and waiting == len(rows) > 0
        and _state(stage, "withheld") == "chiuso",
    )  # fmt: skip


def decided(stage: Stage) -> None:
    """The decision stands at the centre on two votes, moved the case, reached who follows it, and the letter says it."""
    votes, decision, dossier, case = (RECORDS[kind] for kind in ("vote", "decision", "dossier", "arrears_case"))
    joined = decision.join(dossier, dossier.c.id == decision.c.dossier_id).join(case, case.c.id == dossier.c.case_id)
    with reading(stage.centre.engine) as connection:
        cast = list(connection.scalars(select(votes.c.vote).where(votes.c.dossier_id == stage.ids["dossier"])))
        row = connection.execute(
            select(decision.c.outcome, case.c.state, case.c.outcome, dossier.c.case_operator_id)
            .select_from(joined)
            .where(decision.c.id == stage.ids["decision"])
        ).one()
    follower = next(one for one in stage.laptops if one.operator_id == row[3])
    told = follower.read(lambda session: session.get(Decision, stage.ids["decision"]) is not None)
    letter = text_of(Path(stage.texts["letter"]).read_bytes())
    said = "incolpevole" in letter and "documentata" in letter
    stage.voice.prove(
        "La commissione ha deciso e la lettera lo dice",
        f"{len(cast)} voti ({', '.join(sorted(set(cast)))}), esito {row[0]}; il caso è {row[1]}, {row[2]}; "
        f"da {follower.initials}: {'sì' if told else 'no'}; lettera: {'sì' if said else 'no'}",
        holds=cast == ["favorevole"] * 2
        and tuple(row[:3]) == ("incolpevole", "decisa", "incolpevole")
        and told
        and said,
    )


# ------------------------------------------------------------------------------------------------------------------ pieces


def _postings(stage: Stage, kind: str) -> list[Posting]:
    """The ledger of the company's fund of a kind, as the centre has it."""
    entry, fund = RECORDS["ledger_entry"], RECORDS["fund"]
    with reading(stage.centre.engine) as connection:
        rows = connection.execute(
            select(entry.c.credit, entry.c.debit, entry.c.amount_cents, entry.c.subject_id, entry.c.contra_of)
            .select_from(entry.join(fund, fund.c.id == entry.c.fund_id))
            .where(entry.c.company_id == stage.companies[0].id, fund.c.kind == kind)
            .order_by(entry.c.seq)
        ).all()
    return [Posting(*row) for row in rows]


def _steps(stage: Stage, grant_id: str) -> tuple[set[str], list[str]]:
    """Who took the steps of a grant, and its states in the centre's order."""
    table = RECORDS["grant_step"]
    with reading(stage.centre.engine) as connection:
        rows = connection.execute(
            select(table.c.operator_id, table.c.to_state).where(table.c.grant_id == grant_id).order_by(table.c.seq)
        ).all()
    return {str(one) for one, _ in rows}, [str(state) for _, state in rows]


def _state(stage: Stage, name: str) -> str:
    table = RECORDS["training_path"]
    with reading(stage.centre.engine) as connection:
        return str(connection.scalar(select(table.c.state).where(table.c.id == stage.ids[name])))


PROOFS = (inside, beyond, to_the_person, to_the_debt, decided)
