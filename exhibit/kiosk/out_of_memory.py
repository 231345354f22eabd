"""How often the kernel ended something for lack of memory: the evidence for the log."""

import re
from pathlib import Path

_CGROUPS = Path("/proc/self/cgroup")
_CGROUP_ROOT = Path("/sys/fs/cgroup")
_COUNT = re.compile(r"^oom_kill (\d+)$", re.MULTILINE)


def memory_kills() -> int:
    """The count of this unit's control group, else of the whole machine; 0 where neither is told."""
    try:
        group = _CGROUPS.read_text(encoding="ascii").strip().rpartition("::")[2].lstrip("/")
    except (OSError, UnicodeError):
        group = ""
    for path in (_CGROUP_ROOT / group / "memory.events", Path("/proc/vmstat")):
        try:
            found = _COUNT.search(path.read_text(encoding="ascii"))
        except (OSError, UnicodeError):
            continue
        if found is not None:
            return int(found[1])
    return 0
