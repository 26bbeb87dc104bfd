"""The printable forms: code, title, revision, what data each takes and what it may hold.

`render` is the one door to paper: a header and a form's own dataclass in, PDF bytes out, the same bytes for the same
input. Must not know the database or the screen.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Final

from app.printing import (
    answer,
    foglio_ore,
    group_minutes,
    let01,
    mediation,
    mod00,
    mod01,
    mod02,
    mod02_sheets,
    mod03,
    mod04,
    mod05,
    mod06,
    mod08,
    mod09,
    mod10,
    mod11,
    mod12,
    mod13,
    mod14,
    mod16,
    receipt,
    reserved,
    sed01,
    tavolo,
)
from app.printing.courtesy import annex_of
from app.printing.document import Header
from app.printing.intake import Intake

Renderer = Callable[[Header, Any, str, bool], bytes]


@dataclass(frozen=True)
class Form:
    """One printable form. `classes` are the visibility classes whose words it may carry (R2 and R3 only where named).

    `apart` says that the paper is filed apart from the case. A form that is not `funded` never carries the European
    band, whatever programme the header names.
    """

    code: str
    title: str
    revision: int
    data: type
    renderer: Renderer
    classes: frozenset[str]
    apart: bool = False
    funded: bool = True


def _form(
    code: str, title: str, data: type, renderer: Renderer, classes: str, *, apart: bool = False, funded: bool = True
) -> tuple[str, Form]:
    return code, Form(code, title, 1, data, renderer, frozenset(classes.split()), apart, funded)


FORMS: Final[dict[str, Form]] = dict(
    [
        _form("MOD-00", "Informativa privacy", mod00.PrivacyNotice, mod00.render, "R0", funded=False),
        _form("MOD-01", "Scheda di primo contatto", mod01.FirstContact, mod01.render, "R0"),
        _form("MOD-02", "Scheda di accesso", Intake, mod02.render, "R0 R1"),
        _form(
            "MOD-02-L",
            "Scheda di accesso, foglio L",
            mod02_sheets.HealthSheet,
            mod02_sheets.render_health,
            "R2",
            apart=True,
        ),
        _form(
            "MOD-02-P",
            "Scheda di accesso, foglio P",
            mod02_sheets.ParticipantSheet,
            mod02_sheets.render_participant,
            "R2",
            apart=True,
        ),
        _form("MOD-03", "Verbale di visita domiciliare", mod03.VisitReport, mod03.render, "R0 R1"),
        _form(
            "MOD-03-S",
            "Verbale di visita, foglio sensibile",
            mod03.SensitiveObservations,
            mod03.render_sensitive,
            "R2",
            apart=True,
        ),
        _form("MOD-04", "Segnalazione tecnica", mod04.TechnicalReport, mod04.render, "R0"),
        _form("MOD-05", "Richiesta di contributo – azione L1", mod05.GrantApplication, mod05.render, "R0 R1"),
        _form("MOD-09", "Registro presenze attività", mod09.AttendanceRegister, mod09.render, "R0"),
        _form(
            "VERBALE-GRUPPO",
            "Verbale del gruppo di autogestione",
            group_minutes.GroupRecord,
            group_minutes.render,
            "R0",
        ),
        _form("MOD-10", "Ricevuta", mod10.HandOver, mod10.render, "R0", funded=False),
        _form("MOD-11", "Lettera di invio", mod11.ReferralLetter, mod11.render, "R0 R1"),
        _form("MOD-06", "Patto di accompagnamento", mod06.Pact, mod06.render, "R0 R1"),
        _form("MOD-07", "Progetto personalizzato (PAI)", mod06.Plan, mod06.render_plan, "R0 R1"),
        _form(
            "MOD-08",
            "Scheda per la commissione morosità incolpevole",
            mod08.CaseSheet,
            mod08.render,
            "R0 R1",
            funded=False,
        ),
        _form("MOD-08-D", "Documenti da portare", mod08.ToBring, mod08.render_to_bring, "R0 R1", funded=False),
        _form("SED-01", "Libro della seduta", sed01.SessionBook, sed01.render, "R0 R2", apart=True, funded=False),
        _form("LET-01", "Lettera sulla decisione", let01.DecisionLetter, let01.render, "R2", apart=True, funded=False),
        _form("MOD-12", "Piano di rientro (bozza)", mod12.RepaymentPlan, mod12.render, "R0 R1", funded=False),
        _form("MOD-13", "Indennità di formazione, accettazione e prospetto", mod13.Acceptance, mod13.render, "R0 R1"),
        _form("MOD-14", "Riepilogo giornaliero", mod14.DailySummary, mod14.render, "R0"),
        _form(
            "MOD-16",
            "Ricevuta di informazione sul contributo regionale di solidarietà",
            mod16.ContributionSlip,
            mod16.render,
            "R0 R1",
        ),
        _form("RISPOSTA", "Risposta a una lettera", answer.PublishedAnswer, answer.render, "R0", funded=False),
        _form("RICEVUTA", "Ricevuta della sera", receipt.EveningReceipt, receipt.render, "R0", funded=False),
        _form("MEDIAZIONE", "Accordo di mediazione", mediation.Agreement, mediation.render, "R0 R1"),
        _form(
            "MEDIAZIONE-P",
            "Mediazione, foglio di una parte",
            mediation.SideSheet,
            mediation.render_side,
            "R1",
            apart=True,
            funded=False,
        ),
        _form("FOGLIO-ORE", "Foglio ore", foglio_ore.StaffHours, foglio_ore.render, "R0"),
        _form(
            "FOGLIO-ORE-C",
            "Foglio ore con i costi",
            foglio_ore.StaffHours,
            foglio_ore.render_costs,
            "R0 R2",
            apart=True,
        ),
        _form("TAVOLO", "Verbale del tavolo territoriale", tavolo.BoardMinutes, tavolo.render, "R0"),
        _form("NOTA-R3", "Nota riservata", reserved.ReservedNote, reserved.render, "R3", apart=True, funded=False),
    ]
)


def render(
    form_code: str, header: Header, data: object | None = None, *, blank: bool = False, courtesy: str | None = None
) -> bytes:
    """Print a form as PDF bytes.

    `blank` prints the version to fill by pen: `data` is left out and `provisional` has no meaning. `courtesy` is a language whose
    translation follows the form; a form that has none in it prints alone. Raises KeyError for
    an unknown form code, TypeError when `data` is not of the form's own type.
    """
    form = FORMS[form_code]
    filled = form.data() if blank or data is None else data
    if not isinstance(filled, form.data):
        raise TypeError(f"{form_code} takes {form.data.__name__}")
    dressed = replace(header, form_code=form.code, revision=form.revision)
    if not form.funded:
        dressed = replace(dressed, programme=None, action=None, band=None)
    if blank:
        dressed = replace(dressed, provisional=False)
    if courtesy is not None:
        dressed = replace(dressed, annex=annex_of(form_code, courtesy, dressed, filled))
    return form.renderer(dressed, filled, form.title, blank)
