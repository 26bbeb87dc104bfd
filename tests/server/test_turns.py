"""Requests wait in line outside: in order, without end for nobody, and whoever fails or leaves gives the turn back."""

import asyncio

import pytest

from app.server.problems import Problem
from app.server.turns import Turns


def test_so_many_at_once_and_who_comes_first_is_first() -> None:
    async def play() -> None:
        turns, at_work, most, order = Turns(2), 0, 0, []

        async def ask(number: int) -> None:
            nonlocal at_work, most
            async with turns.one():
                at_work += 1
                most = max(most, at_work)
                order.append(number)
                await asyncio.sleep(0)
                at_work -= 1

        await asyncio.gather(*(ask(number) for number in range(10)))
        assert most == 2
        assert order == list(range(10))

    asyncio.run(play())


def test_who_waits_too_long_is_told_to_come_later() -> None:
    async def play() -> None:
        turns = Turns(1, longest_wait=0.01)
        async with turns.one():
            with pytest.raises(Problem) as told:
                async with turns.one():
                    pass
        assert (told.value.status, told.value.code) == (503, "later")
        async with turns.one():
            pass  # the one who was told did not take a turn along

    asyncio.run(play())


def test_a_turn_comes_back_from_who_fails_and_from_who_leaves() -> None:
    async def play() -> None:
        turns = Turns(1)
        with pytest.raises(ValueError, match="broken"):
            async with turns.one():
                raise ValueError("broken")
        async with turns.one():
            gone = asyncio.create_task(_have(turns))
            await asyncio.sleep(0)
            gone.cancel()
            await asyncio.gather(gone, return_exceptions=True)
        async with asyncio.timeout(1):
            await _have(turns)

    asyncio.run(play())


async def _have(turns: Turns) -> None:
    async with turns.one():
        pass
