"""Where controls of the band are on a kiosk of 32 inches, found by laying it out in another process."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.kiosk.xserver import HEIGHT, WIDTH

SCRIPT = """
import json, os, sys
from pathlib import Path
from exhibit.app import WindowOptions, make_application, open_exhibition
make_application()
width, height, names = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
exhibition = open_exhibition(WindowOptions(kiosk=True, diagonal_inch=32.0, size=(width, height)))
stage = exhibition.stage
stage.show()
stage.dispatcher.enter()
found = {}
for name in names:
    button = stage.band.button(name)
    middle = button.mapTo(stage, button.rect().center())
    found[name] = (middle.x(), middle.y())
print(json.dumps(found))
sys.stdout.flush()
os._exit(0)
"""


def control_places(*names: str) -> dict[str, tuple[float, float]]:
    """The middle of each control, in px of the screen."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(WIDTH), str(HEIGHT), *names],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    return {name: (float(x), float(y)) for name, (x, y) in json.loads(done.stdout).items()}
