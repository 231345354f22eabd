"""Tests of the scroll."""
