"""Draws the program's icons."""
