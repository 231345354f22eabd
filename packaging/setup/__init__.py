"""Sets up a machine and the lock files."""
