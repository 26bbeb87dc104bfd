"""The widgets of the design, and nothing else, for screens to be built from."""

from app.ui.widgets.base import (
    Columns,
    Flow,
    Icon,
    Line,
    Text,
    announce,
    clear_layout,
    column,
    first_stop,
    marked,
    plain,
    row,
    strong,
)
from app.ui.widgets.building import BuildingPanel
from app.ui.widgets.building_plan import Dwelling, Pattern, Stair, StairFloor, WholeBuilding
from app.ui.widgets.buttons import Button
from app.ui.widgets.chips import STATES, Chip, ChipSpec, LetterBadge, StateChip, letter_word, state_chip
from app.ui.widgets.choices import CheckField, CheckGroup, ChoiceField, Combo, RadioField, SegmentedChoice
from app.ui.widgets.code_wait import CodeWait
from app.ui.widgets.comparison import LEFT, RIGHT, ComparedField, Comparison, Side
from app.ui.widgets.fields import CodeField, Field, NoteField, TextField
from app.ui.widgets.filters import FilterBar
from app.ui.widgets.form import Form
from app.ui.widgets.key_hint import HintLine, KeyHint
from app.ui.widgets.messages import EmptyPage, NoticeBox, Progress
from app.ui.widgets.panel import ButtonRow, Facts, PageHeader, Panel, Reveal, Tabs
from app.ui.widgets.read_values import cents_figures, day_figures, day_words, read_cents, read_day, read_time
from app.ui.widgets.record_card import RecordCard
from app.ui.widgets.rows import Group, Row, RowList, Timeline
from app.ui.widgets.scroll import Scroll
from app.ui.widgets.search import PickField, SearchBox, SearchList
from app.ui.widgets.share_bar import EMPTY, HATCHED, SOLID, Share, ShareBar
from app.ui.widgets.table import Column, Table, TableRow
from app.ui.widgets.values import DateField, MoneyField, NumberField, TimeField

__all__ = [
    "EMPTY",
    "HATCHED",
    "LEFT",
    "RIGHT",
    "SOLID",
    "STATES",
    "BuildingPanel",
    "Button",
    "ButtonRow",
    "CheckField",
    "CheckGroup",
    "Chip",
    "ChipSpec",
    "ChoiceField",
    "CodeField",
    "CodeWait",
    "Column",
    "Columns",
    "Combo",
    "ComparedField",
    "Comparison",
    "DateField",
    "Dwelling",
    "EmptyPage",
    "Facts",
    "Field",
    "FilterBar",
    "Flow",
    "Form",
    "Group",
    "HintLine",
    "Icon",
    "KeyHint",
    "LetterBadge",
    "Line",
    "MoneyField",
    "NoteField",
    "NoticeBox",
    "NumberField",
    "PageHeader",
    "Panel",
    "Pattern",
    "PickField",
    "Progress",
    "RadioField",
    "RecordCard",
    "Reveal",
    "Row",
    "RowList",
    "Scroll",
    "SearchBox",
    "SearchList",
    "SegmentedChoice",
    "Share",
    "ShareBar",
    "Side",
    "Stair",
    "StairFloor",
    "StateChip",
    "Table",
    "TableRow",
    "Tabs",
    "Text",
    "TextField",
    "TimeField",
    "Timeline",
    "WholeBuilding",
    "announce",
    "cents_figures",
    "clear_layout",
    "column",
    "day_figures",
    "day_words",
    "first_stop",
    "letter_word",
    "marked",
    "plain",
    "read_cents",
    "read_day",
    "read_time",
    "row",
    "state_chip",
    "strong",
]
