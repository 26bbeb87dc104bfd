"""Files that belong to a record: added, listed, opened. Their bytes lie encrypted beside the database (`app.store.contents`).

An attachment is as reserved as its owner, and whoever may read the owner may read it. The name of a file says as much as its
content, so that of an R2 or R3 attachment leaves only through `open_attachment`, which writes the reading down.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath, PureWindowsPath

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.errors import Notice
from app.models.base import Record
from app.models.documents import Attachment, PrintedDocument
from app.models.local import Content
from app.models.registry import KINDS, kind_of
from app.models.who import Who
from app.rules.files import ARRIVED, JPEG, LARGEST_FILE, NOT_TAKEN, PDF, TOO_LARGE, UNREADABLE, Refused
from app.rules.visibility import R0, read_is_logged
from app.services.checks import found
from app.services.names import load_names
from app.services.pictures import Prepared, prepare
from app.services.readings import may_open, open_text
from app.services.stamps import stamp
from app.store.contents import ContentFiles, Written, note, written
from app.store.same_person import cards_of

OWNERS = (
    "person", "contact", "visit", "visit_note", "request", "intake_form", "activity_session", "group_minutes", "mediation_case",
    "mediation_side", "pact", "individual_plan", "needs_assessment", "housing_application", "referral", "grant_request",
    "printed_document", "project_extension", "partnership_deed", "training_path", "training_hours", "arrears_case", "arrears_evidence",
    "debt_notice", "arrears_measure",
)  # fmt: skip
"""Kinds that an attachment may hang on."""

HERE, COMING, ABROAD, REFUSED = "qui", "arriva", "altrove", "rifiutato"
"""Where the bytes are: here; at the centre and on their way; still on the computer of whoever added them; nowhere."""

_EXTENSIONS = {JPEG: ".jpg", PDF: ".pdf"}
_LONGEST_NAME = 120
_NOT_IN_NAMES = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\ud800-\udfff\u202a-\u202e\u2066-\u2069]")

_SENTENCES = {
    TOO_LARGE: (
        "file_too_large",
        (
            "Il file è troppo grande: al massimo 25 MB, un PDF 1.000 pagine, una foto 50 milioni di punti. Non è stato aggiunto niente: "
            "ridurlo o dividerlo e riprovare."
        ),
    ),
    NOT_TAKEN: (
        "file_type_not_taken",
        (
            "Il file non è una foto (JPEG, PNG, WebP) né un PDF. Non è stato aggiunto niente: salvarlo in uno di questi formati "
            "e riprovare."
        ),
    ),
    UNREADABLE: (
        "file_broken",
        (
            "Il file è rovinato, incompleto o protetto da una password. Non è stato aggiunto niente: aprirlo con un altro "
            "programma, salvarlo di nuovo e riprovare."
        ),
    ),
}


@dataclass(frozen=True)
class AttachmentView:
    """An attachment in a list. `file_name` is None for an R2 or R3 one until it is opened; `size` in bytes.

    `place` is one of `HERE`, `COMING`, `ABROAD`, `REFUSED`; `at_centre` whether the centre has the bytes.
    """

    id: str
    owner_kind: str
    owner_id: str
    file_name: str | None
    media_type: str
    size: int
    added_at: datetime
    author: str
    visibility: str
    place: str
    at_centre: bool


@dataclass(frozen=True)
class OpenAttachment:
    """One that may be shown: how it is called, and where its bytes are. Read them off the database's thread."""

    view: AttachmentView
    file_name: str
    content: Written


def read_file(path: Path) -> bytes:
    """A file that somebody chose; one that is too large is not read to its end. Raises `Notice`."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError:
        raise Notice(
            "file_unreadable",
            "Il file scelto non si può leggere. Non è stato aggiunto niente: controllare che ci sia ancora.",
        ) from None
    if len(data) > LARGEST_FILE:
        raise Notice(*_SENTENCES[TOO_LARGE])
    return data


def ready(data: bytes) -> Prepared:
    """What will be kept of a file: a small picture without metadata, or the PDF as it is. Raises `Notice`. Off the window's thread."""
    try:
        return prepare(data)
    except Refused as refused:
        raise Notice(*_SENTENCES[refused.code]) from None


def keep(data: bytes, files: ContentFiles) -> tuple[str, Written]:
    """Prepare a file and write it down, encrypted: its type and where it lies, for `add_attachment`. Raises `Notice`.

    Whoever calls says `files.settled` once that has ended, well or not. Off the window's thread.
    """
    kept = ready(data)
    return kept.media_type, files.write(kept.data)


def add_attachment(
    session: Session, who: Who, owner_kind: str, owner_id: str, file_name: str, media_type: str, content: Written
) -> AttachmentView:
    """Hang a file that was written down on a record. The same content is kept once. Raises `Notice`."""
    owner = _owner(session, who, owner_kind, owner_id)
    if not may_open(who, owner):
        raise Notice("not_for_reader", "La scheda è riservata a chi l'ha scritta e a chi segue il caso.")
    known = written(session, content.hash)
    if known is None or known.stored < known.size:
        note(session, content)
    author = [] if kind_of(owner).sync.apart else [str(owner.operator_id)]
    readers = [] if owner.visibility == R0 else sorted({*owner.readers, *author} - {who.operator_id})
    record = Attachment(
        **stamp(who, visibility=owner.visibility, readers=readers),
        owner_kind=owner_kind,
        owner_id=owner_id,
        file_name=plain_name(file_name, media_type),
        media_type=media_type,
        size=content.size,
        content_hash=content.hash,
    )
    if owner.visibility == R0 and owner.outpost_id is not None:
        record.outpost_id = owner.outpost_id
    session.add(record)
    session.flush()
    return _view(session, record, load_names(session).operator(who.operator_id))


def list_attachments(session: Session, who: Who, owner_kind: str, owner_id: str) -> tuple[AttachmentView, ...]:
    """What hangs on a record, newest first; without what this operator may not open."""
    _owner(session, who, owner_kind, owner_id)
    names = load_names(session)
    owners = cards_of(session, owner_id) if owner_kind == "person" else (owner_id,)
    rows = session.scalars(
        select(Attachment)
        .where(Attachment.owner_kind == owner_kind, Attachment.owner_id.in_(owners), Attachment.deleted_at.is_(None))
        .order_by(Attachment.recorded_at.desc(), Attachment.id.desc())
    )
    return tuple(_view(session, row, names.operator(row.operator_id)) for row in rows if may_open(who, row))


def open_attachment(session: Session, who: Who, attachment_id: str, *, reason: str | None = None) -> OpenAttachment:
    """Let a file be shown or saved; opening an R2 or R3 one is a logged reading with a reason.

    Raises `Notice`: not for this operator, reason missing, or its bytes are not here (`attachment_coming`, ...).
    """
    record = found(session, who, Attachment, attachment_id, "L'allegato")
    view = _view(session, record, load_names(session).operator(record.operator_id))
    content = written(session, record.content_hash)
    if view.place != HERE or content is None:
        raise _not_here(view)
    open_text(session, who, record, reason)
    return OpenAttachment(view, plain_name(record.file_name, record.media_type), content)


def owner_kind(session: Session, who: Who, owner_id: str) -> str:
    """What kind of record has this id, of those that take files. Raises `Notice`."""
    for kind in OWNERS:
        if session.get(KINDS[kind].model, owner_id) is not None:
            return kind
    raise Notice("not_found", "La scheda non è su questo computer, o non prende allegati.")


def lost(session: Session, who: Who, attachment_id: str) -> bool:
    """The file on this disk is damaged: it is fetched again from a centre that has it. Answers whether that can be."""
    record = found(session, who, Attachment, attachment_id, "L'allegato")
    row = session.get(Content, record.content_hash)
    if row is not None and record.content_state == ARRIVED:
        row.stored = 0
    return record.content_state == ARRIVED


def bytes_of(one: OpenAttachment, files: ContentFiles) -> bytes:
    """The content of an attachment that was opened. Raises `Notice` (`attachment_damaged`). Off the database's thread."""
    data = files.read(one.content)
    if data is None:
        raise Notice(
            "attachment_damaged",
            "Il file di questo allegato è rovinato su questo computer. Se era già al centro torna con il prossimo "
            "allineamento; altrimenti va aggiunto di nuovo.",
        )
    return data


def plain_name(given: str, media_type: str) -> str:
    """A file's own name without its folders, with the ending of what it is now: a picture that became a JPEG is named so."""
    last = PureWindowsPath(PurePosixPath(given).name).name
    clean = " ".join(_NOT_IN_NAMES.sub(" ", last).split())
    ending = _EXTENSIONS.get(media_type, "")
    stem = PurePosixPath(clean).stem or "allegato"
    return stem[: _LONGEST_NAME - len(ending)] + ending


def _owner(session: Session, who: Who, kind: str, id: str) -> Record:
    if kind not in OWNERS:
        raise Notice("kind_unknown", f"A un record «{kind}» non si aggiungono file. Si può a: {', '.join(OWNERS)}.")
    owner = found(session, who, KINDS[kind].model, id, "La scheda")
    if isinstance(owner, PrintedDocument) and kind_of(owner).is_apart(owner.record_kind):
        raise Notice("owner_apart", "Un file su questo foglio si aggiunge alla mediazione, o alla parte, di cui parla.")
    return owner


def _view(session: Session, record: Attachment, author: str) -> AttachmentView:
    content = session.get(Content, record.content_hash)
    if content is not None and content.stored >= content.size:
        place = HERE
    elif record.content_state == ARRIVED:
        place = COMING
    else:
        place = ABROAD if record.content_state is None else REFUSED
    return AttachmentView(
        record.id,
        record.owner_kind,
        record.owner_id,
        None if read_is_logged(record.visibility) else record.file_name,
        record.media_type,
        record.size,
        record.recorded_at,
        author,
        record.visibility,
        place,
        record.content_state == ARRIVED,
    )


def _not_here(view: AttachmentView) -> Notice:
    if view.place == COMING:
        return Notice("attachment_coming", "Il file sta arrivando dal centro: si apre quando è arrivato tutto.")
    if view.place == ABROAD:
        return Notice(
            "attachment_abroad",
            "Il file è ancora sul computer di chi l'ha aggiunto: arriva quando quel computer si allinea.",
        )
    return Notice("attachment_refused", "Il centro non ha accettato il file: va aggiunto di nuovo in un altro formato.")
