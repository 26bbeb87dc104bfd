"""`conflicts` and `resolve`: the list *Da rivedere*, and deciding one thing of it."""

from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy.orm import Session

from app.cli.entry import opened
from app.cli.output import DONE, Output, Usage
from app.cli.records import read_changes
from app.models.registry import KINDS
from app.models.who import Who
from app.services import review, review_details
from app.services.conflicts import CENTRE, compare, settle_conflict
from app.services.merges import FIRST, SECOND, Merged, Separated, merged_sentence, separate, separated_sentence
from app.services.record_values import typed
from app.services.refusals import group_of
from app.services.resend import correct_and_resend, keep_aside, pass_on
from app.services.review import DUPLICATE, HANDED_OVER, REFUSAL, VARIATION, ReviewItem

_DETAILS: Mapping[str, Callable[[Session, Who, str], Any]] = {
    review.CONFLICT: compare,
    REFUSAL: review_details.refusal_detail,
    HANDED_OVER: review_details.refusal_detail,
    VARIATION: review_details.proposal_detail,
    DUPLICATE: review_details.duplicate_detail,
}


def conflicts(chosen: Namespace, output: Output) -> int:
    """Everything that waits for a decision, with what one needs to take it."""
    with opened(chosen) as desk:
        sentence, items = desk.worker.run(_waiting, desk.who)
    output.line(sentence)
    for item, detail in items:
        output.line()
        output.line(f"{item.chip}: {item.title}, {item.subtitle}")
        output.line(f"  {item.key}")
        for line in _lines_of(item.kind, detail):
            output.line(f"  {line}")
    output.tell(items=[{"item": item, "detail": detail} for item, detail in items])
    return DONE


def _lines_of(kind: str, detail: Any) -> Iterator[str]:
    """What there is to choose, as `resolve` takes it; what is chosen already has a star."""
    if kind == review.CONFLICT:
        for row in detail.rows:
            for side in (row.standing, *row.others):
                yield f"{row.field}={side.choice}  {side.text} ({side.author})"
    elif kind == DUPLICATE:
        for choice, card in ((FIRST, detail.compared.first), (SECOND, detail.compared.second)):
            yield f"{choice}: {card.name} ({card.author})"
        for row in detail.compared.rows:
            for choice, text in ((FIRST, row.first), (SECOND, row.second)):
                yield f"{row.field}={choice}  {text}{' *' if choice == row.chosen else ''}"


def resolve(chosen: Namespace, output: Output) -> int:
    """Decide one thing, as the options say."""
    with opened(chosen) as desk:
        result = desk.worker.run(_resolve, desk.who, chosen)
    if isinstance(result, Merged):
        output.line(merged_sentence(result))
    elif isinstance(result, Separated):
        output.line(separated_sentence(result))
    output.line("Deciso. Parte con il prossimo allineamento." if not chosen.tomorrow else "Rimandato a domani.")
    output.tell(key=chosen.key, result=result)
    return DONE


def _waiting(session: Session, who: Who) -> tuple[str, list[tuple[ReviewItem, Any]]]:
    listed = review.list_review(session, who)
    return listed.sentence, [(item, _DETAILS[item.kind](session, who, item.key)) for item in listed.items]


def _resolve(session: Session, who: Who, chosen: Namespace) -> object:
    key: str = chosen.key
    if chosen.changes and not (chosen.resend or chosen.merge):
        raise Usage("--set va insieme a --resend o a --merge.")
    if chosen.tomorrow:
        return review.put_off(session, who, key)
    if chosen.today or chosen.keep_both:
        (review.undo_put_off if chosen.today else review.keep_both)(session, who, key)
        return None
    if chosen.merge:
        return review.merge_alike(session, who, key, read_changes(chosen.changes))
    if chosen.separate:
        return separate(session, who, key)
    if chosen.accept or chosen.reject is not None:
        return review.settle_variation(session, who, key, accept=chosen.accept, note=chosen.reject)
    if chosen.pass_on:
        return pass_on(session, who, key)
    if chosen.aside:
        return keep_aside(session, who, key)
    if chosen.resend:
        return correct_and_resend(session, who, key, _corrections(session, who, key, read_changes(chosen.changes)))
    if chosen.centre:
        return settle_conflict(session, who, key, {row.field: CENTRE for row in compare(session, who, key).rows})
    return settle_conflict(session, who, key, read_changes(chosen.choose))


def _corrections(session: Session, who: Who, key: str, changes: Mapping[str, str]) -> dict[str, Any]:
    """Values typed for the fields of a refused record; its own refusal tells when the group is gone."""
    group = group_of(session, key)
    return typed(KINDS[group.root.kind], who, changes) if group is not None and changes else {}
