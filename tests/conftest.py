"""What every test runs under: no display, no fonts but our own, and no Qt warning unnoticed.

A Qt message from warning upwards fails the test it appears in (pytest-qt does this, set up in
pyproject.toml). A test that provokes one on purpose is marked ``no_qt_log``.
"""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import settings

# Before the first import of Qt, which reads them once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The exhibition runs without defusedxml, which a validator of the tests brings and openpyxl would take up.
os.environ["OPENPYXL_DEFUSEDXML"] = "False"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).parent / "fontconfig" / "fonts.conf")

# A busy machine makes any example slow once; what must be fast has a test of its own.
settings.register_profile("busy", deadline=None)
settings.load_profile("busy")
