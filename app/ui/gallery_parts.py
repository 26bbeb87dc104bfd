"""What the gallery shows: every widget in its states, with invented people. Also what tests photograph and measure."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.ui import widgets as w

TODAY = date(2026, 3, 12)


def tr(text: str) -> str:
    """The gallery's own words, with a context of their own: Qt compiles none that has no name."""
    return QCoreApplication.translate("gallery", text)


def _buttons() -> QWidget:
    panel = w.Panel(tr("Pulsanti"))
    off = w.Button(tr("Non ora"))
    off.setEnabled(False)
    panel.add(
        w.ButtonRow(
            w.Button(tr("Salva"), "check", "save", kind="primary"),
            w.Button(tr("Stampa"), "printer", "print"),
            w.Button(tr("Fuoco")),
            off,
            w.Button(tr("Prendi"), key="P", small=True),
            w.Button(tr("Mostra tutti"), kind="link"),
            w.Button.icon_only(tr("Togli"), "x"),
        )
    )
    return panel


def _fields() -> QWidget:
    panel = w.Panel(tr("Campi"))
    form = w.Form()
    surname = form.add("surname", w.TextField(tr("Cognome")))
    surname.set_value("D’Amico")
    day = form.add("day", w.DateField(tr("Data della visita"), lambda: TODAY))
    day.set_draft_text("-3")
    code = form.add("code", w.TextField(tr("Codice fiscale"), upper=True))
    code.set_value("BRMDLA47H44B910F")
    code.set_error(tr("L’ultima lettera dovrebbe essere I. Controllare il documento."))
    category = w.ChoiceField(tr("Categoria"), (("infiltrazioni", tr("Infiltrazioni")), ("ascensore", tr("Ascensore"))))
    category.set_value("infiltrazioni")
    form.add_row({"category": category, "amount": w.MoneyField(tr("Importo"), tr("in euro"))}, (2, 1))
    form.add("notes", w.NoteField(tr("Descrizione"), placeholder=tr("Solo ciò che serve."), lines=2))
    person = w.PickField(tr("Persona"), tr("facoltativa"))
    person.set_pick("1", "Brambati Adele – Robinie 12, sc. B, int. 7")
    form.add("person", person)
    form.add("secret", w.CodeField(tr("Codice"), tr("almeno 6 cifre")))
    panel.add(form)
    return panel


def _choices() -> QWidget:
    panel = w.Panel(tr("Scelte"))
    channel = w.SegmentedChoice(
        tr("Canale"),
        (
            ("sportello", tr("Sportello")),
            ("telefono", tr("Telefono")),
            ("visita", tr("Visita")),
            ("lettera", tr("Lettera")),
        ),
        tr("obbligatorio"),
    )
    channel.set_value("sportello")
    panel.add(channel)
    urgency = w.RadioField(tr("Urgenza"), (("ordinaria", tr("Ordinaria")), ("urgente", tr("Urgente"))))
    urgency.set_value("ordinaria")
    panel.add(urgency)
    given = w.CheckGroup(
        tr("Informazioni consegnate"), (("privacy", tr("Informativa privacy")), ("recapiti", tr("Recapiti utili")))
    )
    given.set_value(("privacy",))
    panel.add(given)
    signed = w.CheckField(tr("Firmato"))
    signed.setChecked(True)
    panel.add(signed)
    return panel


def _states() -> QWidget:
    panel = w.Panel(tr("Stati di una scheda"))
    holder = QWidget()
    flow = w.Flow(holder)
    for code in w.STATES:
        flow.addWidget(w.StateChip(code))
    for letter in "TAS":
        flow.addWidget(w.LetterBadge(letter))
    panel.add(holder)
    return panel


def _notices() -> QWidget:
    panel = w.Panel(tr("Avvisi in pagina"))
    panel.add(w.NoticeBox("neutral", tr("Si può continuare: tutto resta qui e parte da solo."), lead=tr("Senza rete.")))
    newer = w.NoticeBox("info", tr("Un collega ha aggiornato questa scheda alle 11:20."))
    newer.add_action(tr("Mostra"), key="sync")
    panel.add(newer)
    panel.add(w.NoticeBox("warn", tr("Fondo indicativo al 12/03, 08:20: la proposta non è ancora impegnata.")))
    panel.add(w.NoticeBox("err", tr("La stampante non risponde. Il PDF è pronto in Stampa.")))
    panel.add(w.NoticeBox("ok", tr("Il centro ha ricevuto 44 schede su 44. Ricevuta n. 0417.")))
    return panel


def _progress() -> QWidget:
    panel = w.Panel(tr("Avanzamento in parole"))
    progress = w.Progress(stoppable=True)
    progress.set_progress(27, 44, tr("Inviate 27 schede su 44. Si può interrompere."))
    panel.add(progress)
    return panel


def _list() -> QWidget:
    panel = w.Panel(tr("Elenco"), flush=True)
    agenda = w.RowList(tr("Agenda"), letters="FR")
    hints = (("Return", tr("apri")), ("F", tr("fatto")), ("R", tr("rimanda")))
    agenda.set_rows(
        [
            w.Group(tr("Appuntamenti"), "calendar", "2"),
            w.Row("1", "Samira Zouaoui", "– scheda di accesso", lead="10:30", hints=hints),
            w.Row("2", "Ionuț Popescu", "– visita, via delle Robinie 12", lead="11:30", hints=hints),
            w.Group(tr("Tornati indietro"), "arrow-back-up", "1"),
            w.Row("3", "", tr("Una modifica rifiutata dal centro"), lead=tr("ieri"), chip=w.state_chip("rifiutata")),
        ]
    )
    agenda.fit_content()
    panel.add(agenda)
    return panel


def _found() -> QWidget:
    panel = w.Panel(tr("Persone trovate"), note="2", flush=True)
    found = w.RowList(tr("Persone trovate"))
    found.set_rows(
        [
            w.Row("1", "Brambati Adele", second="via delle Robinie 12, sc. B, int. 7 · 78 anni", marks=((0, 5),),
                  second_marks=((10, 7),)),
            w.Row("2", "Brambati Carlo", tr("(padre)"), second="via delle Robinie 8, sc. A, int. 2 · 84 anni",
                  marks=((0, 5),)),
        ]
    )  # fmt: skip
    found.fit_content()
    panel.add(found)
    return panel


def _timeline() -> QWidget:
    panel = w.Panel(tr("Cronologia"), "history", tr("dal più recente"), flush=True)
    line = w.Timeline(tr("Cronologia"))
    line.set_rows(
        [
            w.Row("1", tr("Contatto allo sportello"), muted=tr("· oggi, 10:00"), icon="message",
                  second=tr("2 argomenti: infiltrazioni, bollettazione"), chip=w.state_chip("solo_qui")),
            w.Row("2", tr("Visita"), muted="· 26/02/2026", icon="stairs",
                  second=tr("1 nota operativa, 1 nota sensibile (nascosta)")),
            w.Row("3", tr("Telefonata"), muted="· 03/02/2026", icon="phone", second=tr("richiesta documenti")),
        ]
    )  # fmt: skip
    line.fit_content()
    panel.add(line)
    return panel


def _table() -> QWidget:
    panel = w.Panel("", flush=True)
    filters = w.FilterBar()
    filters.set_filters((("aperte", tr("stato: aperte")), ("robinie", "via delle Robinie 12")))
    filters.set_count(tr("3 di 23"))
    panel.add(filters)
    table = w.Table(
        tr("Richieste"),
        (
            w.Column("area", tr("Area"), "letter"),
            w.Column("what", tr("Cosa"), "strong", share=2),
            w.Column("where", tr("Dove"), share=1),
            w.Column("days", tr("Giorni"), "number", narrow=False),
            w.Column("state", tr("Sul centro"), "chip"),
        ),
        letters="PVD",
    )
    cells = (
        ("T", "Infiltrazioni, bagno", "sc. B, int. 7", 0, "solo_qui"),
        ("A", "Bollettazione", "sc. B, int. 7", 4, "ricevuta"),
        ("S", "Aiuto digitale", "sc. A, int. 3", 12, "rifiutata"),
    )
    rows = [
        w.TableRow(str(n), {"area": a, "what": b, "where": c, "days": d, "state": w.state_chip(e)})
        for n, (a, b, c, d, e) in enumerate(cells)
    ]
    table.set_rows(rows)
    table.setMinimumHeight(180)
    panel.add(table)
    return panel


def _comparison() -> QWidget:
    made = w.Comparison()
    made.show_versions(
        tr("Brambati Adele – due versioni degli stessi campi"),
        w.Side(tr("Adesso al centro"), "G. R., presidio di Casalpusterlengo", tr("oggi, 11:20"), tr("dal centro")),
        w.Side(
            tr("Scritto qui, non ancora applicato"), "M. F., presidio di Codogno", tr("oggi, 10:12"), tr("scritto qui")
        ),
        (
            w.ComparedField("phone", tr("Telefono"), "333 000 4721", "333 000 4127", "0377 000 052", "right"),
            w.ComparedField("hours", tr("Orario preferito"), "al mattino, dopo le 10", "al mattino", "", "left"),
        ),
        ((tr("Lingua"), "italiano"), (tr("E-mail"), ""), (tr("Riferimento"), "Brambati Sofia"), (tr("Note"), "")),
    )
    made.set_note(tr("1 di 3"))
    return made


def _building() -> QWidget:
    panel = w.Panel("Via delle Robinie 12", "building")
    building = w.BuildingPanel()
    marked = {"4": ("T",), "7": ("T", "A"), "10": ("T",)}

    def stair(code: str) -> w.Stair:
        floors = []
        for level in range(4):
            numbers = range(level * 3 + 1, level * 3 + 4)
            dwellings = tuple(
                w.Dwelling(
                    f"{code}{n}",
                    str(n),
                    marked.get(str(n), ()) if code == "B" else (),
                    code == "B" and str(n) in marked,
                )
                for n in numbers
            )
            floors.append(
                w.StairFloor(level, tr("piano T") if level == 0 else tr("piano {n}").format(n=level), dwellings)
            )
        lift = ("T",) if code == "A" else ()
        return w.Stair(code, tuple(floors), lift, tr("ascensore") if lift else "")

    pattern = w.Pattern(
        tr("3 segnalazioni di acqua una sopra l’altra."), "sc. B, int. 4, 7, 10 – forse la stessa colonna."
    )
    building.set_building((stair("A"), stair("B")), pattern)
    panel.add(building)
    return panel


def _card() -> QWidget:
    panel = w.Panel("", flush=False)
    card = w.RecordCard("Brambati Adele", tr("Assegnataria · via delle Robinie 12, scala B, int. 7 – Codogno"))
    card.set_actions([w.Button(tr("Visita"), "stairs", "visit"), w.Button(tr("Stampa"), "printer", "print")])
    inside = QWidget()
    lines = w.column(inside, gap=8)
    lines.addWidget(w.Facts(((tr("Nata il"), "04/06/1947"), (tr("Telefono"), "333 000 4127"))))
    lines.addWidget(w.Reveal(tr("Mostra saldo")))
    lines.addStretch(1)
    card.add_tab("scheda", tr("Scheda"), inside)
    card.add_tab("contatti", tr("Contatti 6"), w.Text(tr("Sei contatti.")))
    card.add_tab("riservato", tr("Riservato"), w.Text(""))
    card.setMinimumHeight(300)
    panel.add(card)
    return panel


def _letters() -> QWidget:
    panel = w.Panel(tr("Caratteri"))
    panel.add(w.Text(tr("Titolo di pagina 17 pt"), "page_title"))
    panel.add(w.Text(tr("Titolo di riquadro 12 pt"), "panel_title"))
    panel.add(w.Text(tr("Testo 11 pt: àèéìòù ĂÂȘȚ Łł Þþ Новиков زهرة 0123456789")))
    panel.add(w.Text(tr("Nota e tasti 10 pt"), "note_muted"))
    panel.add(w.HintLine((("↑↓", tr("scorri")), ("Return", tr("apri")), ("search", tr("cerca")))))
    return panel


def _empty() -> QWidget:
    panel = w.Panel(tr("Pagina vuota"))
    action = w.Button(tr("Nuovo contatto"), "message-plus", "new_contact", kind="primary")
    words = tr("Nessuna richiesta aperta in via dei Gelsi 4")
    panel.add(w.EmptyPage("clipboard-list", words, tr("Le richieste nascono da un contatto."), action))
    return panel


# Three sheets, each a list of columns; one column when narrow.
SHEETS: dict[str, tuple[tuple[Callable[[], QWidget], ...], ...]] = {
    "1-parti": ((_buttons, _fields), (_states, _choices, _progress), (_notices, _letters)),
    "2-elenchi": ((_list, _timeline), (_table, _found, _empty)),
    "3-schede": ((_comparison, _card), (_building,)),
}
