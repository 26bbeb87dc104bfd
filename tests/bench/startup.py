"""Start-up of the desk beside that of an empty window with the same imports, each in processes of their own."""

import json
import subprocess
import sys
import time
from statistics import median

from tests.bench.figures import say
from tests.bench.sets import Loaded


def startup(size: str, loaded: Loaded, pin: str, env: dict[str, str], *, quick: bool) -> None:
    """Medians of several starts, after one that warms the disk's cache."""
    runs = 2 if quick else 7
    bare = _runs("bare", loaded, pin, env, runs)
    desk = _runs("desk", loaded, pin, env, runs)
    rest = _run("rest", loaded, pin, env)
    say(
        f"startup_{size}",
        bare_ms=bare["painted"],
        first_paint_ms=desk["painted"],
        ratio=round(desk["painted"] / bare["painted"], 2),
        from_code_to_today_ms=round(desk["work_painted"] - desk["typed"], 1),
        from_code_to_rows_ms=round(desk["working"] - desk["typed"], 1),
        peak_mb=desk["peak_mb"],
        rest_mb=rest["rest_mb"],
        rest_pss_mb=rest["rest_pss_mb"],
        n=runs,
        rows=loaded.rows,
        what="from the start of the process; the lock page, then the code (Argon2id included), then Oggi",
    )


def _runs(mode: str, loaded: Loaded, pin: str, env: dict[str, str], runs: int) -> dict[str, float]:
    told = [_run(mode, loaded, pin, env) for _ in range(runs + 1)][1:]
    return {name: round(median(one[name] for one in told), 1) for name in told[0]}


def _run(mode: str, loaded: Loaded, pin: str, env: dict[str, str]) -> dict[str, float]:
    words = [str(time.monotonic()), str(loaded.profile.folder), loaded.operator_id]
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.window", mode, *words],
        input=f"{pin}\n",
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode != 0:
        sys.stderr.write(done.stderr)
        raise SystemExit(f"the window did not start ({mode})")
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told
