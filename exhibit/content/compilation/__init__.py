"""Compiles an exhibition: reads, checks, translates, prunes, and keeps the result."""
