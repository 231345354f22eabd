"""Reads YAML files into trees with places, and trees into plain values."""
