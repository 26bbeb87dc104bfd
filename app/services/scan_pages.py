"""Scanned pages on this desk: taken in, put together as papers, filed on their record as signed, or waiting for a person.

A page knows its print by the code that was read on it, or by what an operator chose. It is looked up each time it is asked for:
a print that comes with a later alignment, or a blank form that is transcribed later, finds its pages. What is not filed waits
here; only filing and discarding take a page away.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.documents import PrintedDocument
from app.models.local import Erased, ScannedFile, ScannedPage
from app.models.who import Who
from app.rules.files import PDF
from app.rules.scan_codes import ids_named, read_code
from app.rules.visibility import stricter
from app.services.attachments import OWNERS, AttachmentView, add_attachment
from app.services.documents import DocumentView, document_view, mark_signed
from app.services.find_paper import find_document
from app.services.readings import may_open
from app.services.scan_acts import hangs_on, sign_record, why_not_now
from app.services.scan_lookup import (
    FOREIGN,
    MISSING,
    NO_CODE,
    NOT_NOW,
    SEVERAL,
    SIGNED,
    TAKEN_BACK,
    UNKNOWN,
    UNWRITTEN,
    Together,
    prints_of,
    together_now,
)
from app.store.capture import changed
from app.store.contents import Written, forget, note, written

_KEPT_NAME = 120


@dataclass(frozen=True)
class StoredPage:
    """A page that was read and whose picture is written down."""

    place: int
    codes: tuple[str, ...]
    content: Written


@dataclass(frozen=True)
class WaitingPaper:
    """Pages that wait together: of one print (`document`), or one page of nobody's. `reason` is None when it can be filed.

    `page_ids` are in the order of the paper; `missing` are the pages that have not come; `read` is the number on the code;
    `chosen` whether an operator said which print it is.
    """

    key: str
    page_ids: tuple[str, ...]
    document: DocumentView | None
    reason: str | None
    sentence: str
    missing: tuple[int, ...]
    read: str | None
    file_name: str
    at: datetime
    chosen: bool


@dataclass(frozen=True)
class Filed:
    """A paper that was filed: its print, the attachment; `noise` are files to be unlinked (`ContentFiles.remove`)."""

    document: DocumentView
    attachment: AttachmentView
    pages: int
    noise: tuple[str, ...]


# ----------------------------------------------------------------------------------------------------------------- taking in


def read_before(session: Session, who: Who, file_hash: str) -> datetime | None:
    """When this very file was read here before; None for never."""
    row = session.get(ScannedFile, file_hash)
    return None if row is None else row.at


def take_pages(session: Session, who: Who, file_hash: str, name: str, pages: Sequence[StoredPage]) -> int:
    """All pages of a file, or none; nothing when it was read before. Answers how many were taken."""
    if session.get(ScannedFile, file_hash) is not None:
        return 0
    session.add(ScannedFile(hash=file_hash, name=name[:_KEPT_NAME], at=who.now(), pages=len(pages)))
    add_pages(session, who, file_hash, name, pages)
    return len(pages)


def add_pages(
    session: Session, who: Who, file_hash: str, name: str, pages: Sequence[StoredPage], *, taken_back: bool = False
) -> None:
    """Let pages wait; those that were `taken_back` go nowhere by themselves."""
    at = who.now()
    for page in pages:
        known = written(session, page.content.hash)
        if known is None or known.stored < known.size:
            note(session, page.content)
            session.flush()
        session.add(
            ScannedPage(
                id=who.new_id(), file_hash=file_hash, file_name=name[:_KEPT_NAME], place=page.place,
                content_hash=page.content.hash, codes=list(page.codes), document_id=None, anyway=False, at=at,
                taken_back=taken_back,
            )
        )  # fmt: skip
    session.flush()


# ------------------------------------------------------------------------------------------------------------------ waiting


def waiting_papers(session: Session, who: Who) -> tuple[WaitingPaper, ...]:
    """Everything that is not filed, oldest first: papers, and pages of nobody's one by one."""
    return tuple(_paper(session, who, together) for together in together_now(session, who))


def ready_papers(session: Session, who: Who) -> tuple[tuple[WaitingPaper, tuple[Written, ...]], ...]:
    """What can be filed now, with the pictures of its pages in order."""
    return tuple(
        (paper, contents)
        for paper in waiting_papers(session, who)
        if paper.reason is None
        for contents in (pictures_of(session, who, paper.page_ids),)
        if len(contents) == len(paper.page_ids)
    )


def pictures_of(session: Session, who: Who, page_ids: Sequence[str]) -> tuple[Written, ...]:
    """Where the pictures of these pages lie, in this order; read them off the database's thread."""
    pages = [session.get(ScannedPage, id) for id in page_ids]
    found = [written(session, page.content_hash) for page in pages if page is not None]
    return tuple(one for one in found if one is not None)


def _paper(session: Session, who: Who, one: Together) -> WaitingPaper:
    rows = one.kept if one.reason is None else one.rows
    codes = [row.code for row in rows if row.code is not None]
    read = next((code.number for code in codes if code.number), None)
    form = next((code.form_code for code in codes), None)
    return WaitingPaper(
        one.key,
        tuple(row.page.id for row in rows),
        None if one.print is None else document_view(session, who, one.print.id),
        one.reason,
        _not_now(one.refusal) if one.reason == NOT_NOW else _sentence(one.reason, one.missing, read, form),
        one.missing,
        read,
        rows[0].page.file_name,
        rows[0].page.at,
        any(row.page.document_id is not None for row in rows),
    )


_SENTENCES = {
    NO_CODE: "Su questa pagina non si legge nessun codice. Si sceglie il foglio a cui appartiene, oppure si scarta.",
    FOREIGN: "Il codice di questa pagina non è di un nostro foglio. Si sceglie il foglio, oppure si scarta.",
    TAKEN_BACK: (
        "Questo foglio era archiviato sulla scheda sbagliata e ne è stato tolto. Si sceglie il foglio a cui appartiene, oppure si "
        "scarta."
    ),
    SEVERAL: "Il codice va bene per più fogli. Si sceglie quale.",
    UNWRITTEN: (
        "È un modulo vuoto compilato a penna, non ancora trascritto. Quando la scheda c'è, si indica qui, oppure si "
        "legge il codice con la scheda aperta."
    ),
    SIGNED: "La firma di questo foglio è già registrata. Si può allegare lo stesso la scansione, oppure scartarla.",
}


def _sentence(reason: str | None, missing: tuple[int, ...], read: str | None, form: str | None) -> str:
    if reason == MISSING:
        return _missing_words(missing)
    if reason == UNKNOWN and form is not None:
        return f"È un modulo vuoto {form} di una versione precedente, senza numero. Si sceglie il foglio, oppure si scarta."
    if reason == UNKNOWN:
        which = f"numero {read}" if read is not None else "di questo codice"
        return f"Il foglio {which} non è su questo computer. Se arriva con l'allineamento, la pagina va al suo posto da sola."
    return _SENTENCES.get(reason or "", "")


def _not_now(refusal: str | None) -> str:
    return f"{refusal} La pagina aspetta qui: si può allegare lo stesso senza registrare la firma sulla scheda."


def _missing_words(missing: tuple[int, ...]) -> str:
    if len(missing) == 1:
        return (
            f"Manca la pagina {missing[0]}. Quando arriva, il foglio si archivia da solo; si può archiviare anche così."
        )
    pages = f"{', '.join(map(str, missing[:-1]))} e {missing[-1]}"
    return f"Mancano le pagine {pages}. Quando arrivano, il foglio si archivia da solo; si può archiviare anche così."


# ------------------------------------------------------------------------------------------------------------------- deciding


def choose_paper(session: Session, who: Who, page_ids: Collection[str], code: str) -> DocumentView:
    """These pages belong to the print with this number, code or id. Raises `Notice` when there is none on this desk."""
    pages = _pages(session, page_ids)
    document = find_document(session, who, code)
    read = read_code(code)
    if read is not None and len([row for row in prints_of(session, read) if may_open(who, row)]) > 1:
        raise Notice("document_ambiguous", "Questo codice va bene per più fogli: indicare il numero del foglio.")
    if not may_open(who, session.get_one(PrintedDocument, document.id)):
        raise Notice("document_unknown", "Nessun foglio con questo codice su questo computer.")
    for page in pages:
        page.document_id, page.anyway, page.taken_back = document.id, False, False
    session.flush()
    return document


def file_anyway(session: Session, who: Who, page_ids: Collection[str]) -> None:
    """A scan of a paper that is signed already, lacks pages, or may not sign its record now, is filed all the same."""
    for page in _pages(session, page_ids):
        page.anyway = True
    session.flush()


def discard_pages(session: Session, who: Who, page_ids: Collection[str]) -> tuple[str, ...]:
    """Throw pages away; a file of which some were may be read again. Answers the files that are noise now."""
    pages = _pages(session, page_ids)
    files = {page.file_hash for page in pages}
    session.execute(delete(ScannedPage).where(ScannedPage.id.in_(page_ids)))
    session.execute(delete(ScannedFile).where(ScannedFile.hash.in_(files)))
    return _swept(session, page_ids)


def drop_erased(session: Session, who: Who) -> tuple[str, ...]:
    """Pages of a print that was legally erased, scanned since, go too. Answers the files that are noise now."""
    gone = [page.id for page in session.scalars(select(ScannedPage)) if _is_erased(session, page)]
    return discard_pages(session, who, gone) if gone else ()


def _is_erased(session: Session, page: ScannedPage) -> bool:
    named = ids_named(page.codes) | ({page.document_id} if page.document_id is not None else set())
    return any(session.get(Erased, id) is not None for id in named)


def file_paper(session: Session, who: Who, document_id: str, page_ids: Sequence[str], content: Written) -> Filed | None:
    """Hang the papers' PDF on its record and record the signature, at once; None when somebody decided otherwise meanwhile.

    The attachment is never seen by more people than the print: where the record is more public than the paper (the sensitive
    sheet of a visit), it hangs on the print itself. A signature that is there already stays as it is.
    """
    paper = next((one for one in waiting_papers(session, who) if one.key == document_id and one.reason is None), None)
    if paper is None or paper.document is None or paper.page_ids != tuple(page_ids):
        return None
    document = session.get_one(PrintedDocument, document_id)
    kind, owner = owner_of(session, document)
    attachment = add_attachment(session, who, kind, owner, scan_name(document), PDF, content)
    view = paper.document
    if kind != "printed_document" and why_not_now(session, who, document) is None:
        sign_record(session, who, document)
    if document.signed_at is None and document.signed_how is None:
        view = mark_signed(session, who, document_id, how="scansione")
    session.execute(delete(ScannedPage).where(ScannedPage.id.in_(page_ids)))
    return Filed(view, attachment, len(page_ids), _swept(session, page_ids))


def scan_name(document: PrintedDocument) -> str:
    """How the scan of a print is called on its record."""
    return " ".join(part for part in (document.form_code, document.local_number, "firmato.pdf") if part)


def owner_of(session: Session, document: PrintedDocument) -> tuple[str, str]:
    """What the scan of a print hangs on: its record, or the print itself where the record takes no files or is more public."""
    record = hangs_on(session, document)
    if record is None or record.deleted_at is not None or record.__tablename__ not in OWNERS:
        return "printed_document", document.id
    if stricter(record.visibility, document.visibility) != record.visibility:
        return "printed_document", document.id
    return record.__tablename__, record.id


def _pages(session: Session, page_ids: Collection[str]) -> list[ScannedPage]:
    found = [session.get(ScannedPage, id) for id in page_ids]
    pages = [page for page in found if page is not None]
    if not page_ids or len(pages) != len(page_ids):
        raise Notice("pages_gone", "Queste pagine non aspettano più: sono già state archiviate o scartate.")
    return pages


def _swept(session: Session, page_ids: Collection[str]) -> tuple[str, ...]:
    session.flush()
    changed(session).setdefault("scanned_page", set()).update(page_ids)
    return forget(session.connection(), changed(session))
