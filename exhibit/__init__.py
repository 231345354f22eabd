"""Shanhai: a native, offline exhibit engine."""

__version__ = "0.1.0"
