"""*Ascolto*: letters, what was told, conversations without a name; one publication; one thing told."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.places import Outpost
from app.models.who import Who
from app.services.contacts import SavedContact, promote_anonymous
from app.services.documents import DocumentView, mark_signed
from app.services.information import (
    InformationDetail,
    InformationFilter,
    InformationList,
    NewInformation,
    add_information,
    check_rent_paid,
    edit_information,
    information_detail,
    information_for_slip,
    list_information,
    with_defaults,
)
from app.services.letters import (
    LetterDetail,
    assign_letter,
    letter_detail,
    list_letters,
    set_answer_due,
)
from app.services.names import list_name, the_person
from app.services.people import PersonRow, search_people
from app.services.publications import (
    PublicationView,
    publication_view,
    publications_of,
    publish,
    withdraw,
    write_publication,
)
from app.services.solidarity import notices_to_tell
from app.services.unnamed import list_unnamed
from app.ui.bridge import Bridge
from app.ui.viewmodels.base import ListModel, ReadModel, ViewModel

TABLES = frozenset(
    {"contact", "publication", "information", "printed_document", "attachment", "person", "outbox", "conflict"}
)


@dataclass(frozen=True)
class LetterWhole:
    """One letter with what was published of it."""

    letter: LetterDetail
    publications: tuple[PublicationView, ...]


@dataclass(frozen=True)
class Told:
    """The list of what was told, and the outposts it may be narrowed to."""

    told: InformationList
    outposts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Slip:
    """What one person is told: the record when there is one, else what is usually said, and the notices (id, title) it may be of."""

    name: str
    new: NewInformation
    detail: InformationDetail | None = None
    notices: tuple[tuple[str, str], ...] = ()


def read_letter(session: Session, who: Who, letter_id: str) -> LetterWhole:
    """One letter."""
    return LetterWhole(letter_detail(session, who, letter_id), publications_of(session, who, letter_id))


def change_letter(
    session: Session, who: Who, letter_id: str, operator_id: str | None, due_on: date | None
) -> LetterDetail:
    """Whom it is given to and when its answer is due, at once."""
    set_answer_due(session, who, letter_id, due_on)
    return assign_letter(session, who, letter_id, operator_id)


def read_told(session: Session, who: Who, wanted: InformationFilter) -> Told:
    """The list with the outposts."""
    outposts = session.query(Outpost).filter(Outpost.deleted_at.is_(None)).order_by(Outpost.name)
    return Told(list_information(session, who, wanted), tuple((one.id, one.name) for one in outposts))


def read_slip(session: Session, who: Who, id: str) -> Slip:
    """`persona:<id>`: what would be said to a person now; an id: what was said."""
    kind, _, person_id = id.partition(":")
    if person_id and kind == "persona":
        new = with_defaults(session, who, NewInformation(person_id))
        notices = tuple((one, said.title) for one, said in notices_to_tell(session, who.today()))
        return Slip(list_name(the_person(session, person_id)), new, notices=notices)
    detail = information_detail(session, who, id)
    new = NewInformation(
        detail.row.person_id, detail.row.topic, detail.row.told_on, detail.explained, detail.deadline_on,
        detail.to_bring, detail.where,
    )  # fmt: skip
    return Slip(detail.row.name, new, detail)


def usual_words(session: Session, who: Who, person_id: str, topic: str, notice_id: str | None) -> NewInformation:
    """What is usually said of a topic; of the contribution what this notice says."""
    return with_defaults(session, who, NewInformation(person_id, topic, notice_id=notice_id))


def _tr(text: str) -> str:
    return QCoreApplication.translate("listening", text)


class LettersModel(ListModel):
    """Lists a `LetterList`, the current one a `LetterWhole`. Signal: said(kind, sentence)."""

    shown_by = TABLES
    said = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, read_letter, parent)
        self.state: str | None = None
        self.mine = False

    def read_list(self) -> None:
        """The letters."""
        self.bridge.call(list_letters, self.listed.emit)(state=self.state, mine=self.mine)

    def narrow_to(self, state: str | None, mine: bool) -> None:
        """Only these."""
        self.state, self.mine = state, mine
        self.read()

    def save(self, operator_id: str | None, due_on: date | None) -> None:
        """Give the current letter to somebody, by a day."""
        if self.current:
            self.bridge.call(change_letter, self._saved, self._refused)(self.current, operator_id, due_on)

    def _saved(self, detail: LetterDetail) -> None:
        who = detail.row.assigned
        self.said.emit("ok", _tr("Lettera assegnata a {who}.").format(who=who) if who else _tr("Lettera da assegnare."))

    def _refused(self, notice: Notice) -> None:
        self.said.emit("err", str(notice))


class InformationModel(ListModel):
    """Lists `Told`, the current one an `InformationDetail`. Signal: said(kind, sentence)."""

    shown_by = TABLES
    said = Signal(str, str)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, information_detail, parent)
        self.filter = InformationFilter()

    def read_list(self) -> None:
        """What was told."""
        self.bridge.call(read_told, self.listed.emit)(self.filter)

    def narrow_to(self, **changes: Any) -> None:
        """Change the filter."""
        self.filter = replace(self.filter, **changes)
        self.read()

    def check(self, rent_paid: str | None) -> None:
        """Write what was found of the current rent; None takes it back."""
        if self.current:
            self.bridge.call(check_rent_paid, self._checked, self._refused)(self.current, rent_paid)

    def sign(self, document_id: str) -> None:
        """The slip of the current row is signed."""
        self.bridge.call(mark_signed, self._signed, self._refused)(document_id)

    def _signed(self, _document: DocumentView) -> None:
        self.said.emit("ok", _tr("Firma registrata."))

    def _checked(self, detail: InformationDetail) -> None:
        taken_back = detail.rent_paid is None
        self.said.emit("ok", _tr("Verifica tolta.") if taken_back else _tr("Verifica scritta. Ctrl+Z la toglie."))

    def _refused(self, notice: Notice) -> None:
        self.said.emit("err", str(notice))


class UnnamedModel(ReadModel):
    """Signals: listed(rows); people(query, rows): answers to what was typed; said(kind, sentence); named(): one has its person."""

    shown_by = TABLES
    listed = Signal(tuple)
    people = Signal(str, object)
    said = Signal(str, str)
    named = Signal()

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(list_unnamed, self.listed.emit)()

    def search_people(self, text: str) -> None:
        """Look for a person."""
        self.bridge.call(search_people, partial(self._people, text))(text, limit=8)

    def _people(self, query: str, rows: tuple[PersonRow, ...]) -> None:
        self.people.emit(query, rows)

    def name(self, contact_id: str, person_id: str) -> None:
        """Give a conversation its person, once and for all."""
        self.bridge.call(promote_anonymous, self._named, self._refused)(contact_id, person_id)

    def _named(self, _contact: SavedContact) -> None:
        self.said.emit("ok", _tr("Persona indicata, con il nucleo del giorno del contatto. Non si cambia più."))
        self.named.emit()

    def _refused(self, notice: Notice) -> None:
        self.said.emit("err", str(notice))


class PublicationModel(ViewModel):
    """Signals: shown(PublicationView): read or written. began(LetterDetail): a new one, of this letter. refused(Notice)."""

    shown = Signal(object)
    began = Signal(object)
    refused = Signal(object)
    written = Signal(str)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        kind, _, letter = id.partition(":")
        self.letter_id: str | None = letter if kind == "lettera" else None
        self.id = "" if self.letter_id else id
        self.view: PublicationView | None = None

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again, if it may have changed."""
        if changed and not TABLES.intersection(changed):
            return
        if self.id:
            self.bridge.call(publication_view, self._shown, self.refused.emit)(self.id)
        elif self.letter_id and not changed:
            self.bridge.call(letter_detail, self.began.emit, self.refused.emit)(self.letter_id)

    def _shown(self, view: PublicationView) -> None:
        self.view, self.id, self.letter_id = view, view.id, view.letter_id
        self.shown.emit(view)

    def save(self, title: str, question: str, answer: str) -> None:
        """Keep the words as a draft."""
        done = partial(self._written, _tr("Bozza della risposta salvata su questo computer."))
        words = {"title": title, "question": question, "answer": answer}
        self.bridge.call(write_publication, done, self.refused.emit)(
            self.id or None, letter_id=self.letter_id, **words
        )  # fmt: skip

    def publish(self, where: str | None) -> None:
        """Publish what was kept."""
        done = partial(self._written, _tr("Risposta pubblicata: nessun nome della lettera vi si legge."))
        self.bridge.call(publish, done, self.refused.emit)(self.id, published_in=where)

    def withdraw(self) -> None:
        """Take it back."""
        self.bridge.call(withdraw, partial(self._written, _tr("Risposta ritirata.")), self.refused.emit)(self.id)

    def _written(self, sentence: str, view: PublicationView) -> None:
        self._shown(view)
        self.written.emit(sentence)


class SlipModel(ViewModel):
    """Signals: shown(Slip); usual(NewInformation): the words of another topic; saved(InformationDetail, print); refused(Notice)."""

    shown = Signal(object)
    usual = Signal(object)
    saved = Signal(object, bool)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, id: str, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.id = id
        self.slip: Slip | None = None

    def read(self) -> None:
        """Read it."""
        self.bridge.call(read_slip, self._shown, self.refused.emit)(self.id)

    def _shown(self, slip: Slip) -> None:
        self.slip = slip
        self.shown.emit(slip)

    def words_of(self, topic: str, notice_id: str | None = None) -> None:
        """Another topic, or another notice of it: what is usually said."""
        if self.slip is not None:
            self.bridge.call(usual_words, self.usual.emit)(self.slip.new.person_id, topic, notice_id)

    def save(self, new: NewInformation, *, and_print: bool) -> None:
        """Write the record, or correct its words."""
        done = partial(self._saved, and_print)
        if self.slip is not None and self.slip.detail is not None:
            self.bridge.call(edit_information, done, self.refused.emit)(
                self.slip.detail.row.id,
                explained=new.explained,
                deadline_on=new.deadline_on,
                to_bring=tuple(new.to_bring or ()),
                where=new.where,
            )
        else:
            self.bridge.call(add_information, done, self.refused.emit)(new)

    def _saved(self, and_print: bool, detail: InformationDetail) -> None:
        self.saved.emit(detail, and_print)


def print_slip(bridge: Bridge, person_id: str) -> None:
    """A MOD-16 of this person, without other questions: the record is made if today has none."""

    def made(detail: InformationDetail) -> None:
        bridge.print_wanted.emit("MOD-16", detail.row.id)

    bridge.call(information_for_slip, made)(person_id)
