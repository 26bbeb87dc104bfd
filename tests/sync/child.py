"""A desk process of its own, to be killed: saves persons for ever and aligns after each, saying every save that returned.

`python -m tests.sync.child FILE KEY URL TOKEN COMPANY OPERATOR DEVICE OUTPOST`
"""

import contextlib
import sys
from pathlib import Path

from app.errors import Retry
from app.models.who import Who
from app.rules.clock import new_id_maker, system_clock
from app.store.engine import open_engine
from app.store.worker import Worker
from app.sync.client import connect
from app.sync.cycle import Cycle
from app.sync.pace import Pace
from tests.helpers.world import add_person


def main() -> None:
    path, key, url, token, company, operator, device, outpost = sys.argv[1:]
    worker = Worker(open_engine(Path(path), key))
    who = Who(company, operator, device, outpost, "community_manager", system_clock, new_id_maker(system_clock))
    client = connect(url, None, token)
    while True:
        for _ in range(3):
            print(worker.run(add_person, who, "Prova", phone1="1"), flush=True)
        with contextlib.suppress(Retry):
            Cycle(worker, client, system_clock, pace=Pace(2)).run()


if __name__ == "__main__":
    main()
