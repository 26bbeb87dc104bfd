"""The rows of *Sedute*: numbers and states, never a name of who a dossier is about."""

from PySide6.QtCore import QCoreApplication

from app.rules.dates import show_day
from app.services.bodies import BodyView
from app.services.sessions import DossierRow, SessionDetail, SessionRow
from app.ui.inner_words import label, words
from app.ui.widgets import ChipSpec, Row, state_chip


def session_row(one: SessionRow) -> Row:
    """A session."""
    open_words = _tr("{n} da decidere").format(n=one.undecided) if one.undecided else ""
    count = _tr("1 pratica") if one.dossiers == 1 else _tr("{n} pratiche").format(n=one.dossiers)
    second = " · ".join(part for part in (one.body, count, open_words) if part)
    chip = state_chip("in_attesa") if one.waiting else None
    title = _tr("Seduta n. {number}").format(number=one.number)
    return Row(one.id, title, lead=show_day(one.held_on), second=second, icon="calendar-event", chip=chip)


def body_row(one: BodyView) -> Row:
    """A body."""
    quorum = _tr("decide con {n} voti").format(n=one.quorum)
    chip = state_chip("in_attesa") if one.waiting else None
    hints = (("Return", _tr("modifica")), ("C", _tr("componente")))
    return Row(
        one.id,
        one.name,
        second=f"{label('body_kinds', one.kind)} · {quorum}",
        icon="users-group",
        chip=chip,
        hints=hints,
    )


def seat_row(body: BodyView, at: int) -> Row:
    """Somebody on a body."""
    one = body.members[at]
    since = _tr("dal {day}").format(day=show_day(one.from_day))
    until = _tr("al {day}").format(day=show_day(one.to_day)) if one.to_day else ""
    chip = state_chip("in_attesa") if one.waiting else None
    second = " · ".join(part for part in (label("member_offices", one.office), since, until) if part)
    return Row(one.id, one.name, second=second, icon="user", chip=chip, hints=(("F", _tr("fine incarico")),))


def agenda_row(one: DossierRow, detail: SessionDetail) -> Row:
    """A dossier on an agenda."""
    parts = [
        _tr("segue {who}").format(who=one.operator),
        _tr("voti {n} di {all}").format(n=one.votes, all=detail.quorum),
        _tr("con deroga") if one.waiver else "",
        _tr("voto dato: {vote}").format(vote=label("votes", one.vote)) if one.vote else "",
    ]
    chip = None
    if one.waiting:
        chip = state_chip("in_attesa")
    elif one.decision:
        chip = ChipSpec(_tr("Decisa"), "check", "ok")
        parts.append(label("decision_outcomes", one.decision))
    title = _tr("Pratica {number}").format(number=one.number)
    hints = [("Return", _tr("apri"))]
    if detail.may_prepare and detail.agenda_open:
        hints.append(("T", _tr("togli")))
    second = " · ".join(part for part in parts if part)
    return Row(one.id, title, lead=str(one.position), second=second, icon="file-text", chip=chip, hints=tuple(hints))


def ready_row(one: DossierRow) -> Row:
    """A dossier that could go on an agenda, and why it cannot yet."""
    missing = _tr("manca: {what}").format(what=", ".join(one.missing)) if one.missing else ""
    parts = (
        _tr("segue {who}").format(who=one.operator), missing, _tr("con deroga") if one.waiver else "",
        words(one.against) if one.against and not one.missing else "",
    )  # fmt: skip
    ready = ChipSpec(_tr("Pronta"), "check", "ok")
    lacks = ChipSpec(_tr("Non può andare"), "alert-triangle", "warn")
    chip = state_chip("in_attesa") if one.waiting else lacks if one.against else ready
    hints = (("M", _tr("metti")), ("D", _tr("deroga")), ("Return", _tr("apri")))
    title = _tr("Pratica {number}").format(number=one.number)
    return Row(
        one.id, title, second=" · ".join(part for part in parts if part), icon="file-text", chip=chip, hints=hints
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("session_rows", text)
