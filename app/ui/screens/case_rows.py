"""Rows and facts of a case's page, from the view of the case."""

from PySide6.QtCore import QCoreApplication

from app.rules.dates import show_day
from app.rules.eligibility import MISSING
from app.rules.money import format_cents
from app.services.arrears_views import ArrearsView, MeasureView, RateView
from app.services.evaluations import EvaluationView
from app.ui.inner_words import label, words
from app.ui.viewmodels.cases import CaseState
from app.ui.widgets import Row
from app.ui.widgets.rows import Entry

_SHOWN_RATES = 4


def _tr(text: str) -> str:
    return QCoreApplication.translate("cases", text)


def step_verb(state: str, to_state: str) -> str:
    """What the button of a step says."""
    if to_state == "istruttoria" and state in ("decisa", "recupero_ordinario"):
        return _tr("Riesame")
    return {
        "colloquio": _tr("Colloquio fatto"),
        "istruttoria": _tr("Apri l'istruttoria"),
        "integrazione_richiesta": _tr("Chiedi un'integrazione"),
        "dossier_completo": _tr("Dossier completo"),
        "misure_attive": _tr("Avvia le misure"),
        "monitoraggio": _tr("Monitoraggio fatto"),
        "recupero_ordinario": _tr("Recupero ordinario"),
        "chiusa": _tr("Chiudi il caso"),
        "archiviata": _tr("Archivia"),
    }.get(to_state, label("arrears_states", to_state))


def income_facts(view: ArrearsView) -> tuple[tuple[str, str], ...]:
    """Both sides of the cause and the drop, with how many months are known."""
    before, after = view.income.before, view.income.after

    def side(known: int, cents: int) -> str:
        return _tr("{sum} in {n} mesi su 12").format(sum=format_cents(cents), n=known) if known else ""

    drop = _tr("{n}%").format(n=view.income.drop) if view.income.drop is not None else ""
    if drop and not view.income.whole:
        drop = _tr("{drop} sulla media dei mesi noti").format(drop=drop)
    return (
        (_tr("Prima della causa"), side(before.known, before.cents)),
        (_tr("Dalla causa"), side(after.known, after.cents)),
        (_tr("Calo"), drop),
    )


def evidence_rows(view: ArrearsView) -> list[Entry]:
    """The documents that are there, then those that the cause still asks for."""
    hints = (("Return", _tr("originale visto")), ("A", _tr("allegati")))
    rows: list[Entry] = []
    for one in view.evidence:
        files = _tr("{n} allegati").format(n=one.files) if one.files != 1 else _tr("1 allegato")
        expired = "" if one.holds else _tr("scaduto")
        second = " · ".join(part for part in (words(one.detail), words(one.seen), files if one.files else "") if part)
        rows.append(Row(one.id, label("evidence_kinds", one.kind), muted=expired, second=second, hints=hints))
    return rows


def notice_rows(view: ArrearsView) -> list[Entry]:
    """The acts received, in order of their day."""
    return [
        Row(
            one.id, show_day(one.dated_on), f"– {words(one.kind_words)}", hints=(("Return", _tr("allegati")),),
            second=" · ".join(p for p in (format_cents(one.amount_cents) if one.amount_cents else "", one.reference) if p),
        )
        for one in view.notices
    ]  # fmt: skip


def evaluation_words(seen: EvaluationView) -> str:
    """What came out, as of which day, by which rules; and whether the centre has it yet."""
    said = [words(seen.outcome_words), _tr("riferita al {day}").format(day=show_day(seen.reference_on)), seen.rule_set]
    if seen.waiting:
        said.append(_tr("in attesa del centro"))
    return " · ".join(said)


def criterion_rows(seen: EvaluationView, *, writes: bool = False) -> list[Entry]:
    """Each criterion with what came out in words, why, and what proves it."""
    rows: list[Entry] = []
    for one in seen.criteria:
        bring = _tr("da portare: {what}").format(what=", ".join(one.bring)) if one.bring else ""
        asks = one.outcome in ("DA_DOCUMENTARE", "DATO_MANCANTE")
        second = " ".join(part for part in (words(one.text), bring if asks else "") if part)
        # Whether a fact to know is there or not is no condition: it is neither met nor missed.
        known = one.kind == "informativo" and not asks
        said = _tr("da sapere") if known else outcome_words(one.outcome)
        icon = "info-circle" if known else _ICONS.get(one.outcome, "")
        hints = (("Return", _tr("scrivi il dato")),) if writes and one.outcome == MISSING and one.lacks else ()
        rows.append(Row(one.code, words(one.label), muted=said, second=second, icon=icon, hints=hints))
    return rows


_ICONS = {
    "SODDISFATTO": "check",
    "NON_SODDISFATTO": "x",
    "DA_DOCUMENTARE": "paperclip",
    "DATO_MANCANTE": "info-circle",
    "NON_APPLICABILE": "minus",
}


def outcome_words(outcome: str) -> str:
    """An outcome of a criterion in words."""
    return {
        "SODDISFATTO": _tr("soddisfatto"),
        "NON_SODDISFATTO": _tr("non soddisfatto"),
        "DA_DOCUMENTARE": _tr("da documentare"),
        "DATO_MANCANTE": _tr("dato mancante"),
        "NON_APPLICABILE": _tr("non applicabile"),
    }.get(outcome, outcome)


def measure_rows(view: ArrearsView) -> list[Entry]:
    """Each measure; below a plan that runs the instalments that wait to be paid, the next ones first."""
    rows: list[Entry] = []
    for one in view.measures:
        rows.append(_measure(one))
        if one.running and not one.draft:
            waiting = [rate for rate in one.rates if rate.how != "pagata"]
            rows += [_rate(rate, len(one.rates)) for rate in waiting[:_SHOWN_RATES]]
    return rows


def _measure(one: MeasureView) -> Row:
    kind = "bozza" if one.draft else "misura" if one.running else "finita"
    state = _tr("bozza, da firmare") if one.draft else ""
    if one.standing is not None and one.running and not one.draft:
        state = {
            "decaduto": _tr("decaduto: {n} rate non pagate").format(n=one.standing.missed),
            "concluso": _tr("tutte le rate sono pagate"),
        }.get(one.standing.state, _tr("pagati {paid}").format(paid=format_cents(one.standing.paid_cents)))
    acts = (
        ("Return", _tr("accettato") if one.draft else _tr("fine")),
        *((("S", _tr("stampa MOD-12")),) if one.rates else ()),
        *((("F", _tr("fine")),) if one.draft else ()),
    )
    hints = (*(acts if one.running else ()), ("A", _tr("allegati")))
    return Row(f"{kind}:{one.id}", label("measure_kinds", one.kind), muted=state, second=words(one.detail), hints=hints)


def _rate(one: RateView, count: int) -> Row:
    cents = one.rent_cents + one.charges_cents
    title = _tr("Rata {n} di {count}, {day}").format(n=one.position, count=count, day=show_day(one.due_on))
    hints = (("P", _tr("pagata")), ("Return", _tr("pagata in parte")))
    return Row(f"rata:{one.id}", title, format_cents(cents), words(one.how), hints=hints)


def aid_rows(state: CaseState) -> list[Entry]:
    """Applications of the household to the solidarity contribution."""
    return [
        Row(
            one.id, _tr("Avviso {year}").format(year=one.year), f"– {label('solidarity_states', one.state)}",
            format_cents(one.granted_cents) if one.granted_cents else "",
            second=" · ".join(p for p in (words(one.measure_words), words(one.detail), _lacking(one.documents)) if p),
        )
        for one in state.applications
    ]  # fmt: skip


def _lacking(documents: tuple[tuple[str, bool], ...]) -> str:
    missing = [name for name, got in documents if not got]
    return _tr("mancano: {what}").format(what=", ".join(missing)) if missing else ""
