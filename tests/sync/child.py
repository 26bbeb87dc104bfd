"""A desk process of its own, to be killed: saves persons for ever and aligns after each, saying every save that returned.

`python -m tests.sync.child FILE KEY URL TOKEN COMPANY OPERATOR DEVICE OUTPOST`

Of the tests it needs nothing: their world would load the whole centre at each start.
"""

import contextlib
import sys
from pathlib import Path

from sqlalchemy.orm import Session

from app.errors import Retry
from app.models.people import Person
from app.models.who import Who
from app.rules.clock import new_id_maker, system_clock
from app.services.stamps import stamp
from app.store.engine import open_engine
from app.store.worker import Worker
from app.sync.client import connect
from app.sync.cycle import Cycle
from app.sync.pace import Pace


def save_person(session: Session, who: Who) -> str:
    person = Person(**stamp(who), surname="Prova", phone1="1")
    session.add(person)
    return person.id


def main() -> None:
    path, key, url, token, company, operator, device, outpost = sys.argv[1:]
    worker = Worker(open_engine(Path(path), key))
    who = Who(company, operator, device, outpost, "community_manager", system_clock, new_id_maker(system_clock))
    client = connect(url, None, token)
    while True:
        for _ in range(3):
            print(worker.run(save_person, who), flush=True)
        with contextlib.suppress(Retry):
            Cycle(worker, client, system_clock, pace=Pace(2)).run()


if __name__ == "__main__":
    main()
