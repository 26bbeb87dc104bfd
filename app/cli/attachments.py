"""`attachments add`, `list`, `save`: files of a record. A saved copy lies outside the encrypted store: the caller's decision."""

from argparse import Namespace
from functools import partial

from app.cli.entry import opened
from app.cli.output import DONE, Output
from app.rules.dates import show_moment
from app.security.files import write_whole
from app.services.attachments import (
    ABROAD,
    COMING,
    HERE,
    REFUSED,
    AttachmentView,
    add_attachment,
    bytes_of,
    keep,
    list_attachments,
    open_attachment,
    owner_kind,
    read_file,
)

_PLACES = {HERE: "qui", COMING: "sta arrivando", ABROAD: "non è ancora al centro", REFUSED: "rifiutato dal centro"}


def run(chosen: Namespace, output: Output) -> int:
    """One of the three."""
    return {"add": _add, "list": _list, "save": _save}[chosen.act](chosen, output)


def _add(chosen: Namespace, output: Output) -> int:
    data = read_file(chosen.file)
    with opened(chosen) as desk:
        kind = desk.worker.run(owner_kind, desk.who, chosen.owner)
        media_type, content = keep(data, desk.files)
        view = desk.worker.run(add_attachment, desk.who, kind, chosen.owner, chosen.file.name, media_type, content)
    output.line(f"Aggiunto: {_line(view)}")
    output.tell(attachment=view)
    return DONE


def _list(chosen: Namespace, output: Output) -> int:
    with opened(chosen) as desk:
        kind = desk.worker.run(owner_kind, desk.who, chosen.owner)
        views = desk.worker.run(list_attachments, desk.who, kind, chosen.owner)
    for view in views:
        output.line(_line(view))
    if not views:
        output.line("Nessun allegato.")
    output.tell(attachments=views)
    return DONE


def _save(chosen: Namespace, output: Output) -> int:
    with opened(chosen) as desk:
        found = desk.worker.call(partial(open_attachment, reason=chosen.reason), desk.who, chosen.id).result()
        data = bytes_of(found, desk.files)
        write_whole(chosen.out, data)
    output.line(f"Copia di {found.file_name} scritta fuori dall'archivio cifrato. Cancellarla quando non serve più.")
    output.tell(attachment=found.view, file=str(chosen.out))
    return DONE


def _line(view: AttachmentView) -> str:
    name = view.file_name or f"allegato {view.visibility}"
    return f"{view.id}  {name}  {max(1, view.size // 1000)} kB  {show_moment(view.added_at)}  {_PLACES[view.place]}"
