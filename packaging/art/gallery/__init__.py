"""Draws docs/gallery."""
