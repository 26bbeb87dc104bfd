"""A scan from its bytes to its records: read in a process of its own, written down encrypted, taken in, filed paper by paper.

Each step is whole by itself and the next one finds what the last left: killed between any two, the same file, or the next one,
goes on. Waits for the reader and the database: never on the window's thread nor on the database's.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.errors import Notice
from app.models.who import Who
from app.rules.dates import show_moment
from app.rules.files import LARGEST_FILE, content_hash
from app.services.attachments import bytes_of
from app.services.pictures import PDFIUM
from app.services.scan_folder import FolderWatch, failed_looks, folder_setting, note_stayed, read_folder
from app.services.scan_lookup import waiting_count
from app.services.scan_pages import (
    Filed,
    StoredPage,
    discard_pages,
    drop_erased,
    file_paper,
    read_before,
    ready_papers,
    take_pages,
)
from app.services.scan_process import read_scan
from app.services.scan_reader import LARGEST_SCAN, ReadPage
from app.services.scan_unfile import TakenBack, filed_scan, unfile
from app.store.contents import ContentFiles
from app.store.worker import Worker

Reader = Callable[[bytes], tuple[ReadPage, ...]]
_WIDTH = 595.0
"""Points across an A4 page."""


@dataclass(frozen=True)
class ScanReport:
    """What became of a file: its pages (0 when it was read `before`), the papers filed now, how much waits for a person."""

    name: str
    pages: int
    filed: tuple[Filed, ...]
    waiting: int
    before: datetime | None

    @property
    def sentence(self) -> str:
        """The same in words."""
        if self.before is not None and not self.filed:
            return f"{self.name}: Questo file è già stato letto ({show_moment(self.before)}). Non è cambiato niente."
        parts = ["Una pagina letta." if self.pages == 1 else f"Pagine lette: {self.pages}."]
        if not self.filed:
            parts.append("Nessun foglio archiviato.")
        elif len(self.filed) == 1:
            parts.append("Un foglio archiviato come firmato.")
        else:
            parts.append(f"Fogli archiviati come firmati: {len(self.filed)}.")
        if self.waiting:
            parts.append(f"Da guardare in Fogli firmati: {self.waiting}.")
        return f"{self.name}: {' '.join(parts)}"


def read_scan_file(path: Path) -> bytes:
    """A file that somebody chose; one that is too large is not read to its end. Raises `Notice`."""
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_SCAN + 1)
    except OSError:
        raise Notice(
            "scan_unreadable",
            "Il file scelto non si può leggere. Non è stato archiviato niente: controllare che ci sia ancora e riprovare.",
        ) from None


def import_scan(
    worker: Worker, who: Who, files: ContentFiles, data: bytes, name: str, *, read: Reader = read_scan
) -> ScanReport:
    """Read a scan and file what can be filed. Raises `Notice`, and then nothing of this file was taken in."""
    hash = content_hash(data)
    before = worker.run(read_before, who, hash)
    taken = 0 if before is not None else _take(worker, who, files, hash, name, read(data))
    filed = file_ready(worker, who, files)
    return ScanReport(name, taken, filed, worker.run(waiting_count, who), before)


def _take(worker: Worker, who: Who, files: ContentFiles, hash: str, name: str, pages: Sequence[ReadPage]) -> int:
    with _written(files, pages) as stored:
        return worker.run(take_pages, who, hash, name, stored)


@contextmanager
def _written(files: ContentFiles, pages: Sequence[ReadPage]) -> Iterator[tuple[StoredPage, ...]]:
    """The pictures of these pages on disk, until the database says whether it keeps them. Raises `Notice` (disk full)."""
    stored: list[StoredPage] = []
    try:
        try:
            stored.extend(StoredPage(page.place, page.codes, files.write(page.jpeg)) for page in pages)
        except Notice:
            files.remove(one.content.file for one in stored)
            raise
        yield tuple(stored)
    finally:
        for one in stored:
            files.settled(one.content)


def file_ready(worker: Worker, who: Who, files: ContentFiles) -> tuple[Filed, ...]:
    """File every paper whose pages are all here and whose print waits for a signature. Raises `Notice` (disk full)."""
    files.remove(worker.run(drop_erased, who))
    done = []
    for paper, contents in worker.run(ready_papers, who):
        jpegs = [files.read(one) for one in contents]
        pdf = paper_pdf([one for one in jpegs if one is not None])
        if pdf is None or None in jpegs or paper.document is None:
            continue  # a damaged picture: the paper goes on waiting, and may be scanned again
        content = files.write(pdf)
        try:
            filed = worker.run(file_paper, who, paper.document.id, paper.page_ids, content)
        finally:
            files.settled(content)
        if filed is None:
            files.remove([content.file])
        else:
            files.remove(filed.noise)
            done.append(filed)
    return tuple(done)


def take_back(
    worker: Worker,
    who: Who,
    files: ContentFiles,
    document_id: str,
    *,
    reason: str | None = None,
    read: Reader = read_scan,
) -> TakenBack:
    """Take back the scan that was filed as this print: its pages wait again. Without a `reason` only within its day.

    Raises `Notice`, and then nothing changed.
    """
    scan = worker.run(filed_scan, who, document_id, reason)
    with _written(files, read(bytes_of(scan, files))) as stored:
        done = worker.run(unfile, who, document_id, scan, stored, reason)
    files.remove(done.noise)
    return done


def discard(worker: Worker, who: Who, files: ContentFiles, page_ids: Sequence[str]) -> None:
    """Throw pages away, their pictures too. Raises `Notice`."""
    files.remove(worker.run(discard_pages, who, page_ids))


def paper_pdf(jpegs: Sequence[bytes]) -> bytes | None:
    """Pictures of pages as one PDF, each as wide as an A4 sheet, their JPEGs as they are. None for what cannot be one."""
    import pypdfium2
    from PIL import Image

    if not jpegs:
        return None
    with PDFIUM:
        document = pypdfium2.PdfDocument.new()
        try:
            for jpeg in jpegs:
                wide, tall = Image.open(io.BytesIO(jpeg), formats=("JPEG",)).size
                height = _WIDTH * tall / wide
                page = document.new_page(_WIDTH, height)
                picture = pypdfium2.PdfImage.new(document)
                picture.load_jpeg(io.BytesIO(jpeg), inline=True)
                picture.set_matrix(pypdfium2.PdfMatrix().scale(_WIDTH, height))
                page.insert_obj(picture)
                page.gen_content()
                page.close()
            out = io.BytesIO()
            document.save(out)
        except (pypdfium2.PdfiumError, OSError, ValueError):
            return None
        finally:
            document.close()
    return out.getvalue() if out.tell() <= LARGEST_FILE else None


def scan_folder(
    worker: Worker, who: Who, files: ContentFiles, watch: FolderWatch, *, read: Reader = read_scan
) -> tuple[ScanReport, ...]:
    """One look into the watched folder: what is whole there is read, filed and put away. Never raises `Notice`.

    What stayed, and why, stands in the settings (`folder_setting`).
    """
    setting = worker.run(folder_setting, who)
    if setting.folder is None:
        return ()
    reports: list[ScanReport] = []

    def take(path: Path) -> str:
        reports.append(import_scan(worker, who, files, read_scan_file(path), path.name, read=read))
        return reports[-1].sentence

    try:
        whole = watch.whole(setting.folder, worker.run(failed_looks, who))
    except Notice as notice:
        worker.run(note_stayed, who, "", str(notice))
        return ()
    told = read_folder(whole, setting.after, take)
    if "" in setting.stayed:
        worker.run(note_stayed, who, "", None)
    for name, (sentence, look) in told.items():
        worker.run(note_stayed, who, name, sentence, look)
    gone = [name for name in setting.stayed if name and name not in told and not (setting.folder / name).exists()]
    for name in gone:
        worker.run(note_stayed, who, name, None)
    return tuple(reports)
