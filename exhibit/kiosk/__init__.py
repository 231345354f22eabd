"""The machine: supervisor, lock-down, PIN, logs, screens, opening hours. No widgets."""
