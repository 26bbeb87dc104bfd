"""Acts of the centre: what it writes by itself because of a change that it accepted, in the same transaction and at the same place.

A desk proposes; money is committed and cases are decided only here, under the company's lock, which every push holds. So a fund's
sum is read, judged and written with nobody between (INV-20). While a company reconciles after a restore no act is judged (protocol 9).
"""

from collections.abc import Callable, Iterable

from app.models.registry import PARTS
from app.server import acts_decisions, acts_funds, acts_training
from app.server.made import Made
from app.server.scene import Scene


def follow(scene: Scene) -> Iterable[Made]:
    """What follows from a change that was just accepted; nothing for most kinds."""
    act = ACTS.get(scene.kind.name)
    return act(scene) if act is not None else ()


ACTS: dict[str, Callable[[Scene], Iterable[Made]]] = {
    **acts_decisions.ACTS,
    **acts_funds.ACTS,
    **acts_training.ACTS,
}

FOLLOWING = frozenset({"ledger_entry", "account_order", "participant", *(part.name for part in PARTS.values())})
"""Kinds that acts alone make, and parts of others: after a restore they come back with those, never from what a desk had of them."""
