"""Acts that extend a project (*proroghe*, INV-14): number, day and file, written by *Direzione Sociale*."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models.documents import Attachment
from app.models.projects import Project, ProjectExtension
from app.models.who import Who
from app.rules.problem import problem
from app.rules.projects import check_extension
from app.rules.roles import check_write
from app.services.attachments import add_attachment
from app.services.checks import found, refuse
from app.services.projects import PROJECT
from app.services.staff import check_assigned
from app.services.stamps import stamp
from app.store.contents import Written

WHAT = "La proroga"
KIND = "project_extension"


@dataclass(frozen=True)
class NewExtension:
    """An act to record: its number, its day, and the last day that it lets the project have."""

    project_id: str
    number: str | None
    act_on: date | None
    until_on: date | None


@dataclass(frozen=True)
class ActFile:
    """The file of an act as it was kept (`attachments.keep`)."""

    name: str
    media_type: str
    content: Written


@dataclass(frozen=True)
class ExtensionView:
    """An act of extension. `attachment_id` is None while its file has not come to this desk."""

    id: str
    number: str
    act_on: date
    until_on: date
    attachment_id: str | None


def add_extension(session: Session, who: Who, new: NewExtension, file: ActFile | None) -> ExtensionView:
    """Record an act of extension; its file hangs on it. Raises `Notice` (`not_allowed`, `required`, `project_extension_*`)."""
    check_assigned(session, who)
    project = found(session, who, Project, new.project_id, PROJECT)
    number = " ".join((new.number or "").split())
    refuse(check_write(who.role, KIND))
    if new.act_on is None or file is None:
        refuse([problem("project_extension_half")])
    if new.until_on is None:
        refuse([problem("required", field="fino al")])
    assert new.act_on is not None  # just asked for
    assert new.until_on is not None  # just asked for
    assert file is not None  # just asked for
    refuse(
        check_extension(
            number, file.content.hash, new.act_on, new.until_on,
            start=project.start_on, end=project.end_on, hard_stop=project.hard_stop_on, today=who.today(),
        )
    )  # fmt: skip
    row = ProjectExtension(
        **stamp(who), project_id=project.id, number=number, act_on=new.act_on, until_on=new.until_on,
        file_hash=file.content.hash,
    )  # fmt: skip
    session.add(row)
    session.flush()
    attached = add_attachment(session, who, KIND, row.id, file.name, file.media_type, file.content)
    return ExtensionView(row.id, row.number, row.act_on, row.until_on, attached.id)


def extension_view(session: Session, who: Who, extension_id: str) -> ExtensionView:
    """One act of extension. Raises `Notice` (`not_found`)."""
    row = found(session, who, ProjectExtension, extension_id, WHAT)
    return next(one for one in extensions_of(session, row.project_id) if one.id == row.id)


def delete_extension(session: Session, who: Who, extension_id: str) -> None:
    """An act that was recorded by mistake goes; the project lasts as long as it would without it."""
    row = found(session, who, ProjectExtension, extension_id, WHAT)
    check_assigned(session, who)
    refuse(check_write(who.role, KIND))
    row.deleted_at = who.now()
    session.flush()


def extensions_of(session: Session, project_id: str) -> tuple[ExtensionView, ...]:
    """The acts that extend a project, the farthest last."""
    rows = session.scalars(
        select(ProjectExtension)
        .where(ProjectExtension.project_id == project_id, ProjectExtension.deleted_at.is_(None))
        .order_by(ProjectExtension.until_on, ProjectExtension.id)
    ).all()
    files = session.execute(
        select(Attachment.owner_id, Attachment.id, Attachment.content_hash).where(
            Attachment.owner_id.in_([row.id for row in rows]), Attachment.deleted_at.is_(None)
        )
    ).all()
    of = {(owner, hash): id for owner, id, hash in files}
    return tuple(
        ExtensionView(row.id, row.number, row.act_on, row.until_on, of.get((row.id, row.file_hash or "")))
        for row in rows
    )


def extended_to(extensions: Iterable[ExtensionView]) -> date | None:
    """Until when these acts let a project last; None for none."""
    return max((one.until_on for one in extensions), default=None)
