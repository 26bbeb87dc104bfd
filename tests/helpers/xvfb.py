"""A screen of the test's own: an Xvfb that nobody else draws on, ended with the block."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def xvfb(size: str = "1366x768x24") -> Iterator[str]:
    """Give the DISPLAY of a new screen. Xvfb itself picks a free number and tells it once it listens."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as number:
            said = number.readline().strip()
        assert said, "Xvfb did not start"
        yield f":{said}"
    finally:
        server.terminate()
        server.wait()
