"""One whole set XS, made once for all who look at its rows."""

from datetime import date

import pytest

from app.synthetic.generator import SyntheticSet

AS_OF = date(2026, 3, 12)


@pytest.fixture(scope="package")
def whole():
    found = SyntheticSet("XS", 3, AS_OF)
    found.all = list(found.rows())
    found.by_id = {row["id"]: (kind, row) for kind, row in found.all}
    return found
