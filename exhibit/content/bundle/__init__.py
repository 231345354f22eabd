"""Bundles: one signed file that carries an exhibition, and the store of its versions."""
