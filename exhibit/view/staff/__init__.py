"""The screens for staff, and the question whether a visitor is still there."""
