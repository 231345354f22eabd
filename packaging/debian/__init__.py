"""Builds the Debian package."""
