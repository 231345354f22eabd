"""What the Windows build needs."""
