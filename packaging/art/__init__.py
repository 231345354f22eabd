"""Generators of the pictures in the repository: painting, paper-cuts, icons, gallery."""
