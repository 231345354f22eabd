"""Where controls of the band are on a kiosk of 32 inches, found by laying it out in another process."""

import json
import os
import subprocess
import sys
from pathlib import Path

from exhibit.session.actions import Action
from tests.kiosk.xserver import HEIGHT, WIDTH

SCRIPT = """
import json, os, sys
from pathlib import Path
import exhibit.session.actions
from exhibit.session.actions import EnterScroll
from exhibit.app import WindowOptions, make_application, open_exhibition
make_application()
width, height, actions = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
exhibition = open_exhibition(WindowOptions(kiosk=True, diagonal_inch=32.0, size=(width, height)))
stage = exhibition.stage
stage.show()
stage.dispatcher.carry_out(EnterScroll())
found = []
for action in actions:
    button = stage.band.button(eval(action, vars(exhibit.session.actions)))
    middle = button.mapTo(stage, button.rect().center())
    found.append((middle.x(), middle.y()))
print(json.dumps(found))
sys.stdout.flush()
os._exit(0)
"""


def control_places(*actions: Action) -> dict[Action, tuple[float, float]]:
    """The middle of each control, in px of the screen."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(WIDTH), str(HEIGHT), *map(repr, actions)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    places = ((float(x), float(y)) for x, y in json.loads(done.stdout))
    return dict(zip(actions, places, strict=True))
