"""One exchange: push, then pull, in two transactions. Between them other desks may commit; the desk cannot tell.

A desk that has nothing to say is answered by the pull alone: no lock, no commit.
"""

import random
import time
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from app.models.registry import SCHEMA
from app.server.caller import Caller
from app.server.db import reading, writing
from app.server.pull import late_of, pull, pull_alone, verdicts_of
from app.server.push import push
from app.sync.protocol import VERSION, ExchangeAnswer, ExchangeRequest

LATER_SECONDS = 5


def exchange(
    engine: Engine, token_keys: Sequence[bytes], caller: Caller, request: ExchangeRequest, now: datetime
) -> ExchangeAnswer:
    """Answer a desk. A deadlock, a lock that takes too long or a lost connection is tried once more, then `later`."""
    if request.v != VERSION:
        return ExchangeAnswer("too_old", line=request.line, schema=SCHEMA)
    for last_try in (False, True):
        try:
            if not (request.changes or request.salvage or request.erased):
                with reading(engine) as connection:
                    answer = pull_alone(connection, token_keys, caller, request, now)
                if answer is not None:
                    return answer
            with writing(engine) as connection:
                stopped = push(connection, token_keys, caller, request, now)
            if stopped is not None and stopped.kind == "cut_off":
                with reading(engine) as connection:
                    stopped.verdicts = verdicts_of(connection, caller, request, stopped.high)
                    stopped.late = late_of(connection, caller, request.open)
                stopped.schema = SCHEMA  # what was held back from an older centre is handed over too
            if stopped is not None:
                return stopped
            with reading(engine) as connection:
                return pull(connection, token_keys, caller, request, now)
        except OperationalError:
            if last_try:
                break
            time.sleep(random.uniform(0.05, 0.15))  # noqa: S311 - two desks that met should not meet again
    return ExchangeAnswer("later", line=request.line, seconds=LATER_SECONDS)
