"""Fields that earlier versions knew and that nothing shows any more: accepted with a notice, then ignored.

An exhibition made for an earlier version stays readable. A field is retired by moving it from its class into
this table; the text says what to do with it.
"""

from exhibit.content.model.events import Event
from exhibit.content.model.pages import MapPage
from exhibit.content.model.panorama import Landscape, Panorama

_DELETE = "it may be deleted"

RETIRED: dict[type, dict[str, str]] = {
    Event: {"recording": _DELETE},
    MapPage: {"sites": "name these places in the events that happened there"},
    Panorama: dict.fromkeys(
        ("axis_x", "boats", "calm_above_y", "mist", "scrolls", "shore", "sun", "water_mask"), _DELETE
    ),
    Landscape: dict.fromkeys(("boats", "eras"), _DELETE),
}
