"""What an act of the centre asks of a tenancy's account, and the order that it makes (INV-32).

The imported account is never edited: money for it is an `account_order`, made with the act that decides it, under the company's lock.
"""

from dataclasses import replace
from datetime import date

from app.rules.accounts import LineAccount, Movement, Order, account, order_reference
from app.server.board import Board
from app.server.made import Made, born_of
from app.server.scene import Row, Scene, day_of, text_of


def lines_at(board: Board, tenancy_id: str, day: date) -> dict[str, LineAccount]:
    """A tenancy's account as of a day, with the orders that this very push has made."""
    moved = [movement_of(row) for row in standing(board, "account_movement", tenancy_id=tenancy_id)]
    orders = [order_of(row) for row in standing(board, "account_order", tenancy_id=tenancy_id)]
    return account(moved, orders, day)


def order_made(
    scene: Scene, tenancy_id: str, line: str, amount_cents: int, *, cause: tuple[str, str] | None = None
) -> Made:
    """The order of this act on one line, of the act's own class. `cause` is the kind and id that it is for, if not the act itself.

    Judged again after a restore it is the same order, under the same reference.
    """
    tenancy = scene.board.get("tenancy", tenancy_id)
    assert tenancy is not None, "the act was judged with it"
    kind, id = cause or (scene.kind.name, scene.id)
    made = born_of(
        scene,
        "account_order",
        f"order:{line}",
        {
            "tenancy_id": tenancy_id,
            "outpost_id": tenancy.row["outpost_id"],
            "visibility": scene.after["visibility"],
            "readers": scene.after["readers"],
            "line": line,
            "amount_cents": amount_cents,
            "cause_kind": kind,
            "cause_id": id,
        },
    )
    return replace(made, fields={**made.fields, "reference": order_reference(made.id)})


def movement_of(row: Row) -> Movement:
    """A stored movement as the rules read it."""
    posted = day_of(row["posted_on"])
    assert posted is not None, "no movement is without a day"
    order = text_of(row["order_reference"])
    return Movement(str(row["line"]), posted, day_of(row["due_on"]), int(row["amount_cents"] or 0), order)


def order_of(row: Row) -> Order:
    """A stored order as the rules read it."""
    return Order(str(row["reference"]), str(row["line"]), int(row["amount_cents"] or 0), day_of(row["booked_on"]))


def standing(board: Board, kind: str, /, **equal: str) -> list[Row]:
    """Records of a kind with these values that are not deleted, those only on the table included."""
    rows = [board.records[kind, id].row for id in board.load_where(kind, **equal)]
    return [row for row in rows if row.get("deleted_at") is None]
