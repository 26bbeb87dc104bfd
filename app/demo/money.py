"""Money and decisions on one day: a grant inside an envelope and one that bounces, two indemnities, a sitting of the commission.

A desk promises and proposes without the line; what commits money or decides a case is said by the centre, once it is asked.
"""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.demo.cast import Resident, choose
from app.demo.laptop import Laptop
from app.demo.stage import DAY, Stage
from app.models.decisions import Dossier
from app.models.funds import Fund, GrantRequest
from app.models.people import HouseholdMember
from app.models.tenancies import Tenancy
from app.models.training import TrainingPath
from app.models.who import Who
from app.rules.funds import Said, papers_of, tell_of
from app.rules.money import format_cents
from app.rules.training import Said as Step
from app.services import decisions, documents, envelopes, grants, indemnities, training
from app.services.grant_standing import asked_of
from app.services.training_standing import indemnity_here

GRANT, BEYOND = 30_000, 24_500
"""What the two tenants ask for. Cents."""
ODD = 133_333
"""The indemnity of whom half is withheld. Cents."""
_FUND = "L1-LO-2025"
_REASON = "Seduta della commissione"
_JOB = "Comunicazione obbligatoria di assunzione"


def envelope(stage: Stage) -> str:
    """The first desk asks for all that is left of the fund; who manages it opens it, as a second person."""
    stage.at(8, 30)
    company, desk = stage.companies[0], stage.first
    office = stage.enrol_office(company.code, company.office["gestore_fondi"], "fondi")
    office.align()
    free = office.read(_free)
    id = desk.do(envelopes.ask, desk.read(_fund), free)
    stage.ids["envelope"], stage.counts["envelope"] = id, free
    for one in (desk, office):
        one.align()
    office.do(envelopes.step, id, "aperta", amount=free)
    for one in (office, desk):
        one.align()
    held = desk.do(envelopes.list_envelopes)[0]
    return (
        f"{desk.initials} chiede un plafond sul fondo {_FUND}: {office.initials}, gestore dei fondi, gli affida "
        f"{format_cents(held.left_cents)}, tutto ciò che resta."
    )


def promised(stage: Stage) -> str:
    """Without a line: inside the envelope a bill is promised on the spot, with the slip that says so."""
    stage.at(11, 35)
    desk = stage.first
    id = desk.do(_ask_for, _unaided(stage, desk, 11), GRANT, "2026/118204")
    done = desk.do(grants.promise, id)
    stage.ids["grant"] = id
    paper = desk.print("MOD-05", id)
    return f"Bolletta della luce, {format_cents(GRANT)}: {done.words.rstrip('.').lower()}; MOD-05 n. {paper.header.local_number}."


def proposed(stage: Stage) -> str:
    """Another desk has no envelope: it can only propose."""
    stage.at(11, 40)
    desk = stage.second
    id = desk.do(_ask_for, _unaided(stage, desk, 12), BEYOND, "2026/118977")
    done = desk.do(grants.promise, id)
    stage.ids["beyond"], stage.counts["covered"] = id, int(done.covered)
    return f"{desk.initials} non ha un plafond: {format_cents(BEYOND)} per la luce restano una proposta."


def outcomes(stage: Stage) -> str:
    """Two courses are over: a stable job, and none; each is written down by whoever follows the path."""
    stage.at(15, 52)
    office = stage.desks["fondi"]
    done, owing = office.read(_completed)
    stage.ids |= {"stable": done, "withheld": owing}
    _follower(stage, done).do(
        training.advance,
        done,
        Step("esito_occupazionale", outcome="stabile", proof=_JOB, contract="indeterminato", contract_on=DAY),
    )
    desk = _follower(stage, owing)
    desk.do(training.advance, owing, Step("esito_occupazionale", outcome="nessuno"))
    paper = desk.print("MOD-13", owing)
    desk.do(documents.mark_signed, paper.document.id)
    return f"Due percorsi finiti: uno con un contratto stabile, uno senza; MOD-13 n. {paper.header.local_number} accettato e firmato."


def decided(stage: Stage) -> str:
    """The manager of the fund examines both grants; one is committed and paid, the other finds the fund empty."""
    stage.at(16, 52)
    office = stage.desks["fondi"]
    office.align()
    for id in (stage.ids["grant"], stage.ids["beyond"]):
        office.do(grants.examine, id)
        office.do(grants.admit, id)
        office.do(grants.advance, id, Said("impegnata"))
    stage.counts["refused"] = office.align().decided.get("refused", 0)
    office.do(grants.advance, stage.ids["grant"], Said("liquidata"))
    office.do(grants.advance, stage.ids["grant"], Said("pagata", reference="CRO 4471093328", paid_on=DAY))
    stage.texts["told"] = tell_of("lista_attesa")
    words = f"Il fondo è esaurito. {stage.texts['told']}"
    office.do(grants.advance, stage.ids["beyond"], Said("ritirata", reason=words, alternative="lista_attesa"))
    office.align()
    stage.second.align()
    state = stage.second.read(lambda session: session.get_one(GrantRequest, stage.ids["beyond"]).state)
    return (
        f"{office.initials} impegna e paga {format_cents(GRANT)} del plafond; per gli altri {format_cents(BEYOND)} il centro risponde "
        f"che il fondo è finito: {stage.second.initials} trova la richiesta {state}, in lista d'attesa."
    )


def paid_out(stage: Stage) -> str:
    """Quota B to who has a stable job; of the other half is kept for the debt, to the odd cent."""
    stage.at(16, 53)
    office = stage.desks["fondi"]
    office.do(indemnities.pay_balance, stage.ids["stable"], reference="CRO 4471093401", paid_on=DAY)
    office.do(indemnities.withhold, stage.ids["withheld"])
    office.align()
    for name in ("stable", "withheld"):
        office.do(training.advance, stage.ids[name], Step("chiuso"))
    office.align()
    ids = (stage.ids["stable"], stage.ids["withheld"])
    one, two = office.read(lambda session: [indemnity_here(session, path) for path in ids])
    return (
        f"Indennità: {format_cents(one.granted)} tutti alla persona; di {format_cents(two.granted)} alla persona {format_cents(two.paid)} "
        f"e al debito {format_cents(two.withheld)}."
    )


def sitting(stage: Stage) -> str:
    """Who presides reads the dossier in its window, votes beside the vote that is there, writes the decision; the letter."""
    stage.at(16, 54)
    company = stage.companies[0]
    chair = stage.enrol_office(company.code, company.office["commissario"], "presidente")
    chair.align()
    dossier = chair.read(_waiting)
    stage.ids["dossier"] = dossier
    chair.do(decisions.open_dossier, dossier, _REASON)
    chair.do(decisions.cast_vote, dossier, "favorevole")
    chair.align()
    measures = ["congelamento", "piano_di_rientro"]
    reasons = "La perdita del lavoro è documentata e spiega il debito."
    stage.ids["decision"] = chair.do(decisions.decide, dossier, "incolpevole", reasons, measures)
    chair.align()
    case_operator = chair.read(lambda session: session.get_one(Dossier, dossier).case_operator_id)
    follower = next(one for one in stage.laptops if one.operator_id == case_operator)
    follower.align()
    paper = follower.print("LET-01", stage.ids["decision"], reason="Consegna della lettera")
    follower.align()
    stage.texts["letter"] = str(follower.printed[-1])
    return (
        f"Seduta: {chair.initials} presiede, due voti, morosità riconosciuta incolpevole; {follower.initials}, che segue il caso, "
        f"stampa la lettera n. {paper.header.local_number}."
    )


# ------------------------------------------------------------------------------------------------------------------ pieces


def _fund(session: Session) -> str:
    return session.scalars(select(Fund.id).where(Fund.code == _FUND)).one()


def _free(session: Session) -> int:
    fund = session.get_one(Fund, _fund(session))
    return fund.cap_cents - fund.committed_cents - fund.leased_cents


def _ask_for(session: Session, who: Who, person_id: str, cents: int, bill: str) -> str:
    new = grants.NewGrant(
        _fund(session),
        person_id,
        "luce",
        cents,
        "fornitore",
        supplier="Lumen Padana",
        document_number=bill,
        document_on=DAY,
    )
    row = grants.draft(session, who, new)
    grants.edit_grant(session, who, row.id, documents=list(papers_of(asked_of(row))))
    return row.id


def _unaided(stage: Stage, desk: Laptop, place: int) -> str:
    """Somebody from this place of the cast on whose household has a lease in order and asked for nothing yet."""

    def find(session: Session) -> str:
        others: tuple[Resident, ...] = choose(session, DAY).others
        aided = set(session.scalars(select(GrantRequest.household_id)))
        for one in (*others[place:], *others[:place]):
            member = session.scalars(
                select(HouseholdMember).where(
                    HouseholdMember.person_id == one.person_id, HouseholdMember.to_day.is_(None)
                )
            ).first()
            lease = session.scalars(
                select(Tenancy).where(Tenancy.unit_id == one.unit_id, Tenancy.ended_on.is_(None))
            ).first()
            if member is not None and lease is not None and lease.title is None and member.household_id not in aided:
                return one.person_id
        raise LookupError("every household of the set was aided already")

    return desk.read(find)


def _completed(session: Session) -> tuple[str, str]:
    """A path of a whole indemnity and one of the odd sum, both waiting for their outcome."""
    waiting = session.scalars(
        select(TrainingPath).where(TrainingPath.state == "completato").order_by(TrainingPath.id)
    ).all()
    odd = [one.id for one in waiting if indemnity_here(session, one.id).granted == ODD]
    whole = [one.id for one in waiting if one.id not in odd]
    return whole[0], odd[0]


def _follower(stage: Stage, path_id: str) -> Laptop:
    """The laptop of whoever follows a path: nobody else at an outpost reads it."""
    return next(
        one for one in stage.laptops if one.read(lambda session: session.get(TrainingPath, path_id)) is not None
    )


def _waiting(session: Session) -> str:
    return (
        session.scalars(select(Dossier.id).where(Dossier.session_id.is_not(None)).order_by(Dossier.position)).first()
        or ""
    )


MORNING = (promised, proposed)
EVENING = (decided, paid_out, sitting)
