"""What a frame costs the processor: drags in the process itself, without an X server, by the process's clock.

Time on the processor hardly depends on what else the machine does, so this can be compared on a busy one.
Prints JSON: milliseconds of processor time for every frame, at the whole span and at the level of years where
the window is fullest, so that exhibitions of any size are compared by windows that show what they can.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from exhibit.app import WindowOptions, make_application, open_exhibition
from exhibit.layout.scale import TimeScale
from exhibit.session.gestures import TouchContact
from exhibit.view.timeline.canvas import TimelineCanvas

WARM, MEASURED = 60, 150
STEP_PX = 7.0
STEPS = 200


def main(data: str, cache: str, wide: int, tall: int) -> None:
    """Measure and print."""
    make_application()
    exhibition = open_exhibition(
        WindowOptions(data=Path(data), cache=Path(cache), size=(wide, tall), language="zh-Hant")
    )
    exhibition.window.show()
    QApplication.processEvents()
    canvas = exhibition.stage.canvas
    bounds = canvas.scene.bounds
    told: dict[str, list[float]] = {}
    zooms = {"whole": bounds.min_px_per_day, "years": canvas.scene.levels[-2].middle_px_per_day}
    for name, zoom in zooms.items():
        canvas.go_to(_fullest(canvas, zoom), zoom, 0.0)
        place, vertical = float(max(tall, wide)) / 2, tall > wide
        canvas.adopt(_contact(place, 0.0, vertical=vertical), _contact(place + 60, 0.01, vertical=vertical))
        times = []
        for number in range(WARM + MEASURED):
            place += STEP_PX if (number // 75) % 2 else -STEP_PX
            began = time.process_time()
            canvas.follow(_contact(place, 0.02 + number * 0.016, vertical=vertical))
            QApplication.processEvents()
            times.append((time.process_time() - began) * 1000)
        canvas.let_go(_contact(place, 9.0, vertical=vertical))
        told[name] = times[WARM:]
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    os._exit(0)


def _fullest(canvas: TimelineCanvas, zoom: float) -> float:
    """The middle of the window that shows most at a zoom."""
    bounds, scene = canvas.scene.bounds, canvas.scene
    index = scene.indices[scene.rank_at(zoom)]
    days = [
        bounds.first_day + (bounds.last_day - bounds.first_day) * step / STEPS for step in range(STEPS + 1)
    ]

    def shown(day: float) -> tuple[int, int]:
        seen = index.visible(TimeScale(day, zoom, canvas.scale.length_px).clamped(bounds))
        return len(seen.cards), len(seen.clusters) + len(seen.dots)

    return max(days, key=shown)


def _contact(along: float, seconds: float, *, vertical: bool) -> TouchContact:
    return TouchContact(7, 300.0 if vertical else along, along if vertical else 300.0, seconds)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
