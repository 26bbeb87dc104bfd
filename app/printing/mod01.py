"""MOD-01, scheda di primo contatto: one page, to be filled in less than two minutes (domain reference, 3.1).

Holds R0 data only: the use-case that fills it leaves out every sensitive or reserved word.
"""

from dataclasses import dataclass
from datetime import date, time

from app.printing.cells import Field, Said, Ticks
from app.printing.document import Header, Signature
from app.printing.flow import Composer, Lines, plain, row
from app.printing.ink import Box, Gap, Span
from app.printing.page import build, composer_for
from app.printing.signatures import OPERATOR, other_signers, signature_line
from app.printing.values import birth_text, choices, choices_or_other, day_text, hour_text

CHANNELS = {w: w for w in ("sportello", "telefono", "visita", "lettera", "e-mail")}
OTHER_CHANNELS = {"scala_cortile": "scala o cortile"}
PERSON_ROLES = {
    "assegnatario": "assegnatario/a",
    "componente": "componente del nucleo",
    "vicino": "vicino/a",
    "familiare_esterno": "familiare esterno",
    "ente": "ente",
}
AREAS = {"sociale": "sociale", "amministrativa": "amministrativo", "tecnica": "tecnico"}
URGENCIES = {w: w for w in ("ordinaria", "urgente", "immediata")}


@dataclass(frozen=True)
class FirstContact:
    """What MOD-01 prints. Codes are the stored Italian words; `minutes` is the length of the talk.

    `appointment`, `visit` and `referred_to` are the words to print (`19/03/2026, ore 9:30`): None leaves the box empty, an
    empty text ticks it with a dotted line. `emergency` holds the lines of the
    emergency script, printed when the urgency is `immediata`.
    """

    day: date | None = None
    hour: time | None = None
    place: str | None = None
    operator: str | None = None
    minutes: int | None = None
    channel: str | None = None
    anonymous: bool = False
    surname: str | None = None
    name: str | None = None
    birth: date | int | None = None
    phone: str | None = None
    language: str | None = None
    needs_interpreter: bool = False
    person_role: str | None = None
    municipality: str | None = None
    street: str | None = None
    house_number: str | None = None
    stair: str | None = None
    floor: str | None = None
    apartment_no: str | None = None
    unit_code: str | None = None
    areas: tuple[str, ...] = ()
    description: str | None = None
    urgency: str | None = None
    information_given: bool = False
    request_opened: bool = False
    request_numbers: tuple[str, ...] = ()
    appointment: str | None = None
    visit: str | None = None
    referred_to: str | None = None
    care_proposed: bool = False
    no_follow_up: bool = False
    got_privacy_notice: bool = False
    got_contribution_leaflet: bool = False
    got_useful_contacts: bool = False
    also_told: tuple[str, ...] = ()
    emergency: tuple[str, ...] = ()
    signature: Signature | None = None


def render(header: Header, data: FirstContact, title: str, blank: bool) -> bytes:
    """MOD-01 as PDF bytes."""
    body = composer_for(header)
    _contact(body, data)
    _person(body, data)
    body.section("3", "Dove")
    place = [Field("Comune", data.municipality, 3.1), Field("Via", data.street, 2.85)]
    numbers = [
        Field("Civico", data.house_number, 1.2),
        Field("Scala", data.stair, 1),
        Field("Piano", data.floor, 1),
        Field("Int.", data.apartment_no, 0.95),
        Field("Codice u.i.", data.unit_code, 2.75),
    ]
    if header.large:
        body.grid(row(*place), row(*numbers))
    else:
        body.grid(row(*place, *numbers))
    _reason(body, data, header.large)
    _outcome(body, data)
    body.section("6", "Informazioni consegnate")
    body.ticks(
        [
            ("informativa privacy", data.got_privacy_notice),
            ("contributo regionale di solidarietà", data.got_contribution_leaflet),
            ("recapiti utili", data.got_useful_contacts),
            *((words, True) for words in data.also_told),
        ]
    )
    other_signers(body, data.signature, always=False)
    signature_line(body, data.signature, "Firma per ricevuta", OPERATOR)
    body.notes()
    note = "da compilare a penna, in stampatello" if blank else "compilata al computer"
    return build(header, body, title, note, blank=blank)


def _contact(body: Composer, data: FirstContact) -> None:
    body.section("1", "Contatto")
    minutes = None if data.minutes is None else f"{data.minutes} {'minuto' if data.minutes == 1 else 'minuti'}"
    body.grid(
        row(
            Field("Data", day_text(data.day), 2),
            Field("Ora", hour_text(data.hour), 1.1),
            Field("Presidio o luogo", data.place, 4.9),
            Field("Operatore", data.operator, 2),
            Field("Durata", minutes, 2),
        ),
        row(Ticks(choices_or_other(CHANNELS, data.channel, OTHER_CHANNELS))),
    )


def _person(body: Composer, data: FirstContact) -> None:
    body.section("2", "Persona", "preferisce restare anonima", data.anonymous)
    body.grid(
        row(
            Field("Cognome", data.surname, 4),
            Field("Nome", data.name, 4),
            Field("Data o anno di nascita", birth_text(data.birth), 4),
        ),
        row(
            Field("Telefono", data.phone, 4),
            Field("Lingua preferita", data.language, 4),
            Ticks([("serve interprete o mediatore", data.needs_interpreter)], 4),
        ),
        row(Ticks(choices_or_other(PERSON_ROLES, data.person_role))),
    )


def _reason(body: Composer, data: FirstContact, large: bool) -> None:
    body.section("4", "Motivo")
    areas = choices(AREAS, *data.areas)
    urgencies = choices(URGENCIES, data.urgency)
    if large:
        kinds = [row(Ticks(areas)), row(Ticks(urgencies, lead="Urgenza:"))]
    else:
        kinds = [row(Ticks(areas, 4.5), Ticks(urgencies, 5.5, lead="Urgenza:", divider=False, right=True))]
    body.grid(*kinds, Lines(data.description, _writing_lines(data)), together=large)
    if data.emergency:
        body.boxed("Emergenza", *data.emergency, gap=5)


def _writing_lines(data: FirstContact) -> int:
    """Six lines for the reason, fewer when the page must also hold the emergency script or who signs for whom."""
    signature = data.signature or Signature()
    return max(2, 6 - 3 * bool(data.emergency) - 2 * signature.unable - 2 * (signature.guardian is not None))


def _outcome(body: Composer, data: FirstContact) -> None:
    def line(label: str, ticked: bool, *gap: Span) -> Said:
        return Said((Box(ticked), f" {label}", *gap), 1)

    def told(label: str, value: str | None) -> Said:
        return line(f"{label} ", value is not None, Gap(value or None))

    opened = data.request_opened or bool(data.request_numbers)
    numbers = ", ".join(data.request_numbers) if opened else None
    body.section("5", "Esito")
    body.grid(
        plain(line("informazione data", data.information_given), told("segnalazione aperta n.", numbers)),
        plain(told("appuntamento il", data.appointment), told("visita il", data.visit)),
        plain(told("invio a", data.referred_to), line("proposta di presa in carico", data.care_proposed)),
        plain(line("nessun seguito", data.no_follow_up), Said((), 1)),
        together=True,
    )
