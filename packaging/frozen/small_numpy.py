"""Builds numpy without OpenBLAS: the charts add and compare, and 28 MB of linear algebra would lie idle.

The source is the one whose hash is in the lock file; its own small LAPACK does what little `numpy.linalg`
must. Wants a C compiler, and takes some minutes the first time; the result is kept in `build/`.
"""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

OPTIONS = (
    "-Csetup-args=-Dallow-noblas=true",
    "-Csetup-args=-Dblas=none",
    "-Csetup-args=-Dlapack=none",
    # One code path, for processors since 2009, instead of one for each generation.
    "-Csetup-args=-Dcpu-baseline=x86_v2",
    "-Csetup-args=-Dcpu-dispatch=none",
    "-Csetup-args=-Ddebug=false",
    "-Cinstall-args=--strip",
)
LEFT_OUT = re.compile(r"/(tests|f2py|include|_examples)/|\.pyi$|\.pxd$|\.a$")


def locked_block(lock: Path) -> tuple[str, str]:
    """The version of numpy in the lock file, and its lines with the hashes."""
    found = re.search(r"^numpy==(\S+) \\\n(?:    .*\n)+", lock.read_text("utf-8"), re.MULTILINE)
    if found is None:
        raise ValueError(f"numpy is not in {lock}")
    return found[1], found[0]


def compiler_is_there() -> bool:
    """Whether C and C++ can be compiled here."""
    return all(shutil.which(name) for name in ("cc", "c++"))


def small_numpy(lock: Path, constraints: Path, folder: Path) -> Path | None:
    """The folder to import the small numpy from, built if it is not there yet; None without a compiler.

    Raises subprocess.CalledProcessError where the build fails.
    """
    version, block = locked_block(lock)
    tag = f"{version}-cp{sys.version_info.major}{sys.version_info.minor}"
    place = folder / f"numpy-{tag}"
    if (place / "numpy" / "__init__.py").is_file():
        return place
    if not compiler_is_there():
        return None
    wheels = folder / "numpy-wheel"
    shutil.rmtree(wheels, ignore_errors=True)
    wheels.mkdir(parents=True)
    wanted = wheels / "numpy.txt"
    wanted.write_text(block, "utf-8")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
    command += ["--no-binary", "numpy", "--require-hashes", "-w", str(wheels), "-r", str(wanted), *OPTIONS]
    subprocess.run(command, check=True, env={**os.environ, "PIP_CONSTRAINT": str(constraints)})
    part = place.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    [wheel] = wheels.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(part, [name for name in archive.namelist() if not LEFT_OUT.search(name)])
    part.replace(place)
    return place
