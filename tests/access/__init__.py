"""The running program as assistive technology sees it: over the real bus, from another process."""
