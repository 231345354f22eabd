"""Builds assets/fonts."""
