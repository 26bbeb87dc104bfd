"""The day in order, and what is said at its end. A step plays and tells; the proofs count; then somebody looks.

`STEPS` is a plain list, so that a test can put a mishap between two of them and see the proofs fail.
"""

from collections.abc import Callable

from app.demo import afternoon, evening, morning, proofs
from app.demo.stage import Stage

FIGURES = (
    "ALER Pavia-Lodi, presidi di Codogno (viale Cairo 15), Casalpusterlengo (viale G. Matteotti 4, martedì 10–12) e "
    "Sant'Angelo Lodigiano: circa 1.800 alloggi, 2 community manager dal 1° luglio 2025; PR FSE+ 2021-2027, "
    "azione K1 494.414 €, azione L1 25.200 €."
)

Step = Callable[[Stage], str]
STEPS: list[Step] = [*morning.STEPS, *afternoon.STEPS, *evening.STEPS]


def play(stage: Stage) -> bool:
    """Play the day, prove, tell; True when everything held."""
    stage.voice.say(FIGURES)
    stage.voice.say(
        f"Giovedì 12/03/2026. Centro con base dati propria, in TLS; {stage.keyring.words}. Tutto in {stage.folder}."
    )
    stage.voice.say()
    for step in STEPS:
        with stage.voice.step() as tell:
            tell(step(stage))
    with stage.voice.step() as tell:
        for prove in proofs.PROOFS:
            prove(stage)
        tell(f"Le prove: {len(stage.voice.proofs)} cose contate.")
    held = stage.voice.table()
    stage.voice.say()
    stage.voice.say("Stampe:")
    for laptop in stage.laptops:
        for file in laptop.printed:
            stage.voice.say(f"  {file}")
    return held
