"""A desk of the tests with the files of its attachments, and what carries them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import pytest

from app.models.documents import Attachment
from app.rules.files import PDF
from app.server import app
from app.services.attachments import add_attachment, bytes_of, keep, list_attachments, open_attachment
from app.store.contents import ContentFiles
from app.sync.attachments import Courier, waiting
from tests.helpers.world import SyncedDesk, add


class Carrier:
    """A desk with the files of its attachments and what carries them."""

    def __init__(self, desk: SyncedDesk) -> None:
        self.desk = desk
        self.folder = desk.path.with_suffix(".files")
        self.files = ContentFiles(self.folder)
        self.courier = Courier(desk.worker, self.files)

    def attach(self, owner: str, data: bytes, kind: str = "person", name: str = "foto.jpg") -> str:
        media_type, content = keep(data, self.files)
        try:
            return self.desk.run(add_attachment, kind, owner, name, media_type, content).id
        finally:
            self.files.settled(content)

    def name_only(
        self, owner: str, hash: str, *, size: int = 10, media_type: str = PDF, device: str = "", **fields: Any
    ) -> str:
        """A record made by hand, as only a desk that lies makes one; `device` is whose it says it is."""
        values = {"owner_kind": "person", "owner_id": owner, "file_name": "x.pdf", "content_hash": hash} | fields
        who = replace(self.desk.who, device_id=device or self.desk.who.device_id)
        return self.desk.worker.run(add, who, Attachment, media_type=media_type, size=size, **values)

    def carry(self, *faults: str, until: Callable[[], bool] = lambda: False) -> int:
        """Align, carry, align: as the program does."""
        self.desk.sync()
        self.desk.proxy.file_faults = list(faults)
        try:
            return self.courier.carry(self.desk.client, until)
        finally:
            self.desk.proxy.file_faults.clear()
            self.desk.sync()

    def data(self, id: str) -> bytes:
        return bytes_of(self.desk.run(open_attachment, id), self.files)

    def state(self, id: str) -> str | None:
        return self.desk.value(Attachment, id, "content_state")

    def place(self, owner: str, kind: str = "person") -> list[str]:
        return [one.place for one in self.desk.run(list_attachments, kind, owner)]

    def waiting(self) -> int:
        return self.desk.read(waiting)

    def on_disk(self) -> int:
        return len(list(self.folder.iterdir())) if self.folder.is_dir() else 0


@contextmanager
def failing_at(id: str) -> Iterator[None]:
    """Meanwhile the centre fails (500) at the bytes of one attachment, sent or fetched, and is ready otherwise."""

    def fails(real: Callable[..., Any]) -> Callable[..., Any]:
        def answer(engine: Any, keys: Any, caller: Any, asked: Any, more: Any) -> Any:
            if asked.id == id:
                raise RuntimeError("a bug of the centre")
            return real(engine, keys, caller, asked, more)

        return answer

    with pytest.MonkeyPatch.context() as patch:
        for name in ("receive", "give"):
            patch.setattr(app, name, fails(getattr(app, name)))
        yield
