"""`scan`: signed papers come back, from files or from a folder; what is not recognised waits, and is chosen or discarded here too."""

from argparse import Namespace

from app.cli.entry import opened
from app.cli.output import DONE, OPEN, Output, Usage
from app.errors import Notice
from app.services.blank_forms import join_code
from app.services.find_paper import find_document
from app.services.scan_folder import FolderWatch, folder_setting, set_folder
from app.services.scan_pages import WaitingPaper, choose_paper, file_anyway, waiting_papers
from app.services.scanning import ScanReport, discard, file_ready, import_scan, read_scan_file, scan_folder, take_back
from app.store.profile import OpenDesk


def run(chosen: Namespace, output: Output) -> int:
    """Read, or decide. With files, each is read by itself: one that cannot be does not keep the others out."""
    asked = [chosen.file, chosen.folder is not None, chosen.page, chosen.join, chosen.take_back]
    if sum(map(bool, asked)) > 1:
        raise Usage("Una cosa alla volta: file da leggere, --folder, --page, --join oppure --take-back.")
    with opened(chosen) as desk:
        if chosen.page:
            return _decide(chosen, output, desk)
        if chosen.join:
            return _join(chosen, output, desk)
        if chosen.take_back:
            return _take_back(chosen, output, desk)
        reports, refused = _read(chosen, desk)
        waiting = desk.worker.run(waiting_papers, desk.who)
    for report in reports:
        output.line(report.sentence)
    for sentence in refused:
        output.aside(sentence)
    for one in waiting:
        output.line(f"{one.page_ids[0]}  {one.file_name}: {one.sentence}")
    if not reports and not refused and not waiting:
        output.line("Nessuna pagina aspetta.")
    output.tell(read=[_told(one) for one in reports], refused=refused, waiting=[_paper_told(one) for one in waiting])
    return OPEN if refused else DONE


def _read(chosen: Namespace, desk: OpenDesk) -> tuple[list[ScanReport], list[str]]:
    reports: list[ScanReport] = []
    refused: list[str] = []
    if chosen.folder is not None:
        desk.worker.run(set_folder, desk.who, str(chosen.folder), chosen.after)
        watch = FolderWatch()
        for _ in range(2):  # a file is whole when it looks the same twice
            reports += scan_folder(desk.worker, desk.who, desk.files, watch)
        stayed = desk.worker.run(folder_setting, desk.who).stayed
        return reports, [f"{name}: {sentence}" if name else sentence for name, sentence in stayed.items()]
    for path in chosen.file:
        try:
            reports.append(import_scan(desk.worker, desk.who, desk.files, read_scan_file(path), path.name))
        except Notice as notice:
            if len(chosen.file) == 1:
                raise
            refused.append(f"{path.name}: {notice}")
    if not chosen.file:
        file_ready(desk.worker, desk.who, desk.files)
    return reports, refused


def _decide(chosen: Namespace, output: Output, desk: OpenDesk) -> int:
    waiting = desk.worker.run(waiting_papers, desk.who)
    pages = next((one.page_ids for one in waiting if chosen.page in one.page_ids), (chosen.page,))
    if chosen.discard:
        discard(desk.worker, desk.who, desk.files, pages)
        output.line(f"Pagine scartate: {len(pages)}.")
        output.tell(discarded=len(pages))
        return DONE
    if chosen.paper is not None:
        desk.worker.run(choose_paper, desk.who, pages, chosen.paper)
    elif chosen.anyway:
        desk.worker.run(file_anyway, desk.who, pages)
    else:
        raise Usage("Che cosa fare della pagina: --paper NUMERO, --anyway oppure --discard.")
    filed = file_ready(desk.worker, desk.who, desk.files)
    output.line(f"Fogli archiviati: {len(filed)}.")
    output.tell(filed=[one.document for one in filed])
    return DONE


def _join(chosen: Namespace, output: Output, desk: OpenDesk) -> int:
    number, record = chosen.join
    document = desk.worker.run(join_code, desk.who, number, record)
    file_ready(desk.worker, desk.who, desk.files)
    output.line(f"Il modulo {document.form_code} {document.local_number or ''} è collegato alla scheda.")
    output.tell(document=document)
    return DONE


def _take_back(chosen: Namespace, output: Output, desk: OpenDesk) -> int:
    document = desk.worker.run(find_document, desk.who, chosen.take_back)
    done = take_back(desk.worker, desk.who, desk.files, document.id, reason=chosen.reason)
    output.line(f"La scansione del foglio {chosen.take_back} è tolta dalla scheda: pagine che aspettano {done.pages}.")
    output.tell(document=done.document, pages=done.pages)
    return DONE


def _told(report: ScanReport) -> dict[str, object]:
    return {
        "file": report.name,
        "pages": report.pages,
        "filed": [one.document for one in report.filed],
        "waiting": report.waiting,
        "read_before": report.before,
    }


def _paper_told(one: WaitingPaper) -> dict[str, object]:
    return {
        "pages": list(one.page_ids),
        "file": one.file_name,
        "why": one.reason,
        "sentence": one.sentence,
        "document": one.document,
        "missing": list(one.missing),
        "number": one.read,
    }
