"""Seeds of chance for the long runs: another one each time, printed, and given again to see the same run."""

import os
import sys
import time


def fresh_seed(what: str) -> int:
    """Return the seed in SHANHAI_SEED, else a new one; pytest shows the printed line where a test fails."""
    seed = int(os.environ.get("SHANHAI_SEED", time.time_ns() % 1_000_000_000))
    sys.stdout.write(f"{what}: SHANHAI_SEED={seed}\n")
    return seed
