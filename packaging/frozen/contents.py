"""What the frozen program may hold and what it must not: for the recipe and for the test that looks.

What is left out by name here is left out for its size (the GTK theme pulls in 47 MB of desktop libraries) or
because a hall must not have it (image formats that content may not use).
"""

import re
from collections.abc import Iterable

Entry = tuple[str, str, str]

# pyqtgraph imports both OpenGL modules by name, whether it draws with them or not.
HIDDEN_IMPORTS = ["PySide6.QtSvg", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets"]
OPENCC_DATA = ["clib/share/opencc/*"]

EXCLUDED_MODULES = [
    # Others' tools, installed here for tests and assets.
    "PIL",
    "IPython",
    "arrow",
    "attr",
    "attrs",
    "cyclonedx",
    "dateutil",
    "defusedxml",
    "fontTools",
    "hypothesis",
    "jsonschema",
    "lxml",
    "matplotlib",
    "mypy",
    "pip",
    "piptools",
    "pkg_resources",
    "pytest",
    "scipy",
    "setuptools",
    "shapely",
    "tkinter",
    "tzdata",
    "wheel",
    "cupy",
    "numba",
    "h5py",
    "pandas",
    # Parts of libraries that only their own developers use.
    "numpy.f2py",
    "numpy.testing",
    "numpy.distutils",
    "numpy.tests",
    "numpy._pyinstaller",
    "numpy.polynomial",
    "numpy.random",
    "numpy.fft",
    "numpy.ctypeslib",
    "pyqtgraph.opengl",
    "pyqtgraph.examples",
    "pyqtgraph.flowchart",
    "pyqtgraph.jupyter",
    "lxml",
    "defusedxml",
    # The network: an exhibition is offline. Without OpenSSL, hashlib has its own functions.
    "readline",
    "_curses",
    "curses",
    "unittest",
    "ssl",
    "_ssl",
    "_hashlib",
    "ftplib",
    "imaplib",
    "smtplib",
    "telnetlib",
    "xmlrpc",
    "pydoc_data",
    "lib2to3",
    # Qt's modules that nothing here draws with.
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtQuickWidgets",
    "PySide6.QtDesigner",
    "PySide6.QtTest",
    "PySide6.QtSvgWidgets",
    "PySide6.QtSql",
    "PySide6.QtXml",
    "PySide6.QtHelp",
    "PySide6.QtUiTools",
    "PySide6.QtDBus",
    "PySide6.QtConcurrent",
]

# Qt's plugins that are kept: windows, touch, pictures of the content, keyboards for search.
PLUGINS = {
    "platforms": {"qxcb", "qwayland", "qoffscreen", "qlinuxfb", "qminimal", "qwindows"},
    "generic": {"qtuiotouchplugin", "qevdevtouchplugin", "qevdevmouseplugin", "qevdevkeyboardplugin"},
    "imageformats": {"qjpeg", "qwebp", "qico"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "wayland-shell-integration": {"xdg-shell", "fullscreen-shell-v1"},
    "styles": {"qmodernwindowsstyle"},
}

# Never in the folder, however they might come in.
FORBIDDEN = (
    r"opencc/clib/(bin|lib64|include)/",
    r"pyqtgraph/icons/",
    r"dist-info/(?!METADATA)",
    r"_tests\.[^/]*so$",
    r"libgtk",
    r"libgdk",
    r"libpango",
    r"libcairo",
    r"platformthemes",
    r"translations?/",
    r"\.qm$",
    r"\.debug$",
    r"Qt6?Quick",
    r"Qt6?Qml",
    r"Qt6?Pdf",
    r"Qt6?Designer",
    r"Qt6?PrintSupport",
    r"Qt6?Multimedia",
    r"Qt6?WebEngine",
    r"Qt6?Test\b",
    r"libqsvg",
    r"libqgif",
    r"libqtiff",
    r"libqpdf",
    r"libqicns",
    r"libqtga",
    r"libqvnc",
    r"xcbglintegrations",
    r"egldeviceintegrations",
    r"libqeglfs",
    r"tls/",
    r"networkinformation",
    r"libssl",
    r"libtk",
    r"libtcl",
    r"\.pyi$",
    r"\.h$",
    r"\.c$",
    r"\.a$",
    r"/tests?/",
    r"__pycache__",
    r"(^|/)PIL/",
    r"pytest",
    r"setuptools",
    r"hypothesis",
    r"fontTools",
    r"mypy",
    r"libGL\.",
    r"libEGL\.",
    r"libX11\.",
    r"libxcb\.so",
    r"libfontconfig",
    r"libfreetype",
    r"libstdc\+\+",
    r"libgcc_s",
    r"libdrm",
)
# What every Linux with a desktop or an X server has, and what must fit to its graphics driver and C library.
OF_THE_SYSTEM = (
    r"^libGL\.",
    r"^libEGL\.",
    r"^libGLX",
    r"^libGLdispatch",
    r"^libOpenGL",
    r"^libX11\.",
    r"^libX11-xcb",
    r"^libxcb\.so",
    r"^libX(au|dmcp|ext|render|i)\.",
    r"^libfontconfig",
    r"^libfreetype",
    r"^libstdc\+\+",
    r"^libgcc_s",
    r"^libdrm",
    r"^libglib",
    r"^libgthread",
    r"^libgobject",
    r"^libgio",
    r"^libgmodule",
    r"^libdbus",
    r"^libsystemd",
    r"^libexpat",
    r"^libpng",
    r"^libbrotli",
    r"^libz\.",
    r"^libpcre",
    r"^libcap",
    r"^libgcrypt",
    r"^libgpg-error",
    r"^liblz4",
    r"^libzstd",
    r"^liblzma",
    r"^libbsd",
    r"^libmd\.",
    r"^libffi\.so\.8",
    r"^libkrb5",
    r"^libgssapi",
    r"^libk5crypto",
    r"^libcom_err",
    r"^libkeyutils",
    r"^libresolv",
    r"^libuuid",
    r"^libmount",
    r"^libblkid",
    r"^libselinux",
    r"^libwayland",
)


def is_wanted(name: str) -> bool:
    """Whether a file of this name inside the folder belongs to the program."""
    name = name.replace("\\", "/")
    plugin = re.search(r"/plugins/([^/]+)/(?:lib)?([^/.]+)", name)
    if plugin is not None:
        return plugin[2] in PLUGINS.get(plugin[1], ())
    base = name.rsplit("/", 1)[-1]
    if any(re.search(pattern, base) for pattern in OF_THE_SYSTEM):
        return False
    return not any(re.search(pattern, name) for pattern in FORBIDDEN)


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """The entries of PyInstaller's lists that belong to the program."""
    return [entry for entry in entries if is_wanted(entry[0])]
