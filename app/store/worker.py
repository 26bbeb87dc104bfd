"""The one thread that owns a desk's database: it runs a use-case in one transaction and says what changed.

Nothing waits for it but the caller that asks for a result; the window never does. After each commit `on_changed` is called
on this thread with `{table: ids}`: whoever listens takes it to its own thread.
"""

from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.models.who import Who
from app.store import capture, same_person, search
from app.store.engine import drop_copies, fold, notice_of

P = ParamSpec("P")
T = TypeVar("T")

Changes = Mapping[str, frozenset[str]]


class Worker:
    """Runs work on the database, one at a time, each in a transaction of its own."""

    def __init__(self, engine: Engine, on_changed: Callable[[Changes], None] = lambda changes: None) -> None:
        self.on_changed = on_changed
        self.after_commit: Callable[[Changes], None] = lambda changes: None
        """Between the commit and the answer, on this thread: what it raises reaches whoever waits."""
        self._engine = engine
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")

    def call(
        self, use_case: Callable[Concatenate[Session, Who, P], T], who: Who, *args: P.args, **kwargs: P.kwargs
    ) -> "Future[T]":
        """Queue `use_case(session, who, ...)`. The future holds its result once that is on disk, or its exception.

        A machine that cannot keep it (disk full or failing) is a `Notice` of `engine.notice_of`; then nothing was kept.
        """

        def work(session: Session) -> T:
            session.info["who"] = who
            return use_case(session, who, *args, **kwargs)

        return self.transact(work)

    def run(
        self, use_case: Callable[Concatenate[Session, Who, P], T], who: Who, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """`call` and wait. Never from the window's thread."""
        return self.call(use_case, who, *args, **kwargs).result()

    def transact(self, work: Callable[[Session], T]) -> "Future[T]":
        """Queue work that acts for nobody (sync, search): records edited in it need `session.info["who"]`."""
        return self._thread.submit(self._transact, work)

    def _transact(self, work: Callable[[Session], T]) -> T:
        try:
            result, changes = self._commit(work)
        except DBAPIError as error:
            notice = notice_of(error)
            if notice is None:
                raise
            raise notice from None
        except UnicodeEncodeError as error:
            if error.reason != "surrogates not allowed":
                raise
            raise capture.unstorable() from None  # half of an emoji, in a draft, in a search
        if changes:
            self.after_commit(changes)
            self.on_changed(changes)
        return result

    def _commit(self, work: Callable[[Session], T]) -> tuple[T, Changes]:
        with capture.CapturingSession(self._engine) as session:
            with session.begin():
                result = work(session)
                session.flush()
                search.refresh(session.connection(), capture.changed(session))
                same_person.touch_persons(session.connection(), capture.changed(session))
            return result, {table: frozenset(ids) for table, ids in capture.changed(session).items()}

    def drop_copies(self) -> None:
        """Delete every other file that holds what this database does. Asked before somebody is erased here: a desk that is killed
        after it would not ask again. Waits for it.
        """
        self._thread.submit(drop_copies, self._engine).result()

    def fold(self) -> None:
        """Leave nothing of what was removed in the search index nor in the write-ahead log. Waits for it."""
        self.transact(lambda session: search.merge(session.connection())).result()
        self._thread.submit(fold, self._engine).result()

    def close(self) -> None:
        """Finish what is queued, then close the database."""
        self._thread.shutdown(wait=True)
        self._engine.dispose()
