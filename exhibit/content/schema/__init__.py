"""Writes the content model as JSON Schema and as the editors' reference page."""
