"""Writes the version resource of the Windows program: what its properties show."""

from pathlib import Path

TEXT = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "Shanhai contributors"),
      StringStruct("FileDescription", "Shanhai: an exhibition on a touchscreen"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "shanhai"),
      StringStruct("LegalCopyright", "MIT licence; see the folder licences"),
      StringStruct("OriginalFilename", "shanhai.exe"),
      StringStruct("ProductName", "Shanhai"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])]),
  ]
)
"""


def resource(version: str) -> str:
    """The resource for a version such as 1.2.3, in the form that PyInstaller reads."""
    numbers = [int(part) for part in version.split(".")[:4]]
    return TEXT.format(numbers=(*numbers, 0, 0, 0, 0)[:4], version=version)


def write(version: str, path: Path) -> None:
    """Write the resource."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(resource(version), "utf-8")
