"""An answer for a page that was closed meanwhile is for nobody, however the page asked."""

from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject, Signal

from app.ui.askers import answer, still_there


class Page(QObject):
    def take(self, words: str) -> None:
        raise AssertionError("never called here")

    def as_lambda(self):
        return lambda words: self.take(words + "!")

    def as_nested(self):
        take = partial(self.take)
        return lambda words: take(words + "!")


def test_a_deleted_page_is_noticed_in_every_way_of_asking(qapp):
    page = Page()
    ways = [
        page.take,
        page.deleteLater,
        partial(page.take, "a"),
        page.as_lambda(),
        page.as_nested(),
        partial(lambda one: None, page),
    ]
    assert all(still_there(way) for way in ways)
    shiboken6.delete(page)
    assert not any(still_there(way) for way in ways)


def test_who_holds_no_page_is_always_there(qapp):
    assert still_there(print)
    assert still_there(lambda words: None)


class Asking(QObject):
    known = Signal(object)


def test_a_signal_whose_source_is_gone_answers_nobody(qapp):
    heard = []
    model = Asking()
    model.known.connect(heard.append)
    tell = model.known.emit
    assert answer(tell, 1)
    shiboken6.delete(model)
    assert not answer(tell, 2)
    assert heard == [1]


def test_a_bug_in_whoever_asked_is_still_a_bug(qapp):
    def breaks(_value):
        raise RuntimeError("mine")

    with pytest.raises(RuntimeError, match="mine"):
        answer(breaks, 1)
