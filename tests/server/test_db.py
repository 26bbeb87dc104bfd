"""What the centre asks its database with."""

from sqlalchemy import literal, select

from app.server.db import one_of
from app.server.installation import Installation


def test_a_list_of_texts_is_asked_for_as_it_is_whatever_they_hold(centre: Installation) -> None:
    odd = ["a", 'b"c', "d\\e", "f,g", "{h}", "NULL", "", " i ", '\\"', "è", "riga\ndue"]
    with centre.engine.connect() as connection:
        for text in odd:
            is_one = select(one_of(literal(text), "asked"))
            assert connection.scalar(is_one, {"asked": odd})
            assert not connection.scalar(is_one, {"asked": [one for one in odd if one != text]})
        assert not connection.scalar(select(one_of(literal(""), "asked")), {"asked": []})
