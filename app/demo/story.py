"""The day in order, and what is said at its end. A step plays and tells; the proofs count; then somebody looks.

`prove` may be called again: a test that tampers with what the day left sees the proofs fail.
"""

from collections.abc import Callable
from pathlib import Path

from app.config import VERSION
from app.demo import afternoon, evening, money, morning, network, people, proofs, proofs_money, proofs_people
from app.demo.stage import Stage
from app.demo.voice import thousands

FIGURES = (
    "ALER Pavia-Lodi, presidi di Codogno (viale Cairo 15), Casalpusterlengo (viale G. Matteotti 4, martedì 10–12) e "
    "Sant'Angelo Lodigiano: circa 1.800 alloggi, 2 community manager dal 1° luglio 2025; PR FSE+ 2021-2027, "
    "azione K1 494.414 €, azione L1 25.200 €."
)

Step = Callable[[Stage], str]
STEPS: list[Step] = [
    *morning.ONLINE, money.envelope, *morning.OFFLINE,
    *people.MORNING, *money.MORNING, afternoon.home_visit, *people.NOON, *network.NOON, afternoon.first_sitting,
    afternoon.second_sitting, *people.AFTERNOON, *network.AFTERNOON, money.outcomes, afternoon.same_card, *network.LATER,
    afternoon.appointment, afternoon.ending,
    *evening.STEPS, *money.EVENING, *evening.LAST,
]  # fmt: skip


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
        prove(stage)
        tell(f"Le prove: {len(stage.voice.proofs)} cose contate.")
    from app.ui.showcase import has_screen

    screen = has_screen()
    pictures = [] if screen else _photograph(stage)
    held = stage.voice.table()
    _list(stage, "Stampe", [file for one in (*stage.laptops, *stage.desks.values()) for file in one.printed])
    _list(stage, "Schermate", pictures)
    if screen:
        _show(stage)
    return held


def prove(stage: Stage) -> None:
    """Count all there is to count."""
    for one in (*proofs.PROOFS, *proofs_people.PROOFS, *proofs_money.PROOFS):
        one(stage)


def _list(stage: Stage, title: str, files: list[Path]) -> None:
    if files:
        stage.voice.say()
        stage.voice.say(f"{title}:")
        for file in files:
            stage.voice.say(f"  {file}")


def _photograph(stage: Stage) -> list[Path]:
    """Without a screen: pictures of the main pages on the first laptop's data. A page that breaks stops the demo."""
    from app.ui.showcase import photograph

    things = (
        ("persona", stage.ids["shared"]),
        ("richiesta", stage.lists["damp"][0]),
        ("visita", stage.ids["visit"]),
        ("scheda", stage.ids["intake"]),
        ("contatto", ""),
        ("giornata", "oggi"),
        ("informazione", stage.ids["told"]),
        ("risposta", stage.ids["publication"]),
        ("mediazione", stage.ids["mediation"]),
        ("valutazione", stage.ids["assessed"]),
        ("percorso", stage.ids["pathway"]),
        ("ente", stage.ids["partner"]),
        ("invio", stage.ids["referral"]),
        ("attivita", stage.ids["course"]),
        ("incontro", stage.ids["class"]),
        ("ore", "mese"),
    )
    laptop = stage.first
    with stage.voice.step() as tell:
        desk = laptop.hand_over()
        pictures = photograph(
            laptop.profile, desk, laptop.store, stage.clock, VERSION, stage.folder / "schermate", things
        )
        sizes = [file.stat().st_size for file in pictures]
        stage.voice.prove(
            "Schermate di tutte le pagine",
            f"{len(pictures)} immagini, la più piccola di {thousands(min(sizes))} byte",
            holds=len(set(pictures)) == len(pictures) >= len(things) + 8,
        )
        tell(f"Nessuno schermo: sul portatile di {laptop.initials} fotografate {len(pictures)} pagine.")
    return pictures


def _show(stage: Stage) -> None:
    """With a screen: the first laptop, unlocked, with the centre still answering."""
    from app.ui.showcase import show

    laptop = stage.first
    stage.voice.say()
    stage.voice.say(
        f"Si apre il portatile di {laptop.initials}, già sbloccato (il codice è: {laptop.pin}). Chiuderlo per finire."
    )
    desk = laptop.hand_over()
    stage.clock.run()
    show(laptop.profile, desk, laptop.store, stage.clock, VERSION)
