"""The visitor's controls: one band at the bottom, in words."""
