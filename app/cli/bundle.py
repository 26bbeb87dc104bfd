"""`bundle export`, `carry`, `import`: work that goes to the centre on a stick, through a colleague's laptop, and its answer."""

from argparse import Namespace

from app.cli.entry import opened
from app.cli.output import DONE, OPEN, Output
from app.errors import Notice
from app.rules.dates import show_moment
from app.rules.sizes import show_size
from app.sync.bundle import carry, prepare, read_answer
from app.sync.client import connect


def bundle(chosen: Namespace, output: Output) -> int:
    """One of the three."""
    return {"export": _export, "carry": _carry, "import": _import}[chosen.hand](chosen, output)


def _export(chosen: Namespace, output: Output) -> int:
    with opened(chosen) as desk:
        made = prepare(desk.worker, desk.who.clock, desk.bear_witness, chosen.out)
    output.line(f"Preparata la busta {made.path.name}: {made.changes} modifiche, {show_size(made.size)}.")
    if made.left:
        output.line(f"Non ci stanno ancora {made.left} modifiche: dopo la risposta, preparare un'altra chiavetta.")
    output.line("La porta un collega che ha la rete: portineria bundle carry FILE. Il lavoro resta anche qui.")
    output.tell(file=str(made.path), made_at=made.made_at, changes=made.changes, size=made.size, left=made.left)
    return DONE


def _carry(chosen: Namespace, output: Output) -> int:
    with opened(chosen) as desk:
        if desk.desk.centre_url is None:
            raise Notice("no_centre", "Questo computer non è ancora collegato a un centro.")
        with connect(desk.desk.centre_url, desk.desk.centre_ca, desk.desk.token) as client:
            carried = carry(client, chosen.file)
    if carried.again:
        output.line(
            f"Il centro aveva già ricevuto questa busta il {show_moment(carried.received_at)}: nessun secondo effetto."
        )
    else:
        output.line("Il centro ha ricevuto la busta.")
    output.line(f"La risposta da riportare è {carried.path.name}.")
    output.tell(answer=str(carried.path), received_at=carried.received_at, already_received=carried.again)
    return DONE


def _import(chosen: Namespace, output: Output) -> int:
    with opened(chosen) as desk:
        told = read_answer(desk.worker, desk.who.clock, desk.bear_witness, chosen.file)
    answered = sum(told.decided.values())
    output.line(f"Risposta letta: {answered} modifiche decise dal centro, {told.received} schede ricevute.")
    returned = told.decided["refused"] + told.decided["bounced"]
    if returned:
        output.line(f"Da rivedere: {returned}. Si vedono con: portineria conflicts")
    if told.sentence is not None:
        output.line(told.sentence)
    if told.pending:
        output.line(f"Ancora da inviare: {told.pending}.")
    output.tell(
        verdicts=told.decided,
        received=told.received,
        removed=told.removed,
        pending=told.pending,
        answered_at=told.answered_at,
        sentence=told.sentence,
    )
    return OPEN if told.pending or returned or told.sentence is not None else DONE
