"""Whether whoever waits for an answer is still there: a page may be closed while the answer is on its way."""

from collections.abc import Callable, Iterator
from functools import partial
from inspect import getclosurevars
from types import BuiltinMethodType, FunctionType, MethodType
from typing import Any

from PySide6.QtCore import QObject, SignalInstance
from shiboken6 import isValid


def answer(then: Callable[[Any], Any], value: Any) -> bool:
    """Hand an answer to whoever asked; False when Qt has deleted them meanwhile."""
    if not still_there(then):
        return False
    try:
        then(value)
    except RuntimeError:
        # A signal does not say whose it is: that its source is gone shows only when it is sent.
        if not isinstance(getattr(then, "__self__", None), SignalInstance):
            raise
        return False
    return True


def still_there(then: Callable[..., Any]) -> bool:
    """False when `then` belongs to, or holds, a Qt object that Qt has deleted: its answer is for nobody."""
    return all(isValid(one) for one in _held(then, set()))


def _held(act: object, seen: set[int]) -> Iterator[QObject]:
    """The Qt objects that a method, a partial or a function made on the spot stands on."""
    if id(act) in seen:
        return  # a function that calls itself holds itself
    seen.add(id(act))
    if isinstance(act, QObject):
        yield act
    elif isinstance(act, partial):
        for part in (act.func, *act.args, *act.keywords.values()):
            yield from _held(part, seen)
    elif isinstance(act, MethodType | BuiltinMethodType):
        yield from _held(act.__self__, seen)
    elif isinstance(act, FunctionType):
        for value in getclosurevars(act).nonlocals.values():
            yield from _held(value, seen)
