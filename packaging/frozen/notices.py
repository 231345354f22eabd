"""The licences of everything inside the frozen program, and its bill of materials, from the lock file.

The bill is CycloneDX 1.5 in JSON. It depends on the lock file, the installed packages' own words and the time
of the commit, so two builds of one commit give the same file.
"""

import datetime as dt
import hashlib
import json
import re
import shutil
import sys
import sysconfig
import uuid
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

LICENCE_NAME = re.compile(r"(?i)(licen[cs]e|copying|notice)")
BY_CLASSIFIER = {"BSD License": "BSD-3-Clause", "MIT License": "MIT"}
BY_OLD_NAME = {"Apache License 2.0": "Apache-2.0"}
INSIDE_OTHERS = (
    # name, version, licence, where its source is. What wheels carry without naming it in their metadata.
    ("Qt", "6.11.3", "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only", "https://code.qt.io/cgit/qt/"),
    ("ICU", "73", "Unicode-3.0", "https://icu.unicode.org"),
    ("OpenSSL", "inside cryptography", "Apache-2.0", "https://www.openssl.org"),
    ("libyaml", "inside PyYAML", "MIT", "https://pyyaml.org/wiki/LibYAML"),
    ("jieba-rs", "inside rjieba", "MIT", "https://github.com/messense/jieba-rs"),
    ("jieba", "its dictionary, inside rjieba", "MIT", "https://github.com/fxsjy/jieba"),
)


@dataclass(frozen=True)
class Part:
    """A package of the lock file: its version, its SPDX licence expression, and its home."""

    name: str
    version: str
    licence: str
    home: str


def locked(lock: Path) -> list[tuple[str, str]]:
    """Name and version of every package in a lock file, in its order."""
    return re.findall(r"^([\w.-]+)==(\S+)", lock.read_text("utf-8"), re.MULTILINE)


def parts(lock: Path) -> list[Part]:
    """What the lock file names, with what the installed packages say of themselves.

    Raises ValueError for a package without a licence, or installed in another version than the locked one.
    """
    found = []
    for name, version in locked(lock):
        about = metadata.metadata(name)
        if about["Version"] != version:
            raise ValueError(
                f"{name} {about['Version']} is installed, but {version} is locked: run make again"
            )
        found.append(Part(name, version, licence_of(name, about), home_of(about)))
    return found


def licence_of(name: str, about: metadata.PackageMetadata) -> str:
    """The licence as an SPDX expression. Raises ValueError where a package names none."""
    classifiers = about.get_all("Classifier") or []
    named = _field(about, "License-Expression") or _field(about, "License")
    if named:
        return BY_OLD_NAME.get(named, named)
    for classifier in classifiers:
        kind = classifier.rsplit(" :: ", 1)[-1]
        if kind in BY_CLASSIFIER:
            return BY_CLASSIFIER[kind]
    raise ValueError(f"{name} names no licence: look, and add it to packaging/frozen/notices.py")


def _field(about: metadata.PackageMetadata, name: str) -> str:
    return next(iter(about.get_all(name) or []), "")


def home_of(about: metadata.PackageMetadata) -> str:
    """The home page, empty where none is named."""
    urls = dict(line.split(", ", 1) for line in about.get_all("Project-URL") or [] if ", " in line)
    ways = ("Homepage", "homepage", "Home", "Source", "Repository", "source", "Documentation")
    return _field(about, "Home-page") or next((urls[way] for way in ways if way in urls), "")


def bill(version: str, found: list[Part], seconds: int) -> dict[str, object]:
    """The bill of materials; `seconds` is the time of the commit since 1970."""
    python = ".".join(map(str, sys.version_info[:3]))
    others = [
        Part("Python", python, "PSF-2.0", "https://www.python.org"),
        *(Part(*row) for row in INSIDE_OTHERS),
    ]
    components = [_component(part, f"pkg:pypi/{part.name}@{part.version}") for part in found]
    components += [_component(part, "") for part in others]
    digest = hashlib.sha256(json.dumps(components, sort_keys=True).encode()).hexdigest()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'shanhai-{version}-{digest}')}",
        "version": 1,
        "metadata": {
            "timestamp": dt.datetime.fromtimestamp(seconds, dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": {
                "type": "application",
                "bom-ref": "shanhai",
                "name": "shanhai",
                "version": version,
                "licenses": [{"expression": "MIT"}],
            },
        },
        "components": components,
        "dependencies": [{"ref": "shanhai", "dependsOn": [str(part["bom-ref"]) for part in components]}],
    }


def _component(part: Part, purl: str) -> dict[str, object]:
    component: dict[str, object] = {
        "type": "library",
        "bom-ref": purl or part.name.lower(),
        "name": part.name,
        "version": part.version,
        "licenses": [{"expression": part.licence}],
    }
    if purl:
        component["purl"] = purl
    if part.home:
        component["externalReferences"] = [{"type": "website", "url": part.home}]
    return component


def gather_licences(found: list[Part], root: Path, out: Path) -> None:
    """Copy every licence text: ours, the fonts', the LGPL, Python's, and those that packages bring along."""
    out.mkdir(parents=True, exist_ok=True)
    for source, name in (
        (root / "LICENSE", "LICENSE-shanhai.txt"),
        (root / "assets" / "fonts" / "OFL.txt", "OFL-fonts.txt"),
        (root / "packaging" / "licences" / "LGPL-3.0.txt", "LGPL-3.0.txt"),
        (root / "packaging" / "licences" / "GPL-3.0.txt", "GPL-3.0.txt"),
        (root / "packaging" / "licences" / "rjieba-LICENSE.txt", "rjieba-LICENSE.txt"),
        (Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), "LICENSE-python.txt"),
        (Path(sys.base_prefix, "LICENSE.txt"), "LICENSE-python.txt"),  # where Windows has it
    ):
        if source.is_file():
            shutil.copyfile(source, out / name)
    for part in found:
        for text in _texts_of(part.name):
            shutil.copyfile(text.locate(), out / f"{part.name}-{'-'.join(_inside(text))}")


def _texts_of(name: str) -> list[metadata.PackagePath]:
    files = metadata.files(name) or []
    noted = [path for path in files if ".dist-info" in path.parts[0] and LICENCE_NAME.search(path.name)]
    return sorted(path for path in noted if path.suffix not in {".py", ".pyc"})


def _inside(path: metadata.PackagePath) -> tuple[str, ...]:
    return tuple(part for part in path.parts[1:] if part != "licenses")
