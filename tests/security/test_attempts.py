"""The wait after wrong codes: never shortened, never for ever, whatever the clock or the power button does."""

from hypothesis import given
from hypothesis import strategies as st

from app.security.attempts import WAITS, Attempts, anchored, failed, full_wait, remaining, wait_words


def test_waits_grow_and_stop_growing():
    attempts = Attempts()
    waits = []
    for _ in range(10):
        attempts = failed(attempts, 100.0)
        waits.append(full_wait(attempts))
    assert waits == [0, 0, 5, 30, 60, 300, 900, 900, 900, 900]


@given(failures=st.integers(0, 20), tried=st.floats(0, 1e7), boots=st.lists(st.floats(0, 2_000), max_size=6))
def test_restarts_and_looks_in_between_never_shorten_the_wait(failures, tried, boots):
    """The machine is started again and again; each time it runs for some seconds, and then somebody looks."""
    attempts = Attempts(failures=failures, uptime=tried)
    truly_passed = 0.0
    for uptime in boots:
        truly_passed += uptime
        attempts = anchored(attempts, uptime)
        if remaining(attempts, uptime) == 0:
            assert truly_passed >= full_wait(attempts)


@given(failures=st.integers(0, 20), tried=st.floats(0, 1e7), extra=st.floats(0, 1e6))
def test_a_machine_left_on_always_opens(failures, tried, extra):
    attempts = Attempts(failures=failures, uptime=tried)
    wait = full_wait(attempts)
    assert remaining(attempts, tried + wait + extra + 1) == 0
    # After a restart, noticed by a look at once, or by none: then at the latest within twice the wait.
    assert remaining(anchored(attempts, 0.0), wait + extra + 1) == 0
    assert 0 in {remaining(attempts, wait), remaining(attempts, 2 * wait + 1)}


@given(uptime=st.floats(0, 1e9), stored=st.floats(allow_nan=False, allow_infinity=False), failures=st.integers())
def test_whatever_the_file_says_the_wait_is_bounded(uptime, stored, failures):
    assert 0 <= remaining(Attempts(failures=failures, uptime=stored), uptime) <= WAITS[-1]


def test_words():
    assert [wait_words(seconds) for seconds in (1, 5, 30, 59, 60, 61, 300, 900)] == [
        "1 secondo",
        "5 secondi",
        "30 secondi",
        "59 secondi",
        "1 minuto",
        "2 minuti",
        "5 minuti",
        "15 minuti",
    ]
