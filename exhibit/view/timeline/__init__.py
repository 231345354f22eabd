"""The scroll: one canvas that paints what the layout says, and the overview strip."""
