"""Reads TimelineJS tables and JSON into an exhibition."""
