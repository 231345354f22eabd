"""Every motif by its name."""

from __future__ import annotations

from collections.abc import Callable

from . import motifs_field, motifs_home, motifs_pact, motifs_travel, motifs_water, motifs_works
from .sheet import Sheet

MOTIFS: dict[str, Callable[[Sheet], None]] = {
    **motifs_pact.MOTIFS,
    **motifs_water.MOTIFS,
    **motifs_travel.MOTIFS,
    **motifs_works.MOTIFS,
    **motifs_home.MOTIFS,
    **motifs_field.MOTIFS,
}
