"""Paints the panorama: landscape and upright."""
