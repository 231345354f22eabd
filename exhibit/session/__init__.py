"""What happens: the visitor's state, the actions on it, and gestures. No Qt."""
