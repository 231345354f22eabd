"""Gives up an administrator's rights before anything is written where another user may write."""

import os
import sys
from pathlib import Path


def become_owner(folder: Path) -> None:
    """As root, become the owner of a folder (or of the nearest one above it that exists), for good.

    What is written belongs to that user then, who could not put it right otherwise; and no link which that
    user laid there leads root's hand anywhere.
    """
    if sys.platform == "win32" or os.geteuid() != 0:
        return
    import pwd

    while not os.path.lexists(folder):
        folder = folder.parent
    status = folder.stat()
    if status.st_uid == 0:
        return
    try:
        groups = os.getgrouplist(pwd.getpwuid(status.st_uid).pw_name, status.st_gid)
    except KeyError:
        groups = [status.st_gid]
    os.setgroups(groups)
    os.setresgid(status.st_gid, status.st_gid, status.st_gid)
    os.setresuid(status.st_uid, status.st_uid, status.st_uid)
