"""Words that come from within (rules, services, catalogues), in the language of the window.

Everything below the window speaks Italian: refusals, labels of catalogues and fields, titles of lists. Here, and nowhere
else, they become the window's language: `Bridge` and `Background` send every answer through `in_window` and every
refusal through `refusal`, and screens take catalogues from here instead of from `app.rules`. What a person typed is
never touched: only the fields named in `_SHOWN` are, and none of them is ever saved again.

The words stand in context "inner" of the Qt Linguist catalogue; `resources/translations/inner.json` lists them. Some have
gaps, `{0}` or `{day}`: a finished sentence is recognised by what stands around them. With an Italian window nothing of
this happens: each function gives back what it was given.
"""

import dataclasses
import json
import re
from functools import lru_cache
from typing import TypeVar, cast

from PySide6.QtCore import QCoreApplication

from app.errors import Notice
from app.rules import catalogues
from app.rules.catalogues import Area, Choice, EmergencyNumber
from app.ui.theme import RESOURCES
from app.ui.widgets.read_values import MONTHS, WEEKDAYS

T = TypeVar("T")

CONTEXT = "inner"
LIST = RESOURCES / "translations" / "inner.json"

_SHOWN: dict[str, tuple[str, ...]] = {
    "ApplicationSheet": ("missing",),
    "ArrearsRow": ("state_words", "next_words"),
    "ArrearsStepView": ("text",),
    "ArrearsView": ("cause_words", "outcome_words", "missing", "bring", "place"),
    "AskedFact": ("label",),
    "Candidate": ("place", "reasons"),
    "DebtNoticeView": ("kind_words",),
    "EvidenceView": ("kind_words", "detail", "seen"),
    "MeasureView": ("kind_words", "detail"),
    "RateView": ("how",),
    "SolidarityNoticeView": ("measure_words",),
    "SolidarityView": ("measure_words", "place", "state_words", "detail"),
    "Weight": ("words",),
    "ActView": ("words",),
    "CertifiedView": ("how_words",),
    "IndemnityView": ("due", "said"),
    "PathRow": ("state_words", "outcome_words", "due_words"),
    "PathView": ("source_words", "steps", "missing"),
    "RankRow": ("settled", "state_words"),
    "RefusedName": ("reason",),
    "RoundRow": ("state_words", "coverage", "warning"),
    "RoundView": ("criteria", "draw_words"),
    "AgendaRow": ("text", "place", "when"),
    "AnswerRead": ("sentence",),
    "ApplicationView": ("state_words", "detail"),
    "AssessmentView": ("outcome_words",),
    "DueRow": ("text", "when"),
    "GoalView": ("domain", "result_words"),
    "PactView": ("signed",),
    "PathwayRow": ("type_words", "state_words", "place"),
    "PathwayStepView": ("text",),
    "PathwayView": ("outcome_words", "missing"),
    "PlanView": ("signed",),
    "StoryEntry": ("title", "detail", "author"),
    "TaskView": ("who_words",),
    "Action": ("label",),
    "AnswerView": ("channel",),
    "AreaNumbers": ("area",),
    "BuildingPanel": ("title",),
    "CaseRow": ("where", "state_label", "standing_label"),
    "Cell": ("counts",),
    "CommonCell": ("counts", "titles"),
    "Comparison": ("title", "same"),
    "ComparisonRow": ("label",),
    "DayNumbers": ("contacts", "visits"),
    "DayGroup": ("title",),
    "DayRow": ("title", "text", "lead"),
    "DayView": ("subtitle",),
    "DraftView": ("title",),
    "CardComparison": ("same",),
    "DuplicateDetail": ("reason",),
    "Duplicate": ("reason",),
    "DeclinedDetail": ("title",),
    "Destination": ("where",),
    "DueRequest": ("title", "where"),
    "DwellingView": ("line", "short"),
    "EnvelopeView": ("state_words",),
    "ExportRow": ("title", "where"),
    "FieldSpec": ("label",),
    "FloorRow": ("floor",),
    "FrameState": ("role",),
    "FundView": ("words",),
    "GrantCard": ("payee", "documents", "why_not"),
    "GrantRow": ("purpose", "state_words"),
    "GrantView": ("money_words", "papers_missing"),
    "GrantWays": ("alternatives", "tell"),
    "HouseholdSheet": ("where",),
    "Kept": ("reason",),
    "Joinable": ("title", "where"),
    "InformationRow": ("topic_label", "slip", "outpost"),
    "LetterDetail": ("outcome", "warnings"),
    "LetterRow": ("sender", "about", "state_label"),
    "TopicFigures": ("label",),
    "UnnamedRow": ("channel", "about", "where"),
    "MemberView": ("relation",),
    "MergeRow": ("label",),
    "NextState": ("label", "verb"),
    "OpenThing": ("text",),
    "OrderView": ("cause_words", "standing_words"),
    "PaperRow": ("text", "when"),
    "Pattern": ("title", "detail"),
    "PersonCard": ("role_line",),
    "Place": ("text",),
    "Problem": ("sentence",),
    "Promise": ("words",),
    "ProjectDetail": ("said", "warnings"),
    "ProposalDetail": ("title", "changes"),
    "RefusalDetail": ("title", "reason", "follows"),
    "Refusal": ("alternatives", "tell"),
    "Refused": ("reason",),
    "ReporterView": ("channel",),
    "RequestDetail": ("address", "outcome"),
    "RequestRow": ("title", "where", "state_label", "urgency_label", "centre_label"),
    "ReservedItem": ("title",),
    "ReviewItem": ("chip", "title", "subtitle"),
    "ReviewList": ("sentence",),
    "SectionSpec": ("title",),
    "SectionState": ("title",),
    "ShiftView": ("warnings",),
    "StairItem": ("title", "where"),
    "StayView": ("where",),
    "StepView": ("title", "text", "to_label", "outcome", "words"),
    "SyncFacts": ("sentences",),
    "SyncStatus": ("sentence",),
    "Taken": ("what",),
    "TimelineEntry": ("title", "detail", "author"),
    "TodayView": ("title", "subtitle", "empty_text"),
    "VisitView": ("line",),
    "LineTotal": ("line",),
    "SheetRow": ("line", "kind"),
    "WeekThing": ("what",),
    "Waiting": ("sentence",),
    "WaitingChange": ("changes", "author"),
    "WrittenField": ("label",),
}
"""Class of an answer -> its fields that hold words of ours, to be read and never to be saved."""

_ITALIAN = {"Paper": ("warnings",)}
"""What stays Italian whatever the window speaks, except these fields: a sheet of paper."""

_GAP = re.compile(r"\{\w+\}")
_DAY = re.compile(rf"({'|'.join(WEEKDAYS)}) (\d\d?) ({'|'.join(MONTHS)})( \d{{4}})?", re.IGNORECASE)
_JOINTS = re.compile(r"(\n|(?<=\w\w\w\.) (?=[A-ZÀÈÉ«])| – | · |: |, |; )")
_ASIDE = re.compile(r"(.*) \((.*)\)")
# A pattern with fewer letters of its own would recognise texts that are not ours, unless it begins with them ("sc. {0}").
_LEAST_LETTERS = 4
_EDGES = " :,;"


def words(text: str) -> str:
    """A label, title or sentence of ours in the language of the window; what is not ours stays as it is."""
    return _translated(text) if text and _foreign() else text


def in_window(answer: T) -> T:
    """The same answer with its words in the language of the window, dataclasses within dataclasses included."""
    return cast("T", _walk(answer)) if _foreign() else answer


def refusal(error: Notice) -> Notice:
    """The same refusal in the language of the window, its single problems too."""
    if not _foreign():
        return error
    values = dict(error.values)
    problems = values.get("problems")
    if isinstance(problems, tuple):
        told = tuple((code, _translated(sentence)) for code, sentence in problems)
        values["problems"] = told
        return Notice(error.code, " ".join(dict.fromkeys(sentence for _, sentence in told)), **values)
    return Notice(error.code, _translated(str(error)), **values)


def choices(name: str) -> tuple[Choice, ...]:
    """`app.rules.catalogues.choices`, as the window reads it."""
    return tuple(dataclasses.replace(one, label=words(one.label)) for one in catalogues.choices(name))


def label(name: str, code: str) -> str:
    """`app.rules.catalogues.label`, as the window reads it."""
    return words(catalogues.label(name, code))


def row_label(name: str, code: str) -> str:
    """`app.rules.catalogues.row_label`, as the window reads it."""
    return words(catalogues.row_label(name, code))


def in_words(area: Area) -> Area:
    """An area with its categories, as the window reads it."""
    categories = tuple(dataclasses.replace(one, label=words(one.label)) for one in area.categories)
    return dataclasses.replace(area, label=words(area.label), categories=categories)


def areas() -> tuple[Area, ...]:
    """`app.rules.catalogues.areas`, as the window reads it."""
    return tuple(in_words(area) for area in catalogues.areas())


def emergency_numbers() -> tuple[EmergencyNumber, ...]:
    """`app.rules.catalogues.emergency_numbers`, as the window reads it."""
    return tuple(
        dataclasses.replace(one, label=words(one.label), use=words(one.use)) for one in catalogues.emergency_numbers()
    )


def _foreign() -> bool:
    return QCoreApplication.translate("inner", "Richiesta") != "Richiesta"


def _walk(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        shown = _SHOWN.get(type(value).__name__, ())
        changed: dict[str, object] = {}
        entered = _ITALIAN.get(type(value).__name__)
        for field in dataclasses.fields(value):
            if entered is not None and field.name not in entered:
                continue
            before = getattr(value, field.name)
            after = _spoken(before) if field.name in shown else _walk(before)
            if after is not before and field.init:
                changed[field.name] = after
        return dataclasses.replace(value, **changed) if changed else value
    if type(value) in (tuple, list) and isinstance(value, tuple | list):
        walked = [_walk(one) for one in value]
        return type(value)(walked) if any(a is not b for a, b in zip(walked, value, strict=True)) else value
    if type(value) is dict:
        kept = {key: _walk(one) for key, one in value.items()}
        return kept if any(kept[key] is not one for key, one in value.items()) else value
    return value


def _spoken(value: object) -> object:
    """A text, or the texts within a tuple of tuples."""
    if isinstance(value, str):
        return _translated(value)
    return tuple(_spoken(one) for one in value) if isinstance(value, tuple) else value


def _translated(text: str) -> str:
    """The whole, or its parts, or at last the whole again with gaps that hold anything."""
    found = _exact(text) or _made(text, plain=True)
    if found is not None:
        return found
    parts = _JOINTS.split(text)
    said = [part if at % 2 else _part(part) for at, part in enumerate(parts)]
    return "".join(said) if said != parts else _made(text, plain=False) or text


def _part(text: str) -> str:
    found = _exact(text) or _made(text, plain=True)
    if found is None and (aside := _ASIDE.fullmatch(text)) is not None:
        return f"{_part(aside[1])} ({_part(aside[2])})"
    return found or text


def _exact(text: str) -> str | None:
    """The translation of exactly this, with a small first letter too, or of a day in words."""
    found = QCoreApplication.translate(CONTEXT, text)
    if found != text:
        return found
    if text[:1].islower():
        large = text[0].upper() + text[1:]
        found = QCoreApplication.translate(CONTEXT, large)
        if found != large:
            return found[0].lower() + found[1:]
    if (day := _DAY.fullmatch(text)) is not None:
        weekday, month = (QCoreApplication.translate(CONTEXT, word) for word in (day[1].lower(), day[3]))
        return f"{weekday} {day[2]} {month}{day[4] or ''}"
    return None


def _made(text: str, *, plain: bool) -> str | None:
    """The translation of the pattern this was made from; `plain`: none of its gaps holds several parts."""
    for source, pattern in _patterns():
        match = pattern.fullmatch(text)
        if match is None or (plain and any(_JOINTS.search(value) for value in match.groups())):
            continue
        given = {name[1:]: _part(value) for name, value in match.groupdict().items()}
        told = QCoreApplication.translate(CONTEXT, source).strip(_EDGES)
        return _filled(told, given)
    return None


def _filled(text: str, given: dict[str, str]) -> str:
    return _GAP.sub(lambda gap: given[gap[0][1:-1]], text)


@lru_cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Our texts with gaps, each with what recognises it; the longest, which say most, first."""
    sources = (one for one in json.loads(LIST.read_text(encoding="utf-8")) if _GAP.search(one))
    telling = [one for one in sources if one[0].isalpha() or sum(map(str.isalpha, _GAP.sub("", one))) >= _LEAST_LETTERS]
    return tuple((one, _pattern(one.strip(_EDGES))) for one in sorted(telling, key=len, reverse=True))


def _pattern(source: str) -> re.Pattern[str]:
    parts, known = [], set()
    for part in re.split(r"(\{\w+\})", source):
        if not _GAP.fullmatch(part):
            parts.append(re.escape(part))
        elif part in known:
            parts.append(f"(?P=g{part[1:-1]})")
        else:
            known.add(part)
            parts.append(f"(?P<g{part[1:-1]}>.*?)")
    return re.compile("".join(parts), re.DOTALL)
