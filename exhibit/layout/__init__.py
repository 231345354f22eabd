"""Where it goes: time to pixels, ticks, lanes and clusters, motion as functions of time. No Qt."""
