"""`check`: is the file on this disk whole, what does it hold, and is it what the centre says it should be."""

from argparse import Namespace

from app.cli.entry import opened
from app.cli.output import DONE, OPEN, REFUSED, Output
from app.models.registry import KINDS
from app.services.labels import kind_label
from app.store.engine import integrity
from app.store.profile import OpenDesk
from app.sync.bases import checksums
from app.sync.engine import SyncEngine

Sum = tuple[int, int]


def check(chosen: Namespace, output: Output) -> int:
    """The file, its counts and checksums; with `--with-centre` also an alignment and a comparison."""
    with opened(chosen) as desk:
        faults = desk.worker.transact(lambda s: integrity(s.connection())).result()
        centre = _centre(desk) if chosen.with_centre and not faults else None
        sums = desk.worker.transact(checksums).result()
    output.line(
        "File: integro." if not faults else f"File: rovinato in {len(faults)} punti. Si rifà con: portineria renew"
    )
    for kind, (count, digest) in sums.items():
        output.line(f"{kind_label(kind):<28} {count:>8}  {digest:016x}")
    output.tell(faults=faults, tables={kind: _told(one) for kind, one in sums.items()})
    if faults:
        return REFUSED
    if not chosen.with_centre:
        return DONE
    if centre is None:
        output.line("Il centro non ha confrontato le tabelle: prima serve un allineamento completo.")
        output.tell(centre=None, different=None)
        return OPEN
    different = [kind for kind in KINDS if sums.get(kind) != centre.get(kind)]
    output.tell(centre={kind: _told(one) for kind, one in centre.items()}, different=different)
    if not different:
        output.line("Il centro ha le stesse tabelle.")
        return DONE
    output.line(f"Diverse da quelle del centro: {', '.join(kind_label(kind) for kind in different)}. Chiamare la sede.")
    return REFUSED


def _centre(desk: OpenDesk) -> dict[str, Sum] | None:
    engine = SyncEngine(desk)
    try:
        report = engine.run_once(check=True)
    finally:
        engine.stop()
    return None if report.check is None else {one.kind: (one.count, one.digest) for one in report.check}


def _told(one: Sum) -> dict[str, object]:
    return {"count": one[0], "checksum": f"{one[1]:016x}"}
