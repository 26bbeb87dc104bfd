"""Money and decisions of a company: accounts, cases with the commission, selections and indemnities, grants, what head office does.

All of it lies in the year before the set's day, whatever the size, and is made at once, in the order of time.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from app.synthetic import arrears, grants, training
from app.synthetic.accounts import Accounts
from app.synthetic.arrears import Arrears
from app.synthetic.funds import Fund
from app.synthetic.grants import Grants
from app.synthetic.head_office import HeadOffice
from app.synthetic.leases import Family
from app.synthetic.lives import Life, Lives
from app.synthetic.papers import Papers
from app.synthetic.places import Estate
from app.synthetic.projects import Projects
from app.synthetic.rows import Dice, Made, RomeDay
from app.synthetic.sittings import Sittings
from app.synthetic.staff import Worker
from app.synthetic.training import Training, shown_to_tutors

_FUND_FROM = date(2025, 7, 1)
_GRANTS, _CASES, _CANDIDATES, _PLACES = 84, 160, 131, 100
"""Of a whole set: domain reference 7.1 and 7.5."""
_WITHOUT_INDEMNITY = ("recupero_ordinario", "archiviata")
_SETTLED = timedelta(days=400)


def make_money(
    dice: Dice, estate: Estate, workers: list[Worker], families: list[Family], projects: Projects, provider: str | None,
    days: dict[date, RomeDay], as_of: date, papers: Papers, *, small: bool,
) -> Iterator[Made]:  # fmt: skip
    """All rows. `provider` is the body that trains; `small` sets get a seventh of the grants, and what their few households give."""
    accounts = Accounts(dice, estate.id, as_of)
    yield from accounts.make(families)
    lives = Lives(dice, as_of, days)
    funds: dict[str, Fund] = {}
    sittings = Sittings(lives, estate)
    cases = Arrears(lives, estate, workers, accounts, sittings)
    settled = [one for one in families if one.contract_on < as_of - _SETTLED and one.members]
    indebted = [one for one in settled if one.debt and accounts.debt(one)]
    if small:  # the few that a small set has are those whose debt is worth a case
        indebted = sorted(indebted, key=lambda one: -one.debt)[:10]

    def found() -> Life:
        """The funds are there before anything is asked of them."""
        first = min(_FUND_FROM, as_of - timedelta(days=grants.SPAN)).isoformat()
        for kind, line in projects.lines.items():
            funds[kind] = Fund(lives, estate.office["fondi"], line, first if kind == "contributi" else None)
        asked = Grants(lives, estate, workers, funds["contributi"], accounts)
        asked.plan(settled, _GRANTS // 7 if small else _GRANTS, as_of - timedelta(days=grants.SPAN))
        yield (as_of - timedelta(days=training.SPAN) - lives.day.day).days
        round_ = Training(lives, estate, workers, funds["indennita"], accounts, papers)
        fit = [one.family for one in cases.cases if one.fate not in _WITHOUT_INDEMNITY][:_CANDIDATES]
        round_.plan(fit, provider, max(3, min(_PLACES, len(fit) * 3 // 4)), lives.day.day + timedelta(days=1))

    sittings.plan()
    cases.plan(indebted[:_CASES], as_of - timedelta(days=arrears.SPAN))
    lives.begin(as_of - timedelta(days=350), found())
    HeadOffice(lives, estate, workers).plan(projects.ids[0], settled, 4 if small else 40)
    rows = lives.run()
    booked = list(accounts.book())  # marks orders among those rows
    yield from rows
    yield from booked
    yield from (part for kind, row in rows if (part := shown_to_tutors(kind, row)) is not None)
