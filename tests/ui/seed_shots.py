"""The pictures of docs/seeds.md and of the README, made again: `python -m tests.ui.seed_shots DIR`. Invented data only."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from app.models.projects import FundingAction, Programme, Project, ProjectLine, ProjectTarget
from app.rules import project_list
from app.services import mediation
from app.services.mediation_views import NewCase, NewSide
from app.services.stamps import stamp
from app.ui.style import install_look
from app.ui.theme import Appearance, look
from tests.helpers.filled_desk import filled_desk
from tests.helpers.network import build_network
from tests.helpers.small_town import Town, desk_in_town, received
from tests.helpers.window import Seat
from tests.ui.test_review import left_behind

COLOURS = 128
"""Enough for flat panels and smooth letters; a third of the bytes."""

BOOK = {
    "registro": ("incontro", "SELECT session_id FROM attendance GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"),
    "gruppo": ("gruppo", "SELECT id FROM self_management_group LIMIT 1"),
    "invio": ("invio", "SELECT id FROM referral LIMIT 1"),
    "avviso": ("avviso", "SELECT id FROM partner_call LIMIT 1"),
    "partenariato": ("partenariato", "SELECT id FROM partnership LIMIT 1"),
    "ore": ("ore", "SELECT ''"),
    "persona": ("persona", "SELECT person_id FROM pathway LIMIT 1"),
    "valutazione": ("valutazione", "SELECT person_id FROM pathway LIMIT 1"),
    "contatto": ("contatto", "SELECT ''"),
}
"""Things of the filled desk: picture -> (kind, which record)."""

PAGES = (
    "oggi", "agenda", "ascolto", "richieste", "laboratori", "fondi", "indennita", "casi", "colloqui", "allineamento",
)  # fmt: skip
OF_HEAD_OFFICE = ("sedute", "regole", "solidarieta")


class Pictures:
    """Takes them, one seat after the other."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def take(self, seat: Seat, name: str, palette: str = "light", percent: int = 100) -> None:
        """The window as it is, in this look."""
        look().use(Appearance(palette, percent))
        seat.settle()
        file = self._folder / f"{name}-{palette}-{percent}.png"
        seat.window.grab().save(str(file))
        with Image.open(file) as picture:
            picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)
        look().use(Appearance("light", 100))


@contextmanager
def seated(make: Callable[[Path], Any]) -> Iterator[tuple[Seat, Any]]:
    """A seat at a desk made in a folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        made = make(Path(folder))
        desk, more = made if isinstance(made, tuple) else (made, None)
        seat = Seat(desk)
        try:
            yield seat, more
        finally:
            seat.close()


def of_the_filled_desk(pictures: Pictures, seat: Seat) -> None:
    """Lists, and things of one record."""
    for page in PAGES:
        seat.show(page)
        pictures.take(seat, page)
    seat.show("oggi")
    pictures.take(seat, "oggi", "dark", 200)
    seat.show("ascolto").show_tab("informazioni")
    pictures.take(seat, "informazioni")
    seat.show("richieste")
    seat.press("Alt+M")
    pictures.take(seat, "manutenzione")
    seat.press("Alt+M")
    for name, (kind, query) in BOOK.items():
        seat.open(kind, seat.desk.read(lambda session, query=query: session.execute(text(query)).scalar()) or "")
        pictures.take(seat, name)
        seat.window.close_page(seat.window.current())
    for name, type in (("percorso", "contrasto_morosita"), ("alloggio", "accesso_abitazione")):
        query = f"SELECT id FROM pathway WHERE type = '{type}' AND operator_id = '{seat.desk.who.operator_id}'"
        page = seat.open("percorso", seat.desk.read(lambda session, query=query: session.execute(text(query)).scalar()))
        if name == "alloggio":
            page.area.ensureWidgetVisible(page._applications_panel)
        pictures.take(seat, name)
        if name == "percorso":
            pictures.take(seat, name, "dark", 100)
        seat.window.close_page(seat.window.current())


def of_the_town(pictures: Pictures, seat: Seat, town: Town) -> None:
    """What the filled desk does not show to its operator: a side of a mediation, the eight laboratories."""
    desk = seat.desk
    sides = (
        NewSide(town.people["Brambati"], (desk.who.operator_id,)), NewSide(town.people["Zouaoui"], (town.colleague,)),
    )  # fmt: skip
    case = desk.run(mediation.open_case, NewCase("Rumori la sera", sides, building_id=town.building)).row
    mine = desk.read(lambda session: mediation.sides_of(session, case.id))[0]
    desk.run(mediation.add_note, mine.id, "Chiede che dopo le 22 la musica sia bassa.")
    seat.open("mediazione", case.id)
    pictures.take(seat, "mediazione")
    seat.window.close_page(seat.window.current())
    left_behind(seat, town)
    seat.show("da_rivedere")
    pictures.take(seat, "da-rivedere", "dark", 100)
    received(desk, the_laboratories(seat))
    page = seat.show("progetti")
    at = next(row.id for row in page.list.rows() if "PRO_SALOMONE" in getattr(row, "title", ""))
    page.list.select(at)
    pictures.take(seat, "progetti")


def the_laboratories(seat: Seat) -> list[Any]:
    """The projects that the program brings along, as head office would have loaded them."""
    who = replace(seat.desk.who, role="direzione")
    programmes = {one.code: Programme(**stamp(who), code=one.code, name=one.name) for one in project_list.programmes()}
    actions = {
        one.code: FundingAction(
            **stamp(who), programme_id=programmes[one.programme].id, code=one.code, name=one.name
        )
        for one in project_list.actions()
    }  # fmt: skip
    records: list[Any] = [*programmes.values(), *actions.values()]
    for one in project_list.projects():
        made = Project(
            **stamp(who), code=one.code, name=one.name, town=one.town, place=one.place, amount_cents=one.amount,
            role=one.role, programme_id=programmes[one.programme].id, start_on=one.start, hard_stop_on=one.hard_stop,
            source=one.source,
        )  # fmt: skip
        records.append(made)
        records += [
            ProjectLine(
                **stamp(who), project_id=made.id, funding_action_id=actions[line.action].id, name=line.name,
                amount_cents=line.amount, to_confirm=line.to_confirm, source=line.source,
            )
            for line in one.lines
        ]  # fmt: skip
        records += [
            ProjectTarget(
                **stamp(who), project_id=made.id, metric=target.metric, value=target.value, by_on=target.by_on,
                binding=target.binding, source=target.source,
            )
            for target in one.targets
        ]  # fmt: skip
    return records


def at_head_office(folder: Path) -> Any:
    """The same desk as the social department's."""
    desk = filled_desk(folder)
    desk.who = replace(desk.who, role="direzione")
    return desk


def in_network(folder: Path) -> tuple[Any, dict[str, str]]:
    """The town with a body of each kind of both seeds."""
    desk, _town = desk_in_town(folder)
    return desk, build_network(desk)


def main(arguments: list[str] | None = None) -> int:
    """Write them all into the folder named."""
    folder = Path((arguments or sys.argv[1:])[0])
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setCursorFlashTime(0)
    install_look(app, Appearance("light", 100))
    pictures = Pictures(folder)
    with seated(filled_desk) as (seat, _):
        of_the_filled_desk(pictures, seat)
    with seated(at_head_office) as (seat, _):
        for page in OF_HEAD_OFFICE:
            seat.show(page)
            pictures.take(seat, page)
        seat.show("oggi")
        pictures.take(seat, "oggi-sede")
    with seated(desk_in_town) as (seat, town):
        of_the_town(pictures, seat, town)
    with seated(in_network) as (seat, _):
        seat.show("rete")
        pictures.take(seat, "rete")
    return 0


if __name__ == "__main__":
    sys.exit(main())
