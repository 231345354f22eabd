"""The exhibition in a hall: connects its window with the machine, the staff's screens and the statistics."""
