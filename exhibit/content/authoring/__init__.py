"""What editors are given: a starter, the report, the sign-off."""
