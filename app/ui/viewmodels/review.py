"""*Da rivedere*: what needs a person, one thing at a time; every choice can be put off and taken back the same day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal
from sqlalchemy.orm import Session

from app.models.registry import KINDS
from app.models.who import Who
from app.services import review
from app.services.conflicts import Comparison, ConflictUndo, compare, settle_conflict, undo_settle
from app.services.grant_ways import another_line
from app.services.grants import Promise
from app.services.merges import Merged, merged_sentence, separate
from app.services.refusals import folded, group_of, python_values
from app.services.resend import Settled, correct_and_resend, keep_aside, pass_on, take_back
from app.services.review import (
    ReviewItem,
    ReviewList,
    keep_both,
    list_review,
    merge_alike,
    put_off,
    settle_variation,
    told,
    undo_put_off,
)
from app.services.review_details import (
    Action,
    DeclinedDetail,
    DuplicateDetail,
    ProposalDetail,
    RefusalDetail,
    declined_detail,
    duplicate_detail,
    proposal_detail,
    refusal_detail,
)
from app.services.variations import VariationView
from app.ui.bridge import Bridge
from app.ui.inner_words import words
from app.ui.viewmodels.base import ReadModel

Detail = Comparison | RefusalDetail | ProposalDetail | DuplicateDetail | DeclinedDetail


@dataclass(frozen=True)
class RefusalState:
    """A refusal with what may be written differently: field name to the text that stands there now."""

    detail: RefusalDetail
    texts: Mapping[str, str]
    days: Mapping[str, date | None]


def read_refusal(session: Session, who: Who, key: str) -> RefusalState:
    """A refusal as its page shows it; only plain text and days can be typed anew here, the rest is sent again as it was."""
    detail = refusal_detail(session, who, key)
    group = group_of(session, key)
    texts: dict[str, str] = {}
    days: dict[str, date | None] = {}
    if group is not None:
        root = group.root
        values = python_values(root.kind, folded(group.rows, (root.kind, root.rid)))
        shown = {one.field: one for one in detail.fields if one.correctable}
        for name, value in values.items():
            if name not in shown or name.endswith("_id") or name in KINDS[root.kind].sync.refs:
                continue
            if type(value) is date:
                days[name] = value
            elif isinstance(value, str) and shown[name].text == value and not shown[name].ours:
                texts[name] = value
    return RefusalState(detail, texts, days)


def on_another_line(session: Session, who: Who, key: str, grant_id: str) -> Promise:
    """Another fund is asked for the same, and what was refused is settled, in one transaction. Raises `Notice` as `another_line` does."""
    done = another_line(session, who, grant_id)
    if key.startswith(f"{review.GRANT}:"):
        told(session, who, key)
    else:
        keep_aside(session, who, key)
    return done


class ReviewModel(ReadModel):
    """Signals: moved(ReviewList); detail(kind, value); done(sentence); refused(Notice)."""

    shown_by = frozenset(
        {"conflict", "outbox", "postponed", "variation", "person", "scanned_page", "grant_request", "grant_step"}
    )
    moved = Signal(object)
    detail = Signal(str, object)
    done = Signal(str)
    refused = Signal(object)

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(bridge, parent)
        self.state: ReviewList | None = None
        self._undo: list[Callable[[], None]] = []

    def today(self) -> date:
        """The Rome day."""
        return self.bridge.who.today()

    def read(self) -> None:
        """Read what is shown."""
        self.bridge.call(list_review, self._read)()

    def _read(self, state: ReviewList) -> None:
        self.state = state
        self.moved.emit(state)

    def item(self, key: str) -> ReviewItem | None:
        """An item of the list."""
        items = self.state.items if self.state is not None else ()
        return next((one for one in items if one.key == key), None)

    def open(self, key: str) -> None:
        """Read one thing in full."""
        one = self.item(key)
        if one is None:
            return
        readers: dict[str, Callable[..., Any]] = {
            review.CONFLICT: compare,
            review.REFUSAL: read_refusal,
            review.HANDED_OVER: read_refusal,
            review.VARIATION: proposal_detail,
            review.GRANT: declined_detail,
        }
        reader = readers.get(one.kind, duplicate_detail)
        self.bridge.call(reader, lambda value: self.detail.emit(one.kind, value), self.refused.emit)(key)

    # ------------------------------------------------------------------------------------------------------------ acts

    def settle(self, key: str, choices: Mapping[str, str]) -> None:
        """Apply the choices of a conflict."""

        def settled(act: ConflictUndo) -> None:
            self._did(lambda: self.bridge.call(undo_settle, None, self.refused.emit)(act), _tr("Scelte applicate."))

        self.bridge.call(settle_conflict, settled, self.refused.emit)(key, choices)

    def resend(self, key: str, corrections: Mapping[str, Any]) -> None:
        """Send a refused thing again, corrected perhaps."""

        def sent(_settled: Settled) -> None:
            self.done.emit(_tr("La scheda è di nuovo tra quelle da inviare. Il testo di prima resta in cronologia."))

        self.bridge.call(correct_and_resend, sent, self.refused.emit)(key, corrections)

    def pass_on(self, key: str) -> None:
        """What hung on a refused case goes on with the one that its household has."""

        def passed(_settled: Settled) -> None:
            self.done.emit(
                _tr("Passato: parte con il prossimo allineamento. La presa in carico rifiutata resta qui, da parte.")
            )

        self.bridge.call(pass_on, passed, self.refused.emit)(key)

    def aside(self, key: str) -> None:
        """Keep a refused text here, never send it again."""

        def kept(_settled: Settled) -> None:
            self._did(lambda: self.bridge.call(take_back, None, self.refused.emit)(key), _tr("Messa da parte."))

        self.bridge.call(keep_aside, kept, self.refused.emit)(key)

    def told(self, key: str) -> None:
        """The tenant knows that a grant was not admitted."""
        self.bridge.call(
            told, lambda _none: self._postponed(key, _tr("Segnato: detto alla persona.")), self.refused.emit
        )(key)

    def another_line(self, key: str, grant_id: str) -> None:
        """Ask another fund for the same; the thing is settled with it."""

        def asked(done: Promise) -> None:
            self.done.emit(done.words)

        self.bridge.call(on_another_line, asked, self.refused.emit)(key, grant_id)

    def decide(self, key: str, *, accept: bool, note: str) -> None:
        """Accept or reject a colleague's proposal."""

        def decided(view: VariationView) -> None:
            words = _tr("Proposta accettata.") if view.state == "accettata" else _tr("Proposta respinta.")
            self.done.emit(words)

        self.bridge.call(settle_variation, decided, self.refused.emit)(key, accept=accept, note=note or None)

    def merge(self, key: str, choices: Mapping[str, str]) -> None:
        """Two cards that are one person."""

        def merged(act: Merged) -> None:
            self._did(
                lambda: self.bridge.call(separate, None, self.refused.emit)(act.merge_id), words(merged_sentence(act))
            )

        self.bridge.call(merge_alike, merged, self.refused.emit)(key, choices)

    def both(self, key: str) -> None:
        """Two cards that are two persons."""
        said = _tr("Restano due persone: nessuno lo chiede più.")
        self.bridge.call(keep_both, lambda _none: self._postponed(key, said), self.refused.emit)(key)

    def tomorrow(self, key: str) -> None:
        """*Decido domani*."""

        def put(_day: date) -> None:
            self._postponed(key, _tr("Torna domani in questo elenco."))

        self.bridge.call(put_off, put, self.refused.emit)(key)

    def _postponed(self, key: str, sentence: str) -> None:
        self._did(lambda: self.bridge.call(undo_put_off, None, self.refused.emit)(key), sentence)

    def _did(self, back: Callable[[], None], sentence: str) -> None:
        self._undo.append(back)
        self.done.emit(f"{sentence} {_tr('Ctrl+Z riapre.')}")

    def undo(self) -> None:
        """Open the last thing decided here again."""
        if self._undo:
            self._undo.pop()()
            self.done.emit(_tr("Riaperta: è di nuovo nell'elenco."))
        else:
            self.done.emit(_tr("Niente da riaprire."))


def actions_of(detail: Any) -> tuple[Action, ...]:
    """What can be done with a thing that is no conflict."""
    found: tuple[Action, ...] = detail.detail.actions if isinstance(detail, RefusalState) else detail.actions
    return found


def main_act(kind: str, value: Any) -> str:
    """What `Ctrl+Invio` does with the thing in hand, as its button says it."""
    if kind == review.DUPLICATE:
        return _tr("unisci")
    if kind == review.CONFLICT or value is None:
        return _tr("applica")
    return words(actions_of(value)[0].label).lower()


def _tr(text: str) -> str:
    return QCoreApplication.translate("review", text)
