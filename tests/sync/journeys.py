"""What befalls desks in the random world beside the network: sticks carried by colleagues, files put back from a copy, files of
attachments on their way, laptops that are dismissed.
"""

from contextlib import suppress
from pathlib import Path

from app.errors import Notice, Retry
from app.server.db import writing
from app.server.devices import revoke
from app.sync.attachments import Courier
from app.sync.bundle import carry, prepare, read_answer
from tests.helpers.carrier import Carrier
from tests.sync import oracle
from tests.sync.acts import Acts
from tests.sync.test_stories_restored import keep_copy, put_back

STICKS = ("export", "carry", "read", "read")


class Journeys(Acts):
    """`sticks` are bundles by the desk that made each, `answers` what came back for which desk, `copies` a file of each desk."""

    sticks: list[tuple[int, Path]]
    answers: list[tuple[int, Path]]
    copies: dict[int, Path]
    serving: list[set[str]]

    # --------------------------------------------------------------------------------------------------------- sticks

    def export(self, desk: int, pick: int) -> None:
        """A bundle of all that the centre has not answered for."""
        one = self.world.desks[desk]
        self.sticks.append((desk, prepare(one.worker, one.clock, lambda standing: None, self.place).path))

    def carry(self, desk: int, pick: int) -> None:
        """A colleague brings a bundle, old or new, for the first time or again."""
        if self.sticks:
            owner, path = self.sticks[pick % len(self.sticks)]
            with suppress(Notice):  # its desk has begun another line meanwhile, or the carrier is not known any more
                self.answers.append((owner, carry(self.world.desks[desk].client, path).path))

    def read(self, desk: int, pick: int) -> None:
        """An answer comes back, late or twice."""
        if self.answers:
            owner, path = self.answers[pick % len(self.answers)]
            one = self.world.desks[owner]
            try:
                told = read_answer(one.worker, one.clock, lambda standing: None, path)
            except Notice:
                return  # read already, or of another life of these data
            one.answered["all"] += sum(told.decided.values())

    # --------------------------------------------------------------------------------------------------------- copies

    def copy_or_put_back(self, desk: int, noticed: bool) -> None:
        """The first time a copy of the file is made; the second time it takes the place of the file.

        `noticed`: the witness outside the file says so, and the line begins anew before anything is done. Otherwise the centre
        has to see that two files share a line.
        """
        one = self.world.desks[desk]
        kept = self.copies.pop(desk, None)
        if kept is None:
            self.copies[desk] = keep_copy(one)
        else:
            put_back(one, kept, noticed=noticed)
        self.carriers[desk].courier = Courier(one.worker, self.carriers[desk].files)
        if kept is None:
            return
        # What was saved after the copy and never left this computer is gone with its file, as its owner knows.
        self.saved[desk] = dict(one.rows("SELECT cid, rid FROM outbox WHERE kind <> ''"))

    # ------------------------------------------------------------------------------------------------------ dismissed

    def dismiss_and_replace(self, desk: int) -> None:
        """The office dismisses a laptop, which hands over all it has; its operator gets a new one.

        Each change it ever saved is in the log, and what was handed over is in the tray too.
        """
        old, carrier = self.world.desks[desk], self.carriers[desk]
        with writing(self.world.centre.engine) as connection:
            assert revoke(connection, self.world.company, old.who.device_id)
        report = old.sync()
        assert (report.outcome, report.pending) == ("cut_off", 0)
        assert carrier.courier.hand_over(old.client, lambda: False)
        oracle.nothing_is_left_behind(self.world, old, self.saved[desk])
        outposts = [place for place in self.world.outposts if place in self.serving[desk]]
        new = self.world.desk(outposts, operator=old.who.operator_id)
        self.world.desks.remove(new)
        self.world.desks[desk], self.carriers[desk], self.saved[desk] = new, Carrier(new), {}
        self.copies.pop(desk, None)
        old.close()
        new.sync()

    # --------------------------------------------------------------------------------------------------------- files

    def carry_files(self, desk: int, broken: list[str]) -> None:
        """The bytes of attachments, piece by piece, after the records."""
        one = self.world.desks[desk]
        one.proxy.file_faults = list(broken)
        try:
            self.carriers[desk].courier.carry(one.client)
        except Retry:
            assert broken, "the network was whole"
        finally:
            one.proxy.file_faults.clear()
