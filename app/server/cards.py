"""Which cards are of one person, by what the centre knows now."""

from app.rules.merging import SAME, Edge, group_of
from app.server.scene import Scene


def cards_of(scene: Scene, card: str) -> tuple[str, ...]:
    """Every card of the person that this card belongs to."""
    edges: dict[str, Edge] = {}
    known, fresh = {card}, [card]
    while fresh:
        one = fresh.pop()
        for id in [id for end in ("card_a", "card_b") for id in scene.board.load_where("person_merge", **{end: one})]:
            held = scene.board.records[("person_merge", id)]
            row = held.row
            if row["decision"] == SAME and not row["undone"] and row.get("deleted_at") is None:
                edges[id] = Edge(id, str(row["card_a"]), str(row["card_b"]), str(row["face"]), held.seq)
                ends = {str(row["card_a"]), str(row["card_b"])} - known
                known |= ends
                fresh += sorted(ends)
    return group_of(edges.values(), card).cards
