"""A page of the rail that is one list, or says why it is empty."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from app.ui.page import Page
from app.ui.screens.parts import filtered_list
from app.ui.viewmodels.base import ReadModel
from app.ui.widgets import EmptyPage, FilterBar, Group, Row, RowList
from app.ui.widgets.base import first_stop
from app.ui.widgets.rows import Entry


class ListPage(Page):
    """`above` and `bar` stand above the list; `empty` in its place when nothing is in it."""

    def __init__(
        self, title: str, model: ReadModel, empty: EmptyPage, *, bar: FilterBar | None = None, letters: str = "",
        above: Sequence[QWidget] = (),
    ) -> None:  # fmt: skip
        super().__init__(title)
        model.setParent(self)
        self._refresh = model.refresh
        self.list, self.empty = RowList(title, letters=letters), empty
        panel, self._stack = filtered_list(bar, self.list, empty)
        for part in (*above, panel):
            self.add(part, 1 if part is panel else 0)

    def refresh(self, changed: Mapping[str, Collection[str]]) -> None:
        """Read again."""
        self._refresh(changed)

    def show_rows(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.list.set_rows(entries)
        self._stack.show_one(self.list if entries else self.empty)

    def show_groups(self, groups: Sequence[tuple[str, str, Sequence[Row]]]) -> None:
        """Show these rows under their titles and icons, each with how many it has; groups without any are left out."""
        entries: list[Entry] = []
        for title, icon, rows in groups:
            if rows:
                entries += [Group(title, icon, str(len(rows))), *rows]
        self.show_rows(entries)

    def first_focus(self) -> QWidget | None:
        """The list, also while it is being read; what may be done when it is known to be empty."""
        if self._stack.currentWidget() is self.list:
            return self.list
        return first_stop(self.empty) or super().first_focus()

    def panes(self) -> Sequence[QWidget]:
        """The list."""
        return [self._stack] if first_stop(self._stack) is not None else [self.area]
