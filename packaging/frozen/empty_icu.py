"""Replaces ICU's 32 MB of locale tables by an empty set.

Qt's core is linked to ICU for collation, time zone names and old character sets, none of which is used here:
sorting, dates and numbers are the engine's own, and text is UTF-8. ICU allows for this: without tables its
functions report a missing resource. Whoever wants the tables puts the original library back.
"""

import re
import shutil
import subprocess
from pathlib import Path

# ICU's common data format: header and UDataInfo of 32 bytes together, then a table of contents with no entry.
SOURCE = """
__attribute__((visibility("default"), aligned(16))) const struct {{
    unsigned short header_bytes; unsigned char magic[2];
    unsigned short info_bytes, reserved; unsigned char big_endian, ascii, char_bytes, spare;
    unsigned char format[4], format_version[4], data_version[4]; char padding[8];
    unsigned int entries, end;
}} icudt{version}_dat = {{
    32, {{0xda, 0x27}}, 20, 0, 0, 0, 2, 0, {{'C', 'm', 'n', 'D'}}, {{1, 0, 0, 0}}, {{0, 0, 0, 0}}, {{0}}, 0, 0
}};
"""


def empty_tables(folder: Path, work: Path) -> bool:
    """Replace ICU's data library inside the folder; returns whether there were a compiler and a library."""
    compiler = shutil.which("cc")
    library = next((path for path in sorted(folder.rglob("libicudata.so.*")) if not path.is_symlink()), None)
    found = re.search(r"\.so\.(\d+)$", library.name) if library is not None else None
    if compiler is None or library is None or found is None:
        return False
    work.mkdir(parents=True, exist_ok=True)
    source, made = work / "no_tables.c", work / library.name
    source.write_text(SOURCE.format(version=found[1]), "ascii")
    options = ("-shared", "-fPIC", "-nostdlib", "-Os", "-s", "-Wl,--build-id=none")
    subprocess.run(
        [compiler, *options, f"-Wl,-soname,{library.name}", "-o", str(made), str(source)], check=True
    )
    shutil.copyfile(made, library)
    return True
